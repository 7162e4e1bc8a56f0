package io.github.discordspring.cache;

import java.util.Arrays;

/**
 * Ids that occur again and again, such as the roles of a guild, each with a small number.
 * Numbers stay what they are. Adding is for one thread at a time; looking up is for any.
 */
final class IdTable {

	private static final long[] EMPTY = new long[0];

	private volatile long[] ids = EMPTY;

	private volatile int size;

	int numberOf(long id) {
		long[] current = this.ids;
		for (int i = 0; i < this.size; i++) {
			if (current[i] == id) {
				return i;
			}
		}
		if (this.size == current.length) {
			current = Arrays.copyOf(current, Math.max(4, current.length + current.length / 2));
			this.ids = current;
		}
		current[this.size] = id;
		int number = this.size;
		this.size = number + 1;
		return number;
	}

	long get(int number) {
		return this.ids[number];
	}

}
