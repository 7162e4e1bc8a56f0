package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.gateway.ShardId;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import reactor.core.publisher.Mono;

/**
 * Runs {@link Shards} against a {@link GatewayServer}.
 */
abstract class ShardTestSupport {

	static final String TOKEN = "very-secret-token";

	/**
	 * An interval of heartbeats so long that none falls into a test, though the first
	 * comes after a random part of it.
	 */
	static final long SLOW = TimeUnit.DAYS.toMillis(1);

	/** An interval of heartbeats in virtual time. */
	static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

	final GatewayServer server = new GatewayServer();

	final RecordingSink sink = new RecordingSink();

	final SessionStore store = new MemorySessionStore();

	/** Stands still until it is moved. */
	final VirtualScheduler time = new VirtualScheduler();

	private final List<Shards> started = new ArrayList<>();

	@AfterEach
	void stopAll() {
		// A stop waits for them
		this.sink.slow = false;
		this.sink.finish(Integer.MAX_VALUE);
		this.started.forEach((shards) -> shards.stop(CloseOnStop.END).block(Duration.ofSeconds(15)));
		this.server.close();
	}

	static ConditionFactory await() {
		return Awaitility.await().atMost(GatewayServer.TIMEOUT).pollInterval(Duration.ofMillis(10));
	}

	static GatewayInfo info(URI url, int shards) {
		return new GatewayInfo(url, shards, 1000, 1000, Duration.ofHours(1), 16);
	}

	Shards start() {
		return start((options) -> options);
	}

	Shards start(UnaryOperator<GatewayOptionsBuilder> options) {
		return start(options, (builder) -> {
		});
	}

	Shards start(UnaryOperator<GatewayOptionsBuilder> options, Consumer<ShardsBuilder> customizer) {
		return start(options, () -> Mono.just(info(this.server.url(), 1)), customizer);
	}

	Shards start(UnaryOperator<GatewayOptionsBuilder> options, GatewayInfoSource infoSource,
			Consumer<ShardsBuilder> customizer) {
		GatewayOptionsBuilder defaults = GatewayOptions.builder()
			.token(new Secret(TOKEN))
			.intents(513)
			.connectTimeout(Duration.ofSeconds(5))
			.compression(Compression.NONE);
		// Turns are given at once, so that no test takes five seconds
		ShardsBuilder builder = Shards.builder(options.apply(defaults).build(), infoSource)
			.identifyLimiter(new UnlimitedIdentifyLimiter())
			.sessionStore(this.store);
		customizer.accept(builder);
		Shards shards = builder.build();
		shards.deliverTo(this.sink);
		shards.start();
		this.started.add(shards);
		return shards;
	}

	/**
	 * Has heartbeats come when the time is moved, in the midst of each interval: no
	 * answer is too late then on a busy machine.
	 */
	void inVirtualTime(ShardsBuilder builder) {
		builder.scheduler(this.time)
			.clock(this.time::now)
			.heartbeatHandlers((shard) -> new IntervalHeartbeatHandler(() -> Long.MIN_VALUE));
	}

	/**
	 * Moves the time by an interval, and waits for the heartbeat in it.
	 */
	void passMinute(GatewayServer.Client client) throws InterruptedException {
		this.time.pass(Duration.ofMinutes(1));
		client.next(1);
	}

	/**
	 * Gives every turn at once.
	 */
	static class UnlimitedIdentifyLimiter implements IdentifyLimiter {

		@Override
		public void update(GatewayInfo info) {
		}

		@Override
		public Mono<IdentifyPermit> acquire(ShardId shard) {
			return Mono.just(new IdentifyPermit() {

				@Override
				public void identified() {
				}

				@Override
				public void release() {
				}

			});
		}

	}

}
