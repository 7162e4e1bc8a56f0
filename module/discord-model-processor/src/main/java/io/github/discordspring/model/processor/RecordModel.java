package io.github.discordspring.model.processor;

import java.util.List;

import javax.lang.model.element.TypeElement;

/**
 * A record that is one of Discord's objects.
 *
 * @param element where it is declared
 * @param packageName its package
 * @param name its simple name
 * @param components its components, in order
 * @param builder whether it has a builder
 * @param kind which kind it is of a sealed interface
 */
record RecordModel(TypeElement element, String packageName, String name, List<ComponentModel> components,
		boolean builder, KindModel kind) {

	String qualifiedName() {
		return this.packageName + "." + this.name;
	}

	/** Whether a component holds the number of the kind. */
	boolean holdsKind() {
		return this.components.stream().anyMatch((component) -> component.property().equals(this.kind.property()));
	}

}
