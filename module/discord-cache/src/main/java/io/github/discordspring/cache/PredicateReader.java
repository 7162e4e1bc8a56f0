package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.json.DiscordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads conditions from JSON and writes them:
 * {@code {"property":"nick","is":"starts-with","values":["a"]}}, joined by
 * {@code {"and":[...]}}, {@code {"or":[...]}} and {@code {"not":...}}. What comes may be
 * meant to harm: sizes are bounded, and nothing but the model's properties is touched.
 */
final class PredicateReader {

	private static final int MAX_LENGTH = 64 * 1024;

	private static final int MAX_DEPTH = 20;

	private static final int MAX_CONDITIONS = 1000;

	private static final Set<String> COMPARED = Set.of("property", "is", "values");

	private final EntityType<?> type;

	private int conditions;

	PredicateReader(EntityType<?> type) {
		this.type = type;
	}

	Condition read(String json) {
		if (json.length() > MAX_LENGTH) {
			throw new IllegalArgumentException(
					"A condition of " + json.length() + " characters is longer than the " + MAX_LENGTH + " allowed");
		}
		try {
			return read(DiscordJson.mapper().readTree(json), 0);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("This is no condition: " + ex.getOriginalMessage(), ex);
		}
	}

	private Condition read(JsonNode node, int depth) {
		if (depth > MAX_DEPTH || ++this.conditions > MAX_CONDITIONS) {
			throw new IllegalArgumentException(
					"A condition may have at most " + MAX_DEPTH + " levels and " + MAX_CONDITIONS + " parts");
		}
		if (node.isObject() && node.size() == 1) {
			if (node.get("and") instanceof ArrayNode all && !all.isEmpty()) {
				return new Condition.All(readAll(all, depth));
			}
			if (node.get("or") instanceof ArrayNode any && !any.isEmpty()) {
				return new Condition.Any(readAll(any, depth));
			}
			if (node.get("not") instanceof ObjectNode not) {
				return new Condition.Not(read(not, depth + 1));
			}
		}
		if (!node.isObject() || !COMPARED.containsAll(node.propertyNames()) || !node.path("property").isString()
				|| !node.path("is").isString() || !(node.get("values") instanceof ArrayNode values)) {
			throw new IllegalArgumentException("A condition is 'and', 'or', 'not', or 'property', 'is' and 'values'");
		}
		return ComparedProperty.condition(PropertyPath.of(this.type, node.get("property").stringValue()),
				Comparison.of(node.get("is").stringValue()), values(values));
	}

	private List<Condition> readAll(ArrayNode nodes, int depth) {
		List<Condition> conditions = new ArrayList<>(nodes.size());
		for (JsonNode node : nodes) {
			conditions.add(read(node, depth + 1));
		}
		return List.copyOf(conditions);
	}

	private static List<Object> values(ArrayNode nodes) {
		List<Object> values = new ArrayList<>();
		for (JsonNode node : nodes) {
			if (node.isString()) {
				values.add(node.stringValue());
			}
			else if (node.isBoolean()) {
				values.add(node.booleanValue());
			}
			else if (node.isIntegralNumber() && node.canConvertToLong()) {
				values.add(node.longValue());
			}
			else if (node.isNumber()) {
				values.add(node.doubleValue());
			}
			else {
				throw new IllegalArgumentException("A property is compared with a text, number or boolean only");
			}
		}
		return values;
	}

	static String write(Condition condition) {
		return DiscordJson.mapper().writeValueAsString(tree(condition));
	}

	private static ObjectNode tree(Condition condition) {
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		if (condition instanceof Condition.Several several) {
			ArrayNode all = node.putArray((several instanceof Condition.All) ? "and" : "or");
			several.conditions().forEach((part) -> all.add(tree(part)));
		}
		else if (condition instanceof Condition.Not not) {
			node.set("not", tree(not.condition()));
		}
		else if (condition instanceof Condition.Compared compared) {
			node.put("property", compared.path().toString()).put("is", compared.comparison().word());
			ArrayNode values = node.putArray("values");
			compared.values().forEach((value) -> add(values, value));
		}
		return node;
	}

	/**
	 * Numbers that not every reader of JSON takes exactly are written as texts, as
	 * Discord does.
	 */
	private static void add(ArrayNode values, Object value) {
		if (value instanceof Boolean bool) {
			values.add(bool);
		}
		else if (value instanceof Double number) {
			values.add(number);
		}
		else if (value instanceof Long number && number > -(1L << 53) && number < 1L << 53) {
			values.add(number);
		}
		else {
			values.add(value.toString());
		}
	}

}
