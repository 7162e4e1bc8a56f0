package io.github.discordspring.autoconfigure.cache;

import java.time.Duration;

import io.github.discordspring.autoconfigure.PropertyRule;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the cache in Redis.
 *
 * @param namespace Part of all keys, which tells bots that share a Redis apart; the same
 * for all processes that share a cache. By default the id of the application, which the
 * token tells.
 * @param timeout Time to wait for an answer of Redis before reading fails and writing is
 * tried again.
 * @param maxPending Number of events that may wait while Redis does not answer. What
 * finds no room is dropped, and its guild is stale until it is sent again.
 */
@ConfigurationProperties("discord.cache.redis")
public record DiscordCacheRedisProperties(@Nullable String namespace, @DefaultValue("3s") Duration timeout,
		@DefaultValue("100000") int maxPending) {

	public DiscordCacheRedisProperties {
		PropertyRule.positive("discord.cache.redis.timeout", timeout);
		PropertyRule.range("discord.cache.redis.max-pending", maxPending, 1, Integer.MAX_VALUE);
	}

}
