package io.github.discordspring.model.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A property of an object in JSON: of the record itself, or of a record inlined in it.
 *
 * @param component what it is read into
 * @param owner the component through which it belongs to an inlined record
 * @param variable name of the local variable
 */
record Property(ComponentModel component, @Nullable ComponentModel owner, String variable) {

	/** Names that generated methods use themselves. */
	private static final Set<String> RESERVED = Set.of("parser", "property", "generator", "object", "kind", "replay",
			"selection", "selected", "names", "others", "all");

	String name() {
		return this.component.property();
	}

	/** All properties of a record, each name once. */
	static List<Property> of(RecordModel model) throws ModelException {
		List<Property> properties = new ArrayList<>();
		Map<String, ComponentModel> byName = new HashMap<>();
		Set<String> variables = new HashSet<>(RESERVED);
		for (ComponentModel component : model.components()) {
			if (component.inlined() == null) {
				add(component, null, properties, byName, variables);
				continue;
			}
			for (ComponentModel inner : component.inlined().components()) {
				add(inner, component, properties, byName, variables);
			}
		}
		return properties;
	}

	private static void add(ComponentModel component, @Nullable ComponentModel owner, List<Property> properties,
			Map<String, ComponentModel> byName, Set<String> variables) throws ModelException {
		ComponentModel same = byName.putIfAbsent(component.property(), component);
		if (same == null) {
			properties.add(new Property(component, owner, variable(component, owner, variables)));
		}
		else if (!same.type().equals(component.type()) || same.nullable() != component.nullable()
				|| same.marker() != component.marker()) {
			throw new ModelException(component.element(), "Property '" + component.property()
					+ "' belongs to two components, which must then be of the same type");
		}
	}

	private static String variable(ComponentModel component, @Nullable ComponentModel owner, Set<String> taken) {
		String name = component.name();
		if (taken.add(name)) {
			return name;
		}
		name = ((owner != null) ? owner.name() : "the") + Names.capitalized(name);
		taken.add(name);
		return name;
	}

}
