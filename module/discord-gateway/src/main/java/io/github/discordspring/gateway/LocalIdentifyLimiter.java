package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Gives turns to the shards of this process, first come, first served in each lane.
 */
public final class LocalIdentifyLimiter implements IdentifyLimiter {

	private static final Logger logger = LoggerFactory.getLogger(LocalIdentifyLimiter.class);

	/** Discord's 5 seconds, and some more as not every way there is equally long. */
	private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(5200);

	private static final long DAY = TimeUnit.DAYS.toNanos(1);

	private final ScheduledExecutorService scheduler;

	private final LongSupplier clock;

	private final Set<Turn> waiting = new LinkedHashSet<>();

	private final Set<Turn> granted = new HashSet<>();

	/** Turns that were used less than the interval ago. */
	private final Deque<Turn> recent = new ArrayDeque<>();

	private int maxConcurrency = 1;

	private int total = 1000;

	private int remaining = this.total;

	private long resetAt;

	private @Nullable Future<?> timer;

	/**
	 * Starts with one lane and 1,000 sessions a day, until it is told the limits.
	 * @param scheduler calls when the next turn is due
	 */
	public LocalIdentifyLimiter(ScheduledExecutorService scheduler) {
		this(scheduler, System::nanoTime);
	}

	LocalIdentifyLimiter(ScheduledExecutorService scheduler, LongSupplier clock) {
		this.scheduler = scheduler;
		this.clock = clock;
		this.resetAt = clock.getAsLong() + DAY;
	}

	@Override
	public void update(GatewayInfo info) {
		synchronized (this) {
			this.maxConcurrency = info.maxConcurrency();
			this.total = info.sessionStartTotal();
			this.remaining = info.sessionStartRemaining();
			this.resetAt = this.clock.getAsLong() + info.sessionStartResetAfter().toNanos();
		}
		grantTurns();
	}

	@Override
	public Mono<IdentifyPermit> acquire(ShardId shard) {
		return Mono.create((sink) -> {
			Turn turn = new Turn(shard, sink);
			sink.onCancel(turn::release);
			synchronized (this) {
				this.waiting.add(turn);
			}
			grantTurns();
		});
	}

	/**
	 * Lets those go whose turn it is, and comes back when it is the next one's.
	 */
	private void grantTurns() {
		List<Turn> due = new ArrayList<>();
		synchronized (this) {
			long now = this.clock.getAsLong();
			forgetBefore(now);
			Set<Integer> busy = busyLanes();
			for (Iterator<Turn> turns = this.waiting.iterator(); turns.hasNext() && hasBudget();) {
				Turn turn = turns.next();
				if (busy.add(lane(turn))) {
					turns.remove();
					this.granted.add(turn);
					due.add(turn);
				}
			}
			scheduleNext(now);
		}
		for (Turn turn : due) {
			turn.sink.success(turn);
		}
	}

	private void forgetBefore(long now) {
		while (!this.recent.isEmpty() && now - this.recent.getFirst().usedAt >= INTERVAL) {
			this.recent.removeFirst();
		}
		if (now - this.resetAt >= 0) {
			this.remaining = this.total;
			this.resetAt = now + DAY;
		}
	}

	private Set<Integer> busyLanes() {
		Set<Integer> busy = new HashSet<>();
		this.recent.forEach((turn) -> busy.add(lane(turn)));
		this.granted.forEach((turn) -> busy.add(lane(turn)));
		return busy;
	}

	private int lane(Turn turn) {
		return turn.shard.id() % this.maxConcurrency;
	}

	/** Turns that are out may still be used, and so count. */
	private boolean hasBudget() {
		return this.remaining > this.granted.size();
	}

	private void scheduleNext(long now) {
		if (this.timer != null) {
			this.timer.cancel(false);
			this.timer = null;
		}
		if (this.waiting.isEmpty()) {
			return;
		}
		long delay;
		if (hasBudget()) {
			// With no turn used lately, the lanes are held by turns that are out: these
			// wake us
			delay = this.recent.isEmpty() ? -1 : this.recent.getFirst().usedAt + INTERVAL - now;
		}
		else {
			delay = this.resetAt - now;
			if (this.granted.isEmpty()) {
				logger.warn("No more sessions can be started today; {} shards wait for {}", this.waiting.size(),
						Duration.ofNanos(delay));
			}
		}
		if (delay >= 0) {
			this.timer = this.scheduler.schedule(this::grantTurns, delay, TimeUnit.NANOSECONDS);
		}
	}

	/**
	 * One shard's turn, from waiting to used.
	 */
	private final class Turn implements IdentifyPermit {

		private final ShardId shard;

		private final MonoSink<IdentifyPermit> sink;

		private long usedAt;

		Turn(ShardId shard, MonoSink<IdentifyPermit> sink) {
			this.shard = shard;
			this.sink = sink;
		}

		@Override
		public void identified() {
			LocalIdentifyLimiter limiter = LocalIdentifyLimiter.this;
			synchronized (limiter) {
				if (limiter.granted.remove(this)) {
					limiter.remaining--;
					this.usedAt = limiter.clock.getAsLong();
					limiter.recent.addLast(this);
				}
			}
			grantTurns();
		}

		@Override
		public void release() {
			LocalIdentifyLimiter limiter = LocalIdentifyLimiter.this;
			synchronized (limiter) {
				limiter.waiting.remove(this);
				limiter.granted.remove(this);
			}
			grantTurns();
		}

	}

}
