package io.github.discordspring.model.event;

import java.time.Instant;
import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import org.jspecify.annotations.Nullable;

/**
 * A guild became known, came back after an outage, or was joined.
 *
 * @param guild the guild; only its id if it is unavailable
 * @param joinedAt when the bot joined
 * @param large whether not all members were sent
 * @param unavailable whether the guild cannot be reached, so that nothing but its id is
 * known
 * @param memberCount number of members
 * @param members members, not all of a large guild
 * @param channels channels; their guild may be absent
 * @param threads active threads that the bot may see
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-create">Guild
 * create</a>
 */
@DiscordObject
public record GuildCreateEvent(@Inline Guild guild, @Nullable Instant joinedAt, boolean large, boolean unavailable,
		int memberCount, List<Member> members, List<Channel> channels, List<Channel> threads) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.guild.id();
	}

}
