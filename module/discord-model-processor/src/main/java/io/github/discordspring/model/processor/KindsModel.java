package io.github.discordspring.model.processor;

import java.util.List;

import javax.lang.model.element.TypeElement;

/**
 * A sealed interface whose records are the kinds of one object.
 *
 * @param element where it is declared
 * @param packageName its package
 * @param name its simple name
 * @param property the property that holds the kind's number; empty if it is outside
 * @param kinds the records
 * @param unknown simple name of the record for unknown kinds
 * @param unknownJson name of the component that keeps its JSON
 */
record KindsModel(TypeElement element, String packageName, String name, String property, List<RecordModel> kinds,
		String unknown, String unknownJson) {

	boolean isInside() {
		return !this.property.isEmpty();
	}

}
