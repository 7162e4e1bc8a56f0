package io.github.discordspring.autoconfigure.gateway;

import java.net.URI;
import java.util.concurrent.Executor;

import io.github.discordspring.autoconfigure.DiscordConnectionDetails;
import io.github.discordspring.autoconfigure.bot.DiscordBotAutoConfiguration;
import io.github.discordspring.autoconfigure.bot.DiscordIntentsContributor;
import io.github.discordspring.autoconfigure.bot.DiscordListenerProperties;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.gateway.GatewayClosedException;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayInfoSource;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.IdentifyLimiter;
import io.github.discordspring.gateway.SessionStore;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.error.DiscordResponseException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the shards, of the way of their events, and of their start and
 * stop.
 */
@AutoConfiguration(after = DiscordBotAutoConfiguration.class)
@ConditionalOnProperty(name = "discord.gateway.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ DiscordGatewayProperties.class, DiscordShardingProperties.class })
public final class DiscordGatewayAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	GatewayInfoSource discordGatewayInfoSource(DiscordRestClient rest) {
		return () -> rest.gateway()
			.getGatewayBot()
			.map(GatewayInfo::of)
			.onErrorMap(DiscordGatewayAutoConfiguration::isUnauthorized,
					(ex) -> new GatewayClosedException(new ShardId(0, 1), CloseCode.AUTHENTICATION_FAILED, "HTTP 401",
							0));
	}

	private static boolean isUnauthorized(Throwable failure) {
		return failure instanceof DiscordResponseException response && response.status() == 401;
	}

	@Bean
	GatewayIntents discordGatewayIntents(ObjectProvider<DiscordIntentsContributor> contributors,
			DiscordGatewayProperties properties) {
		return new GatewayIntents(contributors, properties.intents());
	}

	@Bean
	@ConditionalOnMissingBean
	GatewayOptions discordGatewayOptions(DiscordConnectionDetails connection, DiscordGatewayProperties gateway,
			DiscordShardingProperties sharding, DiscordListenerProperties listener, GatewayIntents intents,
			ObjectProvider<GatewayOptionsCustomizer> customizers) {
		String url = connection.gatewayUrl();
		GatewayOptions.Builder options = GatewayOptions.builder()
			.token(connection.token())
			.intents(intents::bits)
			.url((url != null) ? URI.create(url) : null)
			.encoding(gateway.encoding())
			.compression((gateway.compression() != null) ? gateway.compression() : Compression.bestAvailable())
			.shardCount(sharding.number())
			.shardIds(sharding.shardIds())
			.shardBucket(sharding.bucket())
			.maxFrameSize(gateway.maxFrameSize())
			.maxPending(listener.maxPending())
			.maxPause(gateway.maxPause())
			.connectTimeout(gateway.connectTimeout())
			.largeThreshold(gateway.largeThreshold())
			.closeOnStop(gateway.closeOnStop())
			.stopTimeout(gateway.stopTimeout());
		customizers.orderedStream().forEach((customizer) -> customizer.customize(options));
		return options.build();
	}

	@Bean
	FirstShard discordFirstShard() {
		return new FirstShard();
	}

	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	Shards discordShards(GatewayOptions options, GatewayInfoSource infoSource, FirstShard firstShard,
			ObjectProvider<IdentifyLimiter> identifyLimiter, ObjectProvider<SessionStore> sessionStore,
			ObjectProvider<ShardListener> listeners, ObjectProvider<ShardsCustomizer> customizers) {
		Shards.Builder builder = Shards.builder(options, firstShard.watch(infoSource));
		identifyLimiter.ifUnique(builder::identifyLimiter);
		sessionStore.ifUnique(builder::sessionStore);
		listeners.orderedStream().forEach(builder::listener);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	@Bean(autowireCandidate = false)
	DispatchPipeline discordDispatchPipeline(Shards shards, ObjectProvider<DispatchSink> sinks) {
		return new DispatchPipeline(shards, sinks.orderedStream().toList());
	}

	@Bean
	GatewayLifecycle discordGatewayLifecycle(Shards shards, FirstShard firstShard, GatewayIntents intents,
			ApplicationEventPublisher publisher, @Qualifier("discordListenerExecutor") Executor executor,
			DiscordGatewayProperties properties) {
		return new GatewayLifecycle(shards, firstShard, intents, publisher, executor, properties.startTimeout());
	}

}
