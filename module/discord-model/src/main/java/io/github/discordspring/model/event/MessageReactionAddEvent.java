package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.message.ReactionType;
import io.github.discordspring.model.guild.Member;
import org.jspecify.annotations.Nullable;

/**
 * A user reacted to a message.
 *
 * @param userId user
 * @param channelId channel
 * @param messageId message
 * @param guildId guild, 0 for direct messages
 * @param member user as a member
 * @param emoji emoji, with id, name and animated only
 * @param messageAuthorId author of the message, 0 if absent
 * @param burst whether it is a super reaction
 * @param burstColors colours of a super reaction, {@code #rrggbb}
 * @param type what kind of reaction
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#message-reaction-add">Message
 * reaction add</a>
 */
@DiscordObject
public record MessageReactionAddEvent(long userId, long channelId, long messageId, long guildId,
		@Nullable Member member, Emoji emoji, long messageAuthorId, boolean burst, List<String> burstColors,
		@WhenAbsent(0) ReactionType type) implements DispatchEvent {

}
