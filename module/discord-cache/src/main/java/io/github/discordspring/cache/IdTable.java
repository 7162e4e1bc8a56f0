package io.github.discordspring.cache;

import java.util.Arrays;

/**
 * Ids that occur again and again, such as the roles of a guild, each with a small number:
 * 0 is what they belong to. Numbers stay what they are. Adding is for one thread at a
 * time; looking up is for any.
 */
final class IdTable {

	private static final long[] EMPTY = new long[0];

	private final long first;

	private volatile long[] ids = EMPTY;

	private int size;

	/**
	 * Makes a table.
	 * @param first the id that is 0
	 */
	IdTable(long first) {
		this.first = first;
	}

	int numberOf(long id) {
		if (id == this.first) {
			return 0;
		}
		long[] current = this.ids;
		int size = this.size;
		for (int i = 0; i < size; i++) {
			if (current[i] == id) {
				return i + 1;
			}
		}
		return add(current, id);
	}

	/**
	 * Adds an id. Its number is told to others with the bytes that contain it.
	 */
	private int add(long[] current, long id) {
		long[] room = current;
		if (this.size == current.length) {
			room = Arrays.copyOf(current, Math.max(4, current.length + current.length / 2));
			this.ids = room;
		}
		room[this.size++] = id;
		return this.size;
	}

	long get(int number) {
		return (number == 0) ? this.first : this.ids[number - 1];
	}

}
