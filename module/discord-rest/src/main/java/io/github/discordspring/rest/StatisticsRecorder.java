package io.github.discordspring.rest;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

import io.github.discordspring.rest.DiscordRestStatistics.Window;
import io.github.discordspring.rest.ratelimit.RateLimitScope;

/**
 * Counts what a client does.
 */
final class StatisticsRecorder {

	private static final long SECOND = 1_000_000_000L;

	private static final int SECONDS = 301;

	private final LongSupplier nanoTime;

	private final long origin;

	private final LongAdder requests = new LongAdder();

	private final LongAdder successes = new LongAdder();

	private final LongAdder failures = new LongAdder();

	private final LongAdder retries = new LongAdder();

	private final LongAdder cacheHits = new LongAdder();

	private final LongAdder inFlight = new LongAdder();

	private final LongAdder waited = new LongAdder();

	private final Map<RateLimitScope, LongAdder> limited = new EnumMap<>(RateLimitScope.class);

	/** By second: which one it is, answers, and their latency in sum and at most. */
	private final long[][] seconds = new long[SECONDS][4];

	StatisticsRecorder(LongSupplier nanoTime) {
		for (RateLimitScope scope : RateLimitScope.values()) {
			this.limited.put(scope, new LongAdder());
		}
		this.nanoTime = nanoTime;
		this.origin = nanoTime.getAsLong();
	}

	void waited(long nanos) {
		this.waited.add(nanos);
	}

	void sent() {
		this.requests.increment();
		this.inFlight.increment();
	}

	void retried() {
		this.retries.increment();
	}

	void hit() {
		this.cacheHits.increment();
	}

	/**
	 * Notes that a request is on its way no more.
	 */
	void ended() {
		this.inFlight.decrement();
	}

	void lost() {
		this.failures.increment();
	}

	void answered(Answer answer) {
		(answer.isSuccessful() ? this.successes : this.failures).increment();
		RateLimitScope scope = answer.rateLimit().scope();
		LongAdder counter = (scope != null) ? this.limited.get(scope) : null;
		if (counter != null) {
			counter.increment();
		}
		long nanos = answer.latency().toNanos();
		synchronized (this.seconds) {
			long second = second();
			long[] slot = this.seconds[(int) (second % SECONDS)];
			if (slot[0] != second) {
				slot[0] = second;
				slot[1] = 0;
				slot[2] = 0;
				slot[3] = 0;
			}
			slot[1]++;
			slot[2] += nanos;
			slot[3] = Math.max(slot[3], nanos);
		}
	}

	DiscordRestStatistics read() {
		Map<RateLimitScope, Long> scopes = new EnumMap<>(RateLimitScope.class);
		this.limited.forEach((scope, counter) -> {
			if (counter.sum() > 0) {
				scopes.put(scope, counter.sum());
			}
		});
		synchronized (this.seconds) {
			return new DiscordRestStatistics(this.requests.sum(), this.successes.sum(), this.failures.sum(),
					this.retries.sum(), Map.copyOf(scopes), this.cacheHits.sum(), this.inFlight.sum(),
					Duration.ofNanos(this.waited.sum()), window(1), window(10), window(60), window(300));
		}
	}

	private Window window(int length) {
		long now = second();
		long answers = 0;
		long sum = 0;
		long longest = 0;
		for (long second = Math.max(1, now - length); second < now; second++) {
			long[] slot = this.seconds[(int) (second % SECONDS)];
			if (slot[0] == second) {
				answers += slot[1];
				sum += slot[2];
				longest = Math.max(longest, slot[3]);
			}
		}
		return new Window((double) answers / length, Duration.ofNanos((answers > 0) ? sum / answers : 0),
				Duration.ofNanos(longest));
	}

	/** From 1 on, so that an empty slot is none. */
	private long second() {
		return (this.nanoTime.getAsLong() - this.origin) / SECOND + 1;
	}

}
