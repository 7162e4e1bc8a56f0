package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * The answer to a search, with status 202, while the guild is being indexed.
 *
 * @param message what is the matter
 * @param code 110000
 * @param documentsIndexed how many messages are indexed
 * @param retryAfter seconds to wait before the next attempt, 0 for a short time
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
@DiscordObject
public record SearchIndexNotReady(String message, int code, int documentsIndexed, int retryAfter) {

}
