package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import io.github.discordspring.gateway.GatewayServer.Client;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.gateway.RequestGuildMembers;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How fast events come, what happens if listeners do not keep up, and which clients can
 * do what that needs.
 */
class PacingTests extends ShardTestSupport {

	private static final int MAX_MESSAGE = 1 << 20;

	@Test
	void aBurstIsSpreadOverTime() throws InterruptedException {
		start((options) -> options.maxEventsPerSecond(200));
		Client client = this.server.accept().hello(SLOW).identified();
		long start = System.nanoTime();
		for (int i = 0; i < 300; i++) {
			client.typing("x");
		}
		await().until(() -> this.sink.sequences.size() == 301);

		// But for what was asked for before the first pause, and the burst that may be
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1200));
		assertThat(this.sink.sequences).isSorted();
	}

	@Test
	void slowingDownIsNoZombieAndNoReasonToReconnect() throws InterruptedException {
		start((options) -> options.maxEventsPerSecond(100));
		Client client = this.server.accept().answersHeartbeats().hello(1000).identified();
		for (int i = 0; i < 300; i++) {
			client.typing("x");
		}
		await().until(() -> this.sink.sequences.size() == 301);
		assertThat(this.server.hasClients()).isFalse();
	}

	@Test
	void withSheddingTheSocketIsReadOnUntilTwiceAsManyEventsWait() throws InterruptedException {
		this.sink.slow = true;
		start((options) -> options.maxPending(20).whenBehind(WhenBehind.SHED));
		Client client = this.server.accept().hello(SLOW).identified();
		for (int i = 0; i < 39; i++) {
			client.typing("x");
		}
		await().until(() -> this.sink.sequences.size() == 40);
		for (int i = 0; i < 500; i++) {
			client.typing("x");
		}
		await().during(Duration.ofMillis(200)).until(() -> this.sink.sequences.size() < 200);
		this.sink.slow = false;
		this.sink.finish(1000);
		await().until(() -> this.sink.sequences.size() == 540);
	}

	@Test
	void eventsThatAnswerACommandCountAsOthersDo() throws InterruptedException {
		this.sink.slow = true;
		Shards shards = start((options) -> options.maxPending(10));
		Client client = this.server.accept().hello(SLOW).identified();
		CompletableFuture<GuildMembers> members = shards.requestMembers(RequestGuildMembers.of(5L << 22, 1)).toFuture();
		String nonce = client.next(8).at("/d/nonce").asString();
		String chunk = """
				{"t":"GUILD_MEMBERS_CHUNK","s":%d,"op":0,"d":{"guild_id":"20971520","members":[],"chunk_index":%d,\
				"chunk_count":40,"not_found":[],"nonce":"%s"}}""";
		for (int i = 0; i < 40; i++) {
			client.send(chunk.formatted(i + 2, i, nonce));
		}
		LocalShard shard = (LocalShard) shards.shards().get(0);
		await().until(() -> this.sink.sequences.size() > 10 && !shard.isReading());
		this.sink.slow = false;
		await().until(() -> {
			this.sink.finish(1000);
			return this.sink.sequences.size() == 41 && shard.isReading();
		});
		assertThat(Mono.fromFuture(members).block(GatewayServer.TIMEOUT).notFound().toArray()).isEmpty();
	}

	@Test
	void limitsAreAskedForAgainWhileShardsRun() throws InterruptedException {
		AtomicInteger remaining = new AtomicInteger(1000);
		List<Integer> updates = new CopyOnWriteArrayList<>();
		IdentifyLimiter limiter = new UnlimitedIdentifyLimiter() {

			@Override
			public void update(GatewayInfo info) {
				updates.add(info.sessionStartRemaining());
			}

		};
		Impatient scheduler = new Impatient(IdentifyBudget.USUAL);
		try (CapturedLog log = new CapturedLog(Level.WARN)) {
			Shards shards = start((options) -> options, () -> {
				int left = remaining.getAndDecrement();
				return (left == 999) ? Mono.error(new IllegalStateException("an outage")) : Mono
					.just(new GatewayInfo(this.server.url(), (left > 990) ? 1 : 3, 1000, left, Duration.ofHours(1), 1));
			}, (builder) -> builder.identifyLimiter(limiter).scheduler(scheduler));
			this.server.accept().hello(SLOW).identified();
			await().until(() -> updates.size() > 15);
			assertThat(updates).startsWith(1000, 998, 997);
			assertThat(log.at(Level.WARN)).as("said once").singleElement().asString().contains("3 shards");
			shards.stop(CloseOnStop.END).block(GatewayServer.TIMEOUT);
		}
		finally {
			scheduler.shutdownNow();
		}
	}

	@ParameterizedTest
	@EnumSource(Compression.class)
	void theStandardClientOfTheServletStackServes(Compression compression) throws InterruptedException {
		Shards shards = start((options) -> options.compression(compression), (builder) -> builder
			.webSocketClient(new ServletWebSocketClient(new StandardWebSocketClient(), MAX_MESSAGE)));
		Client first = this.server.accept().hello(SLOW).identified().typing("a").typing("x".repeat(100_000));
		await().until(() -> this.sink.sequences.size() == 3);
		first.drop();
		Client second = this.server.accept().hello(SLOW).resumed().typing("b");
		await().until(() -> this.sink.sequences.size() == 5);
		second.close(4000);
		this.server.accept().hello(SLOW).resumed();
		await().until(() -> this.sink.sequences.size() == 6);
		assertThat(this.sink.sequences).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
		assertThat(shards.shards().get(0).id()).isEqualTo(new ShardId(0, 1));
	}

	@Test
	void aStopOfTheStandardClientSendsTheCode() throws InterruptedException {
		Shards shards = start((options) -> options, (builder) -> builder
			.webSocketClient(new ServletWebSocketClient(new StandardWebSocketClient(), MAX_MESSAGE)));
		Client client = this.server.accept().hello(SLOW).identified();
		shards.ready().block(GatewayServer.TIMEOUT);
		shards.stop(CloseOnStop.RESUME).block(GatewayServer.TIMEOUT);
		assertThat(client.closeCode()).isEqualTo(4900);
	}

	@Test
	void theStandardClientOfTheServletStackStopsReadingWhileListenersAreSlow() throws InterruptedException {
		this.sink.slow = true;
		Shards shards = start((options) -> options.maxPending(10).maxPause(Duration.ofHours(1)), (builder) -> {
			inVirtualTime(builder);
			builder.webSocketClient(new ServletWebSocketClient(new StandardWebSocketClient(), MAX_MESSAGE));
		});
		Client client = this.server.accept().answersHeartbeats().hello(MINUTE).identified();
		int count = 2000;
		for (int i = 2; i <= count; i++) {
			client.typing("x".repeat(10_000));
		}
		LocalShard shard = (LocalShard) shards.shards().get(0);
		await().until(() -> this.sink.sequences.size() > 10 && !shard.isReading());
		for (int i = 0; i < 3; i++) {
			passMinute(client);
		}
		assertThat(this.sink.sequences).as("after heartbeats that went on").hasSizeLessThanOrEqualTo(10 + 1 + 32);
		await().until(() -> !client.channel().isWritable());
		assertThat(shard.state()).isEqualTo(ShardState.CONNECTED);
		this.sink.slow = false;
		this.sink.finish(1000);
		await().until(() -> this.sink.sequences.size() == count);
		assertThat(this.server.hasClients()).isFalse();
	}

	@Test
	void aPauseOfTheStandardClientOfTheServletStackThatIsTooLongIsEnded() throws InterruptedException {
		this.sink.slow = true;
		start((options) -> options.maxPending(10).maxPause(Duration.ofMillis(300)), (builder) -> builder
			.webSocketClient(new ServletWebSocketClient(new StandardWebSocketClient(), MAX_MESSAGE)));
		Client client = this.server.accept().hello(SLOW).identified();
		for (int i = 0; i < 100; i++) {
			client.typing("x");
		}
		assertThat(client.closeCode()).isEqualTo(4900);
		this.sink.slow = false;
		this.sink.finish(1000);
		Client next = this.server.accept().hello(SLOW);
		assertThat(next.next(6).at("/d/seq").intValue()).isEqualTo(this.sink.sequences.size());
	}

	@Test
	void aClientThatCannotStopReadingIsClosedWhenTooMuchWaitsAndResumedWhenListenersHaveCaughtUp()
			throws InterruptedException {
		this.sink.slow = true;
		start((options) -> options.maxPending(20).whenBehind(WhenBehind.SHED),
				(builder) -> builder.webSocketClient(reactiveStandardClient()));
		Client client = this.server.accept().hello(SLOW).identified();
		for (int i = 0; i < 50; i++) {
			client.typing("x");
		}
		assertThat(client.closeCode()).isEqualTo(4900);
		assertThat(this.server.hasClients()).isFalse();
		int received = this.sink.sequences.size();
		this.sink.slow = false;
		this.sink.finish(1000);

		Client next = this.server.accept().hello(SLOW);
		assertThat(next.next(6).at("/d/seq").intValue()).isEqualTo(received);
	}

	@Test
	void aClientThatCannotStopReadingIsRefusedByNameWhereThatIsNeeded() {
		org.springframework.web.reactive.socket.client.WebSocketClient client = reactiveStandardClient();
		GatewayOptionsBuilder options = GatewayOptions.builder().token(new Secret(TOKEN));
		assertThatIllegalArgumentException().isThrownBy(() -> shards(options.build(), client))
			.withMessageContainingAll("StandardWebSocketClient", "stop reading", "discord.listener.when-behind");
		options.whenBehind(WhenBehind.SHED);
		assertThat(shards(options.build(), client)).isNotNull();
		options.maxEventsPerSecond(5);
		assertThatIllegalArgumentException().isThrownBy(() -> shards(options.build(), client))
			.withMessageContainingAll("StandardWebSocketClient", "discord.gateway.max-events-per-second");
		assertThat(shards(options.build(), new ReactorNettyWebSocketClient())).isNotNull();
	}

	private static org.springframework.web.reactive.socket.client.WebSocketClient reactiveStandardClient() {
		return new org.springframework.web.reactive.socket.client.StandardWebSocketClient();
	}

	private static Shards shards(GatewayOptions options,
			org.springframework.web.reactive.socket.client.WebSocketClient client) {
		return Shards.builder(options, () -> Mono.just(info(URI.create("ws://localhost"), 1)))
			.webSocketClient(client)
			.build();
	}

	/**
	 * Does what is due after a certain time, or some seconds less, at once.
	 */
	private static final class Impatient extends ScheduledThreadPoolExecutor {

		private final long nanos;

		Impatient(Duration time) {
			super(1);
			this.nanos = time.toNanos();
		}

		@Override
		public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
			long wait = unit.toNanos(delay);
			return super.schedule(command,
					(wait <= this.nanos && wait > this.nanos - TimeUnit.SECONDS.toNanos(60)) ? 0 : wait,
					TimeUnit.NANOSECONDS);
		}

	}

}
