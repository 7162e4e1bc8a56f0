package io.github.discordspring.cache;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A guild that the bot is in. What is kept of it is changed under its lock.
 */
final class GuildState {

	final long id;

	/** This guild alone, shared by all users that are in no other one. */
	final GuildState[] alone = { this };

	final ReentrantLock lock = new ReentrantLock();

	volatile GuildPhase phase = GuildPhase.UNKNOWN;

	/** Whether a store lost something of it, which was not sent again since. */
	volatile boolean stale;

	/** Whether that is noted in the store. Only for its worker. */
	boolean staleNoted;

	/**
	 * The number of the last change that was asked for before an event of it was dropped:
	 * nothing up to this one sends the guild again.
	 */
	volatile long droppedAfter;

	/** Whether the bot left, so that this object is out of use. Guarded by the lock. */
	private boolean left;

	GuildState(long id) {
		this.id = id;
	}

	/**
	 * Waits until a change that goes on now is over.
	 */
	static void awaitChange(ReentrantLock lock) {
		lock.lock();
		try {
			// Whoever held it is done
		}
		finally {
			lock.unlock();
		}
	}

	boolean isLeft() {
		return this.left;
	}

	void leave() {
		this.left = true;
	}

}
