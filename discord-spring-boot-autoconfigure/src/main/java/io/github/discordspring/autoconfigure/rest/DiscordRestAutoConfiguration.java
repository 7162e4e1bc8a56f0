package io.github.discordspring.autoconfigure.rest;

import io.github.discordspring.autoconfigure.ConditionalOnSwitch;
import io.github.discordspring.autoconfigure.DiscordAutoConfiguration;
import io.github.discordspring.autoconfigure.DiscordConnectionDetails;
import io.github.discordspring.autoconfigure.OutgoingHttpClient;
import io.github.discordspring.autoconfigure.PropertyRule;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.DiscordRestErrorHandler;
import io.github.discordspring.rest.metrics.DiscordRestMetrics;
import io.github.discordspring.rest.observation.DiscordRestConvention;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cache.CacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Auto-configuration of the client of Discord's HTTP API.
 */
@AutoConfiguration(after = DiscordAutoConfiguration.class,
		afterName = { "org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration",
				"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration" })
@ConditionalOnSwitch("discord.rest.enabled")
@EnableConfigurationProperties(DiscordRestProperties.class)
public final class DiscordRestAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(RateLimiter.class)
	@ConditionalOnSwitch(value = "discord.rest.rate-limits", on = false)
	RateLimiter discordUnlimitedRateLimiter() {
		return RateLimiter.none();
	}

	@Bean
	@ConditionalOnMissingBean(RateLimiter.class)
	@ConditionalOnSwitch("discord.rest.rate-limits")
	LocalRateLimiter discordRateLimiter(DiscordRestProperties properties) {
		return LocalRateLimiter.builder()
			.globalLimit(properties.globalLimit())
			.maxWaiting(properties.maxPending())
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	DiscordRestClient discordRestClient(DiscordConnectionDetails connection, DiscordRestProperties properties,
			RateLimiter rateLimiter, ObjectProvider<SslBundles> sslBundles, ObjectProvider<CacheManager> cacheManager,
			ObjectProvider<ObservationRegistry> observations, ObjectProvider<DiscordRestConvention> convention,
			ObjectProvider<DiscordRestErrorHandler> errorHandlers,
			ObjectProvider<DiscordRestClientCustomizer> customizers) {
		SslBundle sslBundle = PropertyRule.sslBundle("discord.rest.ssl.bundle", properties.ssl().bundle(), sslBundles);
		DiscordRestClient.Builder builder = DiscordRestClient.builder()
			.baseUrl(connection.restBaseUrl())
			.token(connection.token())
			.rateLimiter(rateLimiter)
			.timeout(properties.timeout())
			.connectTimeout(properties.connectTimeout())
			.maxWait(properties.maxWait())
			.retries(properties.maxRetries(), properties.retryDelay())
			.maxInMemorySize((int) properties.maxResponseSize().toBytes())
			.http2(properties.http2())
			.httpClient(
					new OutgoingHttpClient("discord.rest.proxy", properties.proxy(), sslBundle, properties.http2()));
		if (properties.userAgent() != null) {
			builder.userAgent(properties.userAgent());
		}
		properties.headers().forEach(builder::defaultHeader);
		if (!properties.allowedMentions().isEmpty()) {
			builder.allowedMentions(AllowedMention.of(properties.allowedMentions()));
		}
		if (!properties.cache().timeToLive().isEmpty()) {
			builder.readCache(cacheManager(cacheManager, properties), properties.cache().timeToLive());
		}
		observations.ifUnique(builder::observationRegistry);
		convention.ifUnique(builder::observationConvention);
		errorHandlers.orderedStream().forEach(builder::errorHandler);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	private static CacheManager cacheManager(ObjectProvider<CacheManager> cacheManager,
			DiscordRestProperties properties) {
		CacheManager manager = cacheManager.getIfUnique();
		if (manager == null) {
			throw new InvalidConfigurationPropertyValueException("discord.rest.cache.time-to-live",
					properties.cache().timeToLive(), "It needs one bean of type CacheManager to keep the answers in, "
							+ "such as spring-boot-starter-cache and @EnableCaching bring.");
		}
		return manager;
	}

	/**
	 * Statistics for Micrometer, where it is there.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterBinder.class)
	static final class Metrics {

		@Bean
		@ConditionalOnMissingBean
		DiscordRestMetrics discordRestMetrics(DiscordRestClient client, RateLimiter rateLimiter) {
			return new DiscordRestMetrics(client, rateLimiter);
		}

	}

}
