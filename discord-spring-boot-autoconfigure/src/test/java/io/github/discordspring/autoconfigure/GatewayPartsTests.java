package io.github.discordspring.autoconfigure;

import java.net.URI;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.autoconfigure.bot.DiscordBotAutoConfiguration;
import io.github.discordspring.autoconfigure.cache.DiscordCacheAutoConfiguration;
import io.github.discordspring.autoconfigure.gateway.DiscordGatewayAutoConfiguration;
import io.github.discordspring.autoconfigure.rest.DiscordRestAutoConfiguration;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.gateway.CloseCodePolicy;
import io.github.discordspring.gateway.CommandLimiterFactory;
import io.github.discordspring.gateway.Decompressor;
import io.github.discordspring.gateway.DecompressorFactory;
import io.github.discordspring.gateway.GatewayInfo;
import io.github.discordspring.gateway.GatewayInfoSource;
import io.github.discordspring.gateway.HeartbeatHandlerFactory;
import io.github.discordspring.gateway.IdentifyLimiter;
import io.github.discordspring.gateway.IdentifyPermit;
import io.github.discordspring.gateway.IntervalHeartbeatHandler;
import io.github.discordspring.gateway.MemorySessionStore;
import io.github.discordspring.gateway.PayloadBuffer;
import io.github.discordspring.gateway.PayloadCodec;
import io.github.discordspring.gateway.SessionStore;
import io.github.discordspring.gateway.ShardState;
import io.github.discordspring.gateway.Shards;
import io.github.discordspring.gateway.SlidingCommandLimiter;
import io.github.discordspring.gateway.StoredSession;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.rest.DiscordRestClient;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.reactive.socket.client.WebSocketClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Each part of the gateway gives way to a bean of the user's, which is then used.
 */
class GatewayPartsTests extends BotTests {

	private static final String[] PARTS = { "info", "store", "limiter", "closeCodes", "heartbeats", "commands",
			"decompressors", "decode", "encode", "scheduler" };

	@Test
	void eachPartGivesWayToABeanOfItsType() {
		ConfigurableApplicationContext application = start(Parts.class, "discord.gateway.compression=none",
				"discord.gateway.resume-on-start=always");
		Parts parts = application.getBean(Parts.class);
		Shards shards = application.getBean(Shards.class);
		await().atMost(TIMEOUT).until(() -> shards.shards().get(0).state() == ShardState.CONNECTED);
		this.emulator.faults().closeConnections(4000);
		await().atMost(TIMEOUT).untilAsserted(() -> assertThat(parts.used).contains(PARTS));
		await().atMost(TIMEOUT).until(() -> shards.shards().get(0).state() == ShardState.CONNECTED);
		assertThat(shards.shards().get(0).commandAllowance().limit()).isBetween(100, 118);
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.anyMatch((name) -> name.startsWith("own-loops"));
		this.emulator.user("alice").says("general", "hello");
		await().atMost(TIMEOUT).until(() -> parts.listenedOn.contains("own-listener"));
	}

	@Test
	void theClientThatOpensConnectionsGivesWayToABeanOfItsName() {
		ConfigurableApplicationContext application = start(OwnClient.class);
		await().atMost(TIMEOUT)
			.until(() -> application.getBean(Shards.class).shards().get(0).state() == ShardState.CONNECTED);
		assertThat(application.getBean(OwnClient.class).opened).isNotEmpty()
			.allSatisfy((url) -> assertThat(url.getPort()).isEqualTo(this.emulator.port()));
	}

	@Test
	void withoutReactorNettyTheClientOfTheServletStackIsTakenAndWhatItCannotDoIsNamed() {
		ApplicationContextRunner runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DiscordAutoConfiguration.class, DiscordBotAutoConfiguration.class,
					DiscordCacheAutoConfiguration.class, DiscordGatewayAutoConfiguration.class,
					DiscordRestAutoConfiguration.class, SslAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("reactor.netty"))
			.withPropertyValues("discord.token=" + this.emulator.token(),
					"discord.rest.base-url=" + this.emulator.restBaseUrl(),
					"discord.gateway.url=" + this.emulator.gatewayUrl());
		runner.run((context) -> {
			Shards shards = context.getBean(Shards.class);
			await().atMost(TIMEOUT).until(() -> shards.shards().get(0).state() == ShardState.CONNECTED);
			assertThat(Thread.getAllStackTraces().keySet()).as("of Tomcat's client")
				.extracting(Thread::getName)
				.anyMatch((name) -> name.startsWith("WebSocketClient-AsyncIO"));
		});
		runner.withPropertyValues("discord.gateway.proxy=http://user:secret@127.0.0.1:1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("discord.gateway.proxy")
				.hasMessageNotContaining("secret"));
		runner.withPropertyValues("discord.gateway.ssl.bundle=mine")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("mine"));
	}

	static class OwnClient {

		final Queue<URI> opened = new ConcurrentLinkedQueue<>();

		@Bean
		WebSocketClient discordWebSocketClient() {
			ReactorNettyWebSocketClient client = new ReactorNettyWebSocketClient();
			return new WebSocketClient() {

				@Override
				public Mono<Void> execute(URI url, WebSocketHandler handler) {
					OwnClient.this.opened.add(url);
					return client.execute(url, handler);
				}

				@Override
				public Mono<Void> execute(URI url, HttpHeaders headers, WebSocketHandler handler) {
					return client.execute(url, headers, handler);
				}

			};
		}

	}

	static class Parts {

		final Set<String> used = ConcurrentHashMap.newKeySet();

		final Set<String> listenedOn = ConcurrentHashMap.newKeySet();

		@DiscordEventListener
		void onMessage(MessageCreateEvent event) {
			this.listenedOn.add(Thread.currentThread().getName());
		}

		@Bean
		Executor discordListenerExecutor() {
			return (task) -> new Thread(task, "own-listener").start();
		}

		@Bean
		GatewayInfoSource info(DiscordRestClient rest) {
			return () -> {
				this.used.add("info");
				return rest.gateway().getGatewayBot().map(GatewayInfo::of);
			};
		}

		@Bean
		SessionStore store() {
			MemorySessionStore store = new MemorySessionStore();
			return new SessionStore() {

				@Override
				public Mono<StoredSession> load(ShardId shard) {
					Parts.this.used.add("store");
					return store.load(shard);
				}

				@Override
				public Mono<Void> save(StoredSession session) {
					return store.save(session);
				}

				@Override
				public Mono<Void> remove(ShardId shard) {
					return store.remove(shard);
				}

			};
		}

		@Bean
		IdentifyLimiter limiter() {
			return new IdentifyLimiter() {

				@Override
				public void update(GatewayInfo info) {
					// Every turn is given at once
				}

				@Override
				public Mono<IdentifyPermit> acquire(ShardId shard) {
					Parts.this.used.add("limiter");
					return Mono.just(new IdentifyPermit() {

						@Override
						public void identified() {
							// Not counted
						}

						@Override
						public void release() {
							// Not counted
						}

					});
				}

			};
		}

		@Bean
		CloseCodePolicy closeCodes() {
			return (code) -> {
				this.used.add("closeCodes");
				return CloseAction.RESUME;
			};
		}

		@Bean
		HeartbeatHandlerFactory heartbeats() {
			return (shard) -> {
				this.used.add("heartbeats");
				return new IntervalHeartbeatHandler();
			};
		}

		@Bean
		CommandLimiterFactory commands() {
			return (shard) -> {
				this.used.add("commands");
				return new SlidingCommandLimiter();
			};
		}

		@Bean
		DecompressorFactory decompressors() {
			return (compression, buffer) -> {
				this.used.add("decompressors");
				return new Decompressor() {

					@Override
					public boolean append(DataBuffer frame) {
						buffer.append(frame);
						return true;
					}

					@Override
					public void close() {
						// Nothing is held
					}

				};
			};
		}

		@Bean
		PayloadCodec codec() {
			return new PayloadCodec() {

				@Override
				public void decode(PayloadBuffer payload) {
					Parts.this.used.add("decode");
				}

				@Override
				public byte[] encode(byte[] payload) {
					Parts.this.used.add("encode");
					return payload;
				}

			};
		}

		@Bean(destroyMethod = "shutdownNow")
		ScheduledExecutorService discordGatewayScheduler() {
			return new ScheduledThreadPoolExecutor(1) {

				@Override
				public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
					Parts.this.used.add("scheduler");
					return super.schedule(command, delay, unit);
				}

			};
		}

		@Bean(destroyMethod = "dispose")
		LoopResources discordGatewayLoopResources() {
			return LoopResources.create("own-loops", 1, true);
		}

	}

}
