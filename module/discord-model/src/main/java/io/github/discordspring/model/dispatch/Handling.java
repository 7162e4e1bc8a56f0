package io.github.discordspring.model.dispatch;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

import org.jspecify.annotations.Nullable;

/**
 * An event that is being handled after its sinks returned.
 */
public final class Handling {

	private static final AtomicIntegerFieldUpdater<Handling> OPEN = AtomicIntegerFieldUpdater.newUpdater(Handling.class,
			"open");

	private final HandledSequence owner;

	final long sequence;

	/**
	 * How many are not done. Of a deferred event one is the corridor itself, until the
	 * loan ends.
	 */
	private volatile int open;

	/** Guarded by the owner's monitor. */
	@Nullable Handling next;

	Handling(HandledSequence owner, long sequence, int open) {
		this.owner = owner;
		this.sequence = sequence;
		this.open = open;
	}

	void retain() {
		OPEN.incrementAndGet(this);
	}

	/**
	 * Says that one who deferred is done, be it with or without success. To be called
	 * once by each.
	 */
	public void done() {
		int left = OPEN.decrementAndGet(this);
		if (left == 0) {
			this.owner.completed();
		}
		else if (left < 0) {
			throw new IllegalStateException("Event " + this.sequence + " was done more often than it was deferred");
		}
	}

	boolean isDone() {
		return this.open == 0;
	}

}
