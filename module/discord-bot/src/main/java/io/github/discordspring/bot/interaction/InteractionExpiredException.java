package io.github.discordspring.bot.interaction;

import java.time.Duration;

import io.github.discordspring.model.Snowflake;

/**
 * An answer comes too late: Discord takes them for 15 minutes. Nothing was sent.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages">Followup
 * messages</a>
 */
public final class InteractionExpiredException extends IllegalStateException {

	private final long interactionId;

	InteractionExpiredException(long interactionId, Duration age) {
		super("Interaction " + Snowflake.toString(interactionId) + " came " + age.toMinutes()
				+ " minutes ago, and Discord takes answers for 15: nothing was sent. Send a message with "
				+ "DiscordClient.channel(...) instead");
		this.interactionId = interactionId;
	}

	/**
	 * Gives the interaction.
	 * @return its id
	 */
	public long interactionId() {
		return this.interactionId;
	}

}
