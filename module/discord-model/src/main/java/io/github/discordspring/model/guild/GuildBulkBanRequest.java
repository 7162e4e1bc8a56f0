package io.github.discordspring.model.guild;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A ban of many users.
 *
 * @param userIds users, 1 to 200
 * @param deleteMessageSeconds how far back their messages are deleted, 0 to 604800
 * seconds; 0 if left out
 * @see <a href= "https://docs.discord.com/developers/resources/guild#bulk-guild-ban">Bulk
 * guild ban</a>
 */
@DiscordObject(builder = true)
public record GuildBulkBanRequest(@Count(min = 1, max = 200, unique = true) Snowflakes userIds,
		@Range(min = 0, max = 604_800) @Nullable Integer deleteMessageSeconds) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static GuildBulkBanRequestBuilder builder() {
		return new GuildBulkBanRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildBulkBanRequestBuilder toBuilder() {
		return GuildBulkBanRequestBuilder.from(this);
	}

}
