package io.github.discordspring.model.conformance;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.codec.Name;

/**
 * The properties of a record by their names in JSON.
 */
final class RecordProperties {

	private RecordProperties() {
	}

	static Map<String, RecordComponent> of(Class<?> type) {
		Map<String, RecordComponent> properties = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.isAnnotationPresent(Inline.class)) {
				of(component.getType()).forEach(properties::putIfAbsent);
				continue;
			}
			properties.put(nameOf(component), component);
		}
		return properties;
	}

	private static String nameOf(RecordComponent component) {
		Name name = component.getAnnotation(Name.class);
		return (name != null) ? name.value()
				: component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

}
