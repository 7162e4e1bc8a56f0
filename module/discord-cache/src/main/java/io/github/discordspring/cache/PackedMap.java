package io.github.discordspring.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.LongPredicate;

import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * A map from ids to entities as bytes, all in one array, that is read without a lock
 * while it is changed.
 * <p>
 * A place of the table holds a part of the key's hash and where the entity begins, which
 * is its key, its length and its bytes: a look-up touches one place and one entity. Bytes
 * are only ever added behind those there are: an entity that is replaced leaves its bytes
 * behind until the arrays are replaced by new ones, in one volatile write. So a reader
 * that has found where an entity begins finds it whole. An entry takes about 20 bytes and
 * its own. A shape may keep one value of each entity beside the bytes, where it changes
 * alone.
 * <p>
 * As in {@link LongMap}, those who write see to it that they are one at a time.
 *
 * @param <T> the type of the entities
 */
final class PackedMap<T> implements EntityMap<T> {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private static final long[] NONE = new long[0];

	/** A place whose entity was removed. */
	private static final long REMOVED = 0xFFFFFFFFL;

	/** What an entity takes at most beside its bytes: its key and its length. */
	private static final int HEAD = Long.BYTES + 5;

	private static final ThreadLocal<PackedOutput> OUTPUT = ThreadLocal.withInitial(PackedOutput::new);

	private final EntityShape<T> shape;

	private final IdTable ids = new IdTable();

	private volatile Table table;

	/** Others than who writes read it by {@link #size()}. */
	private int size;

	/** How many places are taken, by an entity or one that was removed. */
	private int used;

	/** Where the next bytes go. Nothing begins at 0, which stands for nothing. */
	private int end = 1;

	/** How many bytes belong to entities that are there. */
	private int live;

	PackedMap(EntityShape<T> shape) {
		this.shape = shape;
		this.table = new Table(1, 1, shape.hasLatest());
	}

	@Override
	public int size() {
		VarHandle.acquireFence();
		return this.size;
	}

	private void resize(int size) {
		VarHandle.releaseFence();
		this.size = size;
	}

	/**
	 * Tells how many bytes the arrays take.
	 */
	@Override
	public long bytes() {
		Table current = this.table;
		return 8L * current.places.length + 8L * current.latest.length + current.data.length;
	}

	@Override
	public @Nullable T get(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		int offset = (index >= 0) ? current.offsetOf(key, index) : 0;
		return (offset != 0) ? read(current, index, offset, key) : null;
	}

	private T read(Table current, int index, int offset, long key) {
		PackedInput in = new PackedInput(current.data, offset + Long.BYTES);
		in.readUnsigned();
		return this.shape.read(key, current.latestAt(index), in, this.ids);
	}

	@Override
	public boolean contains(long key) {
		return this.table.indexOf(key) >= 0;
	}

	@Override
	public @Nullable T put(long key, T entity) {
		T before = get(key);
		update(key, entity);
		return before;
	}

	/**
	 * Compares bytes: to read the entity would take longer. That it is written here too
	 * makes this too long for the JVM's compiler to put it into each of its callers,
	 * which took several times as long to compile.
	 */
	@Override
	public boolean update(long key, T entity) {
		PackedOutput out = pack(key, entity);
		int length = out.length();
		Table current = this.table;
		int index = current.indexOf(key);
		boolean there = index >= 0;
		if (there) {
			int offset = current.offsetAt(index);
			PackedInput in = new PackedInput(current.data, offset + Long.BYTES);
			int kept = (int) in.readUnsigned();
			int start = in.position();
			if (kept == length && Arrays.equals(out.bytes(), 0, length, current.data, start, start + length)) {
				if (current.latest.length > 0) {
					current.latest[index] = this.shape.latestOf(entity);
				}
				return true;
			}
			this.live -= start - offset + kept;
		}
		if (this.end + length + HEAD > current.data.length
				|| (!there && this.used >= current.places.length - (current.places.length + 4) / 5)) {
			rebuild(key, length + HEAD);
			current = this.table;
			index = current.indexOf(key);
		}
		int place = there ? index : -index - 1;
		int offset = this.end;
		LONGS.set(current.data, offset, key);
		int start = PackedOutput.writeUnsigned(length, current.data, offset + Long.BYTES);
		System.arraycopy(out.bytes(), 0, current.data, start, length);
		this.end = start + length;
		this.live += this.end - offset;
		if (current.latest.length > 0) {
			current.latest[place] = this.shape.latestOf(entity);
		}
		if (!there) {
			this.used += (current.places[place] == 0) ? 1 : 0;
			resize(this.size + 1);
		}
		// A reader that sees this sees the bytes
		VarHandle.releaseFence();
		current.places[place] = Table.place(key, offset);
		return there;
	}

	/**
	 * Raises the value that is kept beside the bytes of an entity.
	 * @return whether nothing is left to do: it is raised, was so already, or there is no
	 * such entity
	 */
	boolean advance(long key, long latest) {
		Table current = this.table;
		int index = current.indexOf(key);
		if (index < 0 || Long.compareUnsigned(current.latestAt(index), latest) >= 0) {
			return true;
		}
		PackedInput in = new PackedInput(current.data, current.offsetAt(index) + Long.BYTES);
		in.readUnsigned();
		boolean may = this.shape.mayAdvance(in);
		if (may) {
			current.latest[index] = latest;
		}
		return may;
	}

	private PackedOutput pack(long key, T entity) {
		if (key == 0) {
			throw new IllegalArgumentException("0 is no id");
		}
		PackedOutput out = OUTPUT.get();
		out.reset();
		this.shape.write(key, entity, out, this.ids);
		return out;
	}

	@Override
	public @Nullable T remove(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		if (index < 0) {
			return null;
		}
		int offset = current.offsetAt(index);
		T before = read(current, index, offset, key);
		if (this.size == 1) {
			clear();
			return before;
		}
		this.live -= current.sizeAt(offset);
		current.places[index] = REMOVED;
		resize(this.size - 1);
		if (this.size < current.places.length / 4 || this.live < current.data.length / 4) {
			rebuild(0, 0);
		}
		return before;
	}

	@Override
	public void clear() {
		this.table = new Table(1, 1, this.shape.hasLatest());
		resize(0);
		this.used = 0;
		this.end = 1;
		this.live = 0;
	}

	/**
	 * Copies what is there into new arrays, with some room: more where entities are
	 * replaced again and again.
	 * @param replaced a key whose bytes are no longer counted; until it is replaced,
	 * readers find what was there
	 * @param room how many bytes will be added
	 */
	private void rebuild(long replaced, int room) {
		Table before = this.table;
		int old = before.indexOf(replaced);
		int kept = (old >= 0) ? before.sizeAt(before.offsetAt(old)) : 0;
		int count = this.size + 1;
		int bytes = this.live + room;
		int more = (this.end > this.live + this.live / 16) ? bytes / 4 : bytes / 8;
		Table after = new Table(Math.max(2, count + count * 2 / 3), 1 + bytes + kept + Math.min(more, 1 << 20),
				this.shape.hasLatest());
		int position = 1;
		for (int i = 0; i < before.places.length; i++) {
			int offset = before.offsetAt(i);
			if (offset != 0) {
				int length = before.sizeAt(offset);
				System.arraycopy(before.data, offset, after.data, position, length);
				int index = after.add(before.keyAt(offset), position);
				if (before.latest.length > 0) {
					after.latest[index] = before.latest[i];
				}
				position += length;
			}
		}
		this.used = this.size;
		this.end = position;
		this.table = after;
	}

	/**
	 * Goes through the entities, in no order. What is added or removed meanwhile may be
	 * seen or not; everything else is seen once.
	 */
	@Override
	public boolean forEach(LongMap.Visitor<? super T> visitor) {
		Table current = this.table;
		for (int i = 0; i < current.places.length; i++) {
			int offset = current.offsetAt(i);
			if (offset != 0) {
				long key = current.keyAt(offset);
				if (!visitor.visit(key, read(current, i, offset, key))) {
					return false;
				}
			}
		}
		return true;
	}

	@Override
	public boolean forEachId(LongPredicate visitor) {
		Table current = this.table;
		for (int i = 0; i < current.places.length; i++) {
			int offset = current.offsetAt(i);
			if (offset != 0 && !visitor.test(current.keyAt(offset))) {
				return false;
			}
		}
		return true;
	}

	private static final class Table {

		/** Half of a hash and where the entity begins, 0 where there is nothing. */
		private final long[] places;

		private final byte[] data;

		/** Empty if nothing is kept beside the bytes. */
		private final long[] latest;

		Table(int capacity, int bytes, boolean hasLatest) {
			this.places = new long[capacity];
			this.data = new byte[bytes];
			this.latest = hasLatest ? new long[capacity] : NONE;
		}

		static long place(long key, int offset) {
			return (HashCommon.murmurHash3(key) << 32) | offset;
		}

		/**
		 * Tells where the entity of a place begins.
		 * @return the offset, 0 if there is none
		 */
		private int offsetAt(int index) {
			int offset = (int) this.places[index];
			VarHandle.acquireFence();
			return Math.max(offset, 0);
		}

		/**
		 * Tells where the entity of a key begins, whose place may be another's by now.
		 * @return the offset, 0 if it is gone
		 */
		private int offsetOf(long key, int index) {
			int offset = offsetAt(index);
			return (offset != 0 && keyAt(offset) == key) ? offset : 0;
		}

		private long keyAt(int offset) {
			return (long) LONGS.get(this.data, offset);
		}

		private int sizeAt(int offset) {
			PackedInput in = new PackedInput(this.data, offset + Long.BYTES);
			int length = (int) in.readUnsigned();
			return in.position() - offset + length;
		}

		private long latestAt(int index) {
			return (this.latest.length > 0) ? this.latest[index] : 0;
		}

		/**
		 * Adds a key that is not there, before anybody reads.
		 * @return its place
		 */
		private int add(long key, int offset) {
			int index = -indexOf(key) - 1;
			this.places[index] = place(key, offset);
			return index;
		}

		/**
		 * Finds a key. There is always a free place at which the search ends. Places of
		 * removed entities are used again, unless something is kept beside the bytes,
		 * which a reader could take for that of the former one.
		 * @return its place, or {@code -1 - place} of where it would be written
		 */
		private int indexOf(long key) {
			long[] places = this.places;
			long hash = HashCommon.murmurHash3(key);
			int index = (int) (((hash >>> 32) * places.length) >>> 32);
			int free = -1;
			while (true) {
				long place = places[index];
				if (place == 0) {
					return (free >= 0) ? -free - 1 : -index - 1;
				}
				if ((int) (place >>> 32) == (int) hash && (int) place > 0) {
					VarHandle.acquireFence();
					if (keyAt((int) place) == key) {
						return index;
					}
				}
				if (place == REMOVED && free < 0 && this.latest.length == 0) {
					free = index;
				}
				if (++index == places.length) {
					index = 0;
				}
			}
		}

	}

}
