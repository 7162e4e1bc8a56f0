package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.DiscordCache;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the meters of the cache.
 */
@AutoConfiguration(after = DiscordCacheAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(DiscordCache.class)
public final class DiscordCacheMetricsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DiscordCacheMetrics discordCacheMetrics(DiscordCache cache) {
		return new DiscordCacheMetrics(cache);
	}

}
