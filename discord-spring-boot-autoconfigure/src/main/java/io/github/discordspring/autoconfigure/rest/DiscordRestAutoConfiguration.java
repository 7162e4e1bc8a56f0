package io.github.discordspring.autoconfigure.rest;

import io.github.discordspring.autoconfigure.DiscordAutoConfiguration;
import io.github.discordspring.autoconfigure.DiscordConnectionDetails;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimiter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the client of Discord's HTTP API.
 */
@AutoConfiguration(after = DiscordAutoConfiguration.class)
@EnableConfigurationProperties(DiscordRestProperties.class)
public final class DiscordRestAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(RateLimiter.class)
	LocalRateLimiter discordRateLimiter(DiscordRestProperties properties) {
		return LocalRateLimiter.builder()
			.globalLimit(properties.globalLimit())
			.maxWaiting(properties.maxPending())
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	DiscordRestClient discordRestClient(DiscordConnectionDetails connection, DiscordRestProperties properties,
			RateLimiter rateLimiter, ObjectProvider<DiscordRestClientCustomizer> customizers) {
		DiscordRestClient.Builder builder = DiscordRestClient.builder()
			.baseUrl(connection.restBaseUrl())
			.token(connection.token())
			.rateLimiter(rateLimiter)
			.timeout(properties.timeout())
			.maxWait(properties.maxWait())
			.retries(properties.maxRetries(), properties.retryDelay())
			.maxInMemorySize((int) properties.maxResponseSize().toBytes());
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

}
