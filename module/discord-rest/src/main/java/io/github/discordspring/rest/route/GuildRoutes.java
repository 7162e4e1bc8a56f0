package io.github.discordspring.rest.route;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Guilds, their channels, members and roles.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public interface GuildRoutes {

	/**
	 * Gets a guild without the numbers of its members.
	 * @param guildId the guild
	 * @return the guild
	 */
	default Mono<Guild> getGuild(long guildId) {
		return getGuild(guildId, false);
	}

	/**
	 * Gets a guild.
	 * @param guildId the guild
	 * @param withCounts whether to include the approximate numbers of members
	 * @return the guild
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild">Get
	 * guild</a>
	 */
	@GetExchange("/guilds/{guildId}")
	Mono<Guild> getGuild(@PathVariable long guildId, @RequestParam("with_counts") boolean withCounts);

	/**
	 * Gets a guild's channels that the bot can see; no threads.
	 * @param guildId the guild
	 * @return the channels
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-channels">Get guild
	 * channels</a>
	 */
	@GetExchange("/guilds/{guildId}/channels")
	Flux<Channel> getGuildChannels(@PathVariable long guildId);

	/**
	 * Gets a member.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the member
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-member">Get guild
	 * member</a>
	 */
	@GetExchange("/guilds/{guildId}/members/{userId}")
	Mono<Member> getGuildMember(@PathVariable long guildId, @PathVariable long userId);

	/**
	 * Gets a guild's roles.
	 * @param guildId the guild
	 * @return the roles
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-roles">Get guild
	 * roles</a>
	 */
	@GetExchange("/guilds/{guildId}/roles")
	Flux<Role> getGuildRoles(@PathVariable long guildId);

}
