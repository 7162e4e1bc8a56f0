package io.github.discordspring.bot.command;

import java.lang.reflect.Method;
import java.util.function.UnaryOperator;

import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.model.application.ApplicationCommandRequest;

/**
 * Names and descriptions as Discord takes them.
 */
final class CommandNames {

	/** Most characters of a description, and of the name of a choice. */
	static final int MAX_DESCRIPTION = 100;

	private static final int MAX_NAME = 32;

	private final UnaryOperator<String> placeholders;

	CommandNames(UnaryOperator<String> placeholders) {
		this.placeholders = placeholders;
	}

	String resolve(String text) {
		return text.contains("${") || text.contains("#{") ? this.placeholders.apply(text) : text;
	}

	/**
	 * Makes a name in code one of Discord's: {@code targetUser} is {@code target-user}.
	 */
	static String hyphenated(String name) {
		StringBuilder hyphenated = new StringBuilder(name.length() + 4);
		for (int index = 0; index < name.length(); index++) {
			char character = name.charAt(index);
			if (index > 0 && Character.isUpperCase(character)) {
				hyphenated.append('-');
			}
			hyphenated.append(Character.toLowerCase(character));
		}
		return hyphenated.toString();
	}

	static void checkName(Method method, String name) {
		if (!ApplicationCommandRequest.isName(name)) {
			throw new InvalidHandlerException(method, "has the name '" + name + "', which Discord does not take",
					"Take 1 to 32 lower-case letters, digits, hyphens or underscores.");
		}
	}

	static boolean isMenuName(String name) {
		return !name.isBlank() && name.codePointCount(0, name.length()) <= MAX_NAME;
	}

	static void checkMenuName(Method method, String name) {
		if (!isMenuName(name)) {
			throw new InvalidHandlerException(method, "has the name '" + name + "', which Discord does not take",
					"Take 1 to 32 characters.");
		}
	}

	static boolean isDescription(String description) {
		return !description.isBlank() && description.codePointCount(0, description.length()) <= MAX_DESCRIPTION;
	}

	static void checkDescription(Method method, String name, String description) {
		if (!isDescription(description)) {
			throw new InvalidHandlerException(method,
					"describes '" + name + "' with " + description.codePointCount(0, description.length())
							+ " characters, where Discord takes 1 to 100",
					"Write a shorter description, or one at all.");
		}
	}

}
