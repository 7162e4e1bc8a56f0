package io.github.discordspring.emulator.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks what a person sends as a form: Discord's client lets nobody send less than what
 * is required, or what is not offered. Errors name the field by its custom id.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component
 * reference</a>
 */
public final class SubmittedForm {

	private static final int MAXIMUM_TEXT = 4000;

	private static final Map<String, String> KINDS = Map.of("image", "image/", "video", "video/", "audio", "audio/");

	private final FormErrors errors = new FormErrors();

	private final Map<Integer, Upload> files;

	private SubmittedForm(Map<Integer, Upload> files) {
		this.files = files;
	}

	/**
	 * Checks what is sent.
	 * @param modal the form as it was shown
	 * @param submitted what is sent; {@code components}, with the numbers of files as
	 * values of uploads
	 * @param files the files by their numbers
	 * @throws DiscordError 50035 if it is wrong
	 */
	public static void check(ObjectNode modal, ObjectNode submitted, Map<Integer, Upload> files) {
		SubmittedForm check = new SubmittedForm(files);
		Map<String, JsonNode> sent = new HashMap<>();
		for (JsonNode field : fields(submitted)) {
			sent.put(Json.text(field, "custom_id"), field);
		}
		for (JsonNode declared : fields(modal)) {
			String customId = Json.text(declared, "custom_id");
			JsonNode field = sent.remove(customId);
			check.field(customId, declared, (field != null) ? field : Json.object());
		}
		sent.keySet().forEach((customId) -> check.error(customId, "BASE_TYPE_CHOICES", "The form has no such field."));
		check.errors.throwIfAny();
	}

	private static ArrayNode fields(JsonNode form) {
		ArrayNode fields = Json.array();
		for (JsonNode outer : form.path("components")) {
			if (outer.path("component").isObject()) {
				fields.add(outer.path("component"));
			}
			outer.path("components").forEach(fields::add);
		}
		return fields;
	}

	private void error(String customId, String code, String message) {
		// A dot would be a part of the path
		this.errors.add("components." + customId.replace('.', '_'), code, message);
	}

	private void field(String customId, JsonNode declared, JsonNode sent) {
		int type = Json.number(declared, "type");
		if (sent.has("type") && Json.number(sent, "type") != type) {
			error(customId, "BASE_TYPE_CHOICES", "The field is of type " + type + ".");
			return;
		}
		boolean required = type != ModalForm.CHECKBOX && declared.path("required").asBoolean(true);
		switch (type) {
			case ModalForm.TEXT_INPUT -> text(customId, declared, sent.path("value"), required);
			case ModalForm.RADIO_GROUP -> radio(customId, declared, sent.path("value"), required);
			case ModalForm.CHECKBOX -> {
				if (!sent.path("value").isBoolean()) {
					error(customId, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
				}
			}
			default -> several(customId, declared, sent.path("values"), required);
		}
	}

	private void text(String customId, JsonNode declared, JsonNode value, boolean required) {
		if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
			error(customId, "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
			return;
		}
		String text = value.asString("");
		if (text.isEmpty()) {
			if (required) {
				missing(customId);
			}
			return;
		}
		int length = text.codePointCount(0, text.length());
		int minimum = Json.number(declared, "min_length");
		int maximum = Json.has(declared, "max_length") ? Json.number(declared, "max_length") : MAXIMUM_TEXT;
		if (length < minimum || length > maximum) {
			error(customId, "BASE_TYPE_BAD_LENGTH",
					"Must be between " + minimum + " and " + maximum + " in length, but has " + length + ".");
		}
	}

	private void radio(String customId, JsonNode declared, JsonNode value, boolean required) {
		if (value.isMissingNode() || value.isNull()) {
			if (required) {
				missing(customId);
			}
		}
		else {
			offered(customId, declared, value);
		}
	}

	private void several(String customId, JsonNode declared, JsonNode values, boolean required) {
		if (values.isEmpty() || !values.isArray()) {
			if (required) {
				missing(customId);
			}
			return;
		}
		int type = Json.number(declared, "type");
		int all = (type == ModalForm.CHECKBOX_GROUP) ? declared.path("options").size() : 1;
		int minimum = Json.has(declared, "min_values") ? Json.number(declared, "min_values") : 1;
		int maximum = Json.has(declared, "max_values") ? Json.number(declared, "max_values") : all;
		if (values.size() < minimum || values.size() > maximum) {
			error(customId, "BASE_TYPE_BAD_LENGTH",
					"Must be between " + minimum + " and " + maximum + " in length, but has " + values.size() + ".");
		}
		Set<JsonNode> picked = new HashSet<>();
		for (JsonNode value : values) {
			if (!picked.add(value)) {
				error(customId, "SET_TYPE_ALREADY_CONTAINS_VALUE", "Set already contains this value.");
			}
			if (type == ModalForm.FILE_UPLOAD) {
				file(customId, declared.path("file_types"), value);
			}
			else if (declared.has("options")) {
				offered(customId, declared, value);
			}
			else if (Json.id(value) == 0) {
				error(customId, "NUMBER_TYPE_COERCE", "Value \"" + value.asString("") + "\" is not snowflake.");
			}
		}
	}

	private void offered(String customId, JsonNode declared, JsonNode value) {
		boolean is = declared.path("options").valueStream().anyMatch((option) -> option.path("value").equals(value));
		if (!is) {
			error(customId, "BASE_TYPE_CHOICES",
					"Value \"" + value.asString(value.toString()) + "\" is none of the options.");
		}
	}

	private void file(String customId, JsonNode types, JsonNode number) {
		Upload file = this.files.get(number.asInt(-1));
		if (file == null) {
			error(customId, "ATTACHMENT_NOT_FOUND", "There is no file " + number.asString(number.toString()) + ".");
			return;
		}
		String name = file.filename().toLowerCase(Locale.ROOT);
		boolean taken = types.isEmpty() || types.valueStream()
			.map((type) -> type.asString(""))
			.anyMatch((type) -> type.startsWith(".") ? name.endsWith(type.toLowerCase(Locale.ROOT))
					: file.contentType().startsWith(KINDS.getOrDefault(type, "?")));
		if (!taken) {
			error(customId, "FILE_TYPE_INVALID", file.filename() + " is none of the types " + types + ".");
		}
	}

	private void missing(String customId) {
		error(customId, "BASE_TYPE_REQUIRED", "This field is required");
	}

	/**
	 * A file that comes with a form.
	 *
	 * @param filename its name
	 * @param contentType its type
	 */
	public record Upload(String filename, String contentType) {

	}

}
