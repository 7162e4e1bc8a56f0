package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.emoji.Emoji;

/**
 * The reaction of one user to a message.
 *
 * @param userId user
 * @param channelId channel
 * @param messageId message
 * @param emoji emoji, with id, name and animated only
 * @param burst whether it is a super reaction
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-reaction-add">Message
 * reaction add</a>
 */
@DiscordObject
public record UserReaction(long userId, long channelId, long messageId, Emoji emoji, boolean burst) {

}
