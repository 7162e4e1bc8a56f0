package io.github.discordspring.bot.http;

import java.time.Duration;
import java.util.Iterator;

import it.unimi.dsi.fastutil.longs.Long2LongLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongMap;

/**
 * Which requests have come as long as they could be sent again. Safe for use by several
 * threads.
 */
final class SeenRequests {

	/**
	 * What is remembered at most, in about 32 bytes each; then the oldest is forgotten.
	 */
	static final int CAPACITY = 1 << 20;

	private final long seconds;

	private final int capacity;

	/** In the order of their arrival: when that was, above a part of the signature. */
	private final Long2LongLinkedOpenHashMap seen = new Long2LongLinkedOpenHashMap();

	/**
	 * Remembers none yet.
	 * @param tolerance how far the time at which a request was signed may be from now
	 * @param capacity how many are remembered at most
	 */
	SeenRequests(Duration tolerance, int capacity) {
		// Signed ahead of our clock, it is valid until as long behind
		this.seconds = 2 * Math.max(1, tolerance.toSeconds() + 1);
		this.capacity = capacity;
	}

	/**
	 * Remembers a request.
	 * @param id what it is about
	 * @param signature its signature, which was checked
	 * @param now seconds since 1970
	 */
	synchronized Arrival add(long id, String signature, long now) {
		forget(now);
		int part = (int) signaturePart(signature);
		if (this.seen.containsKey(id)) {
			return ((int) this.seen.get(id) == part) ? Arrival.REPLAYED : Arrival.SENT_ANEW;
		}
		if (this.seen.size() >= this.capacity) {
			this.seen.removeFirstLong();
		}
		this.seen.put(id, (now << Integer.SIZE) | (part & 0xFFFFFFFFL));
		return Arrival.FIRST;
	}

	private void forget(long now) {
		Iterator<Long2LongMap.Entry> oldest = this.seen.long2LongEntrySet().fastIterator();
		while (oldest.hasNext() && (oldest.next().getLongValue() >> Integer.SIZE) + this.seconds < now) {
			oldest.remove();
		}
	}

	/**
	 * Counts what is remembered.
	 */
	synchronized int size() {
		return this.seen.size();
	}

	/**
	 * Gives 64 bits of a signature, for requests that have no id.
	 * @param signature hexadecimal digits, which were checked
	 */
	static long signaturePart(String signature) {
		return Long.parseUnsignedLong(signature, 0, Long.SIZE / 4, 16);
	}

	/**
	 * How a request came.
	 */
	enum Arrival {

		/** For the first time. */
		FIRST,

		/** Again, as it was. */
		REPLAYED,

		/** Again, signed at another time. */
		SENT_ANEW

	}

}
