package io.github.discordspring.model.interaction;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.message.InteractionType;
import org.jspecify.annotations.Nullable;

/**
 * Interaction that was answered.
 *
 * @param id id
 * @param type what kind
 * @param activityInstanceId activity that was started
 * @param responseMessageId message that was made, 0 if none
 * @param responseMessageLoading whether the message is still to come
 * @param responseMessageEphemeral whether only the user sees the message
 * @param channelId channel, 0 if absent
 * @param guildId guild, 0 if in none
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-object">Interaction
 * callback object</a>
 */
@DiscordObject
public record InteractionCallback(long id, InteractionType type, @Nullable String activityInstanceId,
		long responseMessageId, boolean responseMessageLoading, boolean responseMessageEphemeral, long channelId,
		long guildId) {

}
