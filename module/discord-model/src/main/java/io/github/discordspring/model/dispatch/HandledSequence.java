package io.github.discordspring.model.dispatch;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

import org.jspecify.annotations.Nullable;

/**
 * The mark below which every event of a session has been handled: it has left its
 * mailbox, or a transport has confirmed it. This sequence, not the one received last, is
 * what may be stored and resumed from, so that no event is lost over a restart.
 * <p>
 * Events begin and are accepted in order by one thread, that of the shard; they are done
 * in any order by any thread. What is done takes no lock.
 */
public final class HandledSequence {

	/**
	 * Above what listeners are woken for together, so that no burst is looked through.
	 */
	private static final int SLACK = 2048;

	private static final AtomicLongFieldUpdater<HandledSequence> ACCEPTED = AtomicLongFieldUpdater
		.newUpdater(HandledSequence.class, "accepted");

	private final AtomicInteger pending = new AtomicInteger();

	private final Runnable onDone;

	/** Of what holds the mark only; {@code null} if nothing ever did. */
	private volatile @Nullable HandledSequence background;

	private @Nullable Handling first;

	private @Nullable Handling last;

	/** How many are linked, done or not. */
	private int linked;

	private volatile long accepted;

	/**
	 * Starts at a sequence.
	 * @param start below which everything has been handled: 0 for a new session
	 * @param onDone called by the thread that ended an event, each time when one that was
	 * deferred is done, or no longer held
	 */
	public HandledSequence(long start, Runnable onDone) {
		this.accepted = start;
		this.onDone = onDone;
	}

	/**
	 * Starts at a sequence.
	 * @param start below which everything has been handled: 0 for a new session
	 */
	public HandledSequence(long start) {
		this(start, () -> {
		});
	}

	/**
	 * Gives the mark.
	 * @return the highest sequence such that it and all before it have been handled
	 */
	public long value() {
		long mark = foreground();
		HandledSequence held = this.background;
		return (held != null) ? Math.min(mark, held.foreground()) : mark;
	}

	private synchronized long foreground() {
		// Read first: an event that begins after this reading has a higher sequence
		long mark = this.accepted;
		while (this.first != null && this.first.isDone()) {
			this.first = this.first.next;
			this.linked--;
		}
		if (this.first == null) {
			this.last = null;
			return mark;
		}
		return Math.min(mark, this.first.sequence - 1);
	}

	/**
	 * Tells how many events are being handled.
	 * @return the number
	 */
	public int pending() {
		return this.pending.get();
	}

	/**
	 * Notes that an event left the corridor, or that nobody wanted it.
	 * @param sequence its sequence
	 */
	public void accepted(long sequence) {
		// Nobody waits for it, so the thread of the shard does not wait until it is seen
		ACCEPTED.lazySet(this, sequence);
	}

	/**
	 * Holds the mark below an event, which does not count as pending for that.
	 */
	Handling hold(long sequence) {
		HandledSequence held = this.background;
		if (held == null) {
			// Only the thread of the shard comes here
			held = new HandledSequence(Long.MAX_VALUE, this.onDone);
			this.background = held;
		}
		return held.begin(sequence, 1);
	}

	/**
	 * Notes that an event is being handled.
	 * @param open how many are to say that they are done
	 */
	synchronized Handling begin(long sequence, int open) {
		if (this.pending.getAndIncrement() == 0) {
			// All are done: forgotten without a look at each, which others have written
			this.first = null;
			this.last = null;
			this.linked = 0;
		}
		Handling handling = new Handling(this, sequence, open);
		if (this.last != null) {
			this.last.next = handling;
		}
		else {
			this.first = handling;
		}
		this.last = handling;
		// One event that never ends must not keep all that came after it in memory
		if (++this.linked > 2 * this.pending.get() + SLACK) {
			unlinkDone();
		}
		return handling;
	}

	private void unlinkDone() {
		Handling kept = null;
		int count = 0;
		for (Handling handling = this.first; handling != null; handling = handling.next) {
			if (!handling.isDone()) {
				if (kept == null) {
					this.first = handling;
				}
				else {
					kept.next = handling;
				}
				kept = handling;
				count++;
			}
		}
		if (kept != null) {
			kept.next = null;
		}
		else {
			this.first = null;
		}
		this.last = kept;
		this.linked = count;
	}

	void completed() {
		this.pending.decrementAndGet();
		this.onDone.run();
	}

}
