package io.github.discordspring.bot.interaction;

import java.time.Duration;

import io.github.discordspring.model.Snowflake;

/**
 * An answer comes too late: Discord takes a first one for three seconds, and further ones
 * for 15 minutes. Nothing more is sent, as nobody could see it.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback">Interaction
 * callback</a>
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages">Followup
 * messages</a>
 */
public final class InteractionExpiredException extends IllegalStateException {

	private static final int MILLIS = 1000;

	private final long interactionId;

	private InteractionExpiredException(long interactionId, String message) {
		super(message);
		this.interactionId = interactionId;
	}

	/**
	 * The token is not good any more, so nothing was sent.
	 */
	static InteractionExpiredException afterToken(long interactionId, Duration age) {
		return new InteractionExpiredException(interactionId,
				"Interaction " + Snowflake.toString(interactionId) + " came " + age.toMinutes()
						+ " minutes ago, and Discord takes answers for 15: nothing was sent. Send a message with "
						+ "DiscordClient.channel(...) instead");
	}

	/**
	 * Discord did not take the first answer any more. Where that was found out says
	 * nothing, so there is no stack: a bot that is too slow has many of these.
	 */
	static InteractionExpiredException beforeFirstAnswer(long interactionId, Duration age) {
		InteractionExpiredException exception = new InteractionExpiredException(interactionId, "Interaction "
				+ Snowflake.toString(interactionId)
				+ " got its first answer too late: Discord waits for three seconds, and knew it no more (10062) "
				+ age.toMillis() / MILLIS + "." + age.toMillis() % MILLIS / 100
				+ " s after it came here. Let handlers be deferred earlier (discord.interactions.auto-defer, "
				+ "@AutoDefer), or see what keeps this process or its connection busy");
		exception.setStackTrace(new StackTraceElement[0]);
		return exception;
	}

	/**
	 * Gives the interaction.
	 * @return its id
	 */
	public long interactionId() {
		return this.interactionId;
	}

}
