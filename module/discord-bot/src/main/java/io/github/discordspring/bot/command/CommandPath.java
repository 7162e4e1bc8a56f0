package io.github.discordspring.bot.command;

import java.util.List;

import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.ApplicationCommandDataOption;
import org.jspecify.annotations.Nullable;

/**
 * The names of a command that was used, down to the subcommand. In the data a group or a
 * subcommand is the one option of what it belongs to.
 */
final class CommandPath {

	private CommandPath() {
	}

	/**
	 * Gives the names, separated by spaces.
	 */
	static String of(ApplicationCommandData command) {
		String path = command.name();
		ApplicationCommandDataOption nested = nested(command.options());
		while (nested != null) {
			path += " " + nested.name();
			nested = nested(nested.options());
		}
		return path;
	}

	/**
	 * Gives the options that were given to the command or subcommand.
	 */
	static List<ApplicationCommandDataOption> givenOptions(ApplicationCommandData command) {
		List<ApplicationCommandDataOption> options = command.options();
		ApplicationCommandDataOption nested = nested(options);
		while (nested != null) {
			options = nested.options();
			nested = nested(options);
		}
		return options;
	}

	private static @Nullable ApplicationCommandDataOption nested(List<ApplicationCommandDataOption> options) {
		if (options.isEmpty()) {
			return null;
		}
		ApplicationCommandOptionType type = options.get(0).type();
		boolean nested = type.equals(ApplicationCommandOptionType.SUB_COMMAND)
				|| type.equals(ApplicationCommandOptionType.SUB_COMMAND_GROUP);
		return nested ? options.get(0) : null;
	}

}
