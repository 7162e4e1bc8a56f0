package io.github.discordspring.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.LongPredicate;

import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * A map from ids to entities as bytes, all in one array, that is read without a lock
 * while it is changed.
 * <p>
 * As in {@link LongMap}, keys never move within one set of arrays. Bytes are only ever
 * added behind those there are: an entity that is replaced leaves its bytes behind until
 * the arrays are replaced by new ones, in one volatile write. So a reader that has found
 * where an entity begins finds it whole. An entry takes about 17 bytes and its own. A
 * shape may keep one value of each entity beside the bytes, where it changes alone.
 * <p>
 * Those who write exclude each other by this object's monitor.
 *
 * @param <T> the type of the entities
 */
final class PackedMap<T> implements EntityMap<T> {

	private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);

	private static final VarHandle OFFSETS = MethodHandles.arrayElementVarHandle(int[].class);

	private static final VarHandle LATEST = MethodHandles.arrayElementVarHandle(long[].class);

	private static final long[] NONE = new long[0];

	private static final ThreadLocal<PackedOutput> OUTPUT = ThreadLocal.withInitial(PackedOutput::new);

	private final EntityShape<T> shape;

	private final IdTable ids = new IdTable();

	private volatile Table table;

	private volatile int size;

	/** How many keys there are, with or without an entity. */
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
		return this.size;
	}

	/**
	 * Tells how many bytes the arrays take.
	 */
	@Override
	public long bytes() {
		Table current = this.table;
		return 12L * current.keys.length + 8L * current.latest.length + current.data.length;
	}

	@Override
	public @Nullable T get(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		return (index >= 0) ? read(current, index, key) : null;
	}

	private @Nullable T read(Table current, int index, long key) {
		int offset = (int) OFFSETS.getAcquire(current.offsets, index);
		if (offset == 0) {
			return null;
		}
		PackedInput in = new PackedInput(current.data, offset);
		in.readUnsigned();
		return this.shape.read(key, current.latestAt(index), in, this.ids);
	}

	@Override
	public boolean contains(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		return index >= 0 && (int) OFFSETS.getAcquire(current.offsets, index) != 0;
	}

	@Override
	public synchronized @Nullable T put(long key, T entity) {
		T before = get(key);
		write(key, entity, pack(key, entity));
		return before;
	}

	/**
	 * Compares bytes: to read the entity would take longer.
	 */
	@Override
	public synchronized boolean update(long key, T entity) {
		PackedOutput out = pack(key, entity);
		Table current = this.table;
		int index = current.indexOf(key);
		int offset = (index >= 0) ? current.offsets[index] : 0;
		if (offset == 0) {
			write(key, entity, out);
			return false;
		}
		PackedInput in = new PackedInput(current.data, offset);
		int length = (int) in.readUnsigned();
		int start = in.position();
		if (length != out.length() || !Arrays.equals(out.bytes(), 0, length, current.data, start, start + length)) {
			write(key, entity, out);
		}
		else if (current.latest.length > 0) {
			LATEST.setRelease(current.latest, index, this.shape.latestOf(entity));
		}
		return true;
	}

	/**
	 * Raises the value that is kept beside the bytes of an entity.
	 * @return whether nothing is left to do: it is raised, was so already, or there is no
	 * such entity
	 */
	synchronized boolean advance(long key, long latest) {
		Table current = this.table;
		int index = current.indexOf(key);
		int offset = (index >= 0) ? current.offsets[index] : 0;
		if (offset == 0 || Long.compareUnsigned(current.latestAt(index), latest) >= 0) {
			return true;
		}
		PackedInput in = new PackedInput(current.data, offset);
		in.readUnsigned();
		boolean may = this.shape.mayAdvance(in);
		if (may) {
			LATEST.setRelease(current.latest, index, latest);
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

	private synchronized void write(long key, T entity, PackedOutput out) {
		int length = out.length();
		int index = this.table.indexOf(key);
		int before = (index >= 0) ? this.table.offsets[index] : 0;
		this.live -= sizeAt(this.table, before);
		if (this.end + length + 5 > this.table.data.length
				|| (index < 0 && this.used >= this.table.keys.length - (this.table.keys.length + 4) / 5)) {
			rebuild(key, length + 5);
			index = this.table.indexOf(key);
		}
		Table current = this.table;
		int offset = this.end;
		int start = PackedOutput.writeUnsigned(length, current.data, offset);
		System.arraycopy(out.bytes(), 0, current.data, start, length);
		this.end = start + length;
		this.live += this.end - offset;
		int place = (index >= 0) ? index : -index - 1;
		if (current.latest.length > 0) {
			LATEST.setRelease(current.latest, place, this.shape.latestOf(entity));
		}
		OFFSETS.setRelease(current.offsets, place, offset);
		if (index < 0) {
			// A reader that sees the key sees its bytes
			KEYS.setRelease(current.keys, place, key);
			this.used++;
		}
		this.size += (before == 0) ? 1 : 0;
	}

	private static int sizeAt(Table table, int offset) {
		if (offset == 0) {
			return 0;
		}
		PackedInput in = new PackedInput(table.data, offset);
		int length = (int) in.readUnsigned();
		return in.position() - offset + length;
	}

	@Override
	public synchronized @Nullable T remove(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		T before = (index >= 0) ? read(current, index, key) : null;
		if (before == null) {
			return null;
		}
		if (this.size == 1) {
			clear();
			return before;
		}
		this.live -= sizeAt(current, current.offsets[index]);
		OFFSETS.setRelease(current.offsets, index, 0);
		this.size--;
		if (this.size < current.keys.length / 4 || this.live < current.data.length / 4) {
			rebuild(0, 0);
		}
		return before;
	}

	@Override
	public synchronized void clear() {
		this.table = new Table(1, 1, this.shape.hasLatest());
		this.size = 0;
		this.used = 0;
		this.end = 1;
		this.live = 0;
	}

	/**
	 * Copies what is there into new arrays, with some room.
	 * @param replaced a key whose bytes are not needed any more; the key stays
	 * @param room how many bytes will be added
	 */
	private void rebuild(long replaced, int room) {
		Table before = this.table;
		int count = this.size + 1;
		int bytes = this.live + room;
		Table after = new Table(Math.max(2, count + count * 2 / 3), 1 + bytes + Math.min(bytes / 8, 1 << 20),
				this.shape.hasLatest());
		int position = 1;
		int keys = 0;
		for (int i = 0; i < before.keys.length; i++) {
			int offset = before.offsets[i];
			if (offset != 0 && before.keys[i] != replaced) {
				int index = -after.indexOf(before.keys[i]) - 1;
				int length = sizeAt(before, offset);
				System.arraycopy(before.data, offset, after.data, position, length);
				after.keys[index] = before.keys[i];
				after.offsets[index] = position;
				after.takeLatest(index, before, i);
				position += length;
				keys++;
			}
		}
		if (replaced != 0 && before.indexOf(replaced) >= 0) {
			int place = before.indexOf(replaced);
			int old = before.offsets[place];
			if (old != 0) {
				// Until it is replaced, readers find what was there
				int length = sizeAt(before, old);
				after = after.withRoom(length);
				int index = -after.indexOf(replaced) - 1;
				System.arraycopy(before.data, old, after.data, position, length);
				after.keys[index] = replaced;
				after.offsets[index] = position;
				after.takeLatest(index, before, place);
				position += length;
				keys++;
			}
		}
		this.used = keys;
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
		for (int i = 0; i < current.keys.length; i++) {
			long key = (long) KEYS.getAcquire(current.keys, i);
			T entity = (key != 0) ? read(current, i, key) : null;
			if (entity != null && !visitor.visit(key, entity)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public boolean forEachId(LongPredicate visitor) {
		Table current = this.table;
		for (int i = 0; i < current.keys.length; i++) {
			long key = (long) KEYS.getAcquire(current.keys, i);
			if (key != 0 && (int) OFFSETS.getAcquire(current.offsets, i) != 0 && !visitor.test(key)) {
				return false;
			}
		}
		return true;
	}

	private static final class Table {

		private final long[] keys;

		private final int[] offsets;

		private final byte[] data;

		/** Empty if nothing is kept beside the bytes. */
		private final long[] latest;

		Table(int capacity, int bytes, boolean hasLatest) {
			this(new long[capacity], new int[capacity], new byte[bytes], hasLatest ? new long[capacity] : NONE);
		}

		private Table(long[] keys, int[] offsets, byte[] data, long[] latest) {
			this.keys = keys;
			this.offsets = offsets;
			this.data = data;
			this.latest = latest;
		}

		Table withRoom(int bytes) {
			return new Table(this.keys, this.offsets, Arrays.copyOf(this.data, this.data.length + bytes), this.latest);
		}

		private long latestAt(int index) {
			return (this.latest.length > 0) ? (long) LATEST.getAcquire(this.latest, index) : 0;
		}

		private void takeLatest(int index, Table other, int otherIndex) {
			if (this.latest.length > 0) {
				this.latest[index] = other.latest[otherIndex];
			}
		}

		/**
		 * Finds a key. There is always a free place at which the search ends.
		 * @return its place, or {@code -1 - place} of where it would be written
		 */
		private int indexOf(long key) {
			long[] keys = this.keys;
			int index = (int) (((HashCommon.murmurHash3(key) >>> 32) * keys.length) >>> 32);
			while (true) {
				long candidate = (long) KEYS.getAcquire(keys, index);
				if (candidate == 0) {
					return -index - 1;
				}
				if (candidate == key) {
					return index;
				}
				if (++index == keys.length) {
					index = 0;
				}
			}
		}

	}

}
