package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.message.ReactionType;

/**
 * A user took a reaction back.
 *
 * @param userId user
 * @param channelId channel
 * @param messageId message
 * @param guildId guild, 0 for direct messages
 * @param emoji emoji, with id and name only
 * @param burst whether it was a super reaction
 * @param type what kind of reaction
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-reaction-remove">Message
 * reaction remove</a>
 */
@DiscordObject
public record MessageReactionRemoveEvent(long userId, long channelId, long messageId, long guildId, Emoji emoji,
		boolean burst, @WhenAbsent(0) ReactionType type) implements DispatchEvent {

}
