package io.github.discordspring.bot.command;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.discordspring.model.application.ApplicationCommandOptionChoice;
import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.text.TextLength;

/**
 * Choices of an option made of what methods return.
 */
final class AutocompleteChoices {

	/** As many as Discord takes. */
	static final int MAX = 25;

	private static final int MAX_TEXT = 100;

	private AutocompleteChoices() {
	}

	/**
	 * Tells whether options of a type can have choices.
	 */
	static boolean isPossible(ApplicationCommandOptionType type) {
		return type.equals(ApplicationCommandOptionType.STRING) || type.equals(ApplicationCommandOptionType.INTEGER)
				|| type.equals(ApplicationCommandOptionType.NUMBER);
	}

	/**
	 * Takes what a method returned apart, until the consumer has enough.
	 * @param value a single value, or several
	 * @param type of the option
	 * @param choices gets the choices that can be sent
	 */
	static void of(Object value, ApplicationCommandOptionType type, Consumer<ApplicationCommandOptionChoice> choices) {
		if (value instanceof Stream<?> stream) {
			try (stream) {
				stream.limit(MAX).forEach((element) -> of(element, type, choices));
			}
		}
		else if (value instanceof Iterable<?> elements) {
			int count = 0;
			for (Object element : elements) {
				if (count++ == MAX) {
					return;
				}
				of(element, type, choices);
			}
		}
		else if (value instanceof Map<?, ?> named) {
			named.entrySet()
				.stream()
				.limit(MAX)
				.forEach((entry) -> add(text(entry.getKey()), value(type, entry.getValue()), choices));
		}
		else if (value instanceof Object[] elements) {
			of(Arrays.asList(elements), type, choices);
		}
		else if (value instanceof ApplicationCommandOptionChoice choice) {
			choices.accept(new ApplicationCommandOptionChoice(TextLength.truncate(choice.name(), MAX_TEXT),
					choice.nameLocalizations(), choice.nameLocalized(), choice.value()));
		}
		else {
			add(text(value), value(type, value), choices);
		}
	}

	private static void add(String name, OptionValue value, Consumer<ApplicationCommandOptionChoice> choices) {
		choices.accept(ApplicationCommandOptionChoice.of(TextLength.truncate(name, MAX_TEXT), value));
	}

	private static String text(Object value) {
		return (value instanceof Enum<?> constant) ? shown(constant) : value.toString();
	}

	/**
	 * Makes a value of the type of the option.
	 * @throws NumberFormatException if it is to be a number, and is none
	 */
	static OptionValue value(ApplicationCommandOptionType type, Object value) {
		if (type.equals(ApplicationCommandOptionType.INTEGER)) {
			return OptionValue
				.of((value instanceof Number number) ? number.longValue() : Long.parseLong(value.toString()));
		}
		if (type.equals(ApplicationCommandOptionType.NUMBER)) {
			return OptionValue
				.of((value instanceof Number number) ? number.doubleValue() : Double.parseDouble(value.toString()));
		}
		return OptionValue.of((value instanceof Enum<?> constant) ? constant.name() : value.toString());
	}

	/**
	 * Tells whether a value is of the type of the option, and not too long.
	 */
	static boolean fits(ApplicationCommandOptionType type, OptionValue value) {
		if (type.equals(ApplicationCommandOptionType.INTEGER)) {
			return value.get() instanceof Long;
		}
		if (type.equals(ApplicationCommandOptionType.NUMBER)) {
			return value.get() instanceof Number;
		}
		return value.get() instanceof String text && text.codePointCount(0, text.length()) <= MAX_TEXT;
	}

	/**
	 * Gives what is shown for a constant.
	 */
	static String shown(Enum<?> constant) {
		try {
			Field field = constant.getDeclaringClass().getField(constant.name());
			Choice choice = field.getAnnotation(Choice.class);
			return (choice != null) ? choice.value() : constant.toString();
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
