package io.github.discordspring.bot.listener;

import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.bot.handler.HandlerExecutor;
import io.github.discordspring.bot.handler.HandlerExecutor.Losable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;

/**
 * Tasks that could run now, in the order in which they came, and those who run them on an
 * executor. To wake a thread for each task costs more than most listeners do. So one
 * runner takes task after task, until none is left; whoever adds a task while it is
 * looking for the next one wakes nobody.
 * <p>
 * A task may block. The next ones do not wait for it long: another runner is started at
 * once for a task that comes while the one before has been running for a while, and after
 * a moment for each task that waits already.
 */
final class ReadyTasks implements Executor {

	private static final Logger logger = LoggerFactory.getLogger(ReadyTasks.class);

	/** After so many tasks whatever else is on the executor has a turn. */
	private static final int TURN = 4096;

	/** So many tasks may wait for {@link #flush()}. */
	private static final int MOST_HELD_BACK = 1024;

	/** What runs longer than this is not waited for. */
	private static final long QUICK = TimeUnit.MICROSECONDS.toNanos(100);

	/** How long a task waits before a runner of its own is started for it. */
	private static final Duration PATIENCE = Duration.ofMillis(1);

	/** The same at most, where tasks wait again and again but never for long. */
	private static final Duration MOST_PATIENCE = Duration.ofMillis(64);

	/** How long to wait where runners were started that have not begun yet. */
	private static final Duration LONG_PATIENCE = Duration.ofMillis(20);

	/** So many runners are started at once to begin with, for tasks that wait. */
	private static final long FIRST_RUNNERS = 16;

	private static final long IDLE = Long.MIN_VALUE;

	private final TaskQueue tasks = new TaskQueue();

	private final HandlerExecutor executor;

	private final Scheduler timer;

	/** The one that takes what comes. */
	private final AtomicReference<@Nullable Runner> taker = new AtomicReference<>();

	/** Whether the timer is set. */
	private final AtomicBoolean watched = new AtomicBoolean();

	/** Runners that are on the executor and have not begun. */
	private final AtomicInteger starting = new AtomicInteger();

	/** Whether the executor would not take the last runner, for too long. */
	private volatile boolean refused;

	private volatile boolean ended;

	/**
	 * How many had been added when a runner was last looked for. Only grows: were a
	 * thread to write what it saw before another one's flush, tasks of that would not
	 * count as late.
	 */
	private final AtomicLong addedAtFlush = new AtomicLong();

	/** How many had been added at the last flush before the timer was set. */
	private volatile long addedAtWatch;

	/** How long the next one that waits does so. */
	private volatile Duration patience = PATIENCE;

	/** So many runners may be started when tasks wait the next time. */
	private volatile long mostRunners = FIRST_RUNNERS;

	/**
	 * Makes it.
	 * @param executor where tasks run
	 * @param timer looks after tasks that wait
	 */
	ReadyTasks(HandlerExecutor executor, Scheduler timer) {
		this.executor = executor;
		this.timer = timer;
	}

	@Override
	public void execute(Runnable task) {
		this.tasks.add(task);
		flush();
	}

	/**
	 * Adds a task for which {@link #flush()} will be called soon. With some luck that
	 * does for many.
	 */
	void executeLater(Runnable task) {
		if (this.tasks.add(task) - this.addedAtFlush.get() >= MOST_HELD_BACK) {
			flush();
		}
	}

	/**
	 * Sees to it that tasks which were added are run.
	 */
	void flush() {
		this.addedAtFlush.accumulateAndGet(this.tasks.added(), Math::max);
		// What was added is seen by a runner that ends, or this sees that it ended
		VarHandle.fullFence();
		if (this.tasks.isEmpty()) {
			return;
		}
		Runner current = this.taker.get();
		long busySince = (current != null) ? current.busySince : IDLE;
		if (current == null || (busySince != IDLE && System.nanoTime() - busySince > QUICK)) {
			Runner next = new Runner();
			if (this.taker.compareAndSet(current, next)) {
				start(next);
			}
		}
		else if (busySince != IDLE) {
			watch(this.patience);
		}
	}

	private void start(Runner runner) {
		this.starting.incrementAndGet();
		this.executor.execute(runner);
	}

	/**
	 * Tasks stay, and the next one that comes finds that nobody takes them; as there may
	 * be no next one, they are looked after too.
	 */
	private void lost(Runner runner) {
		this.refused = true;
		this.starting.decrementAndGet();
		this.taker.compareAndSet(runner, null);
		if (!this.tasks.isEmpty()) {
			watch(LONG_PATIENCE);
		}
	}

	/**
	 * Ends the look-out for tasks that nobody takes, as the executor may be gone for
	 * good.
	 */
	void end() {
		this.ended = true;
	}

	/** Looks again after a while, at what waits now. */
	private void watch(Duration patience) {
		if (!this.watched.get() && !(this.ended && this.refused) && this.watched.compareAndSet(false, true)) {
			// Who added what came after the flush is about to flush, not late
			this.addedAtWatch = this.addedAtFlush.get();
			try {
				this.timer.schedule(this::look, patience.toNanos(), TimeUnit.NANOSECONDS);
			}
			catch (RuntimeException | Error ex) {
				this.watched.set(false);
				logger.warn("Listeners that wait behind one that blocks cannot be looked after", ex);
			}
		}
	}

	private void look() {
		long waiting = this.addedAtWatch - this.tasks.taken();
		try {
			if (waiting <= 0) {
				this.mostRunners = FIRST_RUNNERS;
				// To look costs two threads a moment, which is more than many tasks do
				if (this.patience.compareTo(MOST_PATIENCE) < 0) {
					this.patience = this.patience.multipliedBy(2);
				}
			}
			else if (this.starting.get() == 0) {
				// More help where tasks block, not where the machine is busy, so see
				// first what becomes of some. One tells whether an executor takes any
				// again that refused
				long runners = Math.min(waiting, this.refused ? 1 : this.mostRunners);
				this.patience = PATIENCE;
				if (this.mostRunners < waiting) {
					this.mostRunners *= 4;
				}
				for (long i = 0; i < runners; i++) {
					start(new Runner());
				}
			}
		}
		finally {
			this.watched.set(false);
		}
		if (!this.tasks.isEmpty()) {
			watch((this.starting.get() > 0) ? LONG_PATIENCE : this.patience);
		}
	}

	/**
	 * Runs tasks until none is left.
	 */
	private final class Runner implements Losable {

		/** Since when it runs a task or looks for one, by the clock that runs evenly. */
		private volatile long busySince = IDLE;

		@Override
		public void run() {
			ReadyTasks.this.starting.decrementAndGet();
			if (ReadyTasks.this.refused) {
				ReadyTasks.this.refused = false;
			}
			for (int i = 0; i < TURN; i++) {
				Runnable task = ReadyTasks.this.tasks.poll();
				if (task != null) {
					run(task);
				}
				else {
					this.busySince = IDLE;
					if (!isStillNeeded()) {
						return;
					}
				}
			}
			this.busySince = IDLE;
			start(this);
		}

		@Override
		public void lost() {
			ReadyTasks.this.lost(this);
		}

		private void run(Runnable task) {
			// Written before the look at the queue: who adds a task looks the other way
			// round, so that one of both sees the other
			this.busySince = System.nanoTime();
			if (!ReadyTasks.this.tasks.isEmpty()) {
				watch(ReadyTasks.this.patience);
			}
			try {
				task.run();
			}
			catch (Throwable ex) {
				logger.error("A task of the listeners failed", ex);
			}
		}

		/** Whether there is more, now that who adds a task has to start a runner. */
		private boolean isStillNeeded() {
			AtomicReference<@Nullable Runner> taker = ReadyTasks.this.taker;
			return taker.compareAndSet(this, null) && !ReadyTasks.this.tasks.isEmpty()
					&& taker.compareAndSet(null, this);
		}

	}

}
