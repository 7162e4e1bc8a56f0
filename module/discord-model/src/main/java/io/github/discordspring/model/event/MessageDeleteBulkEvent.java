package io.github.discordspring.model.event;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * Several messages were deleted at once.
 *
 * @param ids messages
 * @param channelId channel
 * @param guildId guild, 0 for direct messages
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-delete-bulk">Message
 * delete bulk</a>
 */
@DiscordObject
public record MessageDeleteBulkEvent(Snowflakes ids, long channelId, long guildId) implements DispatchEvent {

}
