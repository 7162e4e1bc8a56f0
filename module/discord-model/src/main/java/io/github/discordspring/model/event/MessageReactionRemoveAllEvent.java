package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * All reactions were removed from a message.
 *
 * @param channelId channel
 * @param messageId message
 * @param guildId guild, 0 for direct messages
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-reaction-remove-all">Message
 * reaction remove all</a>
 */
@DiscordObject
public record MessageReactionRemoveAllEvent(long channelId, long messageId, long guildId) implements DispatchEvent {

}
