package io.github.discordspring.bot.listener;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks in the order in which they came, without a bound. Any thread adds and takes, and
 * none waits for another.
 * <p>
 * Each task has a number, and its place in a chunk of many: who takes tasks finds them
 * side by side, and does not have to wait for one after the other until it comes from the
 * processor that added it, as with nodes that are linked.
 */
final class TaskQueue {

	private static final Logger logger = LoggerFactory.getLogger(TaskQueue.class);

	private static final int CHUNK = 512;

	/** So many tasks are touched at once. */
	private static final int TOUCHED = 32;

	/** Longs in two cache lines, as the processor fetches them in pairs. */
	private static final int LINE = 16;

	private static final int ADDED = LINE;

	private static final int TAKEN = ADDED + LINE;

	/**
	 * What was made of what was touched, so that the compiler does not leave it out:
	 * where the thread writes that takes.
	 */
	private static final int SEEN = TAKEN + 1;

	/** Counters, each alone in its cache line, as different threads write them. */
	private final AtomicLongArray counts = new AtomicLongArray(TAKEN + LINE);

	/** The first one with tasks that are not taken. Those before it are cut off. */
	private final AtomicReference<Chunk> taking = new AtomicReference<>(new Chunk(0));

	/** One that is not far from where the next task is put. */
	private volatile Chunk adding = this.taking.get();

	/**
	 * Adds a task. Who takes may find it a moment later only than those that other
	 * threads add meanwhile, and these with it.
	 * @return how many have been added with it
	 */
	long add(Runnable task) {
		Chunk near = this.adding;
		// As there may be no memory for it, and a place that stays empty stops all
		near.nextOrNew();
		long number = this.counts.getAndIncrement(ADDED);
		Chunk chunk = near;
		while (number - chunk.first >= CHUNK) {
			Chunk next = chunk.nextOrNew();
			// Nobody can have taken what is not added, so it is here or behind
			chunk = (next != chunk) ? next : this.taking.get();
		}
		if (chunk != near && chunk.first > this.adding.first) {
			this.adding = chunk;
		}
		chunk.tasks.setRelease((int) (number - chunk.first), task);
		return number + 1;
	}

	/**
	 * Takes the first task.
	 * @return {@code null} if there is none
	 */
	@Nullable Runnable poll() {
		return first(true);
	}

	/**
	 * Tells whether there is none that could be taken.
	 */
	boolean isEmpty() {
		return first(false) == null;
	}

	private @Nullable Runnable first(boolean take) {
		while (true) {
			Chunk chunk = this.taking.get();
			long number = this.counts.get(TAKEN);
			int place = (int) (number - chunk.first);
			if (place >= CHUNK) {
				if (!proceed(chunk)) {
					return null;
				}
				continue;
			}
			Runnable task = chunk.tasks.getAcquire(place);
			if (task == null && this.counts.get(TAKEN) == number) {
				return null;
			}
			// Otherwise another one took it meanwhile
			if (task != null && (!take || this.counts.compareAndSet(TAKEN, number, number + 1))) {
				if (take) {
					taken(chunk, place);
				}
				return task;
			}
		}
	}

	private void taken(Chunk chunk, int place) {
		chunk.tasks.setRelease(place, null);
		if (place % TOUCHED == 0) {
			touch(chunk, place + 1, place + TOUCHED);
		}
	}

	/**
	 * Reads what the next tasks will read. What another processor wrote takes long to
	 * come, and one after the other takes as often long; here nothing is between them, so
	 * that the processor asks for all together.
	 */
	private void touch(Chunk chunk, int from, int end) {
		int seen = 0;
		try {
			for (int place = from; place < end; place++) {
				if (chunk.tasks.getAcquire(place) instanceof Touchable task) {
					seen += task.touch();
				}
			}
		}
		catch (RuntimeException ex) {
			logger.debug("What a task will read could not be read ahead", ex);
		}
		this.counts.setPlain(SEEN, seen);
	}

	/**
	 * Leaves a chunk of which all is taken.
	 * @return whether there is one behind it
	 */
	private boolean proceed(Chunk chunk) {
		Chunk next = chunk.next.get();
		if (next == null) {
			return false;
		}
		if (this.taking.compareAndSet(chunk, next)) {
			// Or the old one, in a part of the heap that is seldom collected, would keep
			// all that come after it
			chunk.next.set(chunk);
		}
		return true;
	}

	/**
	 * Gives how many have been added.
	 */
	long added() {
		return this.counts.get(ADDED);
	}

	/**
	 * Gives how many have been taken.
	 */
	long taken() {
		return this.counts.get(TAKEN);
	}

	/**
	 * A task that knows what it will read.
	 */
	interface Touchable extends Runnable {

		/**
		 * Reads it, and does nothing else; while another thread may run the task.
		 * @return something that is made of all of it
		 */
		int touch();

	}

	/**
	 * So many tasks side by side. A place is filled once.
	 */
	private static final class Chunk {

		private final long first;

		private final AtomicReferenceArray<@Nullable Runnable> tasks = new AtomicReferenceArray<>(CHUNK);

		/** Itself when it is cut off. */
		private final AtomicReference<@Nullable Chunk> next = new AtomicReference<>();

		Chunk(long first) {
			this.first = first;
		}

		Chunk nextOrNew() {
			Chunk found = this.next.get();
			if (found == null) {
				Chunk made = new Chunk(this.first + CHUNK);
				found = this.next.compareAndSet(null, made) ? made : this.next.get();
			}
			return (found != null) ? found : this;
		}

	}

}
