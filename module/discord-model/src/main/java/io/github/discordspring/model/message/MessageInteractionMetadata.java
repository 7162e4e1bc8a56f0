package io.github.discordspring.model.message;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;

/**
 * Interaction that a message answers.
 *
 * @param id interaction
 * @param type what kind
 * @param user who triggered it
 * @param authorizingIntegrationOwners who installed the application, by install context
 * @param originalResponseMessageId first answer, in follow-ups; 0 if absent
 * @param targetMessageId message of a message command, 0 if none
 * @param interactedMessageId message with the component, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-interaction-metadata-object">Message
 * interaction metadata object</a>
 */
@DiscordObject
public record MessageInteractionMetadata(long id, InteractionType type, User user,
		Map<String, Long> authorizingIntegrationOwners, long originalResponseMessageId, long targetMessageId,
		long interactedMessageId) {

}
