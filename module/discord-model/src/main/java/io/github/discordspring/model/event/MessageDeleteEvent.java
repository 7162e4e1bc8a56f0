package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A message was deleted.
 *
 * @param id message
 * @param channelId channel
 * @param guildId guild, 0 for direct messages
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-delete">Message
 * delete</a>
 */
@DiscordObject
public record MessageDeleteEvent(long id, long channelId, long guildId) implements DispatchEvent {

}
