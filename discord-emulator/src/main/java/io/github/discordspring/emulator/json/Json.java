package io.github.discordspring.emulator.json;

import java.util.Collection;

import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, reads and writes JSON trees.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	/**
	 * Makes an object.
	 * @return an object without properties
	 */
	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	/**
	 * Makes a list.
	 * @return a list without elements
	 */
	public static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	/**
	 * Makes a list of ids, written as Discord does.
	 * @param ids the ids
	 * @return a list of strings
	 */
	public static ArrayNode ids(Collection<Long> ids) {
		ArrayNode array = array();
		ids.forEach((id) -> array.add(Snowflake.toString(id)));
		return array;
	}

	/**
	 * Makes a value of whatever Java holds it in.
	 * @param value a string, number, boolean, list, map, tree or {@code null}
	 * @return the tree
	 */
	public static JsonNode valueOf(@Nullable Object value) {
		return MAPPER.valueToTree(value);
	}

	/**
	 * Reads a document.
	 * @param bytes UTF-8
	 * @return the tree
	 * @throws JacksonException if it is no JSON
	 */
	public static JsonNode read(byte[] bytes) {
		return MAPPER.readTree(bytes);
	}

	/**
	 * Reads a document.
	 * @param text the document
	 * @return the tree
	 * @throws JacksonException if it is no JSON
	 */
	public static JsonNode read(String text) {
		return MAPPER.readTree(text);
	}

	/**
	 * Writes a document.
	 * @param node the tree
	 * @return UTF-8
	 */
	public static byte[] write(JsonNode node) {
		return MAPPER.writeValueAsBytes(node);
	}

	/**
	 * Gives the id in a property, which may be a string or a number.
	 * @param node the object
	 * @param property name of the property
	 * @return the id, or 0 if there is none
	 */
	public static long id(JsonNode node, String property) {
		return id(node.path(property));
	}

	/**
	 * Gives the id that a value holds, as a string or a number.
	 * @param value the value
	 * @return the id, or 0 if it is none
	 */
	public static long id(JsonNode value) {
		if (value.isIntegralNumber()) {
			return value.longValue(0);
		}
		try {
			return Snowflake.parse(value.stringValue("0"));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	/**
	 * Gives the text in a property.
	 * @param node the object
	 * @param property name of the property
	 * @return the text, empty if there is none
	 */
	public static String text(JsonNode node, String property) {
		return node.path(property).stringValue("");
	}

	/**
	 * Gives the number in a property.
	 * @param node the object
	 * @param property name of the property
	 * @return the number, 0 if there is none
	 */
	public static int number(JsonNode node, String property) {
		return node.path(property).asInt(0);
	}

	/**
	 * Gives the bits in a property, which are a string as permissions are.
	 * @param node the object
	 * @param property name of the property
	 * @return the bits, none if the property is not there
	 */
	public static long bits(JsonNode node, String property) {
		return id(node, property);
	}

	/**
	 * Tells whether a property has a value other than {@code null}.
	 * @param node the object
	 * @param property name of the property
	 * @return whether it does
	 */
	public static boolean has(JsonNode node, String property) {
		JsonNode value = node.get(property);
		return value != null && !value.isNull();
	}

	/**
	 * Tells whether a list of ids holds one.
	 * @param array list of strings
	 * @param id the id
	 * @return whether it is there
	 */
	public static boolean contains(JsonNode array, long id) {
		for (JsonNode element : array) {
			if (id(element) == id) {
				return true;
			}
		}
		return false;
	}

}
