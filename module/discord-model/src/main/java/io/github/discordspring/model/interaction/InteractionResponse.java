package io.github.discordspring.model.interaction;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.message.MessageFlag;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an interaction.
 *
 * @param type what kind
 * @param data its content
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction
 * response object</a>
 */
@DiscordObject
public record InteractionResponse(InteractionCallbackType type, @Nullable InteractionCallbackData data) {

	/**
	 * Answers with a message.
	 * @param message the message
	 * @return the answer
	 */
	public static InteractionResponse message(InteractionCallbackData message) {
		return new InteractionResponse(InteractionCallbackType.CHANNEL_MESSAGE_WITH_SOURCE, message);
	}

	/**
	 * Says that a message will follow; the user sees that the application thinks.
	 * @param ephemeral whether only the user will see that message
	 * @return the answer
	 */
	public static InteractionResponse defer(boolean ephemeral) {
		return new InteractionResponse(InteractionCallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE,
				new InteractionCallbackDataBuilder().flags(ephemeral ? MessageFlag.EPHEMERAL : 0).build());
	}

	/**
	 * Says that a component was used; the user sees nothing.
	 * @return the answer
	 */
	public static InteractionResponse deferUpdate() {
		return new InteractionResponse(InteractionCallbackType.DEFERRED_UPDATE_MESSAGE, null);
	}

	/**
	 * Changes the message that the component belongs to.
	 * @param message what the message becomes
	 * @return the answer
	 */
	public static InteractionResponse update(InteractionCallbackData message) {
		return new InteractionResponse(InteractionCallbackType.UPDATE_MESSAGE, message);
	}

}
