package io.github.discordspring.model.message;

import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the messages of a guild.
 *
 * @param doingDeepHistoricalIndex whether older messages are still being indexed
 * @param documentsIndexed how many are indexed, meanwhile
 * @param totalResults how many were found
 * @param messages what was found, each in a list of its own
 * @param threads threads of these messages
 * @param members the bot, for each of them that it is in
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
@DiscordObject
public record MessageSearchResult(boolean doingDeepHistoricalIndex, @Nullable Integer documentsIndexed,
		int totalResults, List<List<SearchedMessage>> messages, List<Channel> threads, List<ThreadMember> members) {

}
