package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Time as the emulator sees it: the one of a scheduler, which may be virtual, counted
 * from the real time of the start.
 */
public final class EmulatorClock {

	private final Scheduler scheduler;

	private final long offset;

	/**
	 * Makes a clock.
	 * @param scheduler what tells the time and runs what is due
	 * @param start what time it is now
	 */
	public EmulatorClock(Scheduler scheduler, Instant start) {
		this.scheduler = scheduler;
		this.offset = start.toEpochMilli() - scheduler.now(TimeUnit.MILLISECONDS);
	}

	/**
	 * Tells the time.
	 * @return now
	 */
	public Instant now() {
		return Instant.ofEpochMilli(millis());
	}

	/**
	 * Tells the time.
	 * @return milliseconds since 1970
	 */
	public long millis() {
		return this.scheduler.now(TimeUnit.MILLISECONDS) + this.offset;
	}

	/**
	 * Runs something later, on the scheduler's thread.
	 * @param delay how much later
	 * @param task what to run
	 * @return what takes it back
	 */
	public Disposable after(Duration delay, Runnable task) {
		return this.scheduler.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Runs something again and again, on the scheduler's thread.
	 * @param interval how often
	 * @param task what to run
	 * @return what ends it
	 */
	public Disposable every(Duration interval, Runnable task) {
		return this.scheduler.schedulePeriodically(task, interval.toMillis(), interval.toMillis(),
				TimeUnit.MILLISECONDS);
	}

}
