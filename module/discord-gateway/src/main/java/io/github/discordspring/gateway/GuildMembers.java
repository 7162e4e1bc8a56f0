package io.github.discordspring.gateway;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.presence.Presence;

/**
 * The whole answer to a request for members.
 *
 * @param guildId guild that was asked for
 * @param chunks parts of the answer, in order
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#request-guild-members">Request
 * guild members</a>
 */
public record GuildMembers(long guildId, List<GuildMembersChunkEvent> chunks) {

	/**
	 * Gives the members of all parts.
	 * @return an immutable list
	 */
	public List<Member> members() {
		return this.chunks.stream().flatMap((chunk) -> chunk.members().stream()).toList();
	}

	/**
	 * Gives the presences of all parts.
	 * @return an immutable list, empty if they were not asked for
	 */
	public List<Presence> presences() {
		return this.chunks.stream().flatMap((chunk) -> chunk.presences().stream()).toList();
	}

	/**
	 * Gives the users that were asked for and are no members.
	 * @return their ids
	 */
	public Snowflakes notFound() {
		return Snowflakes.of(this.chunks.stream().flatMapToLong((chunk) -> chunk.notFound().stream()).toArray());
	}

}
