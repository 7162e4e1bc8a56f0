package io.github.discordspring.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

import it.unimi.dsi.fastutil.HashCommon;

/**
 * Knows of users what is kept of them, which guilds hold them, and what is kept of their
 * members: most events bring users and members that nothing is new of, and to look at
 * what is kept costs a dozen misses of the processor's caches, this two.
 * <p>
 * What is kept is known by its {@linkplain Fingerprinter fingerprint}. Of those that fall
 * into the same place, and fill the next one too, some are forgotten, which costs time
 * only.
 * <p>
 * It is in parts. Those who change one exclude each other; to ask needs no lock. What it
 * says of a guild is asked by who has the lock of that guild.
 */
final class KnownUsers {

	/** Stands for the bits of a member of whom nothing is known. */
	static final long HELD = 1;

	/** Numbers in one place, which is a line of the processor's caches. */
	private static final int WAYS = 4;

	private static final int STEP = 2 * WAYS;

	private static final long FACTOR = 0x9E3779B97F4A7C15L;

	private static final long SECOND_FACTOR = 0xC2B2AE3D27D4EB4FL;

	private static final VarHandle PARTS = MethodHandles.arrayElementVarHandle(long[][].class);

	/** Numbers, each with the bits by which it is known, or 0. */
	private final long[][] parts;

	/**
	 * How long they are. Who had to ask the arrays first would wait twice for memory.
	 */
	private final int[] lengths;

	/** How many numbers there are. */
	private final int[] used;

	/**
	 * Makes one that knows nobody.
	 * @param parts how many parts, a power of two
	 */
	KnownUsers(int parts) {
		this.parts = new long[parts][STEP];
		this.lengths = new int[parts];
		this.used = new int[parts];
		Arrays.fill(this.lengths, STEP);
	}

	private int partOf(long id) {
		return (int) HashCommon.murmurHash3(id) & (this.parts.length - 1);
	}

	private long[] entries(int part) {
		return (long[]) PARTS.getAcquire(this.parts, part);
	}

	/**
	 * Tells whether what is kept of a user is this, and a guild holds it.
	 */
	boolean contains(GuildState guild, long id, long fingerprint) {
		return get(id) == fingerprint && get(guild, id) != 0;
	}

	/**
	 * Gives the bits by which a user is known.
	 * @return the bits, 0 if it is not known
	 */
	long get(long id) {
		return find(entries(partOf(id)), id);
	}

	/**
	 * Gives the bits by which a user and its member are known whom a guild holds.
	 * @return the bits, or {@link #HELD}; 0 if it is not known whether the guild holds
	 * the user
	 */
	long get(GuildState guild, long id) {
		return find(entries(partOf(id)), held(guild, id));
	}

	/**
	 * Reads where a member likely is, so that the processor has it when it is needed.
	 * @return what is there
	 */
	long ahead(GuildState guild, long id) {
		return ahead(partOf(id), held(guild, id));
	}

	/**
	 * Reads where a user likely is, so that the processor has it when it is needed.
	 * @return what is there
	 */
	long ahead(long id) {
		return ahead(partOf(id), id);
	}

	private long ahead(int part, long key) {
		long[] entries = this.parts[part];
		int own = ownOf(this.lengths[part], HashCommon.murmurHash3(key));
		// Somebody may put in another array meanwhile
		return (own < entries.length) ? entries[own] : 0;
	}

	/**
	 * Gives the number that stands for a user in a guild. Whose id it is stands for
	 * itself by other bits.
	 */
	private static long held(GuildState guild, long id) {
		long product = (guild.id ^ id * SECOND_FACTOR) * FACTOR;
		return (product ^ (product >>> 32)) * 0xD6E8FEB86659FD93L + guild.id;
	}

	/**
	 * Gives what a number is known by.
	 * @return the bits, 0 if it is not known
	 */
	private static long find(long[] entries, long key) {
		long hash = HashCommon.murmurHash3(key);
		int own = ownOf(entries.length, hash);
		if (entries[own] == key) {
			return fingerprintAt(entries, own, key);
		}
		int index = indexOf(entries, key, startOf(entries.length, hash));
		return (index >= 0) ? fingerprintAt(entries, index, key) : 0;
	}

	private static long fingerprintAt(long[] entries, int index, long key) {
		VarHandle.acquireFence();
		long fingerprint = entries[index + 1];
		VarHandle.acquireFence();
		// Another number may have got the place meanwhile
		return (entries[index] == key) ? fingerprint : 0;
	}

	/**
	 * Finds a number where it belongs or, if that is full, in the place behind.
	 * @return where it is, or -1
	 */
	private static int indexOf(long[] entries, long key, int start) {
		int index = start;
		boolean full = true;
		for (int i = 0; i < 2 * WAYS && (full || i < WAYS); i++) {
			if (entries[index] == key) {
				return index;
			}
			full &= entries[index] != 0;
			index = next(entries, index);
		}
		return -1;
	}

	private static int next(long[] entries, int index) {
		return (index + 2 < entries.length) ? index + 2 : 0;
	}

	/**
	 * Takes note of what is kept of a user, whom a guild holds. Nobody else changes its
	 * part.
	 */
	void put(GuildState guild, long id, long fingerprint) {
		int part = partOf(id);
		if (this.used[part] * 4 > this.lengths[part]) {
			rebuild(part);
		}
		put(part, id, fingerprint);
		long held = held(guild, id);
		if (find(this.parts[part], held) == 0) {
			put(part, held, HELD);
		}
	}

	private void put(int part, long key, long fingerprint) {
		if (put(this.parts[part], key, fingerprint)) {
			this.used[part]++;
		}
	}

	/**
	 * Takes note of what is kept of a member, if its user is known. Nobody else changes
	 * its part.
	 * @param fingerprint by which it is known, 0 to forget it
	 */
	void putMember(GuildState guild, long id, long fingerprint) {
		change(this.parts[partOf(id)], held(guild, id), (fingerprint != 0) ? fingerprint : HELD);
	}

	/**
	 * Notes by what a number is known.
	 * @return whether it is one more
	 */
	private static boolean put(long[] entries, long key, long fingerprint) {
		long hash = HashCommon.murmurHash3(key);
		int start = startOf(entries.length, hash);
		int before = indexOf(entries, key, start);
		int index = (before >= 0) ? before : freeOf(entries, start, ownOf(entries.length, hash));
		boolean added = entries[index] == 0;
		if (before < 0) {
			// The bits of a former one say nothing of the new one
			entries[index + 1] = 0;
			VarHandle.releaseFence();
			entries[index] = key;
		}
		VarHandle.releaseFence();
		entries[index + 1] = fingerprint;
		return added;
	}

	/**
	 * Gives where a number can be put: where another one is, if nothing is free.
	 */
	private static int freeOf(long[] entries, int start, int own) {
		int index = own;
		int candidate = start;
		for (int i = 0; i < 2 * WAYS && entries[index + 1] != 0; i++) {
			index = candidate;
			candidate = next(entries, candidate);
		}
		return (entries[index + 1] == 0) ? index : own;
	}

	/**
	 * Forgets what is kept of a user. Nobody else changes its part.
	 */
	void remove(long id) {
		change(this.parts[partOf(id)], id, 0);
	}

	/**
	 * Forgets that a guild holds a user. Nobody else changes its part.
	 */
	void release(GuildState guild, long id) {
		change(this.parts[partOf(id)], held(guild, id), 0);
	}

	/**
	 * Changes by what a number is known, if it is.
	 */
	private static void change(long[] entries, long key, long fingerprint) {
		int index = indexOf(entries, key, startOf(entries.length, HashCommon.murmurHash3(key)));
		if (index >= 0 && entries[index + 1] != 0) {
			VarHandle.releaseFence();
			entries[index + 1] = fingerprint;
		}
	}

	/**
	 * Forgets all users of a part. Nobody else changes it.
	 */
	void clear(int part) {
		replace(part, new long[STEP], 0);
	}

	/**
	 * Copies what is known into an array of which it takes a quarter at most: numbers of
	 * which nothing is known any more go.
	 */
	private void rebuild(int part) {
		long[] before = this.parts[part];
		int known = 0;
		for (int i = 1; i < before.length; i += 2) {
			known += (before[i] != 0) ? 1 : 0;
		}
		int length = STEP;
		while (known * 8 > length) {
			length *= 2;
		}
		long[] after = new long[length];
		int used = 0;
		for (int i = 0; i < before.length; i += 2) {
			used += (before[i + 1] != 0 && put(after, before[i], before[i + 1])) ? 1 : 0;
		}
		replace(part, after, used);
	}

	/**
	 * Tells how many bytes it takes.
	 */
	long bytes() {
		long bytes = 0;
		for (int i = 0; i < this.parts.length; i++) {
			bytes += 8L * entries(i).length;
		}
		return bytes;
	}

	private void replace(int part, long[] entries, int used) {
		this.used[part] = used;
		this.lengths[part] = entries.length;
		PARTS.setRelease(this.parts, part, entries);
	}

	private static int startOf(int length, long hash) {
		return (int) (((hash >>> 32) * (length / STEP)) >>> 32) * STEP;
	}

	/**
	 * Gives where a number is unless another was there first: the processor guesses that
	 * it is, and goes on before it has the place.
	 */
	private static int ownOf(int length, long hash) {
		return startOf(length, hash) + 2 * (int) (hash >>> 8 & (WAYS - 1));
	}

}
