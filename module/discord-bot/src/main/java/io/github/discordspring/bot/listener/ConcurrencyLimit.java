package io.github.discordspring.bot.listener;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * How often a listener may be at work at the same time. Who has to wait holds no thread.
 */
final class ConcurrencyLimit {

	/** Guarded by this. */
	private final Queue<Runnable> waiting = new ArrayDeque<>();

	/** Guarded by this. */
	private int free;

	ConcurrencyLimit(int limit) {
		this.free = limit;
	}

	/**
	 * Takes a place.
	 * @param granted called, on an executor, when there is one, if this method returned
	 * {@code false}
	 * @return whether there is one at once
	 */
	synchronized boolean tryAcquire(Runnable granted) {
		if (this.free > 0) {
			this.free--;
			return true;
		}
		this.waiting.add(granted);
		return false;
	}

	/**
	 * Gives a place back, to whoever waits longest.
	 */
	void release(Executor executor) {
		Runnable next;
		synchronized (this) {
			next = this.waiting.poll();
			if (next == null) {
				this.free++;
			}
		}
		if (next != null) {
			executor.execute(next);
		}
	}

}
