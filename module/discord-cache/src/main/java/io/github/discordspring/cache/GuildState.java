package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * A guild that the bot is in. What is kept of it is changed under its lock, which is the
 * monitor of this object: it takes no other place in memory.
 */
final class GuildState {

	final long id;

	/** This guild alone, shared by all users that are in no other one. */
	final GuildState[] alone = { this };

	/**
	 * What the stores have of it, by the index of the type: a look-up for all. Guarded by
	 * the lock.
	 */
	final @Nullable Object[] children = new @Nullable Object[EntityType.values().size()];

	volatile GuildPhase phase = GuildPhase.UNKNOWN;

	/**
	 * How many members it has by what events told, -1 if none did. Written under the
	 * lock.
	 */
	volatile int memberCount = -1;

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
	synchronized void awaitChange() {
		// Whoever held the lock is done
	}

	boolean isLeft() {
		return this.left;
	}

	void leave() {
		this.left = true;
	}

}
