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
 * where an entity begins finds it whole. An entry takes about 17 bytes and its own.
 * <p>
 * Those who write exclude each other by this object's monitor.
 *
 * @param <T> the type of the entities
 */
final class PackedMap<T> implements EntityMap<T> {

	private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);

	private static final VarHandle OFFSETS = MethodHandles.arrayElementVarHandle(int[].class);

	private static final ThreadLocal<PackedOutput> OUTPUT = ThreadLocal.withInitial(PackedOutput::new);

	private final EntityShape<T> shape;

	private final IdTable ids = new IdTable();

	private volatile Table table = new Table(1, 1);

	private volatile int size;

	/** How many keys there are, with or without an entity. */
	private int used;

	/** Where the next bytes go. Nothing begins at 0, which stands for nothing. */
	private int end = 1;

	/** How many bytes belong to entities that are there. */
	private int live;

	PackedMap(EntityShape<T> shape) {
		this.shape = shape;
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
		return 12L * current.keys.length + current.data.length;
	}

	@Override
	public @Nullable T get(long key) {
		Table current = this.table;
		int index = current.indexOf(key);
		return (index >= 0) ? read(current, (int) OFFSETS.getAcquire(current.offsets, index)) : null;
	}

	private @Nullable T read(Table current, int offset) {
		if (offset == 0) {
			return null;
		}
		PackedInput in = new PackedInput(current.data, offset);
		in.readUnsigned();
		return this.shape.read(in, this.ids);
	}

	@Override
	public synchronized @Nullable T put(long key, T entity) {
		if (key == 0) {
			throw new IllegalArgumentException("0 is no id");
		}
		PackedOutput out = OUTPUT.get();
		out.reset();
		this.shape.write(entity, out, this.ids);
		int length = out.length();
		T before = get(key);
		int index = this.table.indexOf(key);
		if (index >= 0) {
			this.live -= sizeAt(this.table, this.table.offsets[index]);
		}
		if (this.end + length + 5 > this.table.data.length
				|| (index < 0 && this.used >= this.table.keys.length - (this.table.keys.length + 4) / 5)) {
			rebuild(key, length + 5);
			index = this.table.indexOf(key);
		}
		Table current = this.table;
		int offset = this.end;
		PackedOutput prefix = new PackedOutput();
		prefix.writeUnsigned(length);
		System.arraycopy(prefix.bytes(), 0, current.data, offset, prefix.length());
		System.arraycopy(out.bytes(), 0, current.data, offset + prefix.length(), length);
		this.end = offset + prefix.length() + length;
		this.live += prefix.length() + length;
		if (index >= 0) {
			OFFSETS.setRelease(current.offsets, index, offset);
		}
		else {
			// A reader that sees the key sees its bytes
			OFFSETS.setRelease(current.offsets, -index - 1, offset);
			KEYS.setRelease(current.keys, -index - 1, key);
			this.used++;
		}
		this.size += (before == null) ? 1 : 0;
		return before;
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
		int offset = (index >= 0) ? current.offsets[index] : 0;
		T before = read(current, offset);
		if (before == null) {
			return null;
		}
		if (this.size == 1) {
			clear();
			return before;
		}
		this.live -= sizeAt(current, offset);
		OFFSETS.setRelease(current.offsets, index, 0);
		this.size--;
		if (this.size < current.keys.length / 4 || this.live < current.data.length / 4) {
			rebuild(0, 0);
		}
		return before;
	}

	@Override
	public synchronized void clear() {
		this.table = new Table(1, 1);
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
		Table after = new Table(Math.max(2, count + count * 2 / 3), 1 + bytes + Math.min(bytes / 8, 1 << 20));
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
				position += length;
				keys++;
			}
		}
		if (replaced != 0 && before.indexOf(replaced) >= 0) {
			int old = before.offsets[before.indexOf(replaced)];
			if (old != 0) {
				// Until it is replaced, readers find what was there
				int length = sizeAt(before, old);
				after = after.withRoom(length);
				int index = -after.indexOf(replaced) - 1;
				System.arraycopy(before.data, old, after.data, position, length);
				after.keys[index] = replaced;
				after.offsets[index] = position;
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
			T entity = (key != 0) ? read(current, (int) OFFSETS.getAcquire(current.offsets, i)) : null;
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

		Table(int capacity, int bytes) {
			this(new long[capacity], new int[capacity], new byte[bytes]);
		}

		private Table(long[] keys, int[] offsets, byte[] data) {
			this.keys = keys;
			this.offsets = offsets;
			this.data = data;
		}

		Table withRoom(int bytes) {
			return new Table(this.keys, this.offsets, Arrays.copyOf(this.data, this.data.length + bytes));
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
