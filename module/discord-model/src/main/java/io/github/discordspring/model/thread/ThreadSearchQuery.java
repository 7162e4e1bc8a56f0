package io.github.discordspring.model.thread;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.ThreadSearchTagSetting;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.message.SearchSortOrder;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the threads of a channel.
 *
 * @param name words in the name, up to 100 characters
 * @param slop how many words may be between those of the name, 0 to 100
 * @param minId threads after this one, 0 for all
 * @param maxId threads before this one, 0 for all
 * @param tag tags of the forum
 * @param tagSetting whether one of the tags is enough
 * @param archived whether it is archived
 * @param sortBy what the order is by
 * @param sortOrder which comes first
 * @param limit how many at most, 1 to 25; 25 if left out
 * @param offset how many to pass over, up to 9975
 */
@DiscordObject(builder = true)
public record ThreadSearchQuery(@Length(max = 100) @Nullable String name,
		@Range(min = 0, max = 100) @Nullable Integer slop, long minId, long maxId, @Nullable Snowflakes tag,
		@Nullable ThreadSearchTagSetting tagSetting, @Nullable Boolean archived, @Nullable ThreadSearchSortOrder sortBy,
		@Nullable SearchSortOrder sortOrder, @Range(min = 1, max = 25) @Nullable Integer limit,
		@Range(min = 0, max = 9975) @Nullable Integer offset) {

	/**
	 * Starts one.
	 * @return a builder without anything
	 */
	public static ThreadSearchQueryBuilder builder() {
		return new ThreadSearchQueryBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ThreadSearchQueryBuilder toBuilder() {
		return ThreadSearchQueryBuilder.from(this);
	}

}
