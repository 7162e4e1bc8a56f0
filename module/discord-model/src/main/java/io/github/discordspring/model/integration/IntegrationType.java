package io.github.discordspring.model.integration;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What is connected to a guild.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#integration-object">Integration
 * object</a>
 */
public final class IntegrationType extends StringEnum {

	private static final Constants<IntegrationType> CONSTANTS = new Constants<>(IntegrationType::new);

	/** An application. */
	public static final IntegrationType DISCORD = CONSTANTS.add("discord");

	/** An account with Twitch. */
	public static final IntegrationType TWITCH = CONSTANTS.add("twitch");

	/** An account with YouTube. */
	public static final IntegrationType YOUTUBE = CONSTANTS.add("youtube");

	/** Subscriptions of the guild. */
	public static final IntegrationType GUILD_SUBSCRIPTION = CONSTANTS.add("guild_subscription");

	private IntegrationType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static IntegrationType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<IntegrationType> values() {
		return CONSTANTS.all();
	}

}
