package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Who answers the command that starts an activity.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/application-commands#application-command-object-entry-point-command-handler-types">Entry
 * point command handler types</a>
 */
public final class ApplicationCommandHandlerType extends IntEnum {

	private static final Constants<ApplicationCommandHandlerType> CONSTANTS = new Constants<>(
			ApplicationCommandHandlerType::new);

	/** The application. */
	public static final ApplicationCommandHandlerType APP_HANDLER = CONSTANTS.add(1, "APP_HANDLER");

	/** Discord, which starts the activity and says so. */
	public static final ApplicationCommandHandlerType DISCORD_LAUNCH_ACTIVITY = CONSTANTS.add(2,
			"DISCORD_LAUNCH_ACTIVITY");

	private ApplicationCommandHandlerType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static ApplicationCommandHandlerType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<ApplicationCommandHandlerType> values() {
		return CONSTANTS.all();
	}

}
