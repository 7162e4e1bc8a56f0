package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * What kind of command.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types">Application
 * command types</a>
 */
public final class ApplicationCommandType extends IntEnum {

	private static final Constants<ApplicationCommandType> CONSTANTS = new Constants<>(ApplicationCommandType::new);

	/** A slash command. */
	public static final ApplicationCommandType CHAT_INPUT = CONSTANTS.add(1, "CHAT_INPUT");

	/** In the menu of a user. */
	public static final ApplicationCommandType USER = CONSTANTS.add(2, "USER");

	/** In the menu of a message. */
	public static final ApplicationCommandType MESSAGE = CONSTANTS.add(3, "MESSAGE");

	/** Starts an activity. */
	public static final ApplicationCommandType PRIMARY_ENTRY_POINT = CONSTANTS.add(4, "PRIMARY_ENTRY_POINT");

	private ApplicationCommandType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationCommandType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationCommandType> values() {
		return CONSTANTS.all();
	}

}
