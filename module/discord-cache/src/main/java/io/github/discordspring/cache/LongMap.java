package io.github.discordspring.cache;

import java.lang.invoke.VarHandle;

import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * A map from ids to values that is read without a lock while it is changed.
 * <p>
 * Open addressing over two arrays, keys and values. Within one pair of arrays a key is
 * written once and never moves: removing a value leaves its key behind, and the arrays
 * are replaced by new ones, in one volatile write, when keys run over. So a reader
 * follows its probe sequence undisturbed and sees the map as it was at some moment of its
 * call. Nothing is allocated for an entry, and none of the well-known maps has both:
 * {@code ConcurrentHashMap} takes a node and a boxed key, over 50 bytes, fastutil's maps
 * shift entries when one is removed, under the reader's hands. An entry takes 16 to 24
 * bytes here.
 * <p>
 * Those who write see to it that they are one at a time. Nothing here waits for what was
 * written to reach memory, as a monitor or a volatile write does: fences keep the order.
 *
 * @param <V> the type of the values
 */
class LongMap<V> extends EntityMap<V> {

	private static final Table EMPTY = new Table(1);

	private static final int SMALLEST_CAPACITY = 4;

	private volatile Table table = EMPTY;

	/** How many keys have a value. Others than who writes read it by {@link #size()}. */
	private int size;

	/** How many keys there are in the table, with or without a value. */
	private int used;

	/**
	 * Makes a map of what has no parent.
	 */
	LongMap() {
		this(0);
	}

	LongMap(long parentId) {
		super(parentId);
	}

	/**
	 * Looks a value up.
	 * @param key the key; there is never a value for 0
	 * @return the value, or {@code null} if there is none
	 */
	@SuppressWarnings("unchecked")
	@Override
	@Nullable V get(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		return (index >= 0) ? (V) current.valueAt(index) : null;
	}

	@Override
	long ahead(long key) {
		Table current = this.table;
		int start = Table.startOf(current.keys, key);
		return current.keys[start] + ((current.values[start] != null) ? 1 : 0);
	}

	@Override
	int size() {
		VarHandle.acquireFence();
		return this.size;
	}

	int capacity() {
		return this.table.keys.length;
	}

	/**
	 * Adds or replaces a value.
	 * @param key the key, not 0
	 * @param value the value
	 * @return the value before, or {@code null} if there was none
	 */
	@SuppressWarnings("unchecked")
	@Override
	@Nullable V put(long key, V value) {
		if (key == 0) {
			throw new IllegalArgumentException("0 is no id");
		}
		Table current = this.table;
		int index = current.indexOf(key);
		if (index >= 0) {
			V before = (V) current.values[index];
			VarHandle.releaseFence();
			current.values[index] = value;
			if (before == null) {
				resize(this.size + 1);
			}
			return before;
		}
		if (this.used >= current.keys.length - (current.keys.length + 3) / 4) {
			current = rebuild(this.size + 1);
			index = current.indexOf(key);
		}
		VarHandle.releaseFence();
		current.values[-index - 1] = value;
		// A reader that sees the key sees its value
		VarHandle.releaseFence();
		current.keys[-index - 1] = key;
		this.used++;
		resize(this.size + 1);
		return null;
	}

	/**
	 * Removes a value.
	 * @param key the key
	 * @return the value that was removed, or {@code null} if there was none
	 */
	@SuppressWarnings("unchecked")
	@Override
	@Nullable V remove(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		V before = (index >= 0) ? (V) current.values[index] : null;
		if (before == null) {
			return null;
		}
		if (this.size == 1) {
			clear();
			return before;
		}
		current.values[index] = null;
		resize(this.size - 1);
		if (this.size < current.keys.length / 8) {
			rebuild(this.size);
		}
		return before;
	}

	@Override
	void clear() {
		this.table = EMPTY;
		this.used = 0;
		resize(0);
	}

	private void resize(int size) {
		VarHandle.releaseFence();
		this.size = size;
	}

	/**
	 * Goes through the entries, in no order. What is added or removed meanwhile may be
	 * seen or not; everything else is seen once.
	 * @param visitor gets each entry, until it answers {@code false}
	 * @return whether all entries were seen
	 */
	@SuppressWarnings("unchecked")
	@Override
	boolean forEach(Visitor<? super V> visitor) {
		Table current = this.table;
		for (int i = 0; i < current.keys.length; i++) {
			long key = current.keyAt(i);
			V value = (key != 0) ? (V) current.valueAt(i) : null;
			if (value != null && !visitor.visit(key, value)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Copies what has a value into new arrays, half of which stay free.
	 */
	private Table rebuild(int expectedSize) {
		Table before = this.table;
		Table after = new Table(Math.max(SMALLEST_CAPACITY, 2 * expectedSize));
		for (int i = 0; i < before.keys.length; i++) {
			if (before.values[i] != null) {
				int index = -after.indexOf(before.keys[i]) - 1;
				after.keys[index] = before.keys[i];
				after.values[index] = before.values[i];
			}
		}
		this.used = this.size;
		this.table = after;
		return after;
	}

	/**
	 * Takes an entry.
	 *
	 * @param <V> the type of the value
	 */
	@FunctionalInterface
	interface Visitor<V> {

		/**
		 * Takes it.
		 * @param key the key
		 * @param value the value
		 * @return whether to go on
		 */
		boolean visit(long key, V value);

	}

	private static final class Table {

		private final long[] keys;

		private final @Nullable Object[] values;

		Table(int capacity) {
			this.keys = new long[capacity];
			this.values = new @Nullable Object[capacity];
		}

		private long keyAt(int index) {
			long key = this.keys[index];
			VarHandle.acquireFence();
			return key;
		}

		private @Nullable Object valueAt(int index) {
			Object value = this.values[index];
			VarHandle.acquireFence();
			return value;
		}

		/**
		 * Gives the place at which the search for a key begins.
		 */
		private static int startOf(long[] keys, long key) {
			return (int) (((HashCommon.murmurHash3(key) >>> 32) * keys.length) >>> 32);
		}

		/**
		 * Finds a key. There is always a free place at which the search ends.
		 * @return its place, or {@code -1 - place} of where it would be written
		 */
		private int indexOf(long key) {
			long[] keys = this.keys;
			int index = startOf(keys, key);
			while (true) {
				long candidate = keys[index];
				if (candidate == 0) {
					return -index - 1;
				}
				if (candidate == key) {
					VarHandle.acquireFence();
					return index;
				}
				if (++index == keys.length) {
					index = 0;
				}
			}
		}

	}

}
