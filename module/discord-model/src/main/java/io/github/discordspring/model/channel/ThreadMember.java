package io.github.discordspring.model.channel;

import java.time.Instant;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.guild.Member;
import org.jspecify.annotations.Nullable;

/**
 * A user in a thread.
 *
 * @param id thread, 0 within GUILD_CREATE
 * @param userId user, 0 within GUILD_CREATE
 * @param joinTimestamp when the user last joined
 * @param flags flags
 * @param member the guild's member, if asked for
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#thread-member-object">Thread
 * member object</a>
 */
@DiscordObject
public record ThreadMember(@WhenAbsent(0) long id, long userId, @Nullable Instant joinTimestamp, int flags,
		@Nullable Member member) {

}
