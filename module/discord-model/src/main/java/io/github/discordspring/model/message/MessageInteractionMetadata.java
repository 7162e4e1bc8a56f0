package io.github.discordspring.model.message;

import java.util.Map;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

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
 * @param targetUser user of a user command
 * @param triggeringInteractionMetadata interaction that opened the modal
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-interaction-metadata-object">Message
 * interaction metadata object</a>
 */
@DiscordObject
public record MessageInteractionMetadata(long id, InteractionType type, @Nullable User user,
		Map<String, Long> authorizingIntegrationOwners, long originalResponseMessageId, long targetMessageId,
		long interactedMessageId, @Nullable User targetUser,
		@Nullable MessageInteractionMetadata triggeringInteractionMetadata) {

}
