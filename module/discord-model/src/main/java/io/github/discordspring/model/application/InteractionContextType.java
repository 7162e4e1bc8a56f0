package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.IntEnum;
import org.jspecify.annotations.Nullable;

/**
 * Where a command can be used, or an interaction comes from.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types">Interaction
 * context types</a>
 */
public final class InteractionContextType extends IntEnum {

	private static final Constants<InteractionContextType> CONSTANTS = new Constants<>(InteractionContextType::new);

	/** In guilds. */
	public static final InteractionContextType GUILD = CONSTANTS.add(0, "GUILD");

	/** In direct messages with the bot. */
	public static final InteractionContextType BOT_DM = CONSTANTS.add(1, "BOT_DM");

	/** In other direct messages and group direct messages. */
	public static final InteractionContextType PRIVATE_CHANNEL = CONSTANTS.add(2, "PRIVATE_CHANNEL");

	private InteractionContextType(int value, @Nullable String name) {
		super(value, name);
	}

	/**
	 * Finds the element of a number.
	 * @param value the number that Discord uses
	 * @return the constant, or an element that keeps the number
	 */
	public static InteractionContextType of(int value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable list
	 */
	public static List<InteractionContextType> values() {
		return CONSTANTS.all();
	}

}
