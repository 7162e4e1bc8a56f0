package io.github.discordspring.gateway;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The end of a shard: when its connection is closed it waits, for some time, until every
 * event that was delivered is handled; then the session is kept up to what was handled,
 * or forgotten. All but {@link #isAsked()} and {@link #done()} is called by one thread at
 * a time.
 */
final class ShardStop {

	private static final Logger logger = LoggerFactory.getLogger(ShardStop.class);

	private final ShardId shard;

	private final Backpressure backpressure;

	private final SessionKeeper keeper;

	private final Supplier<@Nullable StoredSession> snapshot;

	private final ScheduledExecutorService scheduler;

	private final long timeout;

	private final Executor executor;

	private final Sinks.Empty<Void> done = Sinks.empty();

	private volatile boolean asked;

	private @Nullable CloseOnStop closeOnStop;

	private boolean waits = true;

	private @Nullable Future<?> deadline;

	private boolean finished;

	/**
	 * Makes it for a shard that runs.
	 * @param shard the shard
	 * @param backpressure knows what is being handled
	 * @param keeper keeps the session
	 * @param snapshot gives the session up to what is handled
	 * @param collaborators what shards share
	 * @param executor what tasks of the shard are left with
	 */
	ShardStop(ShardId shard, Backpressure backpressure, SessionKeeper keeper,
			Supplier<@Nullable StoredSession> snapshot, Collaborators collaborators, Executor executor) {
		this.shard = shard;
		this.backpressure = backpressure;
		this.keeper = keeper;
		this.snapshot = snapshot;
		this.scheduler = collaborators.scheduler();
		this.timeout = collaborators.options().stopTimeout().toNanos();
		this.executor = executor;
	}

	/**
	 * Notes that the shard is to stop. May be called by any thread.
	 */
	void ask() {
		this.asked = true;
	}

	boolean isAsked() {
		return this.asked;
	}

	/**
	 * Sets what becomes of the session.
	 * @param closeOnStop what becomes of it
	 * @param waits whether to wait for what is being handled; there is no need to if the
	 * process goes on
	 */
	void closeOnStop(CloseOnStop closeOnStop, boolean waits) {
		this.closeOnStop = closeOnStop;
		this.waits = waits;
	}

	/**
	 * Completes when the shard is stopped.
	 */
	Mono<Void> done() {
		return this.done.asMono();
	}

	/**
	 * Notes that there is no connection any more: nothing further comes.
	 */
	void disconnected() {
		HandledSequence handled = this.backpressure.handled();
		if (handled == null || !this.waits) {
			finish();
			return;
		}
		this.deadline = this.scheduler.schedule(() -> this.executor.execute(this::finish), this.timeout,
				TimeUnit.NANOSECONDS);
		this.backpressure.whenAllHandled(this::finish);
	}

	private void finish() {
		if (this.finished) {
			return;
		}
		this.finished = true;
		if (this.deadline != null) {
			this.deadline.cancel(false);
		}
		this.backpressure.giveUp();
		HandledSequence handled = this.backpressure.handled();
		if (this.waits && handled != null && handled.pending() > 0) {
			logger.warn("Shard {}: {} events were not handled before the stop", this.shard, handled.pending());
		}
		Mono<Void> kept = (this.closeOnStop == CloseOnStop.END) ? this.keeper.remove()
				: this.keeper.saveLast(this.snapshot.get());
		kept.subscribe(null, null, this.done::tryEmitEmpty);
	}

}
