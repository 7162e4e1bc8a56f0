package io.github.discordspring.model.thread;

import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.message.Message;

/**
 * Threads that were searched for.
 *
 * @param threads threads
 * @param members the bot, for each thread that it is in
 * @param hasMore whether there are more
 * @param firstMessages first messages of a forum's threads
 * @param totalResults how many there are
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#thread-search">Search
 * threads</a>
 */
@DiscordObject
public record ThreadSearchResult(List<Channel> threads, List<ThreadMember> members, boolean hasMore,
		List<Message> firstMessages, int totalResults) {

}
