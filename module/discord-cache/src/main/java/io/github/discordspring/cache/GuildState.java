package io.github.discordspring.cache;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A guild that the bot is in. Whoever changes what is kept of the guild holds this lock.
 */
final class GuildState extends ReentrantLock {

	final long id;

	/** This guild alone, shared by all users that are in no other one. */
	final GuildState[] alone = { this };

	/**
	 * Whether the bot left the guild, so that this object is out of use. Guarded by this
	 * lock.
	 */
	private boolean left;

	GuildState(long id) {
		this.id = id;
	}

	boolean isLeft() {
		return this.left;
	}

	void leave() {
		this.left = true;
	}

}
