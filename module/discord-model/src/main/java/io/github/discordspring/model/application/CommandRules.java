package io.github.discordspring.model.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.discordspring.model.Locale;
import io.github.discordspring.model.validation.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules of commands across their properties.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object">Application
 * command object</a>
 */
final class CommandRules {

	/** Most characters of names, descriptions and values of a command together. */
	static final int MAX_TEXT = 8000;

	/** Most characters of a choice's text. */
	static final int MAX_CHOICE = 100;

	/** Largest whole number that an option can have. */
	static final long MAX_INTEGER = (1L << 53) - 1;

	private static final double MAX_NUMBER = 1L << 53;

	private static final String NAME_DESCRIPTION = "lower-case letters, digits, dashes, underscores and apostrophes";

	private static final Set<ApplicationCommandOptionType> WITH_CHOICES = Set.of(ApplicationCommandOptionType.STRING,
			ApplicationCommandOptionType.INTEGER, ApplicationCommandOptionType.NUMBER);

	private CommandRules() {
	}

	static void checkCommand(ApplicationCommandRequest command, Faults faults) {
		boolean slash = command.type().equals(ApplicationCommandType.CHAT_INPUT);
		if (slash) {
			checkNames(command.name(), command.nameLocalizations(), faults);
			faults.check(command.description() != null && !command.description().isEmpty(), "description",
					"is missing, but needed by a slash command");
		}
		else {
			faults.check(isEmpty(command.options()), "options", "is for slash commands only");
		}
		if (command.type().equals(ApplicationCommandType.USER)
				|| command.type().equals(ApplicationCommandType.MESSAGE)) {
			faults.check(command.description() == null || command.description().isEmpty(), "description",
					"is not for commands of users and messages");
		}
		faults.check(command.handler() == null || command.type().value() == 4, "handler",
				"is for commands of type PRIMARY_ENTRY_POINT only");
		checkLocales("name_localizations", command.nameLocalizations(), faults);
		checkLocales("description_localizations", command.descriptionLocalizations(), faults);
		checkOptions(command.options(), faults);
		int length = longest(command.name(), command.nameLocalizations())
				+ longest(command.description(), command.descriptionLocalizations()) + length(command.options());
		if (length > MAX_TEXT) {
			faults.add("", length + " characters in names, descriptions and values together, at most " + MAX_TEXT);
		}
	}

	static void checkModification(ApplicationCommandModifyRequest command, Faults faults) {
		checkLocales("name_localizations", command.nameLocalizations().orNull(), faults);
		checkLocales("description_localizations", command.descriptionLocalizations().orNull(), faults);
		checkOptions(command.options().orNull(), faults);
		int length = longest(command.name().orNull(), command.nameLocalizations().orNull())
				+ longest(command.description().orNull(), command.descriptionLocalizations().orNull())
				+ length(command.options().orNull());
		if (length > MAX_TEXT) {
			faults.add("", length + " characters in names, descriptions and values together, at most " + MAX_TEXT);
		}
		faults.check(!command.name().isPresent() || command.name().orNull() != null, "name", "must not be null");
	}

	/** Checks an option by itself, and its own options. */
	static void checkOption(ApplicationCommandOption option, Faults faults) {
		ApplicationCommandOptionType type = option.type();
		boolean subcommand = type.equals(ApplicationCommandOptionType.SUB_COMMAND);
		boolean group = type.equals(ApplicationCommandOptionType.SUB_COMMAND_GROUP);
		checkNames(option.name(), option.nameLocalizations(), faults);
		checkLocales("name_localizations", option.nameLocalizations(), faults);
		checkLocales("description_localizations", option.descriptionLocalizations(), faults);
		if (!type.isKnown()) {
			return;
		}
		only(subcommand || group || option.options().isEmpty(), "options", type, faults);
		only(!(subcommand || group) || !option.required(), "required", type, faults);
		only(WITH_CHOICES.contains(type) || option.choices().isEmpty(), "choices", type, faults);
		only(WITH_CHOICES.contains(type) || !option.autocomplete(), "autocomplete", type, faults);
		only(type.equals(ApplicationCommandOptionType.CHANNEL) || option.channelTypes().isEmpty(), "channel_types",
				type, faults);
		only(type.equals(ApplicationCommandOptionType.ATTACHMENT) || isEmpty(option.fileTypes()), "file_types", type,
				faults);
		faults.check(option.choices().isEmpty() || !option.autocomplete(), "autocomplete",
				"excludes choices: the application proposes values, or the option has them");
		checkChoices(option, faults);
		checkBounds(option, faults);
		if (group) {
			faults.each("options", option.options(), (inner, inOption) -> {
				if (!inner.type().equals(ApplicationCommandOptionType.SUB_COMMAND)) {
					inOption.add("type", "must be SUB_COMMAND in a group, not " + inner.type());
				}
			});
		}
		if (subcommand) {
			faults.each("options", option.options(), (inner, inOption) -> {
				if (isNesting(inner)) {
					inOption.add("type", "cannot be " + inner.type() + " in a subcommand");
				}
			});
		}
		if (subcommand || group) {
			checkOptions(option.options(), faults);
		}
	}

	static void checkChoice(ApplicationCommandOptionChoice choice, Faults faults) {
		checkLocales("name_localizations", choice.nameLocalizations(), faults);
		Object value = choice.value().get();
		if (value instanceof String text) {
			faults.length("value", text, 0, MAX_CHOICE);
		}
		else if (value instanceof Long number) {
			faults.range("value", number.longValue(), -MAX_INTEGER, MAX_INTEGER);
		}
		else if (value instanceof Double number) {
			checkNumber("value", number, faults);
		}
	}

	private static void checkChoices(ApplicationCommandOption option, Faults faults) {
		if (option.choices().isEmpty()) {
			return;
		}
		faults.each("choices", option.choices(), (choice, inChoice) -> {
			Object value = choice.value().get();
			boolean fits = switch (option.type().value()) {
				case 3 -> value instanceof String;
				case 4 -> value instanceof Long;
				case 10 -> value instanceof Number;
				default -> true;
			};
			inChoice.check(fits, "value", "is no value of an option of type " + option.type());
		});
		faults.unique("choices", option.choices().stream().map(ApplicationCommandOptionChoice::name).toList());
	}

	private static void checkBounds(ApplicationCommandOption option, Faults faults) {
		ApplicationCommandOptionType type = option.type();
		boolean integer = type.equals(ApplicationCommandOptionType.INTEGER);
		boolean number = integer || type.equals(ApplicationCommandOptionType.NUMBER);
		boolean text = type.equals(ApplicationCommandOptionType.STRING);
		Double least = option.minValue();
		Double most = option.maxValue();
		only(number || least == null, "min_value", type, faults);
		only(number || most == null, "max_value", type, faults);
		checkBound("min_value", least, integer, faults);
		checkBound("max_value", most, integer, faults);
		faults.check(least == null || most == null || least <= most, "min_value", "is more than max_value");
		Integer shortest = option.minLength();
		Integer longest = option.maxLength();
		only(text || shortest == null, "min_length", type, faults);
		only(text || longest == null, "max_length", type, faults);
		faults.check(shortest == null || longest == null || shortest <= longest, "min_length",
				"is more than max_length");
	}

	private static void checkBound(String property, @Nullable Double bound, boolean integer, Faults faults) {
		if (bound != null) {
			faults.check(!integer || bound == Math.rint(bound), property, "must be a whole number, not " + bound);
			checkNumber(property, bound, faults);
		}
	}

	private static void checkNumber(String property, double number, Faults faults) {
		faults.check(Math.abs(number) <= MAX_NUMBER, property, "must be within 2^53, not " + number);
	}

	/** Checks options beside each other. */
	private static void checkOptions(@Nullable List<ApplicationCommandOption> options, Faults faults) {
		if (options == null) {
			return;
		}
		Set<String> names = new HashSet<>();
		boolean nesting = isAnyNesting(options);
		boolean[] optional = new boolean[1];
		faults.each("options", options, (option, inOption) -> {
			if (!names.add(option.name())) {
				inOption.add("name", Faults.excerpt(option.name()) + " is there already");
			}
			inOption.check(!option.required() || !optional[0], "required",
					"required options come before those that are not");
			optional[0] |= !option.required();
			if (nesting && !isNesting(option)) {
				inOption.add("type", option.type() + " cannot stand beside subcommands and groups");
			}
		});
	}

	private static boolean isAnyNesting(List<ApplicationCommandOption> options) {
		for (ApplicationCommandOption option : options) {
			if (isNesting(option)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isNesting(ApplicationCommandOption option) {
		return option.type().equals(ApplicationCommandOptionType.SUB_COMMAND)
				|| option.type().equals(ApplicationCommandOptionType.SUB_COMMAND_GROUP);
	}

	private static void checkNames(String name, @Nullable Map<String, String> localizations, Faults faults) {
		checkName("name", name, faults);
		if (localizations != null) {
			localizations.forEach((locale, localized) -> checkName("name_localizations." + locale, localized, faults));
		}
	}

	private static void checkName(String property, String name, Faults faults) {
		int length = name.codePointCount(0, name.length());
		if (length < 1 || length > 32 || isPlain(name)) {
			// The length is checked by itself
			return;
		}
		faults.matches(property, name, AnyScript.NAME, NAME_DESCRIPTION);
		if (!isLowerCase(name)) {
			faults.add(property, "must be in lower case: " + Faults.excerpt(name));
		}
	}

	/**
	 * Tells whether a slash command or an option can have a name.
	 */
	static boolean isName(String name) {
		int length = name.codePointCount(0, name.length());
		return length >= 1 && length <= 32
				&& (isPlain(name) || (AnyScript.NAME.matcher(name).matches() && isLowerCase(name)));
	}

	private static boolean isLowerCase(String name) {
		return name.equals(name.toLowerCase(java.util.Locale.ROOT));
	}

	/** Tells of most names that they are right, without the tables of all scripts. */
	private static boolean isPlain(String name) {
		for (int index = 0; index < name.length(); index++) {
			char character = name.charAt(index);
			boolean plain = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')
					|| character == '-' || character == '_';
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	private static void checkLocales(String property, @Nullable Map<String, String> localizations, Faults faults) {
		if (localizations != null) {
			Collection<Locale> known = Locale.values();
			localizations.keySet()
				.forEach((locale) -> faults.check(known.contains(Locale.of(locale)), property,
						Faults.excerpt(locale) + " is no locale of Discord's"));
		}
	}

	private static void only(boolean fits, String property, ApplicationCommandOptionType type, Faults faults) {
		if (!fits) {
			faults.add(property, "is not for options of type " + type);
		}
	}

	private static int length(@Nullable List<ApplicationCommandOption> options) {
		int length = 0;
		for (ApplicationCommandOption option : (options != null) ? options : List.<ApplicationCommandOption>of()) {
			length += longest(option.name(), option.nameLocalizations());
			length += longest(option.description(), option.descriptionLocalizations());
			length += length(option.options());
			for (ApplicationCommandOptionChoice choice : option.choices()) {
				length += longest(choice.name(), choice.nameLocalizations());
				length += (choice.value().get() instanceof String text) ? length(text) : 0;
			}
		}
		return length;
	}

	/** The longest localisation counts. */
	private static int longest(@Nullable String text, @Nullable Map<String, String> localizations) {
		int length = (text != null) ? length(text) : 0;
		if (localizations != null) {
			for (String localized : localizations.values()) {
				length = Math.max(length, length(localized));
			}
		}
		return length;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	private static boolean isEmpty(@Nullable List<?> list) {
		return list == null || list.isEmpty();
	}

	/** Loaded for names that need it. */
	private static final class AnyScript {

		private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}");

	}

}
