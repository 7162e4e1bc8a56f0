package io.github.discordspring.autoconfigure.bot;

import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.bot.listener.OrderBy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of listeners.
 *
 * @param orderBy Which events wait for each other: those with the same channel, guild,
 * user or shard, or none.
 * @param maxThreads Number of threads that listeners run on, if threads are not virtual.
 * @param maxPending Number of events of a shard that may wait for listeners. Above it the
 * shard's socket is not read until half of them are handled.
 */
@ConfigurationProperties("discord.listener")
public record DiscordListenerProperties(@DefaultValue("channel") OrderBy orderBy, @DefaultValue("256") int maxThreads,
		@DefaultValue("10000") int maxPending) {

	public DiscordListenerProperties {
		PropertyRule.range("discord.listener.max-threads", maxThreads, 1, Integer.MAX_VALUE);
		PropertyRule.range("discord.listener.max-pending", maxPending, 1, Integer.MAX_VALUE);
	}

}
