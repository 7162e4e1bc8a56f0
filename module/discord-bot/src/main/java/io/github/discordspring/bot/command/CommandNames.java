package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.github.discordspring.bot.handler.InvalidHandlerException;

/**
 * Names and descriptions as Discord takes them.
 */
final class CommandNames {

	/**
	 * From Discord's documentation of application commands.
	 */
	private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$");

	private static final int MAX_DESCRIPTION = 100;

	private final UnaryOperator<String> placeholders;

	CommandNames(UnaryOperator<String> placeholders) {
		this.placeholders = placeholders;
	}

	String resolve(String text) {
		return text.isEmpty() ? text : this.placeholders.apply(text);
	}

	static void checkName(Method method, String name) {
		if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
			throw new InvalidHandlerException(method, "has the name '" + name + "', which Discord does not take",
					"Take 1 to 32 lower-case letters, digits, hyphens or underscores.");
		}
	}

	static void checkDescription(Method method, String name, String description) {
		int length = description.codePointCount(0, description.length());
		if (length == 0 || length > MAX_DESCRIPTION) {
			throw new InvalidHandlerException(method,
					"describes '" + name + "' with " + length + " characters, where Discord takes 1 to 100",
					"Write a shorter description, or one at all.");
		}
	}

}
