package io.github.discordspring.bot.command;

import io.github.discordspring.bot.handler.RefusedException;

/**
 * Why a command is not done. The codes are those of messages in the application's
 * {@code MessageSource}.
 */
final class CommandRefusals {

	private static final int MAX_VALUE = 100;

	private CommandRefusals() {
	}

	private static String cut(String text, int length) {
		// Half of a surrogate pair would be no text, and could not be sent
		return (text.codePointCount(0, text.length()) <= length) ? text
				: text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
	}

	/**
	 * Refuses a value that cannot be what the option is.
	 */
	static RefusedException invalid(String option, String value) {
		return new RefusedException("discord.command.refused.value", "{1} is not possible for {0}.", option,
				cut(value, MAX_VALUE));
	}

	/**
	 * Refuses a user who is not in the guild.
	 */
	static RefusedException notAMember(String user) {
		return new RefusedException("discord.command.refused.member", "{0} is not a member of this server.", user);
	}

}
