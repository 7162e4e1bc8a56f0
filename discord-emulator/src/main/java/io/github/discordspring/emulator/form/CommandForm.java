package io.github.discordspring.emulator.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.discordspring.emulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks application commands.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands">Application
 * commands</a>
 */
public final class CommandForm {

	/** Command that is typed after a slash. */
	public static final int CHAT_INPUT = 1;

	/** Type of a command in a user's menu. */
	public static final int USER = 2;

	/** Type of a command in a message's menu. */
	public static final int MESSAGE = 3;

	/** Type of the command that opens an activity. */
	public static final int PRIMARY_ENTRY_POINT = 4;

	/** Option that is a subcommand. */
	public static final int SUB_COMMAND = 1;

	/** Option that is a group of subcommands. */
	public static final int SUB_COMMAND_GROUP = 2;

	private static final int STRING = 3;

	private static final int INTEGER = 4;

	private static final int NUMBER = 10;

	private static final int MAXIMUM_TEXT = 8000;

	private static final long LARGEST = 1L << 53;

	/** The documented locales, and the two that only Discord's description has. */
	private static final Set<String> LOCALES = Set.of("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr",
			"it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk",
			"hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he");

	private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$");

	private static final Set<Integer> OPTION_TYPES = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

	private static final Set<Integer> VALUE_TYPES = Set.of(3, 4, 5, 6, 7, 8, 9, 10, 11);

	private static final Set<Integer> CHOICE_TYPES = Set.of(STRING, INTEGER, NUMBER);

	private final Form command;

	private int textLength;

	private CommandForm(Form command) {
		this.command = command;
	}

	/**
	 * Checks a command as a whole.
	 * @param command the command
	 */
	public static void check(Form command) {
		new CommandForm(command).check();
	}

	private void check() {
		Integer type = this.command.choice("type", Set.of(CHAT_INPUT, USER, MESSAGE, PRIMARY_ENTRY_POINT));
		if (type == null || type == CHAT_INPUT) {
			name(this.command);
			description(this.command);
			options(this.command, OPTION_TYPES);
		}
		else {
			nameOfMenu(type);
		}
		localizations(this.command, "name", 32, type == null || type == CHAT_INPUT);
		localizations(this.command, "description", 100, false);
		this.command.integer("default_member_permissions", 0, Long.MAX_VALUE);
		this.command.bool("nsfw");
		numbers("integration_types", Set.of(0, 1));
		numbers("contexts", Set.of(0, 1, 2));
		if (this.textLength > MAXIMUM_TEXT) {
			this.command.error("", "APPLICATION_COMMAND_TOO_LARGE",
					"Command exceeds maximum size (" + MAXIMUM_TEXT + ")");
		}
	}

	private void nameOfMenu(int type) {
		if (this.command.require("name")) {
			this.command.string("name", 1, 32);
		}
		if (type == PRIMARY_ENTRY_POINT) {
			this.command.choice("handler", Set.of(1, 2));
		}
		else if (!Json.text(this.command.json(), "description").isEmpty()) {
			this.command.error("description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_PRESENT",
					"Context menu commands cannot have description");
		}
		if (!this.command.json().path("options").isEmpty()) {
			this.command.error("options", "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_PRESENT",
					"Context menu commands cannot have options");
		}
	}

	private void numbers(String field, Set<Integer> allowed) {
		List<JsonNode> values = this.command.list(field, 1, allowed.size());
		for (int index = 0; index < values.size(); index++) {
			if (!allowed.contains(values.get(index).asInt(-1))) {
				this.command.error(field + "." + index, "BASE_TYPE_CHOICES", "Value must be one of " + allowed + ".");
			}
		}
	}

	private void name(Form form) {
		if (!form.require("name")) {
			return;
		}
		String name = form.string("name", 1, 32);
		if (name == null) {
			return;
		}
		checkName(form, "name", name);
	}

	private static void checkName(Form form, String field, String name) {
		if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
			form.error(field, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
		}
	}

	private void description(Form form) {
		if (form.require("description")) {
			form.string("description", 1, 100);
		}
	}

	/**
	 * Of a text in several languages the longest counts. What is typed after a slash
	 * follows the rules of names in each of them.
	 */
	private void localizations(Form form, String field, int maximum, boolean typed) {
		int longest = Json.text(form.json(), field).length();
		Form texts = form.form(field + "_localizations");
		if (texts != null) {
			for (String locale : texts.json().propertyNames()) {
				if (!LOCALES.contains(locale)) {
					texts.error("", "ENUM_TYPE_COERCE", "Value \"" + locale + "\" is not a valid enum value.");
				}
				String text = texts.string(locale, 1, maximum);
				if (typed && text != null) {
					checkName(texts, locale, text);
				}
				longest = Math.max(longest, (text != null) ? text.length() : 0);
			}
		}
		this.textLength += longest;
	}

	private void options(Form parent, Set<Integer> allowed) {
		Set<String> names = new HashSet<>();
		boolean optional = false;
		List<Form> values = new ArrayList<>();
		List<Form> subcommands = new ArrayList<>();
		for (Form option : parent.forms("options", 0, 25)) {
			name(option);
			description(option);
			localizations(option, "name", 32, true);
			localizations(option, "description", 100, false);
			Integer type = option.require("type") ? option.choice("type", allowed) : null;
			if (!names.add(Json.text(option.json(), "name"))) {
				option.error("name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name is already used");
			}
			boolean required = option.bool("required");
			if (required && optional) {
				option.error("", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
						"Required options must be placed before non-required options");
			}
			optional |= !required;
			if (type != null) {
				(VALUE_TYPES.contains(type) ? values : subcommands).add(option);
				optionOfType(option, type);
			}
		}
		if (!subcommands.isEmpty()) {
			values.forEach((option) -> option.error("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
					"Sub-command and sub-command group option types are mutually exclusive to all other types"));
		}
	}

	private void optionOfType(Form option, int type) {
		switch (type) {
			case SUB_COMMAND_GROUP -> options(option, Set.of(SUB_COMMAND));
			case SUB_COMMAND -> options(option, VALUE_TYPES);
			default -> {
				choices(option, type);
				if (type == STRING) {
					bounds(option, "length", option.integer("min_length", 0, 6000),
							option.integer("max_length", 1, 6000));
				}
				else if (type == INTEGER) {
					bounds(option, "value", whole(option, "min_value"), whole(option, "max_value"));
				}
				else if (type == NUMBER) {
					bounds(option, "value", option.decimal("min_value", -LARGEST, LARGEST),
							option.decimal("max_value", -LARGEST, LARGEST));
				}
			}
		}
	}

	/** Some write whole numbers with an exponent; they are kept as what they are. */
	private static @Nullable Number whole(Form option, String field) {
		Double number = option.decimal(field, -LARGEST + 1, LARGEST - 1);
		if (number != null && number == Math.rint(number)) {
			option.json().put(field, number.longValue());
		}
		return number;
	}

	private static void bounds(Form option, String what, @Nullable Number minimum, @Nullable Number maximum) {
		if (minimum != null && maximum != null && minimum.doubleValue() > maximum.doubleValue()) {
			option.error("min_" + what, "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID",
					"min_" + what + " cannot be greater than max_" + what);
		}
	}

	private void choices(Form option, int type) {
		List<Form> choices = option.forms("choices", 0, 25);
		boolean autocomplete = option.bool("autocomplete");
		if ((autocomplete || !choices.isEmpty()) && !CHOICE_TYPES.contains(type)) {
			option.error("choices", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
					"Only strings, integers and numbers can have choices");
		}
		if (autocomplete && !choices.isEmpty()) {
			option.error("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
					"Choices and autocomplete exclude each other");
		}
		for (Form choice : choices) {
			if (choice.require("name")) {
				choice.string("name", 1, 100);
			}
			localizations(choice, "name", 100, false);
			if (choice.require("value")) {
				choiceValue(choice, type);
			}
		}
	}

	private void choiceValue(Form choice, int type) {
		if (type == STRING) {
			String value = choice.string("value", 1, 100);
			this.textLength += (value != null) ? value.length() : 0;
		}
		else if (type == INTEGER) {
			choice.integer("value", -LARGEST + 1, LARGEST - 1);
		}
		else if (!choice.json().path("value").isNumber()) {
			choice.error("value", "NUMBER_TYPE_COERCE", "Value is not a number.");
		}
	}

	/**
	 * Finds an option of a command or of a group.
	 * @param parent what has options
	 * @param name name of the option
	 * @return the option, or {@code null} if there is none
	 */
	public static @Nullable ObjectNode option(JsonNode parent, String name) {
		for (JsonNode option : parent.path("options")) {
			if (option instanceof ObjectNode object && name.equals(Json.text(option, "name"))) {
				return object;
			}
		}
		return null;
	}

}
