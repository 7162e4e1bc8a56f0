package io.github.discordspring.emulator.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.github.discordspring.emulator.json.Json;

/**
 * One object of a request that is being checked. What is wrong is noted, so that one
 * answer tells all; a value that is wrong reads as if it were not there. A {@code null}
 * is taken as absent; {@link #has(String)} tells them apart.
 */
public final class Form {

	/** How Discord reads a yes or no where there are only texts. */
	private static final Map<String, Boolean> BOOLEANS = Map.of("true", true, "True", true, "1", true, "false", false,
			"False", false, "0", false);

	private final ObjectNode json;

	private final String path;

	private final FormErrors errors;

	/**
	 * Makes the form of a whole request.
	 * @param json the body
	 * @param errors where errors are noted
	 */
	public Form(ObjectNode json, FormErrors errors) {
		this(json, "", errors);
	}

	/**
	 * Makes the form of an object within a request.
	 * @param json the object
	 * @param path where it lies
	 * @param errors where errors are noted
	 */
	public Form(ObjectNode json, String path, FormErrors errors) {
		this.json = json;
		this.path = path;
		this.errors = errors;
	}

	/**
	 * Gives the object.
	 * @return the object as it was sent
	 */
	public ObjectNode json() {
		return this.json;
	}

	/**
	 * Tells whether a field is there, be it {@code null}.
	 * @param field name of the field
	 * @return whether it was sent
	 */
	public boolean has(String field) {
		return this.json.has(field);
	}

	/**
	 * Notes an error.
	 * @param field name of the field; empty for the object itself
	 * @param code such as {@code BASE_TYPE_REQUIRED}
	 * @param message what is wrong, for people
	 */
	public void error(String field, String code, String message) {
		this.errors.add(pathOf(field), code, message);
	}

	/**
	 * Asks for a field to be there.
	 * @param field name of the field
	 * @return whether it is
	 */
	public boolean require(String field) {
		if (!Json.has(this.json, field)) {
			error(field, "BASE_TYPE_REQUIRED", "This field is required");
			return false;
		}
		return true;
	}

	/**
	 * Reads a text.
	 * @param field name of the field
	 * @param minimum least length in code points
	 * @param maximum greatest length in code points
	 * @return the text, or {@code null} if there is none or it is wrong
	 */
	public @Nullable String string(String field, int minimum, int maximum) {
		JsonNode value = value(field);
		if (value == null) {
			return null;
		}
		if (!value.isString() && !value.isNumber()) {
			error(field, "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
			return null;
		}
		String text = value.asString();
		int length = text.codePointCount(0, text.length());
		if (length < minimum || length > maximum) {
			if (minimum == 0) {
				error(field, "BASE_TYPE_MAX_LENGTH", "Must be " + maximum + " or fewer in length.");
			}
			else {
				error(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + minimum + " and " + maximum + " in length.");
			}
			return null;
		}
		return text;
	}

	/**
	 * Reads a whole number.
	 * @param field name of the field
	 * @param minimum least value
	 * @param maximum greatest value
	 * @return the number, or {@code null} if there is none or it is wrong
	 */
	public @Nullable Long integer(String field, long minimum, long maximum) {
		JsonNode value = value(field);
		if (value == null) {
			return null;
		}
		Long number = wholeNumber(value);
		if (number == null) {
			error(field, "NUMBER_TYPE_COERCE", "Value \"" + value.asString(value.toString()) + "\" is not int.");
			return null;
		}
		if (number < minimum) {
			error(field, "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + minimum + ".");
			return null;
		}
		if (number > maximum) {
			error(field, "NUMBER_TYPE_MAX", "int value should be less than or equal to " + maximum + ".");
			return null;
		}
		return number;
	}

	/**
	 * Reads a number that is one of a few.
	 * @param field name of the field
	 * @param choices what it may be
	 * @return the number, or {@code null} if there is none or it is wrong
	 */
	public @Nullable Integer choice(String field, Set<Integer> choices) {
		Long number = integer(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
		if (number == null) {
			return null;
		}
		if (!choices.contains(number.intValue())) {
			error(field, "BASE_TYPE_CHOICES", "Value must be one of " + new TreeSet<>(choices) + ".");
			return null;
		}
		return number.intValue();
	}

	/**
	 * Reads a yes or no. A form that is not JSON has only texts for it, which become what
	 * they say.
	 * @param field name of the field
	 * @return whether it is {@code true}
	 */
	public boolean bool(String field) {
		JsonNode value = value(field);
		if (value == null) {
			return false;
		}
		if (value.isString() && BOOLEANS.containsKey(value.stringValue())) {
			boolean said = BOOLEANS.get(value.stringValue());
			this.json.put(field, said);
			return said;
		}
		if (!value.isBoolean()) {
			error(field, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
			return false;
		}
		return value.booleanValue();
	}

	/**
	 * Reads a number that may have decimals.
	 * @param field name of the field
	 * @param minimum least value
	 * @param maximum greatest value
	 * @return the number, or {@code null} if there is none or it is wrong
	 */
	public @Nullable Double decimal(String field, double minimum, double maximum) {
		JsonNode value = value(field);
		if (value == null) {
			return null;
		}
		if (!value.isNumber()) {
			error(field, "NUMBER_TYPE_COERCE", "Value \"" + value.asString(value.toString()) + "\" is not float.");
			return null;
		}
		double number = value.doubleValue();
		if (number < minimum || number > maximum) {
			error(field, (number < minimum) ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX",
					"float value should be between " + minimum + " and " + maximum + ".");
			return null;
		}
		return number;
	}

	/**
	 * Reads a time.
	 * @param field name of the field
	 * @return the time, or {@code null} if there is none or it is wrong
	 */
	public @Nullable Instant time(String field) {
		JsonNode value = value(field);
		if (value == null) {
			return null;
		}
		String text = value.asString("");
		if (!Timestamps.isValid(text)) {
			error(field, "DATE_TIME_TYPE_PARSE", "Could not parse " + text + ". Should be ISO8601.");
			return null;
		}
		return Instant.parse(Timestamps.normalise(text).replace("+00:00", "Z"));
	}

	/**
	 * Reads a list of ids without doubles.
	 * @param field name of the field
	 * @param maximum how many there may be
	 * @return the ids, none if there are none or they are wrong
	 */
	public Set<Long> ids(String field, int maximum) {
		Set<Long> ids = new LinkedHashSet<>();
		List<JsonNode> values = list(field, 0, maximum);
		for (int index = 0; index < values.size(); index++) {
			long id = Json.id(values.get(index));
			if (id == 0) {
				error(field + "." + index, "NUMBER_TYPE_COERCE",
						"Value \"" + values.get(index).asString("") + "\" is not snowflake.");
			}
			else if (!ids.add(id)) {
				error(field, "SET_TYPE_ALREADY_CONTAINS_VALUE", "Set already contains this value.");
			}
		}
		return ids;
	}

	/**
	 * Reads an id.
	 * @param field name of the field
	 * @return the id, or 0 if there is none or it is wrong
	 */
	public long id(String field) {
		JsonNode value = value(field);
		if (value == null) {
			return 0;
		}
		long id = Json.id(value);
		if (id == 0) {
			error(field, "NUMBER_TYPE_COERCE", "Value \"" + value.asString(value.toString()) + "\" is not snowflake.");
		}
		return id;
	}

	/**
	 * Reads a list.
	 * @param field name of the field
	 * @param minimum least number of elements
	 * @param maximum greatest number of elements
	 * @return the elements; none if there is no list or it is wrong
	 */
	public List<JsonNode> list(String field, int minimum, int maximum) {
		JsonNode value = value(field);
		if (value == null) {
			return List.of();
		}
		if (!value.isArray()) {
			error(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
			return List.of();
		}
		if (value.size() < minimum || value.size() > maximum) {
			if (minimum == 0) {
				error(field, "BASE_TYPE_MAX_LENGTH", "Must be " + maximum + " or fewer in length.");
			}
			else {
				error(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + minimum + " and " + maximum + " in length.");
			}
			return List.of();
		}
		return new ArrayList<>(value.values());
	}

	/**
	 * Reads a list of objects.
	 * @param field name of the field
	 * @param minimum least number of elements
	 * @param maximum greatest number of elements
	 * @return the objects; none if there is no list or it is wrong
	 */
	public List<Form> forms(String field, int minimum, int maximum) {
		List<JsonNode> elements = list(field, minimum, maximum);
		List<Form> forms = new ArrayList<>(elements.size());
		for (int index = 0; index < elements.size(); index++) {
			String elementPath = pathOf(field) + "." + index;
			if (elements.get(index) instanceof ObjectNode object) {
				forms.add(new Form(object, elementPath, this.errors));
			}
			else {
				this.errors.add(elementPath, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
			}
		}
		return forms;
	}

	/**
	 * Reads an object.
	 * @param field name of the field
	 * @return the object, or {@code null} if there is none or it is wrong
	 */
	public @Nullable Form form(String field) {
		JsonNode value = value(field);
		if (value == null) {
			return null;
		}
		if (value instanceof ObjectNode object) {
			return new Form(object, pathOf(field), this.errors);
		}
		error(field, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
		return null;
	}

	private @Nullable JsonNode value(String field) {
		JsonNode value = this.json.get(field);
		return (value != null && !value.isNull()) ? value : null;
	}

	private String pathOf(String field) {
		if (field.isEmpty()) {
			return this.path;
		}
		return this.path.isEmpty() ? field : this.path + "." + field;
	}

	private static @Nullable Long wholeNumber(JsonNode value) {
		if (value.isIntegralNumber() && value.canConvertToLong()) {
			return value.longValue();
		}
		if (value.isString()) {
			try {
				return Long.valueOf(value.stringValue());
			}
			catch (NumberFormatException ex) {
				return null;
			}
		}
		return null;
	}

}
