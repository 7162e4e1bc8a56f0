package io.github.discordspring.bot.command;

import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.model.text.TextLength;

/**
 * Why a command is not done. The codes are those of messages in the application's
 * {@code MessageSource}.
 */
final class CommandRefusals {

	private static final int MAX_VALUE = 100;

	private CommandRefusals() {
	}

	/**
	 * Refuses a value that cannot be what the option is.
	 */
	static RefusedException invalid(String option, String value) {
		return new RefusedException("discord.command.refused.value", "{1} is not possible for {0}.", option,
				TextLength.truncate(value, MAX_VALUE));
	}

	/**
	 * Refuses a user who is not in the guild.
	 */
	static RefusedException notAMember(String user) {
		return new RefusedException("discord.command.refused.member", "{0} is not a member of this server.", user);
	}

}
