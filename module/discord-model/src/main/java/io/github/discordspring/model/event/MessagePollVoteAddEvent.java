package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A user voted for an answer of a poll.
 *
 * @param userId user
 * @param channelId channel
 * @param messageId message with the poll
 * @param guildId guild, 0 for direct messages
 * @param answerId answer
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-poll-vote-add">Message
 * poll vote add</a>
 */
@DiscordObject
public record MessagePollVoteAddEvent(long userId, long channelId, long messageId, long guildId,
		int answerId) implements DispatchEvent {

}
