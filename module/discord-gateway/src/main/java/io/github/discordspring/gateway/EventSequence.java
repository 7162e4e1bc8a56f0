package io.github.discordspring.gateway;

import io.github.discordspring.model.dispatch.HandledSequence;

/**
 * What has come of a session, over all its connections: the highest sequence that was
 * received, up to where everything is handled, and where a gap was met.
 * <p>
 * Not safe for use by several threads, but for what is handled.
 */
final class EventSequence {

	private final HandledSequence handled;

	/** 0 if nothing was received. */
	private long received;

	/** Behind which sequence a gap was met and a resume tried, -1 if behind none. */
	private long gapAfter = -1;

	/**
	 * Starts.
	 * @param received the highest sequence that was received, 0 for a new session
	 * @param handled the mark of what is handled
	 */
	EventSequence(long received, HandledSequence handled) {
		this.received = received;
		this.handled = handled;
	}

	/**
	 * Gives the same, for another connection of the session.
	 */
	EventSequence copy() {
		EventSequence copy = new EventSequence(this.received, this.handled);
		copy.gapAfter = this.gapAfter;
		return copy;
	}

	/**
	 * Takes a sequence if it is the next.
	 * @return whether it is
	 */
	boolean advance(long sequence) {
		if (sequence != this.received + 1) {
			return false;
		}
		this.received = sequence;
		return true;
	}

	/**
	 * Takes any sequence, if it is to be taken.
	 */
	Verdict take(long sequence) {
		if (sequence <= this.received) {
			return Verdict.OLD;
		}
		Verdict verdict = Verdict.NEXT;
		if (sequence > this.received + 1) {
			if (this.gapAfter != this.received) {
				this.gapAfter = this.received;
				return Verdict.GAP;
			}
			verdict = Verdict.SAME_GAP;
		}
		this.received = sequence;
		return verdict;
	}

	/**
	 * Starts anew: the session is Discord's from here on.
	 */
	void begin(long sequence) {
		this.received = sequence;
	}

	/**
	 * Gives the highest sequence that was received, 0 if none was.
	 */
	long received() {
		return this.received;
	}

	HandledSequence handled() {
		return this.handled;
	}

	/**
	 * What a sequence is, seen from those that came before.
	 */
	enum Verdict {

		/** The one that follows. */
		NEXT,

		/** It came before; it is not taken. */
		OLD,

		/** Some before it are missing; it is not taken, so that they may be replayed. */
		GAP,

		/** Those before it are missing for good; it is taken. */
		SAME_GAP

	}

}
