package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.DiscordCache;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the health of the cache: whether it follows the events.
 */
@AutoConfiguration(after = DiscordCacheAutoConfiguration.class)
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(DiscordCache.class)
@ConditionalOnEnabledHealthIndicator("discordcache")
public final class DiscordCacheHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "discordCacheHealthIndicator", "discordCacheHealthContributor" })
	CacheHealthIndicator discordCacheHealthIndicator(DiscordCache cache) {
		return new CacheHealthIndicator(cache);
	}

}
