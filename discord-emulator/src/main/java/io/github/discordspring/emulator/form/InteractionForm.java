package io.github.discordspring.emulator.form;

import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks answers to interactions, and the options that a command is used with.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving
 * and responding</a>
 */
public final class InteractionForm {

	private static final int STRING = 3;

	private static final int INTEGER = 4;

	private static final int NUMBER = 10;

	private static final int MAXIMUM_CHOICE = 100;

	private static final long LARGEST_INTEGER = (1L << 53) - 1;

	private InteractionForm() {
	}

	/**
	 * Checks proposals for an option.
	 * @param data data of the answer
	 * @param command data of the command, one of whose options is being typed
	 * @throws DiscordError 50035 if they are wrong
	 */
	public static void checkChoices(ObjectNode data, JsonNode command) {
		int type = typeOfFocused(command);
		FormErrors errors = new FormErrors();
		Form form = new Form(data, "data", errors);
		if (form.require("choices")) {
			for (Form choice : form.forms("choices", 0, 25)) {
				if (choice.require("name")) {
					choice.string("name", 1, MAXIMUM_CHOICE);
				}
				if (choice.require("value")) {
					checkProposed(choice, type);
				}
			}
		}
		errors.throwIfAny();
	}

	/**
	 * The client sends what is picked as the value of the option, and so it must be one.
	 */
	private static void checkProposed(Form choice, int type) {
		switch (type) {
			case STRING -> choice.string("value", 1, MAXIMUM_CHOICE);
			case INTEGER -> choice.integer("value", -LARGEST_INTEGER, LARGEST_INTEGER);
			case NUMBER -> choice.decimal("value", -LARGEST_INTEGER, LARGEST_INTEGER);
			default -> {
				// Who typed did not say of which kind the option is
			}
		}
	}

	private static int typeOfFocused(JsonNode parent) {
		for (JsonNode option : parent.path("options")) {
			int type = option.path("focused").asBoolean(false) ? Json.number(option, "type") : typeOfFocused(option);
			if (type != 0) {
				return type;
			}
		}
		return 0;
	}

	/**
	 * Checks the options that a person uses a command with.
	 * @param command the command
	 * @param request what has the options
	 * @param complete whether required options must be there; they need not while the
	 * person still types
	 * @throws DiscordError 50035 if they are wrong
	 */
	public static void checkOptions(ObjectNode command, ObjectNode request, boolean complete) {
		FormErrors errors = new FormErrors();
		checkOptions(command, new Form(request, errors), complete);
		errors.throwIfAny();
	}

	/**
	 * Checks what a person picks from a select.
	 * @param select the select
	 * @param values what is picked
	 * @throws DiscordError 50035 if it is wrong
	 */
	public static void checkPicked(ObjectNode select, JsonNode values) {
		int minimum = Json.has(select, "min_values") ? Json.number(select, "min_values") : 1;
		int maximum = Json.has(select, "max_values") ? Json.number(select, "max_values") : 1;
		if (!values.isArray() || values.size() < minimum || values.size() > maximum) {
			throw FormErrors.single("values", "BASE_TYPE_BAD_LENGTH",
					"Must be between " + minimum + " and " + maximum + " in length.");
		}
		for (JsonNode value : values) {
			boolean offered = select.path("options")
				.valueStream()
				.anyMatch((option) -> option.path("value").equals(value));
			if (select.has("options") && !offered) {
				throw FormErrors.single("values", "BASE_TYPE_CHOICES", "Value must be one of the options.");
			}
		}
	}

	private static void checkOptions(ObjectNode parent, Form request, boolean complete) {
		for (Form option : request.forms("options", 0, 25)) {
			ObjectNode declared = CommandForm.option(parent, Json.text(option.json(), "name"));
			if (declared == null) {
				option.error("name", "BASE_TYPE_CHOICES", "The command has no such option");
				continue;
			}
			int type = Json.number(declared, "type");
			option.choice("type", Set.of(type));
			if (type == CommandForm.SUB_COMMAND || type == CommandForm.SUB_COMMAND_GROUP) {
				checkOptions(declared, option, complete);
			}
			else if (option.require("value")) {
				if (complete) {
					checkValue(declared, type, option);
				}
				else if (option.json().path("focused").asBoolean(false)
						&& !declared.path("autocomplete").asBoolean(false)) {
					option.error("focused", "BASE_TYPE_CHOICES", "The option has no autocomplete");
				}
			}
		}
		if (complete) {
			checkPresence(parent, request);
		}
	}

	private static void checkPresence(ObjectNode parent, Form request) {
		boolean subcommands = false;
		for (JsonNode declared : parent.path("options")) {
			String name = Json.text(declared, "name");
			boolean present = CommandForm.option(request.json(), name) != null;
			if (Json.number(declared, "type") <= CommandForm.SUB_COMMAND_GROUP) {
				subcommands = true;
			}
			else if (declared.path("required").asBoolean(false) && !present) {
				request.error("options", "BASE_TYPE_REQUIRED", "Option \"" + name + "\" is required");
			}
		}
		if (subcommands && request.json().path("options").size() != 1) {
			request.error("options", "BASE_TYPE_REQUIRED", "One subcommand is required");
		}
	}

	private static void checkValue(ObjectNode declared, int type, Form option) {
		JsonNode value = option.json().path("value");
		switch (type) {
			case STRING -> {
				int maximum = Json.has(declared, "max_length") ? Json.number(declared, "max_length") : 6000;
				option.string("value", Json.number(declared, "min_length"), maximum);
			}
			case INTEGER -> option.integer("value", (long) bound(declared, "min_value", -LARGEST_INTEGER),
					(long) bound(declared, "max_value", LARGEST_INTEGER));
			case 5 -> option.bool("value");
			case NUMBER -> {
				double number = value.asDouble(Double.NaN);
				if (!(number >= bound(declared, "min_value", -Double.MAX_VALUE)
						&& number <= bound(declared, "max_value", Double.MAX_VALUE))) {
					option.error("value", "NUMBER_TYPE_COERCE", "Value is not a number, or is out of range.");
				}
			}
			default -> option.id("value");
		}
		checkChoice(declared, option, value);
	}

	private static void checkChoice(ObjectNode declared, Form option, JsonNode value) {
		JsonNode choices = declared.path("choices");
		if (choices.isEmpty()) {
			return;
		}
		for (JsonNode choice : choices) {
			if (choice.path("value").asString("").equals(value.asString(""))) {
				return;
			}
		}
		option.error("value", "BASE_TYPE_CHOICES", "Value must be one of the choices.");
	}

	private static double bound(ObjectNode declared, String field, double absent) {
		return Json.has(declared, field) ? declared.path(field).asDouble(absent) : absent;
	}

}
