package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;

/**
 * All reactions with one emoji were removed from a message.
 *
 * @param channelId channel
 * @param messageId message
 * @param guildId guild, 0 for direct messages
 * @param emoji emoji, with id and name only
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-reaction-remove-emoji">Message
 * reaction remove emoji</a>
 */
@DiscordObject
public record MessageReactionRemoveEmojiEvent(long channelId, long messageId, long guildId,
		Emoji emoji) implements DispatchEvent {

}
