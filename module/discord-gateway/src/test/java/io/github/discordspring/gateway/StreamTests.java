package io.github.discordspring.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.Faults;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.gateway.ShardId;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stream of numbered events, over real sockets and through all that can go wrong where
 * Discord would replay: every number comes, in order, and once. Time passes ten times as
 * fast, or faster. How long the stream is, {@code discord.test.stream} says.
 */
class StreamTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final int LENGTH = Integer.getInteger("discord.test.stream", 10_000);

	/** Events between two faults, so that none is further back than Discord keeps. */
	private static final int PART = 1000;

	/** No more may be on the way when a connection breaks, or they cannot be resumed. */
	private static final int MOST_ON_THE_WAY = 8 * PART;

	private FastScheduler time = new FastScheduler(10);

	private final Numbers numbers = new Numbers(8);

	/** When shards identified, by lane. */
	private final List<List<Long>> identifiedAt = IntStream.range(0, 16)
		.<List<Long>>mapToObj((lane) -> new ArrayList<>())
		.toList();

	private DiscordEmulator emulator;

	private Shards shards;

	@TempDir
	private Path folder;

	@AfterEach
	void stop() {
		this.numbers.slow = false;
		this.shards.stop(CloseOnStop.END).block(TIMEOUT);
		this.emulator.close();
		this.time.shutdownNow();
	}

	@ParameterizedTest
	@EnumSource(Trouble.class)
	void everyNumberComesOnceAndInOrderThrough(Trouble trouble) {
		long seed = new SplittableRandom().nextLong();
		SplittableRandom random = new SplittableRandom(seed);
		start(1, 16, Duration.ofSeconds((trouble == Trouble.ZOMBIE) ? 6 : 40));
		for (int from = 0; from < LENGTH; from += PART) {
			int fault = random.nextInt(PART);
			for (int i = from; i < from + PART; i++) {
				say(i);
				if (i - from == fault) {
					trouble.action.accept(this.emulator.faults(), random);
				}
			}
			int last = from + PART - 1;
			await().until(() -> this.numbers.last(0) == last);
			this.emulator.faults().acknowledgeHeartbeats(true);
		}
		assertThat(this.numbers.wrong).as("seed %d", seed).isEmpty();
		assertThat(this.numbers.count.get()).as("seed %d", seed).isEqualTo(LENGTH);
		assertThat(this.numbers.sessions.get()).as("one session, seed %d", seed).isEqualTo(1);
	}

	@Test
	void aSlowListenerForLongerThanTwoHeartbeatsLosesNothing() {
		// On a busy machine a heartbeat may come two seconds late, and the emulator ends
		// the session after five
		this.time.shutdownNow();
		this.time = new FastScheduler(2);
		start(1, 16, Duration.ofSeconds(6));
		this.numbers.slow = true;
		int early = Math.min(LENGTH / 5, MOST_ON_THE_WAY);
		for (int i = 0; i < early; i++) {
			say(i);
		}
		pass(Duration.ofSeconds(15));
		assertThat(this.numbers.count.get()).isLessThan(early);
		this.numbers.slow = false;
		this.numbers.finish();
		for (int i = early; i < LENGTH; i++) {
			if (i % PART == 0) {
				int last = i - 1;
				await().until(() -> this.numbers.last(0) == last);
			}
			say(i);
		}
		await().until(() -> this.numbers.last(0) == LENGTH - 1);
		assertThat(this.numbers.wrong).isEmpty();
		assertThat(this.numbers.resumes.get()).as("no zombie").isZero();
	}

	@Test
	void afterTooManyPayloadsTheStreamGoesOnWhenTheWindowIsOver() {
		this.time.shutdownNow();
		// Three seconds, and the session has six more
		this.time = new FastScheduler(20);
		start(1, 16, Duration.ofHours(1));
		say(0);
		// Before, as a pause of this thread would be twenty times as long
		long closedAt = this.time.nanoTime();
		this.emulator.faults().closeConnections(CloseCode.RATE_LIMITED);
		say(1);
		await().until(() -> this.numbers.last(0) == 1);
		assertThat(Duration.ofNanos(this.time.nanoTime() - closedAt)).isGreaterThan(Duration.ofSeconds(59));
		assertThat(this.numbers.sessions.get()).isEqualTo(1);
		assertThat(this.numbers.wrong).isEmpty();
	}

	@Test
	void whenTheHostForResumingIsDownTheShardComesBackByTheOther() {
		start(1, 16);
		this.emulator.faults().acceptResumes(false);
		this.emulator.faults().disconnect();
		await().until(() -> this.numbers.sessions.get() == 2);
		say(0);
		await().until(() -> this.numbers.last(0) == 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4003, 4007, 4009 })
	void afterACodeThatEndsTheSessionAnotherIsStarted(int code) {
		start(1, 16);
		this.emulator.faults().closeConnections(code);
		await().until(() -> this.numbers.sessions.get() == 2);
		await().until(() -> this.shards.shards().get(0).state() == ShardState.CONNECTED);
		say(0);
		await().until(() -> this.numbers.last(0) == 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4004, 4010, 4011, 4012, 4013, 4014 })
	void afterACodeThatIsFinalNothingIsTriedAgain(int code) {
		start(1, 16);
		this.emulator.faults().closeConnections(code);
		await().until(() -> this.shards.shards().get(0).state() == ShardState.FAILED);
		pass(Duration.ofSeconds(4));
		assertThat(this.numbers.sessions.get()).isEqualTo(1);
		assertThat(this.numbers.resumes.get()).isZero();
	}

	@Test
	void aStormOfInvalidSessionsEndsConnectedAndWithinTheLimits() {
		start(1, 16);
		for (int i = 0; i < 4; i++) {
			int before = this.numbers.sessions.get();
			this.emulator.faults().invalidateSessions(false);
			await().until(() -> this.numbers.sessions.get() == before + 1);
		}
		say(0);
		await().until(() -> this.numbers.last(0) == 0);
		assertThat(gaps(this.identifiedAt.get(0)))
			.allSatisfy((gap) -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(5)));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 16 })
	void eightShardsIdentifyInTheirLanesAndTheStreamOfEachIsWhole(int maxConcurrency) {
		start(8, maxConcurrency);
		await().until(() -> this.numbers.sessions.get() == 8);
		for (int lane = 0; lane < Math.min(8, maxConcurrency); lane++) {
			assertThat(this.identifiedAt.get(lane)).hasSize(8 / Math.min(8, maxConcurrency));
			assertThat(gaps(this.identifiedAt.get(lane)))
				.allSatisfy((gap) -> assertThat(gap).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(25)));
		}
		int each = LENGTH / 8;
		for (int i = 0; i < each; i++) {
			say(i);
			if (i == each / 2) {
				this.emulator.faults().disconnect();
			}
			if (i % PART == PART - 1 || i == each - 1) {
				int last = i;
				await().until(() -> IntStream.range(0, 8).allMatch((shard) -> this.numbers.last(shard) == last));
			}
		}
		assertThat(this.numbers.wrong).isEmpty();
		assertThat(this.numbers.count.get()).isEqualTo(8 * each);
		assertThat(this.numbers.resumes.get()).isGreaterThanOrEqualTo(8);
		assertThat(this.numbers.sessions.get()).as("none was refused or lost").isEqualTo(8);
	}

	private static List<Duration> gaps(List<Long> times) {
		List<Duration> gaps = new ArrayList<>();
		for (int i = 1; i < times.size(); i++) {
			gaps.add(Duration.ofNanos(times.get(i) - times.get(i - 1)));
		}
		return gaps;
	}

	private void say(int number) {
		this.emulator.faults().dispatch("MESSAGE_CREATE", """
				{"id":"%d","channel_id":"7","author":{"id":"8","username":"alice"},"content":"%d",\
				"timestamp":"2026-01-01T00:00:00Z","type":0}""".formatted(number + 1, number));
	}

	private void pass(Duration duration) {
		long since = this.time.nanoTime();
		await().until(() -> this.time.nanoTime() - since > duration.toNanos());
	}

	private void start(int count, int maxConcurrency) {
		start(count, maxConcurrency, Duration.ofSeconds(40));
	}

	private void start(int count, int maxConcurrency, Duration heartbeatInterval) {
		this.emulator = DiscordEmulator.builder()
			.scheduler(this.time.reactor())
			.maxConcurrency(maxConcurrency)
			.heartbeatInterval(heartbeatInterval)
			.start();
		this.shards = shards(count, maxConcurrency);
		this.shards.ready().block(TIMEOUT);
	}

	private Shards shards(int count, int maxConcurrency) {
		GatewayOptions options = GatewayOptions.builder()
			.token(new Secret(this.emulator.token()))
			.intents(Intent.GUILDS.mask() | Intent.GUILD_MESSAGES.mask() | Intent.MESSAGE_CONTENT.mask())
			.shardCount(count)
			.maxPending(100)
			.maxPause(Duration.ofMinutes(10))
			.connectTimeout(Duration.ofMinutes(10))
			.stopTimeout(Duration.ofSeconds(60))
			.resumeOnStart(true)
			.build();
		GatewayInfo info = new GatewayInfo(URI.create(this.emulator.gatewayUrl()), count, 1000, 1000,
				Duration.ofHours(1), maxConcurrency);
		Shards created = Shards.builder(options, () -> Mono.just(info))
			.scheduler(this.time)
			.clock(this.time::nanoTime)
			.identifyLimiter(new LocalIdentifyLimiter(this.time, this.time::nanoTime))
			.sessionStore(new FileSessionStore(this.folder))
			.listener((shard, previous, current) -> {
				if (current == ShardState.IDENTIFYING) {
					List<Long> lane = this.identifiedAt.get(shard.id().id() % maxConcurrency);
					synchronized (lane) {
						lane.add(this.time.nanoTime());
					}
				}
			})
			.build();
		created.deliverTo(this.numbers);
		created.start();
		return created;
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(5));
	}

	/**
	 * What goes wrong in the middle of the stream; each time Discord keeps the session.
	 */
	enum Trouble {

		CUT_AFTER_RANDOM_BYTES((faults, random) -> faults.disconnectAfter(random.nextInt(3000))),

		CUTS_AT_RANDOM_TIMES((faults, random) -> {
			faults.disconnect();
			faults.disconnectAfter(random.nextInt(50));
		}),

		ZOMBIE((faults, random) -> faults.acknowledgeHeartbeats(false)),

		STORM_OF_REQUESTS_TO_RECONNECT((faults, random) -> {
			for (int i = 0; i < 5; i++) {
				faults.requestReconnect();
			}
		}),

		STORM_OF_INVALID_SESSIONS_THAT_MAY_BE_RESUMED((faults, random) -> {
			for (int i = 0; i < 3; i++) {
				faults.invalidateSessions(true);
			}
		}),

		CLOSE_CODES((faults, random) -> {
			List<CloseCode> codes = CloseCode.values()
				.stream()
				.filter((code) -> code.action() == CloseAction.RESUME && !code.equals(CloseCode.RATE_LIMITED))
				.toList();
			faults.closeConnections(codes.get(random.nextInt(codes.size())));
		}),

		REQUESTS_FOR_HEARTBEATS((faults, random) -> faults.requestHeartbeat());

		private final BiConsumer<Faults, SplittableRandom> action;

		Trouble(BiConsumer<Faults, SplittableRandom> action) {
			this.action = action;
		}

	}

	/**
	 * Sees that numbers come in order, for each shard.
	 */
	private static final class Numbers implements DispatchSink {

		private static final EventTypes WANTED = EventTypes.of(EventType.READY, EventType.RESUMED,
				EventType.MESSAGE_CREATE);

		private final AtomicIntegerArray next;

		private final AtomicInteger count = new AtomicInteger();

		private final AtomicInteger sessions = new AtomicInteger();

		private final AtomicInteger resumes = new AtomicInteger();

		private final List<String> wrong = new CopyOnWriteArrayList<>();

		private final Queue<Handling> handlings = new ConcurrentLinkedQueue<>();

		private volatile boolean slow;

		Numbers(int shards) {
			this.next = new AtomicIntegerArray(shards);
		}

		@Override
		public EventTypes wanted() {
			return WANTED;
		}

		@Override
		public void accept(Dispatch dispatch) {
			if (dispatch.type().equals(EventType.READY)) {
				this.sessions.incrementAndGet();
			}
			else if (dispatch.type().equals(EventType.RESUMED)) {
				this.resumes.incrementAndGet();
			}
			else if (dispatch.event() instanceof MessageCreateEvent event) {
				if (this.slow) {
					this.handlings.add(dispatch.defer());
				}
				accept(dispatch.shard(), Integer.parseInt(event.message().content()));
			}
		}

		private void accept(ShardId shard, int number) {
			int expected = this.next.get(shard.id());
			if (number != expected) {
				this.wrong.add(number + " in place of " + expected);
			}
			this.count.incrementAndGet();
			// The last, as tests wait for it
			this.next.set(shard.id(), number + 1);
		}

		int last(int shard) {
			return this.next.get(shard) - 1;
		}

		void finish() {
			for (Handling handling = this.handlings.poll(); handling != null; handling = this.handlings.poll()) {
				handling.done();
			}
		}

	}

}
