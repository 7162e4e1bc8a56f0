package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Numeric;
import io.github.discordspring.model.guild.Member;
import org.jspecify.annotations.Nullable;

/**
 * Somebody types.
 *
 * @param channelId channel
 * @param guildId guild, 0 for direct messages
 * @param userId user
 * @param timestamp seconds since 1970
 * @param member user as a member
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#typing-start">Typing
 * start</a>
 */
@DiscordObject
public record TypingStartEvent(long channelId, long guildId, long userId, @Numeric long timestamp,
		@Nullable Member member) implements DispatchEvent {

}
