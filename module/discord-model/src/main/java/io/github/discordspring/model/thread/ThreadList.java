package io.github.discordspring.model.thread;

import java.util.List;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ThreadMember;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.message.Message;

/**
 * Threads, and those of them that the bot is in.
 *
 * @param threads threads
 * @param members the bot, for each thread that it is in
 * @param hasMore whether there are more
 * @param firstMessages first messages of a forum's threads
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#list-public-archived-threads">List
 * public archived threads</a>
 */
@DiscordObject
public record ThreadList(List<Channel> threads, List<ThreadMember> members, boolean hasMore,
		List<Message> firstMessages) {

}
