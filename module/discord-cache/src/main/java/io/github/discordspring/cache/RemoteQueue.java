package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import io.github.discordspring.model.event.DispatchEvent;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the worker of a cache, in the order in which it is made. There is room
 * for so many events, and apart from them for so many other changes; what finds none is
 * refused. Any thread puts tasks in; only the worker takes them out.
 * <p>
 * A task counts as pending until it is {@linkplain #confirmed confirmed}, so also while
 * it is made.
 */
final class RemoteQueue {

	/** So many are taken in one go. */
	private static final int UNIT = 256;

	/** So many tasks that are no events may wait. */
	private static final int CHANGES = 10_000;

	/** So long an idle worker waits. */
	private static final long IDLE = TimeUnit.SECONDS.toNanos(2);

	private final int capacity;

	private final LongSupplier nanos;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	/** Guarded by the lock. */
	private final ArrayDeque<RemoteTask> tasks = new ArrayDeque<>();

	/** How many of the tasks are no events. Guarded by the lock. */
	private int changes;

	/** The number of the latest task. Guarded by the lock. */
	private long latest;

	private volatile boolean closed;

	/** After which nothing more is tried; only meaningful when closed. */
	private volatile long deadline;

	private volatile long oldest;

	private final AtomicLong pending = new AtomicLong();

	private final AtomicLong dropped = new AtomicLong();

	/**
	 * Makes an empty queue.
	 * @param capacity for so many events there is room
	 * @param nanos tells the time
	 */
	RemoteQueue(int capacity, LongSupplier nanos) {
		this.capacity = capacity;
		this.nanos = nanos;
	}

	/**
	 * Takes a change, if there is room and this is not closed.
	 * @param change makes the change
	 * @param event what it is about, {@code null} if it is no event
	 * @param outcome is told what became of it
	 * @param always whether a change that is no event is taken even if too many wait
	 * @return whether it was taken
	 */
	boolean offer(Runnable change, @Nullable DispatchEvent event, RemoteTask.Outcome outcome, boolean always) {
		this.lock.lock();
		try {
			if (this.closed) {
				return false;
			}
			if (event != null && this.tasks.size() - this.changes >= this.capacity) {
				this.dropped.incrementAndGet();
				return false;
			}
			if (event == null && !always && this.changes >= CHANGES) {
				return false;
			}
			RemoteTask task = new RemoteTask(change, event, outcome, ++this.latest, this.nanos.getAsLong());
			if (this.pending.getAndIncrement() == 0) {
				this.oldest = task.since();
			}
			this.tasks.add(task);
			this.changes += (event != null) ? 0 : 1;
			this.changed.signalAll();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits for what is to be made next.
	 * @return tasks, none if there were none for some time; {@code null} if it is closed
	 * and all were taken, or the thread was interrupted
	 */
	@Nullable List<RemoteTask> take() {
		this.lock.lock();
		try {
			long left = IDLE;
			while (this.tasks.isEmpty() && !this.closed && left > 0) {
				left = this.changed.awaitNanos(left);
			}
			if (this.tasks.isEmpty() && this.closed) {
				return null;
			}
			List<RemoteTask> unit = new ArrayList<>(Math.min(UNIT, this.tasks.size()));
			while (!this.tasks.isEmpty() && unit.size() < UNIT) {
				RemoteTask task = this.tasks.remove();
				this.changes -= (task.event() != null) ? 0 : 1;
				unit.add(task);
			}
			return unit;
		}
		catch (InterruptedException ex) {
			return null;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Notes that a task that was taken is done.
	 */
	void confirmed() {
		this.lock.lock();
		try {
			this.pending.decrementAndGet();
			RemoteTask next = this.tasks.peek();
			this.oldest = (next != null) ? next.since() : this.nanos.getAsLong();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits, unless it is closed and the patience of who closed it is at its end.
	 * @return {@code false} if so, or the thread was interrupted
	 */
	boolean pause(long nanos) {
		this.lock.lock();
		try {
			long left = nanos;
			while (left > 0) {
				if (this.closed && this.nanos.getAsLong() - this.deadline >= 0) {
					return false;
				}
				left = this.changed.awaitNanos(left);
			}
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes no more tasks.
	 * @param patience how long those that are there may be tried
	 */
	void close(Duration patience) {
		this.lock.lock();
		try {
			this.deadline = this.nanos.getAsLong() + patience.toNanos();
			this.closed = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes no more tasks, and gives up those that are there.
	 * @return them
	 */
	List<RemoteTask> abandon() {
		this.lock.lock();
		try {
			this.closed = true;
			List<RemoteTask> left = List.copyOf(this.tasks);
			this.tasks.clear();
			this.changes = 0;
			this.pending.set(0);
			return left;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes tasks again.
	 */
	void open() {
		this.closed = false;
	}

	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Gives the number of the latest task.
	 */
	long latest() {
		this.lock.lock();
		try {
			return this.latest;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells how many tasks are not confirmed.
	 */
	long pending() {
		return this.pending.get();
	}

	/**
	 * Tells how long the oldest pending task waits, in nanoseconds.
	 */
	long delay() {
		return (this.pending.get() > 0) ? Math.max(0, this.nanos.getAsLong() - this.oldest) : 0;
	}

	/**
	 * Tells how many events found no room.
	 */
	long dropped() {
		return this.dropped.get();
	}

}
