package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The limit over all routes against a simulated Discord, with random delays both ways:
 * one whose seconds begin with a request, and ones whose seconds begin otherwise.
 */
class GlobalLimitSimulationTests {

	private static final long MILLISECOND = 1_000_000L;

	private static final long SECOND = 1000 * MILLISECOND;

	static Stream<Long> seeds() {
		return IntStream.range(0, 200).mapToObj((i) -> 55_000L + i);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whereSecondsBeginWithARequestNoneIsRefused(long seed) {
		Simulation simulation = new Simulation(seed, Seconds.BEGIN_WITH_A_REQUEST);

		simulation.run();

		assertThat(simulation.refused).as("seed " + seed).isEmpty();
		assertThat(simulation.done).as("seed " + seed).isEqualTo(simulation.count);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whereSecondsBeginByTheClockNoneIsRefusedOnceOneWas(long seed) {
		Simulation simulation = new Simulation(seed, Seconds.OF_THE_CLOCK);

		simulation.run();

		assertThat(simulation.refusedAgain).as("seed " + seed).isEmpty();
		assertThat(simulation.done).as("seed " + seed).isEqualTo(simulation.count);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whereAnySecondCountsNoneIsRefusedOnceOneWas(long seed) {
		Simulation simulation = new Simulation(seed, Seconds.ANY);

		simulation.run();

		assertThat(simulation.refusedAgain).as("seed " + seed).isEmpty();
		assertThat(simulation.done).as("seed " + seed).isEqualTo(simulation.count);
	}

	private enum Seconds {

		BEGIN_WITH_A_REQUEST, OF_THE_CLOCK, ANY

	}

	private static final class Simulation {

		private final Random random;

		private final Seconds seconds;

		private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

		private final int limit;

		private final LocalRateLimiter limiter;

		private final int count;

		/** Longest delay of most requests, in microseconds. */
		private final int delay;

		/** How long Discord's second is by our clock. */
		private final long second;

		private final Deque<Long> counted = new ArrayDeque<>();

		private long windowEnd;

		private int used;

		private boolean heard;

		private int done;

		private final List<String> refused = new ArrayList<>();

		private final List<String> refusedAgain = new ArrayList<>();

		Simulation(long seed, Seconds seconds) {
			this.random = new Random(seed);
			this.seconds = seconds;
			this.limit = 2 + this.random.nextInt(60);
			this.limiter = LocalRateLimiter.builder()
				.globalLimit(this.limit)
				.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
				.build();
			this.count = this.limit * (3 + this.random.nextInt(6));
			this.delay = 1 + this.random.nextInt(this.random.nextBoolean() ? 20_000 : 400_000);
			this.second = SECOND
					+ ((seconds == Seconds.BEGIN_WITH_A_REQUEST) ? this.random.nextInt(-500_000, 500_000) : 0);
		}

		void run() {
			long at = this.random.nextInt(2000) * MILLISECOND;
			boolean burst = this.random.nextBoolean();
			for (int i = 0; i < this.count; i++) {
				at += (burst && this.random.nextInt(30) != 0) ? 0 : this.random.nextInt(60) * MILLISECOND;
				int order = i;
				this.time.schedule(() -> enter(order), at, TimeUnit.NANOSECONDS);
			}
			this.time.advanceTimeBy(Duration.ofMinutes(10));
		}

		private long now() {
			return this.time.now(TimeUnit.NANOSECONDS);
		}

		private void enter(int order) {
			this.limiter
				.acquire(new RateLimitRequest(HttpMethod.GET, "/channels/{channelId}", "channels/" + order,
						GlobalLimit.BOT, Duration.ofDays(1), order))
				.subscribe((permit) -> {
					boolean warned = this.heard;
					this.time.schedule(() -> arrive(order, permit, warned), delay(), TimeUnit.NANOSECONDS);
				});
		}

		private void arrive(int order, Permit permit, boolean warned) {
			long left = count();
			if (left == 0) {
				int lost = this.random.nextInt(50);
				this.time.schedule(() -> {
					if (lost == 0) {
						permit.release();
					}
					else {
						permit.report(new RateLimitHeaders(200, null, 0, 0, Duration.ZERO, null, null));
					}
					this.done++;
				}, delay(), TimeUnit.NANOSECONDS);
				return;
			}
			String violation = order + " at " + now();
			this.refused.add(violation);
			if (warned) {
				this.refusedAgain.add(violation);
			}
			this.time.schedule(() -> {
				this.heard = true;
				permit.report(new RateLimitHeaders(429, null, 0, 0, Duration.ZERO, RateLimitScope.GLOBAL,
						Duration.ofNanos(left)));
				enter(order);
			}, delay(), TimeUnit.NANOSECONDS);
		}

		/**
		 * Counts a request as Discord does.
		 * @return 0, or how long to wait if it is one too many
		 */
		private long count() {
			long now = now();
			if (this.seconds == Seconds.ANY) {
				while (!this.counted.isEmpty() && this.counted.element() <= now - SECOND) {
					this.counted.remove();
				}
				if (this.counted.size() == this.limit) {
					return this.counted.element() + SECOND - now;
				}
				this.counted.add(now);
				return 0;
			}
			if (now >= this.windowEnd) {
				this.windowEnd = (this.seconds == Seconds.OF_THE_CLOCK) ? (now / SECOND + 1) * SECOND
						: now + this.second;
				this.used = 0;
			}
			if (this.used == this.limit) {
				return this.windowEnd - now;
			}
			this.used++;
			return 0;
		}

		private long delay() {
			return this.random.nextInt((this.random.nextInt(20) == 0) ? 900_000 : this.delay) * 1000L
					+ this.random.nextInt(1000);
		}

	}

}
