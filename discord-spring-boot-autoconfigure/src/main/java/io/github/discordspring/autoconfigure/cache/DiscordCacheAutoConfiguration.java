package io.github.discordspring.autoconfigure.cache;

import io.github.discordspring.autoconfigure.DiscordAutoConfiguration;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration of the cache.
 */
@AutoConfiguration(after = DiscordAutoConfiguration.class)
@EnableConfigurationProperties(DiscordCacheProperties.class)
public final class DiscordCacheAutoConfiguration {

	/** Before all others that want events, so that these find an event applied. */
	private static final int FIRST_SINK = 0;

	@Bean
	@Order(FIRST_SINK)
	@ConditionalOnMissingBean
	DiscordCache discordCache(DiscordCacheProperties properties, ObjectProvider<CacheOptionsCustomizer> customizers) {
		CacheOptions.Builder options = CacheOptions.builder().messagesPerChannel(properties.messages().maxPerChannel());
		properties.policies().forEach((type, policy) -> set(options, type, policy));
		customizers.orderedStream().forEach((customizer) -> customizer.customize(options));
		return new DiscordCache(options.build());
	}

	private static <T> void set(CacheOptions.Builder options, EntityType<T> type,
			DiscordCacheProperties.Policy policy) {
		options.policy(type, policy.toCachingPolicy());
	}

}
