package io.github.discordspring.autoconfigure.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.github.discordspring.autoconfigure.ConditionalOnSwitch;
import io.github.discordspring.autoconfigure.DiscordConnectionDetails;
import io.github.discordspring.autoconfigure.bot.DiscordBotAutoConfiguration;
import io.github.discordspring.autoconfigure.bot.DiscordIntentsContributor;
import io.github.discordspring.autoconfigure.bot.DiscordListenerProperties;
import io.github.discordspring.autoconfigure.gateway.WebSocketClientConfiguration.Transport;
import io.github.discordspring.bot.listener.DiscordEventPublisher;
import io.github.discordspring.bot.listener.DiscordListenerRegistry;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.gateway.CloseCodePolicy;
import io.github.discordspring.gateway.CommandLimiterFactory;
import io.github.discordspring.gateway.DecompressorFactory;
import io.github.discordspring.gateway.FileSessionStore;
import io.github.discordspring.gateway.GatewayClosedException;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayInfoSource;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.GatewayOptionsBuilder;
import io.github.discordspring.gateway.HeartbeatHandlerFactory;
import io.github.discordspring.gateway.IdentifyLimiter;
import io.github.discordspring.gateway.MemorySessionStore;
import io.github.discordspring.gateway.PayloadCodec;
import io.github.discordspring.gateway.SessionStore;
import io.github.discordspring.gateway.ShardListener;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.gateway.ShardsBuilder;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.SheddingSink;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.error.DiscordResponseException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of the shards, of the way of their events, and of their start and
 * stop.
 */
@AutoConfiguration(after = DiscordBotAutoConfiguration.class)
@ConditionalOnSwitch("discord.gateway.enabled")
@ConditionalOnBean(DiscordRestClient.class)
@EnableConfigurationProperties({ DiscordGatewayProperties.class, DiscordShardingProperties.class })
@Import(WebSocketClientConfiguration.class)
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
		return new GatewayIntents(contributors, properties.intentSet());
	}

	@Bean
	SessionIntents discordSessionIntents(GatewayIntents intents) {
		return new SessionIntents(intents);
	}

	@Bean
	@ConditionalOnMissingBean
	GatewayOptions discordGatewayOptions(DiscordConnectionDetails connection, DiscordGatewayProperties gateway,
			DiscordShardingProperties sharding, DiscordListenerProperties listener, GatewayIntents intents,
			ObjectProvider<GatewayOptionsCustomizer> customizers) {
		String url = connection.gatewayUrl();
		GatewayOptionsBuilder options = GatewayOptions.builder()
			.token(connection.token())
			.intents(intents::bits)
			.url((url != null) ? URI.create(url) : null)
			.encoding(gateway.encoding())
			.compression(gateway.compressionOrBest())
			.shardCount(sharding.number())
			.shardIds(sharding.shardIds())
			.shardBucket(sharding.shardBucket())
			.maxFrameSize(gateway.maxFrameSize())
			.maxPending(listener.maxPending())
			.whenBehind(listener.whenBehind())
			.maxPause(gateway.maxPause())
			.maxEventsPerSecond(gateway.maxEventsPerSecond())
			.connectTimeout(gateway.connectTimeout())
			.largeThreshold(gateway.largeThreshold())
			.presence(gateway.presence().presence())
			.identifyProperties(gateway.identify().properties())
			.closeOnStop(gateway.closeOnStop())
			.stopTimeout(gateway.stopTimeout())
			.includedEvents(gateway.events().included())
			.excludedEvents(gateway.events().excluded())
			.resumeOnStart(switch (gateway.resumeOnStart()) {
				case ALWAYS, AUTO -> true;
				case NEVER -> false;
			});
		customizers.orderedStream().forEach((customizer) -> customizer.customize(options));
		return options.build();
	}

	@Bean
	@ConditionalOnMissingBean
	SessionStore discordSessionStore(DiscordGatewayProperties properties) {
		return switch (properties.sessionStore()) {
			case MEMORY -> new MemorySessionStore();
			case FILE -> new FileSessionStore(Path.of(properties.sessionDirectory()));
		};
	}

	@Bean
	LifeCycleEvents discordLifeCycleEvents(ApplicationEventPublisher publisher,
			ObjectProvider<DiscordEventPublisher> listeners) {
		return new LifeCycleEvents(publisher, listeners);
	}

	@Bean
	ShardStatePublisher discordShardStatePublisher(LifeCycleEvents events,
			@Qualifier("discordListenerExecutor") Executor executor) {
		return new ShardStatePublisher(events, executor);
	}

	@Bean
	FirstShard discordFirstShard() {
		return new FirstShard();
	}

	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	Shards discordShards(GatewayOptions options, GatewayInfoSource infoSource, FirstShard firstShard,
			ObjectProvider<Transport> transport, ObjectProvider<CloseCodePolicy> closeCodePolicy,
			ObjectProvider<IdentifyLimiter> identifyLimiter, ObjectProvider<HeartbeatHandlerFactory> heartbeatHandlers,
			ObjectProvider<CommandLimiterFactory> commandLimiters, ObjectProvider<DecompressorFactory> decompressors,
			ObjectProvider<PayloadCodec> codec,
			@Qualifier("discordGatewayScheduler") ObjectProvider<ScheduledExecutorService> scheduler,
			SessionStore sessionStore, DiscordGatewayProperties properties, ObjectProvider<DiscordCache> caches,
			ObjectProvider<ShardListener> listeners, ObjectProvider<ShardsCustomizer> customizers) {
		ShardsBuilder builder = Shards.builder(options, firstShard.watch(infoSource));
		transport.ifAvailable((available) -> available.applyTo(builder));
		scheduler.ifAvailable(builder::scheduler);
		identifyLimiter.ifUnique(builder::identifyLimiter);
		closeCodePolicy.ifUnique(builder::closeCodePolicy);
		heartbeatHandlers.ifUnique(builder::heartbeatHandlers);
		commandLimiters.ifUnique(builder::commandLimiters);
		decompressors.ifUnique(builder::decompressors);
		codec.ifUnique(builder::codec);
		builder.sessionStore(
				(properties.resumeOnStart() == ResumeOnStart.AUTO) ? knownTo(caches, sessionStore) : sessionStore);
		listeners.orderedStream().forEach(builder::listener);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder.build();
	}

	/**
	 * Shows only those sessions whose state all caches have.
	 */
	private static SessionStore knownTo(ObjectProvider<DiscordCache> caches, SessionStore sessions) {
		SessionStore known = sessions;
		for (DiscordCache cache : caches) {
			known = new CachedSessionStore(known, cache);
		}
		return known;
	}

	/**
	 * Nobody asks for it, but without it the shards have nobody to deliver to.
	 */
	@Bean(autowireCandidate = false)
	@Lazy(false)
	DispatchPipeline discordDispatchPipeline(Shards shards, ObjectProvider<DispatchSink> sinks,
			DiscordListenerProperties listener) {
		EventTypes shed = listener.shed();
		return new DispatchPipeline(shards,
				sinks.orderedStream()
					.map((sink) -> (shed.isEmpty() || sink instanceof DiscordCache) ? sink
							: new SheddingSink(sink, shed, listener.maxPending()))
					.toList());
	}

	@Bean
	GatewayLifecycle discordGatewayLifecycle(Shards shards, FirstShard firstShard, GatewayIntents intents,
			LifeCycleEvents events, @Qualifier("discordListenerExecutor") Executor executor,
			DiscordGatewayProperties properties, GatewayOptions options,
			ObjectProvider<DiscordListenerRegistry> listeners) {
		return new GatewayLifecycle(shards, firstShard, intents, events, executor, properties, options.shardBucket(),
				() -> {
					DiscordListenerRegistry registry = listeners.getIfUnique();
					return (registry != null) ? new UnreachableListeners(options).in(registry) : List.of();
				});
	}

}
