package io.github.discordspring.bot.client;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A guild of which only the id is known.
 */
public final class GuildHandle {

	private final DiscordClient client;

	private final long id;

	GuildHandle(DiscordClient client, long id) {
		this.client = client;
		this.id = id;
	}

	/**
	 * Gives the id.
	 * @return the guild
	 */
	public long id() {
		return this.id;
	}

	/**
	 * Looks into the cache, and nowhere else.
	 * @return the guild, or {@code null} if it is not cached
	 */
	public @Nullable Guild cached() {
		DiscordCache cache = this.client.cacheIfPresent();
		return (cache != null) ? cache.guilds().get(this.id) : null;
	}

	/**
	 * Asks Discord for the guild.
	 * @return the guild
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild">Get
	 * guild</a>
	 */
	public Mono<Guild> fetch() {
		return this.client.rest().guilds().getGuild(this.id);
	}

	/**
	 * Looks for a member in the cache, and nowhere else.
	 * @param userId the user
	 * @return the member, or {@code null} if it is not cached
	 */
	public @Nullable Member cachedMember(long userId) {
		DiscordCache cache = this.client.cacheIfPresent();
		return (cache != null) ? cache.members().get(this.id, userId) : null;
	}

	/**
	 * Asks Discord for a member.
	 * @param userId the user
	 * @return the member
	 * @see <a href=
	 * "https://docs.discord.com/developers/resources/guild#get-guild-member">Get guild
	 * member</a>
	 */
	public Mono<Member> fetchMember(long userId) {
		return this.client.rest().guilds().getGuildMember(this.id, userId);
	}

}
