package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of option.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type">Application
 * command option type</a>
 */
public final class ApplicationCommandOptionType extends IntEnum {

	private static final Constants<ApplicationCommandOptionType> CONSTANTS = new Constants<>(
			ApplicationCommandOptionType::new);

	/** A subcommand. */
	public static final ApplicationCommandOptionType SUB_COMMAND = CONSTANTS.add(1, "SUB_COMMAND");

	/** A group of subcommands. */
	public static final ApplicationCommandOptionType SUB_COMMAND_GROUP = CONSTANTS.add(2, "SUB_COMMAND_GROUP");

	/** Text. */
	public static final ApplicationCommandOptionType STRING = CONSTANTS.add(3, "STRING");

	/** Whole number within 2^53. */
	public static final ApplicationCommandOptionType INTEGER = CONSTANTS.add(4, "INTEGER");

	/** True or false. */
	public static final ApplicationCommandOptionType BOOLEAN = CONSTANTS.add(5, "BOOLEAN");

	/** A user. */
	public static final ApplicationCommandOptionType USER = CONSTANTS.add(6, "USER");

	/** A channel. */
	public static final ApplicationCommandOptionType CHANNEL = CONSTANTS.add(7, "CHANNEL");

	/** A role. */
	public static final ApplicationCommandOptionType ROLE = CONSTANTS.add(8, "ROLE");

	/** A user or a role. */
	public static final ApplicationCommandOptionType MENTIONABLE = CONSTANTS.add(9, "MENTIONABLE");

	/** Number within 2^53. */
	public static final ApplicationCommandOptionType NUMBER = CONSTANTS.add(10, "NUMBER");

	/** A file. */
	public static final ApplicationCommandOptionType ATTACHMENT = CONSTANTS.add(11, "ATTACHMENT");

	private ApplicationCommandOptionType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationCommandOptionType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationCommandOptionType> values() {
		return CONSTANTS.all();
	}

}
