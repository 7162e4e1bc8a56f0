package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How long the answers to the last heartbeats took. Written by one thread at a time, read
 * by any.
 */
final class Latency {

	private static final int KEPT = 10;

	private final long[] nanos = new long[KEPT];

	private int count;

	private volatile long last = -1;

	private volatile long mean = -1;

	synchronized void record(long nanos) {
		this.nanos[this.count++ % KEPT] = nanos;
		int kept = Math.min(this.count, KEPT);
		long sum = 0;
		for (int i = 0; i < kept; i++) {
			sum += this.nanos[i];
		}
		this.last = nanos;
		this.mean = sum / kept;
	}

	/**
	 * Gives those that are kept, the oldest first.
	 */
	synchronized List<Duration> history() {
		int kept = Math.min(this.count, KEPT);
		List<Duration> history = new ArrayList<>(kept);
		for (int i = this.count - kept; i < this.count; i++) {
			history.add(Duration.ofNanos(this.nanos[i % KEPT]));
		}
		return List.copyOf(history);
	}

	@Nullable Duration last() {
		long value = this.last;
		return (value >= 0) ? Duration.ofNanos(value) : null;
	}

	@Nullable Duration mean() {
		long value = this.mean;
		return (value >= 0) ? Duration.ofNanos(value) : null;
	}

}
