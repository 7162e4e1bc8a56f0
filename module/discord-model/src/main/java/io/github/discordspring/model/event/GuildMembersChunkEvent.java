package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.presence.Presence;
import org.jspecify.annotations.Nullable;

/**
 * Part of the answer to a request for members.
 *
 * @param guildId guild
 * @param members up to 1000 members
 * @param chunkIndex number of the part, from 0
 * @param chunkCount how many parts there are
 * @param notFound users asked for who are no members
 * @param presences whether they are online, if asked for
 * @param nonce what the request gave to know it again
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-members-chunk">Guild
 * members chunk</a>
 */
@DiscordObject
public record GuildMembersChunkEvent(long guildId, List<Member> members, int chunkIndex, int chunkCount,
		Snowflakes notFound, List<Presence> presences, @Nullable String nonce) implements DispatchEvent {

}
