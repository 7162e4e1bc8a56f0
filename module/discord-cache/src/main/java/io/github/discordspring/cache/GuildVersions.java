package io.github.discordspring.cache;

import java.util.concurrent.atomic.AtomicLongArray;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * Tells whether something of a guild has changed since: a number that grows with each
 * change. Some guilds share one, so that a change of another may seem to be its own.
 */
final class GuildVersions {

	private static final int NUMBERS = 1024;

	private final AtomicLongArray numbers = new AtomicLongArray(NUMBERS);

	private static int indexOf(long guildId) {
		return (int) HashCommon.murmurHash3(guildId) & (NUMBERS - 1);
	}

	/**
	 * Gives the number as of now. To be asked before what it is about is read.
	 */
	long of(long guildId) {
		return this.numbers.get(indexOf(guildId));
	}

	/**
	 * Takes note of a change, which readers see already.
	 */
	void changed(long guildId) {
		this.numbers.incrementAndGet(indexOf(guildId));
	}

}
