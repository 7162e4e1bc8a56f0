package io.github.discordspring.bot.guard;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import reactor.core.publisher.Mono;

/**
 * Counts calls in the memory of this process. A restart forgets them, and each process of
 * a bot counts for itself. What is no longer needed is removed as calls come.
 */
public final class InMemoryUsageLimiter implements UsageLimiter {

	/** Number of calls after which what has expired is removed. */
	private static final int SWEEP = 1024;

	private final LongSupplier nanoTime;

	private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();

	private final AtomicInteger calls = new AtomicInteger();

	/**
	 * Makes a limiter that has counted nothing.
	 */
	public InMemoryUsageLimiter() {
		this(System::nanoTime);
	}

	/**
	 * Makes a limiter with a clock of its own, for tests.
	 * @param nanoTime as {@link System#nanoTime()}
	 */
	InMemoryUsageLimiter(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	@Override
	public Mono<Duration> tryAcquire(String key, int allowed, Duration period) {
		return Mono.fromSupplier(() -> {
			if (this.calls.incrementAndGet() % SWEEP == 0) {
				sweep(this.nanoTime.getAsLong());
			}
			long[] wait = new long[1];
			this.windows.compute(key, (same, known) -> {
				Window window = (known != null && known.fits(allowed)) ? known : new Window(allowed);
				wait[0] = window.tryAcquire(this.nanoTime.getAsLong(), period.toNanos());
				return window;
			});
			return Duration.ofNanos(wait[0]);
		});
	}

	private void sweep(long now) {
		this.windows.forEach((key, window) -> {
			if (window.isOver(now)) {
				// Asked again inside of the map, as another thread may just count a call
				this.windows.computeIfPresent(key, (same, known) -> known.isOver(now) ? null : known);
			}
		});
	}

	/**
	 * Tells how many keys are kept.
	 * @return the number
	 */
	int size() {
		return this.windows.size();
	}

	/**
	 * When the last calls were, in a ring. Changed by one thread at a time, inside of the
	 * map.
	 */
	private static final class Window {

		private final long[] times;

		private int next;

		private int count;

		private volatile long end;

		Window(int allowed) {
			this.times = new long[allowed];
		}

		boolean fits(int allowed) {
			return this.times.length == allowed;
		}

		boolean isOver(long now) {
			return now - this.end >= 0;
		}

		long tryAcquire(long now, long period) {
			if (this.count == this.times.length) {
				long free = this.times[this.next] + period;
				if (free - now > 0) {
					return free - now;
				}
			}
			else {
				this.count++;
			}
			this.times[this.next] = now;
			this.next = (this.next + 1) % this.times.length;
			this.end = now + period;
			return 0;
		}

	}

}
