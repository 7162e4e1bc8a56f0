package io.github.discordspring.model.conformance;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.StringEnum;
import io.github.discordspring.model.codec.Numeric;
import io.github.discordspring.model.codec.WhenAbsent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells whether a component of a record can hold what a property may be.
 */
final class Fit {

	private final Specification specification;

	private final Mapping mapping;

	private final ModelClasses classes;

	Fit(Specification specification, Mapping mapping, ModelClasses classes) {
		this.specification = specification;
		this.mapping = mapping;
		this.classes = classes;
	}

	/** Tells what is wrong, or {@code null}. */
	String mistake(RecordComponent component, JsonNode property, boolean required, boolean patch) {
		Type type = component.getGenericType();
		boolean omittable = component.getType() == Omittable.class;
		if (omittable) {
			type = ((ParameterizedType) type).getActualTypeArguments()[0];
		}
		boolean nullable = isNullable(property);
		if (patch && nullable && !required && !omittable && component.getType() != boolean.class) {
			return "may be left out or null, which are two things, so it must be an Omittable";
		}
		if ((nullable || !required) && !omittable && !mayBeAbsent(component)) {
			return "may be absent, but " + component + " may not";
		}
		for (JsonNode alternative : alternatives(property)) {
			if (!fits(type, component.isAnnotationPresent(Numeric.class), alternative)) {
				return "is " + excerpt(alternative) + ", which does not fit " + type.getTypeName();
			}
		}
		return null;
	}

	private static boolean mayBeAbsent(RecordComponent component) {
		Class<?> type = component.getType();
		if (component.isAnnotationPresent(WhenAbsent.class)
				|| component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
			return true;
		}
		if (type.isPrimitive()) {
			return type != long.class || !component.getName().equals("id");
		}
		return type == String.class || type == List.class || type == Map.class || type == Snowflakes.class;
	}

	private static boolean isNullable(JsonNode property) {
		return property.path("type").valueStream().anyMatch((type) -> type.asString().equals("null"))
				|| alternativesWithNull(property).stream().anyMatch(Fit::isNull);
	}

	private static boolean isNull(JsonNode property) {
		return property.path("type").asString("").equals("null");
	}

	/** All that the property may be, without null. */
	private static List<JsonNode> alternatives(JsonNode property) {
		return alternativesWithNull(property).stream().filter((alternative) -> !isNull(alternative)).toList();
	}

	private static List<JsonNode> alternativesWithNull(JsonNode property) {
		for (String key : List.of("oneOf", "anyOf", "allOf")) {
			JsonNode several = property.path(key);
			if (!several.isEmpty() && several.valueStream().noneMatch((one) -> one.has("const"))) {
				List<JsonNode> result = new ArrayList<>();
				several.forEach((one) -> result.addAll(alternativesWithNull(one)));
				return result;
			}
		}
		return List.of(property);
	}

	private boolean fits(Type type, boolean numeric, JsonNode property) {
		Class<?> raw = (Class<?>) ((type instanceof ParameterizedType generic) ? generic.getRawType() : type);
		String reference = Specification.reference(property);
		if (raw == RawJson.class || (raw == String.class && isWide(property)) || this.classes.hasOwnCodec(raw)) {
			return true;
		}
		if (reference == null) {
			return fitsInline(type, raw, numeric, property);
		}
		if (reference.equals("SnowflakeType")) {
			return raw == Long.class || (raw == long.class && !numeric);
		}
		String mapped = this.mapping.classes().get(reference);
		if (mapped != null) {
			return raw.isAssignableFrom(this.classes.find(mapped));
		}
		JsonNode target = this.specification.schema(reference);
		if (reference.equals("UInt32Type")) {
			// Counts and pixels; beyond an int is none of them
			return raw == int.class || raw == Integer.class || (raw == long.class && numeric);
		}
		if (!target.path("type").asString("object").equals("object")) {
			return alternatives(target).stream().allMatch((alternative) -> fits(type, numeric, alternative));
		}
		// The line of the schema, or its absence, is told elsewhere
		return true;
	}

	private static boolean isWide(JsonNode property) {
		return property.path("format").asString("").equals("int64");
	}

	private boolean fitsInline(Type type, Class<?> raw, boolean numeric, JsonNode property) {
		if (property.has("contentEncoding") || property.has("const")) {
			return true;
		}
		return switch (typeOf(property)) {
			case "string" -> (raw == Instant.class) == property.path("format").asString("").equals("date-time")
					&& (raw == String.class || raw == Secret.class || raw == Instant.class || raw == Long.class
							|| (raw == long.class && !numeric) || StringEnum.class.isAssignableFrom(raw));
			case "integer" -> (raw == long.class && numeric) || (!isWide(property)
					&& (raw == int.class || raw == Integer.class || IntEnum.class.isAssignableFrom(raw)));
			case "number" -> raw == double.class || raw == Double.class;
			case "boolean" -> raw == boolean.class || raw == Boolean.class;
			case "array" -> fitsArray(type, raw, property.path("items"));
			case "object" -> fitsObject(type, raw, property);
			default -> true;
		};
	}

	private boolean fitsArray(Type type, Class<?> raw, JsonNode items) {
		boolean ids = alternatives(items).stream().map(Specification::reference).anyMatch("SnowflakeType"::equals);
		if (raw == Snowflakes.class) {
			return ids;
		}
		return raw == List.class && !ids && fitsAll(((ParameterizedType) type).getActualTypeArguments()[0], items);
	}

	private boolean fitsObject(Type type, Class<?> raw, JsonNode property) {
		if (raw == Map.class) {
			return fitsAll(((ParameterizedType) type).getActualTypeArguments()[1],
					property.path("additionalProperties"));
		}
		return raw.isRecord() || property.path("additionalProperties").isEmpty();
	}

	private boolean fitsAll(Type type, JsonNode property) {
		return alternatives(property).stream().allMatch((alternative) -> fits(type, false, alternative));
	}

	private static String typeOf(JsonNode property) {
		JsonNode type = property.path("type");
		if (type.isArray()) {
			return type.valueStream()
				.map(JsonNode::asString)
				.filter((one) -> !one.equals("null"))
				.findFirst()
				.orElse("null");
		}
		return type.asString("");
	}

	private static String excerpt(JsonNode property) {
		String text = property.toString();
		return (text.length() > 200) ? text.substring(0, 200) + "…" : text;
	}

}
