package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

import io.github.discordspring.model.event.EventType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes, in whatever order: the shard is not stuck and breaks no rule. That it
 * identifies or resumes once on a connection, sends nothing before Hello and keeps to the
 * limits, the driver sees at each payload.
 */
class RandomLifecycleTests {

	private static final int RUNS = 1000;

	private static final int STEPS = 200;

	private static final int[] CODES = { Closure.NONE, 1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009,
			4321 };

	private static final int[] FATAL_CODES = { 4004, 4010, 4011, 4012, 4013, 4014 };

	@Test
	void anySequenceOfMessagesClosesAndTicksLeavesTheShardConnectedOrWaitingOrFailed() {
		long start = new SplittableRandom().nextLong();
		int identified = 0;
		int resumed = 0;
		for (long seed = start; seed < start + RUNS; seed++) {
			Run run = new Run(seed);
			try {
				run.run();
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("With seed " + seed, ex);
			}
			identified += run.shard.identified;
			resumed += run.shard.resumed;
		}
		assertThat(identified).as("the walks lead somewhere").isGreaterThan(RUNS);
		assertThat(resumed).as("the walks lead somewhere").isGreaterThan(RUNS);
	}

	private static final class Run {

		private final SplittableRandom random;

		private final LifecycleDriver shard;

		private boolean paused;

		/** Sessions of which Discord said that they are over. */
		private final Set<String> dead = new HashSet<>();

		Run(long seed) {
			this.random = new SplittableRandom(seed);
			this.shard = new LifecycleDriver(seed);
		}

		void run() {
			this.shard.lifecycle.start(null);
			for (int i = 0; i < STEPS && this.shard.failure == null; i++) {
				step();
				check();
			}
			recover();
		}

		private void step() {
			if (this.random.nextInt(3) == 0) {
				whatIsUsual();
			}
			else {
				anything();
			}
		}

		/** What Discord, the limiter, the listeners or the clock would do next. */
		private void whatIsUsual() {
			switch (this.shard.state()) {
				case CONNECTING -> this.shard.hello();
				case IDENTIFYING -> this.shard.ready();
				case RESUMING -> this.shard.resumed();
				case WAITING -> {
					if (this.shard.waitsForTurn) {
						this.shard.grantTurn();
					}
					else if (this.shard.lifecycle.wakeAt() != Long.MAX_VALUE) {
						this.shard.passToNext();
					}
					else {
						this.paused = false;
						this.shard.lifecycle.readingResumed();
					}
				}
				default -> this.shard.dispatch();
			}
		}

		private void anything() {
			switch (this.random.nextInt(22)) {
				case 0 -> this.shard.hello(this.random.nextInt(5) == 0 ? -1 : this.random.nextLong(1000, 60_000));
				case 1, 2 -> this.shard.hello();
				case 3 -> this.shard.ready();
				case 4, 5, 6 -> this.shard.dispatch();
				case 7 -> this.shard.dispatch(this.random.nextLong(-1, this.shard.sequence + 5));
				case 8 -> this.shard.resumed();
				case 9 -> {
					boolean resumable = this.random.nextBoolean();
					if (!resumable) {
						bury();
					}
					this.shard.feed((session) -> session.invalidated(resumable));
				}
				case 10 -> this.shard.feed(Session::reconnectRequested);
				case 11 -> this.shard.feed(Session::heartbeatAcknowledged);
				case 12 -> {
					int times = this.random.nextInt(200);
					for (int i = 0; i < times; i++) {
						this.shard.feed(Session::heartbeatRequested);
					}
				}
				case 13 -> close();
				case 14 -> {
					this.paused = !this.paused && this.shard.connected;
					if (this.paused) {
						this.shard.lifecycle.readingPaused();
					}
					else {
						this.shard.lifecycle.readingResumed();
					}
				}
				case 15 -> this.shard.closes = this.random.nextInt(4) > 0;
				case 16 -> this.shard.grantTurn();
				case 20, 21 -> {
					int times = this.random.nextInt(150);
					for (int i = 0; i < times; i++) {
						this.shard.command();
					}
				}
				case 17, 18 -> this.shard.pass(Duration.ofMillis(this.random.nextLong(100_000)));
				default -> {
					if (this.shard.lifecycle.wakeAt() != Long.MAX_VALUE) {
						this.shard.passToNext();
					}
				}
			}
		}

		private void close() {
			if (!this.shard.connected) {
				return;
			}
			switch (this.random.nextInt(40)) {
				case 0 -> this.shard.closedWith(FATAL_CODES[this.random.nextInt(FATAL_CODES.length)]);
				case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> this.shard.connectionFails();
				default -> {
					int code = CODES[this.random.nextInt(CODES.length)];
					if (code == 4003 || code == 4007 || code == 4009) {
						bury();
					}
					this.shard.closedWith(code);
				}
			}
		}

		/** Notes that the session that there is will be over. */
		private void bury() {
			Session session = this.shard.lifecycle.session();
			boolean open = this.shard.state() == ShardState.CONNECTED || this.shard.state() == ShardState.RESUMING;
			if (open && this.shard.lifecycle.isOpen() && session != null && session.id() != null) {
				this.dead.add(session.id().value());
			}
		}

		private void check() {
			assertThat(this.shard.resumedSessions).as("sessions that are over").noneMatch(this.dead::contains);
			this.shard.resumedSessions.clear();
			checkNotStuck();
			assertThat(this.shard.log()).doesNotContain("close 1000", "close 1001");
		}

		private void checkNotStuck() {
			boolean timer = this.shard.lifecycle.wakeAt() != Long.MAX_VALUE;
			boolean waits = this.shard.waitsForTurn || (this.paused && this.shard.state() == ShardState.WAITING);
			assertThat(timer || waits || this.shard.state() == ShardState.FAILED)
				.as("timer set, waiting for a turn or for listeners, or failed, but it is %s", this.shard.state())
				.isTrue();
			assertThat(this.shard.failure != null).isEqualTo(this.shard.state() == ShardState.FAILED);
		}

		/** With a world that is in order again, it gets connected. */
		private void recover() {
			this.shard.closes = true;
			this.shard.lifecycle.readingResumed();
			for (int i = 0; i < 20 && this.shard.failure == null; i++) {
				this.shard.runLater();
				if (this.shard.lifecycle.isOpen() && this.shard.state() != ShardState.CONNECTED) {
					this.shard.hello();
					switch (this.shard.state()) {
						case IDENTIFYING -> this.shard.ready();
						case RESUMING -> this.shard.dispatch(Long.MAX_VALUE - 100 + i, EventType.RESUMED);
						default -> {
						}
					}
				}
				else if (this.shard.waitsForTurn) {
					this.shard.grantTurn();
				}
				else if (this.shard.state() != ShardState.CONNECTED) {
					this.shard.passToNext();
				}
			}
			assertThat(this.shard.state()).isIn(ShardState.CONNECTED, ShardState.FAILED);
		}

	}

}
