package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the messages of a guild. Where several values are given, a message
 * needs one of them.
 *
 * @param limit how many at most, 1 to 25; 25 if left out
 * @param offset how many to pass over, up to 9975
 * @param maxId messages before this one, 0 for all
 * @param minId messages after this one, 0 for all
 * @param slop how many words may be between those of the content, 0 to 100; 2 if left out
 * @param content words in the content, up to 1024 characters
 * @param channelId channels, up to 500
 * @param authorType kinds of authors
 * @param authorId authors, up to 1521
 * @param mentions users who are mentioned
 * @param mentionsRoleId roles that are mentioned
 * @param mentionEveryone whether everyone is mentioned
 * @param repliedToUserId users who are replied to
 * @param repliedToMessageId messages that are replied to
 * @param pinned whether it is pinned
 * @param has what it has, or has not
 * @param embedType kinds of its embeds
 * @param embedProvider whose embeds it has, with lower and upper case as they are
 * @param linkHostname hosts that it has links to
 * @param attachmentFilename names of its files
 * @param attachmentExtension ends of the names of its files, such as {@code txt}
 * @param sortBy what the order is by; the time if left out
 * @param sortOrder which comes first; the latest if left out
 * @param includeNsfw whether channels with age restriction are searched too
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
@DiscordObject(builder = true)
public record MessageSearchQuery(@Range(min = 1, max = 25) @Nullable Integer limit,
		@Range(min = 0, max = 9975) @Nullable Integer offset, long maxId, long minId,
		@Range(min = 0, max = 100) @Nullable Integer slop, @Length(max = 1024) @Nullable String content,
		@Nullable Snowflakes channelId, @Nullable List<SearchAuthorType> authorType, @Nullable Snowflakes authorId,
		@Nullable Snowflakes mentions, @Nullable Snowflakes mentionsRoleId, @Nullable Boolean mentionEveryone,
		@Nullable Snowflakes repliedToUserId, @Nullable Snowflakes repliedToMessageId, @Nullable Boolean pinned,
		@Nullable List<SearchHasType> has, @Nullable List<SearchEmbedType> embedType,
		@Length(max = 256) @Nullable List<String> embedProvider, @Length(max = 256) @Nullable List<String> linkHostname,
		@Length(max = 1024) @Nullable List<String> attachmentFilename,
		@Length(max = 256) @Nullable List<String> attachmentExtension, @Nullable SearchSortMode sortBy,
		@Nullable SearchSortOrder sortOrder, @Nullable Boolean includeNsfw) {

	/**
	 * Starts one.
	 * @return a builder without anything
	 */
	public static MessageSearchQueryBuilder builder() {
		return new MessageSearchQueryBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public MessageSearchQueryBuilder toBuilder() {
		return MessageSearchQueryBuilder.from(this);
	}

}
