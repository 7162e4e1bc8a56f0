package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.DiscordCache;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the metrics of a cache that is behind the events.
 */
@AutoConfiguration(after = DiscordCacheAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(DiscordCache.class)
public final class DiscordCacheLagAutoConfiguration {

	@Bean
	CacheLagMetrics discordCacheLagMetrics(DiscordCache cache) {
		return new CacheLagMetrics(cache);
	}

}
