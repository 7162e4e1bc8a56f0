package io.github.discordspring.benchmarks.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethods;
import io.github.discordspring.bot.handler.HandlerThreads;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.listener.ListenerDispatcher;
import io.github.discordspring.bot.listener.OrderBy;
import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityProperties;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.gateway.Compression;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayOptions;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * A bot made with this library, that listens to messages. Option {@code wanted} says what
 * else is done: {@code messages} nothing, {@code cache} the cache is kept, {@code all}
 * each event is decoded, too, whether anybody needs it or not; with {@code sink} a sink
 * takes the messages on the thread of the shard, in place of a listener. Option
 * {@code spin} lets the listener work for so many microseconds, {@code threads} how many
 * threads listeners have; the default is an application's.
 */
public final class SpringBot implements BiConsumer<Map<String, String>, Consumer<String>> {

	@Override
	public void accept(Map<String, String> options, Consumer<String> onMessage) {
		String address = option(options, "address");
		String wanted = option(options, "wanted");
		DiscordCache cache = new DiscordCache(cacheOptions(options.getOrDefault("cache", "default")));
		DiscordRestClient rest = DiscordRestClient.builder()
			.baseUrl("http://" + address + "/api/v10")
			.token(new Secret(Bot.TOKEN))
			.build();
		DiscordClient client = DiscordClient.builder(rest).cache(cache).build();
		long spin = TimeUnit.MICROSECONDS.toNanos(Long.parseLong(options.getOrDefault("spin", "0")));
		List<DispatchSink> sinks = new ArrayList<>();
		MessageListener listener = new MessageListener(onMessage, spin);
		if (wanted.equals("cache") || wanted.equals("all")) {
			sinks.add(cache);
		}
		if (wanted.equals("sink")) {
			sinks.add(new Decoder(EventTypes.of(EventType.MESSAGE_CREATE), listener));
		}
		else {
			sinks.add(listeners(client, listener, Integer.parseInt(options.getOrDefault("threads", "256"))));
		}
		if (wanted.equals("all")) {
			sinks.add(new Decoder(EventTypes.all(), null));
		}
		URI url = URI.create("ws://" + address);
		Compression compression = Compression
			.valueOf(option(options, "compression").toUpperCase(Locale.ROOT).replace('-', '_'));
		Shards shards = Shards
			.builder(GatewayOptions.builder()
				.token(new Secret(Bot.TOKEN))
				.intents(Intent.of(List.of(Intent.values())))
				.compression(compression)
				.build(), () -> Mono.just(new GatewayInfo(url, 1, 1000, 1000, Duration.ZERO, 1000)))
			.build();
		new DispatchPipeline(shards, sinks);
		shards.start();
	}

	/**
	 * What is kept: {@code memory} and {@code packed} what JDA's full cache holds,
	 * {@code structure} guilds, channels and roles only, {@code nicknames} of members
	 * nicknames and roles only, {@code off} nothing.
	 */
	private static CacheOptions cacheOptions(String name) {
		CacheOptions.Builder options = CacheOptions.builder();
		if (name.equals("default")) {
			return options.build();
		}
		options.stores(name.equals("packed") ? CacheStoreFactory.packed() : CacheStoreFactory.memory());
		Set<EntityType<?>> kept = switch (name) {
			case "structure" -> Set.of(EntityType.GUILDS, EntityType.CHANNELS, EntityType.OVERWRITES, EntityType.ROLES);
			case "nicknames" -> Set.of(EntityType.MEMBERS);
			case "off" -> Set.of();
			default -> Set.copyOf(EntityType.values());
		};
		Set<EntityType<?>> ofMessages = Set.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES, EntityType.POLLS,
				EntityType.REACTIONS);
		for (EntityType<?> type : EntityType.values()) {
			options.policy(type,
					(kept.contains(type) && !ofMessages.contains(type)) ? CachingPolicy.all() : CachingPolicy.none());
		}
		if (name.equals("nicknames")) {
			options.properties(EntityType.MEMBERS, EntityProperties.of(EntityType.MEMBERS, List.of("nick", "roles")));
		}
		return options.build();
	}

	private static ListenerDispatcher listeners(DiscordClient client, MessageListener listener, int threads) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("messageListener", listener);
		HandlerThreads executor = new HandlerThreads(threads);
		executor.afterPropertiesSet();
		ListenerDispatcher dispatcher = new ListenerDispatcher(
				new HandlerMethods(beans, client, List.of(), DiscordListenerErrorHandler.logging()), client, executor,
				OrderBy.CHANNEL);
		dispatcher.afterSingletonsInstantiated();
		return dispatcher;
	}

	private static String option(Map<String, String> options, String name) {
		return Objects.requireNonNull(options.get(name), name);
	}

	/**
	 * The application's listener.
	 */
	public static final class MessageListener {

		private final Consumer<String> onMessage;

		private final long spin;

		MessageListener(Consumer<String> onMessage, long spin) {
			this.onMessage = onMessage;
			this.spin = spin;
		}

		/**
		 * Takes a message.
		 * @param event the message
		 */
		@DiscordEventListener(content = true)
		public void onMessage(MessageCreateEvent event) {
			this.onMessage.accept(event.message().content());
			if (this.spin > 0) {
				long end = System.nanoTime() + this.spin;
				while (System.nanoTime() < end) {
					Thread.onSpinWait();
				}
			}
		}

	}

	/**
	 * Has events decoded, on the thread of the shard.
	 */
	private static final class Decoder implements DispatchSink {

		private final EventTypes wanted;

		private final @Nullable MessageListener listener;

		/** Keeps what is read from being optimised away. */
		@SuppressWarnings("UnusedVariable")
		private @Nullable DispatchEvent event;

		Decoder(EventTypes wanted, @Nullable MessageListener listener) {
			this.wanted = wanted;
			this.listener = listener;
		}

		@Override
		public EventTypes wanted() {
			return this.wanted;
		}

		@Override
		public void accept(Dispatch dispatch) {
			this.event = dispatch.event();
			if (this.listener != null && this.event instanceof MessageCreateEvent message) {
				this.listener.onMessage(message);
			}
		}

	}

}
