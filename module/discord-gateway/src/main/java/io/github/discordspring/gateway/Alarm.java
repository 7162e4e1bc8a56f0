package io.github.discordspring.gateway;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Rings when something is due next. Set by one thread at a time.
 */
final class Alarm {

	private static final long NEVER = Long.MAX_VALUE;

	private final ScheduledExecutorService scheduler;

	private final LongSupplier clock;

	private final Runnable ring;

	private @Nullable Future<?> timer;

	private long ringsAt = NEVER;

	Alarm(ScheduledExecutorService scheduler, LongSupplier clock, Runnable ring) {
		this.scheduler = scheduler;
		this.clock = clock;
		this.ring = ring;
	}

	/**
	 * Sets it to a time, unless it rings earlier anyway.
	 * @param time by the clock, {@code Long.MAX_VALUE} for never
	 */
	void set(long time) {
		if (time < this.ringsAt) {
			if (this.timer != null) {
				this.timer.cancel(false);
			}
			this.ringsAt = time;
			this.timer = this.scheduler.schedule(this.ring, time - this.clock.getAsLong(), TimeUnit.NANOSECONDS);
		}
	}

	/**
	 * Notes that it has rung.
	 */
	void rang() {
		this.ringsAt = NEVER;
	}

}
