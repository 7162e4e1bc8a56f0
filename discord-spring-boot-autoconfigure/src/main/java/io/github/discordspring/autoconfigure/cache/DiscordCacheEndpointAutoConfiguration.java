package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.cache.DiscordCache;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the actuator's endpoint of the cache.
 */
@AutoConfiguration(after = DiscordCacheAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(DiscordCacheSettings.class)
@ConditionalOnAvailableEndpoint(DiscordCacheEndpoint.class)
public final class DiscordCacheEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	DiscordCacheEndpoint discordCacheEndpoint(DiscordCache cache, DiscordCacheSettings settings) {
		return new DiscordCacheEndpoint(cache, settings);
	}

}
