package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.model.dispatch.DispatchSink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Replaces a set of shards by another while events go on: the new one is started beside
 * the former, takes over when it is ready, and the former is stopped when it can have
 * nothing more to bring.
 */
final class Resharding {

	private static final Logger logger = LoggerFactory.getLogger(Resharding.class);

	/** How long both bring events after the new set has taken over. */
	static final Duration OVERLAP = Duration.ofSeconds(5);

	private final ShardSet former;

	private final ShardSet next;

	private final DispatchSink sink;

	private final Collaborators collaborators;

	private final Handover handover;

	private final Runnable takeOver;

	private final Sinks.Empty<Void> done = Sinks.empty();

	private volatile @Nullable Future<?> timer;

	/**
	 * Makes it, not begun yet.
	 * @param former the set that runs
	 * @param next the set that is to take over, not started
	 * @param sink gets the events
	 * @param collaborators what both share
	 * @param takeOver is run when the new set has taken over
	 */
	Resharding(ShardSet former, ShardSet next, DispatchSink sink, Collaborators collaborators, Runnable takeOver) {
		this.former = former;
		this.next = next;
		this.sink = sink;
		this.collaborators = collaborators;
		this.takeOver = takeOver;
		this.handover = new Handover(sink, collaborators.clock(),
				(guildId) -> ShardSelection.contains(former.shards(), guildId));
	}

	ShardSet next() {
		return this.next;
	}

	/**
	 * Begins.
	 * @return completes when the former set is stopped; fails if the new one cannot be
	 * started, and then the former goes on
	 */
	Mono<Void> begin() {
		logger.info("Resharding begins; the former shards go on until the new ones are ready");
		this.former.deliverTo(this.handover.former());
		this.next.deliverTo(this.handover.next());
		this.next.start();
		this.next.ready().subscribe(null, this::failed, this::ready);
		return this.done.asMono();
	}

	private void failed(Throwable failure) {
		logger.error("Resharding failed, the former shards go on: {}", failure.getMessage());
		this.former.deliverTo(this.sink);
		this.next.end().subscribe();
		this.done.tryEmitError(failure);
	}

	private void ready() {
		logger.info("{} shards take over from {}", this.next.shards().size(), this.former.shards().size());
		this.takeOver.run();
		this.next.saveSessions();
		stopFormer(this.collaborators.clock().getAsLong() + this.collaborators.options().maxPause().toNanos());
	}

	/**
	 * Stops the former set when all that Discord sent it before has come.
	 */
	private void stopFormer(long deadline) {
		this.timer = this.collaborators.scheduler().schedule(() -> {
			boolean caughtUp = this.former.shards().stream().allMatch((shard) -> shard.isReading() || shard.isOver());
			if (!caughtUp && this.collaborators.clock().getAsLong() < deadline) {
				stopFormer(deadline);
				return;
			}
			this.former.end().subscribe(null, null, this::end);
		}, OVERLAP.toNanos(), TimeUnit.NANOSECONDS);
	}

	private void end() {
		this.handover.end();
		logger.info("Resharding is done");
		this.done.tryEmitEmpty();
	}

	/**
	 * Stops both sets.
	 * @param kept the one whose sessions may go on, as it delivers
	 */
	Mono<Void> stop(ShardSet kept, CloseOnStop closeOnStop) {
		this.done.tryEmitError(new IllegalStateException("The shards were stopped while they were replaced"));
		Future<?> timer = this.timer;
		if (timer != null) {
			timer.cancel(false);
		}
		if (kept == this.next) {
			this.handover.end();
		}
		// What the new set has brought before it takes over is kept back, and so never
		// done
		Mono<Void> other = (kept == this.former) ? this.next.end() : this.former.stop(CloseOnStop.END);
		return Mono.when(kept.stop(closeOnStop), other).cache();
	}

}
