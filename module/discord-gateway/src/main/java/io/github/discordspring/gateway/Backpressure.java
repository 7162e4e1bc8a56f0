package io.github.discordspring.gateway;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the socket of a shard is read: it is not while more events are being handled
 * than may be, or while more have come in a second than shall. All but
 * {@link #eventHandled()} is called by one thread at a time.
 */
final class Backpressure {

	private static final Logger logger = LoggerFactory.getLogger(Backpressure.class);

	/** Value of {@link #pendingToGoOn} while nothing waits for listeners. */
	private static final int NOT_WAITING = -1;

	private static final long NEVER = Long.MAX_VALUE;

	/** How much earlier than by an even stream events may come. */
	private static final long BURST = TimeUnit.MILLISECONDS.toNanos(50);

	private final ShardId shard;

	private final ShardLifecycle lifecycle;

	private final LongSupplier clock;

	private final Executor executor;

	/** Whether the client stops reading when nothing is requested. */
	private final boolean suspends;

	private final int maxPending;

	/** How long an event takes by the rate that is allowed, 0 if there is none. */
	private final long eventTime;

	private @Nullable Connection connection;

	private volatile @Nullable HandledSequence handled;

	/** How many events may be in the works for something that waits to go on. */
	private volatile int pendingToGoOn = NOT_WAITING;

	/** When the next event would come by an even stream. */
	private long nextEventAt;

	/** When reading goes on that pauses because of the rate. */
	private long readAt = NEVER;

	private volatile boolean paused;

	private @Nullable Runnable whenAllHandled;

	/**
	 * Makes it for a shard that reads.
	 * @param shard the shard
	 * @param options say how much may come and be in the works
	 * @param lifecycle is told of pauses
	 * @param clock runs evenly
	 * @param suspends whether the client stops reading when nothing is requested
	 * @param executor what tasks of the shard are left with
	 */
	Backpressure(ShardId shard, GatewayOptions options, ShardLifecycle lifecycle, LongSupplier clock, boolean suspends,
			Executor executor) {
		this.shard = shard;
		this.lifecycle = lifecycle;
		this.clock = clock;
		this.suspends = suspends;
		this.executor = executor;
		this.maxPending = (options.whenBehind() == WhenBehind.SLOW_SOCKET) ? options.maxPending()
				: (int) Math.min(Integer.MAX_VALUE, 2L * options.maxPending());
		int rate = options.maxEventsPerSecond();
		this.eventTime = (rate > 0) ? TimeUnit.SECONDS.toNanos(1) / rate : 0;
	}

	/**
	 * Takes the session whose events are counted.
	 */
	void handled(HandledSequence handled) {
		this.handled = handled;
	}

	@Nullable HandledSequence handled() {
		return this.handled;
	}

	/**
	 * Takes the connection that is read, or {@code null} if there is none any more.
	 */
	void connection(@Nullable Connection connection) {
		this.connection = connection;
	}

	/**
	 * Notes that a dispatch was looked at, and stops reading if it has to be.
	 * @param delivered whether anybody got it
	 * @return whether reading stops now, or listeners are waited for from now on
	 */
	boolean dispatched(boolean delivered) {
		boolean slows = delivered && this.eventTime > 0 && isTooFast();
		// Without a new one there are no more than before
		boolean behind = delivered && isBehind();
		boolean pauses = (slows || behind) && !this.paused;
		if (behind) {
			waitForListeners();
		}
		if (pauses) {
			pause();
		}
		if (behind) {
			closeIfReadOn();
			// The last of them may have been done before that was set
			eventHandled();
		}
		return pauses || behind;
	}

	private boolean isTooFast() {
		long now = this.clock.getAsLong();
		this.nextEventAt = Math.max(this.nextEventAt, now - BURST) + this.eventTime;
		if (this.nextEventAt <= now) {
			return false;
		}
		this.readAt = this.nextEventAt;
		return true;
	}

	private boolean isBehind() {
		HandledSequence handled = this.handled;
		return handled != null && handled.pending() > this.maxPending && this.pendingToGoOn == NOT_WAITING;
	}

	private void waitForListeners() {
		logger.debug("Shard {}: more than {} events are being handled; reading pauses", this.shard, this.maxPending);
		this.pendingToGoOn = this.maxPending / 2;
	}

	private void pause() {
		this.paused = true;
		if (this.connection != null) {
			this.connection.pause();
		}
		this.lifecycle.readingPaused();
	}

	private void closeIfReadOn() {
		if (!this.suspends) {
			this.lifecycle.feed((session) -> session.close(Closure.RESUMABLE,
					"listeners do not keep up, and the client cannot stop reading"));
		}
	}

	/**
	 * Called for each event that is done, by whoever did it.
	 */
	void eventHandled() {
		HandledSequence handled = this.handled;
		if (handled != null && handled.pending() <= this.pendingToGoOn) {
			this.executor.execute(this::listenersCaughtUp);
		}
	}

	private void listenersCaughtUp() {
		HandledSequence handled = this.handled;
		if (handled == null || handled.pending() > this.pendingToGoOn) {
			return;
		}
		this.pendingToGoOn = NOT_WAITING;
		Runnable action = this.whenAllHandled;
		if (action != null) {
			action.run();
			return;
		}
		logger.debug("Shard {}: listeners have caught up", this.shard);
		goOn();
	}

	/**
	 * Takes the time: goes on reading if it paused because of the rate.
	 */
	void tick() {
		if (this.readAt != NEVER && this.clock.getAsLong() >= this.readAt) {
			this.readAt = NEVER;
			goOn();
		}
	}

	/**
	 * Tells when {@link #tick()} has something to do.
	 */
	long wakeAt() {
		return this.readAt;
	}

	/**
	 * Tells whether the socket is not read. May be called by any thread.
	 */
	boolean isPaused() {
		return this.paused;
	}

	private void goOn() {
		if (!this.paused || this.pendingToGoOn != NOT_WAITING || this.readAt != NEVER) {
			return;
		}
		this.paused = false;
		if (this.connection != null) {
			this.connection.resume();
		}
		this.lifecycle.readingResumed();
	}

	/**
	 * Waits until every event is handled, as nothing is read any more.
	 * @param action is run then, at once if there is none
	 */
	void whenAllHandled(Runnable action) {
		this.whenAllHandled = action;
		this.pendingToGoOn = 0;
		this.readAt = NEVER;
		listenersCaughtUp();
	}

	/**
	 * Does not wait any more.
	 */
	void giveUp() {
		this.pendingToGoOn = NOT_WAITING;
		this.whenAllHandled = null;
	}

}
