package io.github.discordspring.model.guild;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * Members to be removed because they were not seen.
 *
 * @param days for how many days they were not seen, 1 to 30; 7 if left out
 * @param computePruneCount whether the answer tells how many they were, which it does if
 * this is left out; better not in large guilds
 * @param includeRoles roles that do not protect a member, up to 100; without it, any role
 * does
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#begin-guild-prune">Begin guild
 * prune</a>
 */
@DiscordObject(builder = true)
public record GuildPruneRequest(@Range(min = 1, max = 30) @Nullable Integer days, @Nullable Boolean computePruneCount,
		@Count(max = 100, unique = true) @Nullable Snowflakes includeRoles) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static GuildPruneRequestBuilder builder() {
		return new GuildPruneRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public GuildPruneRequestBuilder toBuilder() {
		return GuildPruneRequestBuilder.from(this);
	}

}
