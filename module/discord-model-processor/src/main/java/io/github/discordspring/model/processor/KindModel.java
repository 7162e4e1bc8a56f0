package io.github.discordspring.model.processor;

import java.util.List;

/**
 * Which kind a record is of a sealed interface.
 *
 * @param property the property of the record that holds the kind's number; empty if none
 * does
 * @param numbers the numbers that the record stands for; empty if it is no kind
 */
record KindModel(String property, List<Integer> numbers) {

	static final KindModel NONE = new KindModel("", List.of());

	boolean isInside() {
		return !this.property.isEmpty();
	}

}
