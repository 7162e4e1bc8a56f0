package io.github.discordspring.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.LongPredicate;

import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * A map from ids to entities as bytes, that is read without a lock while it is changed.
 * <p>
 * A place of the table holds a key and, in a second number beside it, what is kept: up to
 * seven bytes themselves, or where in another array the bytes are, how many, and a few
 * bits of a check sum of them. So whoever writes an entity that has changed touches one
 * place and the end of the other array, but not what was there before. A shape may keep
 * one value of each entity in a third number, where it changes alone.
 * <p>
 * Within one table a key is written once and never moves, as in {@link LongMap}. Bytes
 * are only ever added behind those there are: an entity that is replaced leaves its bytes
 * behind until the arrays are replaced by new ones, in one volatile write. So a reader
 * that has found where an entity begins finds it whole. An entry takes about 23 bytes and
 * its own.
 * <p>
 * As in {@link LongMap}, those who write see to it that they are one at a time.
 *
 * @param <T> the type of the entities
 */
final class PackedMap<T> extends EntityMap<T> {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final byte[] NO_BYTES = new byte[0];

	/** The bytes themselves are in the place. Above them is how many. */
	private static final long INLINE = 1L << 63;

	private static final int INLINE_LENGTH_SHIFT = 56;

	private static final int MAX_INLINE = 7;

	/** The value beside the bytes may change while these stay. */
	private static final long ADVANCES = 1L << 62;

	/** Seven bits. */
	private static final int CHECK_SHIFT = 55;

	/** 24 bits. */
	private static final int LENGTH_SHIFT = 31;

	private static final int MAX_LENGTH = (1 << 24) - 1;

	private static final int OFFSET_MASK = Integer.MAX_VALUE;

	private static final int SMALLEST_CAPACITY = 4;

	/** Room that is made at least where entities are replaced again and again. */
	private static final int SOME_BYTES = 256;

	private static final ThreadLocal<PackedOutput> OUTPUT = ThreadLocal.withInitial(PackedOutput::new);

	private final EntityShape<T> shape;

	private final IdTable ids;

	/** How many numbers a place has. */
	private final int stride;

	/** Whether most keys are to be where the search for them begins. */
	private final boolean sparse;

	/** What is read. Who writes has the arrays without a detour. */
	private volatile Table table;

	private long[] places;

	/**
	 * How many places there are. Who had to ask the array first would wait twice for
	 * memory.
	 */
	private int capacity;

	private byte[] data = NO_BYTES;

	/** Others than who writes read it by {@link #size()}. */
	private int size;

	/** How many keys there are, with or without an entity. */
	private int used;

	/** Where the next bytes go. */
	private int end;

	/** How many bytes belong to entities that are there. */
	private int live;

	PackedMap(EntityShape<T> shape) {
		this(shape, 0);
	}

	PackedMap(EntityShape<T> shape, long parentId) {
		super(parentId);
		this.shape = shape;
		this.ids = new IdTable(parentId);
		this.stride = shape.hasLatest() ? 3 : 2;
		this.sparse = shape.changesOften();
		this.places = new long[this.stride];
		this.capacity = 1;
		this.table = new Table(this.places, this.data);
	}

	@Override
	int size() {
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
	long bytes() {
		Table current = this.table;
		return 8L * current.places.length + current.data.length;
	}

	@Override
	@Nullable T get(long key) {
		Table current = this.table;
		long[] places = current.places;
		int index = indexOf(places, this.stride, capacityOf(places), key);
		return (index >= 0) ? read(current, index, key) : null;
	}

	/**
	 * Reads what is at a place.
	 * @return the entity, {@code null} if there is none
	 */
	private @Nullable T read(Table current, int index, long key) {
		long place = current.places[index + 1];
		VarHandle.acquireFence();
		if (place == 0) {
			return null;
		}
		long latest = (this.stride > 2) ? current.places[index + 2] : 0;
		if (place > 0) {
			return this.shape.read(key, latest, new PackedInput(current.data, offsetOf(place)), this.ids);
		}
		byte[] inline = new byte[Long.BYTES];
		LONGS.set(inline, 0, place);
		return this.shape.read(key, latest, new PackedInput(inline, 0), this.ids);
	}

	@Override
	boolean contains(long key) {
		long[] places = this.table.places;
		int index = indexOf(places, this.stride, capacityOf(places), key);
		return index >= 0 && places[index + 1] != 0;
	}

	@Override
	long ahead(long key) {
		return this.places[startOf(this.stride, this.capacity, key)];
	}

	@Override
	@Nullable T put(long key, T entity) {
		T before = get(key);
		update(key, entity);
		return before;
	}

	/**
	 * Compares bytes, where length and check sum are the same: to read the entity would
	 * take longer. All of it is here, and so too long for the JVM's compiler to put it
	 * into each of its callers, which took several times as long to compile.
	 */
	@Override
	boolean update(long key, T entity) {
		if (key == 0) {
			throw new IllegalArgumentException("0 is no id");
		}
		int stride = this.stride;
		long[] places = this.places;
		int start = startOf(stride, this.capacity, key);
		// The processor gets the place while the entity is written
		long first = places[start];
		long content = (stride == 2) ? this.shape.small(key, this.parentId, entity) : 0;
		byte[] bytes = NO_BYTES;
		int length = 0;
		if (content == 0) {
			PackedOutput out = pack(key, entity);
			bytes = out.bytes();
			length = out.length();
			// Behind what is written there is room
			content = (length <= MAX_INLINE && stride == 2)
					? INLINE | ((long) length << INLINE_LENGTH_SHIFT)
							| ((long) LONGS.get(bytes, 0) & ((1L << (8 * length)) - 1))
					: (check(out) << CHECK_SHIFT) | ((long) length << LENGTH_SHIFT);
		}
		else {
			content |= INLINE;
		}
		boolean inline = content < 0;
		int index = (first == key) ? start : indexOf(places, stride, this.capacity, key);
		long before = (index >= 0) ? places[index + 1] : 0;
		int offset = offsetOf(before);
		// What is in the place itself is not compared: the processor is ahead of the
		// place, and would guess wrong half of the time
		if (!inline && before != 0 && (before & ~ADVANCES) == (content | offset)
				&& Arrays.equals(bytes, 0, length, this.data, offset, offset + length)) {
			if (stride > 2) {
				places[index + 2] = this.shape.latestOf(entity);
			}
			return true;
		}
		boolean added = index < 0;
		if (added && this.used >= limit()) {
			rebuild(this.size + 1, inline ? 0 : length);
			places = this.places;
			index = indexOf(places, stride, this.capacity, key);
			added = index < 0;
		}
		else if (!inline && this.end + length > this.data.length) {
			compact(length);
			places = this.places;
		}
		int place = added ? -index - 1 : index;
		if (!inline) {
			System.arraycopy(bytes, 0, this.data, this.end, length);
			content |= this.end;
			this.end += length;
			this.live += length;
		}
		this.live -= lengthOf(before);
		if (stride > 2) {
			places[place + 2] = this.shape.latestOf(entity);
			content |= this.shape.mayAdvance(entity) ? ADVANCES : 0;
		}
		// A reader that sees this sees the bytes
		VarHandle.releaseFence();
		places[place + 1] = content;
		if (added) {
			VarHandle.releaseFence();
			places[place] = key;
			this.used++;
		}
		if (before == 0) {
			resize(this.size + 1);
		}
		return before != 0;
	}

	private PackedOutput pack(long key, T entity) {
		PackedOutput out = OUTPUT.get();
		out.reset();
		this.shape.write(key, entity, out, this.ids);
		if (out.length() > MAX_LENGTH) {
			throw new IllegalArgumentException(
					"An entity of " + out.length() + " bytes is too large to be kept as bytes");
		}
		return out;
	}

	/**
	 * Gives a few bits, by which most that are as long but different are told apart.
	 */
	private static long check(PackedOutput out) {
		byte[] bytes = out.bytes();
		int length = out.length();
		long sum = 0;
		int i = 0;
		for (; i + 8 <= length; i += 8) {
			sum = Long.rotateLeft(sum, 9) + (long) LONGS.get(bytes, i);
		}
		for (; i < length; i++) {
			sum = Long.rotateLeft(sum, 9) + bytes[i];
		}
		return HashCommon.murmurHash3(sum) & 0x7F;
	}

	private static int offsetOf(long place) {
		return (int) place & OFFSET_MASK;
	}

	/**
	 * Tells how many bytes of the array belong to a place.
	 */
	private static int lengthOf(long place) {
		return (int) ((place >>> LENGTH_SHIFT) & ~(place >> 63)) & MAX_LENGTH;
	}

	/**
	 * Raises the value that is kept beside the bytes of an entity.
	 * @return whether nothing is left to do: it is raised, was so already, or there is no
	 * such entity
	 */
	boolean advance(long key, long latest) {
		long[] places = this.places;
		int index = indexOf(places, this.stride, this.capacity, key);
		if (index < 0 || places[index + 1] == 0 || Long.compareUnsigned(places[index + 2], latest) >= 0) {
			return true;
		}
		boolean may = (places[index + 1] & ADVANCES) != 0;
		if (may) {
			places[index + 2] = latest;
		}
		return may;
	}

	@Override
	@Nullable T remove(long key) {
		T before = get(key);
		if (before != null) {
			erase(key);
		}
		return before;
	}

	@Override
	boolean erase(long key) {
		long[] places = this.places;
		int index = indexOf(places, this.stride, this.capacity, key);
		long before = (index >= 0) ? places[index + 1] : 0;
		if (before == 0) {
			return false;
		}
		this.live -= lengthOf(before);
		places[index + 1] = 0;
		resize(this.size - 1);
		if (places.length > SMALLEST_CAPACITY * this.stride) {
			if (this.size == 0) {
				clear();
			}
			else if (this.size < this.capacity / 4 || this.live + SOME_BYTES < this.data.length / 4) {
				rebuild(this.size, 0);
			}
		}
		return true;
	}

	@Override
	void clear() {
		replace(new long[this.stride], NO_BYTES);
		resize(0);
		this.used = 0;
		this.end = 0;
		this.live = 0;
	}

	private void replace(long[] places, byte[] data) {
		VarHandle.releaseFence();
		this.places = places;
		this.capacity = capacityOf(places);
		this.data = data;
		this.table = new Table(places, data);
	}

	/**
	 * Copies what is there into new arrays, with some room.
	 * @param count for how many entities
	 * @param length how many bytes will be added
	 */
	private void rebuild(int count, int length) {
		long[] before = this.places;
		byte[] data = room(length);
		int capacity = Math.max(SMALLEST_CAPACITY, count + (this.sparse ? count + count / 2 : count * 2 / 3));
		long[] after = new long[this.stride * capacity];
		int position = 0;
		for (int i = 0; i < before.length; i += this.stride) {
			long place = before[i + 1];
			if (place != 0) {
				int index = -indexOf(after, this.stride, capacity, before[i]) - 1;
				after[index] = before[i];
				after[index + 1] = moved(place, data, position);
				position += lengthOf(place);
				if (this.stride > 2) {
					after[index + 2] = before[i + 2];
				}
			}
		}
		this.used = this.size;
		this.end = position;
		replace(after, data);
	}

	/**
	 * Copies the bytes that are there into a new array, with some room. Each key stays in
	 * its place.
	 * @param length how many bytes will be added
	 */
	private void compact(int length) {
		long[] after = this.places.clone();
		byte[] data = room(length);
		int position = 0;
		for (int i = 1; i < after.length; i += this.stride) {
			long place = after[i];
			if (place > 0) {
				after[i] = moved(place, data, position);
				position += lengthOf(place);
			}
		}
		this.end = position;
		replace(after, data);
	}

	/**
	 * Makes an array for the bytes that are there: with more room where entities are
	 * replaced again and again.
	 */
	private byte[] room(int length) {
		int bytes = this.live + length;
		int more = (this.end > this.live + this.live / 16) ? bytes / 2 + SOME_BYTES : bytes / 8;
		return (bytes > 0) ? new byte[bytes + Math.min(more, 1 << 20)] : NO_BYTES;
	}

	/**
	 * Copies the bytes of a place.
	 * @return where they are now
	 */
	private long moved(long place, byte[] data, int position) {
		if (place < 0) {
			return place;
		}
		System.arraycopy(this.data, offsetOf(place), data, position, lengthOf(place));
		return (place & ~OFFSET_MASK) | position;
	}

	/**
	 * Goes through the entities, in no order. What is added or removed meanwhile may be
	 * seen or not; everything else is seen once.
	 */
	@Override
	boolean forEach(LongMap.Visitor<? super T> visitor) {
		Table current = this.table;
		for (int i = 0; i < current.places.length; i += this.stride) {
			long key = current.places[i];
			VarHandle.acquireFence();
			T entity = (key != 0) ? read(current, i, key) : null;
			if (entity != null && !visitor.visit(key, entity)) {
				return false;
			}
		}
		return true;
	}

	@Override
	boolean forEachId(LongPredicate visitor) {
		long[] places = this.table.places;
		for (int i = 0; i < places.length; i += this.stride) {
			long key = places[i];
			VarHandle.acquireFence();
			if (key != 0 && places[i + 1] != 0 && !visitor.test(key)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Finds a key. There is always a free place at which the search ends.
	 * @return where its place begins, or {@code -1 - index} of where it would be written
	 */
	private static int indexOf(long[] places, int stride, int capacity, long key) {
		int index = startOf(stride, capacity, key);
		while (true) {
			long candidate = places[index];
			if (candidate == 0) {
				return -index - 1;
			}
			if (candidate == key) {
				VarHandle.acquireFence();
				return index;
			}
			index += stride;
			if (index == places.length) {
				index = 0;
			}
		}
	}

	private int capacityOf(long[] places) {
		return (this.stride == 2) ? places.length >> 1 : places.length / 3;
	}

	/**
	 * Gives the number of keys at which there are to be more places.
	 */
	private int limit() {
		return this.capacity - (this.sparse ? (2 * this.capacity + 4) / 5 : (this.capacity + 4) / 5);
	}

	/**
	 * Gives the place at which the search for a key begins.
	 */
	private static int startOf(int stride, int capacity, long key) {
		return stride * (int) (((HashCommon.murmurHash3(key) >>> 32) * capacity) >>> 32);
	}

	/**
	 * What belongs together.
	 *
	 * @param places keys and what is kept of them, 0 where there is nothing
	 */
	@SuppressWarnings("ArrayRecordComponent") // nobody compares them
	private record Table(long[] places, byte[] data) {

	}

}
