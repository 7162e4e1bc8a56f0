package io.github.discordspring.bot.command;

import java.util.List;

import io.github.discordspring.model.application.ApplicationCommandOptionType;
import io.github.discordspring.model.application.OptionValue;
import io.github.discordspring.model.interaction.ApplicationCommandData;
import io.github.discordspring.model.interaction.ApplicationCommandDataOption;
import org.jspecify.annotations.Nullable;

/**
 * The names of a command that was used, down to the subcommand, and the options that were
 * given to it. In the data a group or a subcommand is the one option of what it belongs
 * to.
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
	 * Gives what was given for an option.
	 */
	static @Nullable OptionValue value(ApplicationCommandData command, String name) {
		ApplicationCommandDataOption option = option(command, name);
		return (option != null) ? option.value() : null;
	}

	/**
	 * Gives an option that was given to the command or subcommand.
	 */
	static @Nullable ApplicationCommandDataOption option(ApplicationCommandData command, String name) {
		for (ApplicationCommandDataOption option : givenOptions(command)) {
			if (option.name().equals(name)) {
				return option;
			}
		}
		return null;
	}

	/**
	 * Gives the option that is being typed.
	 */
	static @Nullable ApplicationCommandDataOption focused(ApplicationCommandData command) {
		for (ApplicationCommandDataOption option : givenOptions(command)) {
			if (option.focused()) {
				return option;
			}
		}
		return null;
	}

	private static List<ApplicationCommandDataOption> givenOptions(ApplicationCommandData command) {
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
