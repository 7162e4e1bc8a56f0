package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Knows when Discord has to be asked again how many sessions may be started: every half
 * an hour, when the number has become whole again, and when less are left than the shards
 * of this process would need. Turns are passed on, and counted when they are used.
 */
final class IdentifyBudget implements IdentifyLimiter {

	private static final Logger logger = LoggerFactory.getLogger(IdentifyBudget.class);

	/** How often Discord is asked while there is no other reason. */
	static final Duration USUAL = Duration.ofMinutes(30);

	/** How often it is asked at most. */
	static final Duration SHORTEST = Duration.ofMinutes(1);

	/** How long after the reset it is asked, as clocks differ. */
	private static final Duration AFTER_RESET = Duration.ofSeconds(2);

	private final IdentifyLimiter target;

	private final ScheduledExecutorService scheduler;

	private final LongSupplier clock;

	private final Runnable ask;

	private final int needed;

	private int remaining = Integer.MAX_VALUE;

	private long askedAt;

	private long nextAt = Long.MAX_VALUE;

	private @Nullable Future<?> timer;

	private boolean stopped;

	/**
	 * Makes it, with the limits not known yet.
	 * @param target gives the turns
	 * @param needed how many sessions all shards of this process take
	 * @param scheduler calls when it is time to ask
	 * @param clock runs evenly
	 * @param ask asks Discord; {@link #update} or {@link #unknown()} follows
	 */
	IdentifyBudget(IdentifyLimiter target, int needed, ScheduledExecutorService scheduler, LongSupplier clock,
			Runnable ask) {
		this.target = target;
		this.needed = needed;
		this.scheduler = scheduler;
		this.clock = clock;
		this.ask = ask;
	}

	@Override
	public void update(GatewayInfo info) {
		this.target.update(info);
		synchronized (this) {
			this.remaining = info.sessionStartRemaining();
			this.askedAt = this.clock.getAsLong();
			Duration untilReset = info.sessionStartResetAfter();
			// Nothing was used if there is nothing to reset
			boolean resets = untilReset.compareTo(Duration.ZERO) > 0;
			askAfter(resets ? min(USUAL, untilReset.plus(AFTER_RESET)) : USUAL);
			askSoonIfLow();
		}
	}

	/**
	 * Notes that Discord did not answer.
	 */
	synchronized void unknown() {
		this.askedAt = this.clock.getAsLong();
		askAfter(USUAL);
		askSoonIfLow();
	}

	private void askSoonIfLow() {
		if (this.remaining < this.needed) {
			askAfter(SHORTEST);
		}
	}

	private void askAfter(Duration delay) {
		Duration after = (delay.compareTo(SHORTEST) < 0) ? SHORTEST : delay;
		long at = this.askedAt + after.toNanos();
		if (!this.stopped && at < this.nextAt) {
			cancel();
			this.nextAt = at;
			this.timer = this.scheduler.schedule(this::due, at - this.clock.getAsLong(), TimeUnit.NANOSECONDS);
		}
	}

	private void due() {
		synchronized (this) {
			if (this.stopped) {
				return;
			}
			this.nextAt = Long.MAX_VALUE;
		}
		try {
			this.ask.run();
		}
		catch (RuntimeException | LinkageError ex) {
			logger.warn("Discord could not be asked how many sessions may be started; it is asked again later", ex);
			unknown();
		}
	}

	@Override
	public Mono<IdentifyPermit> acquire(ShardId shard) {
		return this.target.acquire(shard).map(Counted::new);
	}

	private synchronized void used() {
		this.remaining--;
		askSoonIfLow();
	}

	/**
	 * Asks no more.
	 */
	synchronized void stop() {
		this.stopped = true;
		cancel();
	}

	private void cancel() {
		if (this.timer != null) {
			this.timer.cancel(false);
			this.timer = null;
		}
	}

	private static Duration min(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	/**
	 * A turn that is counted when it is used.
	 */
	private final class Counted implements IdentifyPermit {

		private final IdentifyPermit permit;

		Counted(IdentifyPermit permit) {
			this.permit = permit;
		}

		@Override
		public void identified() {
			this.permit.identified();
			used();
		}

		@Override
		public void release() {
			this.permit.release();
		}

	}

}
