package io.github.discordspring.cache;

import java.lang.invoke.VarHandle;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * A map from ids to entities for those that come in the order of their ids and go in that
 * order, as the messages of a channel do. It is read without a lock while it is changed.
 * <p>
 * Ids and entities lie in order in two arrays, from a first place to a last one. What
 * comes behind all others is written behind them, the first one goes by moving the first
 * place. One that is removed from the middle leaves its id behind. Everything else, which
 * is rare, makes new arrays, as a full end does. So a place never gets another id, and
 * none gets out of order under a reader's hands.
 * <p>
 * As in {@link LongMap}, those who write see to it that they are one at a time.
 *
 * @param <T> the type of the entities
 */
final class RecentMap<T> extends EntityMap<T> {

	private volatile Table table = new Table(2);

	/** Others than who writes read it by {@link #size()}. */
	private int size;

	/**
	 * Makes a map of what has no parent.
	 */
	RecentMap() {
		this(0);
	}

	RecentMap(long parentId) {
		super(parentId);
	}

	@SuppressWarnings("unchecked")
	@Override
	@Nullable T get(long id) {
		Table current = this.table;
		int index = current.indexOf(id);
		return (index >= 0) ? (T) current.valueAt(index) : null;
	}

	@SuppressWarnings("unchecked")
	@Override
	@Nullable T put(long id, T entity) {
		if (id == 0) {
			throw new IllegalArgumentException("0 is no id");
		}
		Table current = this.table;
		int index = (current.end == current.start || current.isBehind(id)) ? -1 : current.indexOf(id);
		if (index >= 0) {
			T before = (T) current.values[index];
			VarHandle.releaseFence();
			current.values[index] = entity;
			if (before == null) {
				resize(this.size + 1);
			}
			return before;
		}
		if (current.end == current.start || current.isBehind(id)) {
			if (current.end == current.ids.length) {
				current = copy(current, 0, null);
				this.table = current;
			}
			current.append(id, entity);
		}
		else {
			this.table = copy(current, id, entity);
		}
		resize(this.size + 1);
		return null;
	}

	/**
	 * Takes the entity without comparing: equal ones hardly come.
	 */
	@Override
	boolean update(long id, T entity) {
		return put(id, entity) != null;
	}

	@SuppressWarnings("unchecked")
	@Override
	@Nullable T remove(long id) {
		Table current = this.table;
		int index = current.indexOf(id);
		T before = (index >= 0) ? (T) current.values[index] : null;
		if (before == null) {
			return null;
		}
		current.values[index] = null;
		resize(this.size - 1);
		int start = current.start;
		while (start < current.end && current.values[start] == null) {
			start++;
		}
		current.start = start;
		if (this.size * 4 < current.ids.length && current.ids.length > 8) {
			this.table = copy(current, 0, null);
		}
		return before;
	}

	private void resize(int size) {
		VarHandle.releaseFence();
		this.size = size;
	}

	/**
	 * Gives the smallest id.
	 * @return the id, 0 if there is none
	 */
	long first() {
		Table current = this.table;
		for (int i = current.start(); i < current.end(); i++) {
			if (current.valueAt(i) != null) {
				return current.ids[i];
			}
		}
		return 0;
	}

	@Override
	int size() {
		VarHandle.acquireFence();
		return this.size;
	}

	@Override
	void clear() {
		this.table = new Table(2);
		resize(0);
	}

	/**
	 * Goes through the entities in the order of their ids.
	 */
	@SuppressWarnings("unchecked")
	@Override
	boolean forEach(LongMap.Visitor<? super T> visitor) {
		Table current = this.table;
		int end = current.end();
		for (int i = current.start(); i < end; i++) {
			T entity = (T) current.valueAt(i);
			if (entity != null && !visitor.visit(current.ids[i], entity)) {
				return false;
			}
		}
		return true;
	}

	@Override
	boolean forEachId(LongPredicate visitor) {
		return forEach((id, entity) -> visitor.test(id));
	}

	/**
	 * Copies what is there, and an entity in its place if there is one to add.
	 */
	private Table copy(Table before, long id, @Nullable Object entity) {
		Table after = new Table(this.size + 1 + Math.max(2, this.size / 4));
		boolean open = entity != null;
		for (int i = before.start; i < before.end; i++) {
			Object value = before.values[i];
			if (value != null) {
				if (open && entity != null && Long.compareUnsigned(before.ids[i], id) > 0) {
					after.append(id, entity);
					open = false;
				}
				after.append(before.ids[i], value);
			}
		}
		if (open && entity != null) {
			after.append(id, entity);
		}
		return after;
	}

	private static final class Table {

		private final long[] ids;

		private final @Nullable Object[] values;

		/** Others than who writes read it by {@link #start()}. */
		private int start;

		/** Others than who writes read it by {@link #end()}. */
		private int end;

		Table(int capacity) {
			this.ids = new long[capacity];
			this.values = new @Nullable Object[capacity];
		}

		private int start() {
			VarHandle.acquireFence();
			return this.start;
		}

		private int end() {
			int end = this.end;
			VarHandle.acquireFence();
			return end;
		}

		private @Nullable Object valueAt(int index) {
			Object value = this.values[index];
			VarHandle.acquireFence();
			return value;
		}

		private boolean isBehind(long id) {
			return Long.compareUnsigned(this.ids[this.end - 1], id) < 0;
		}

		private void append(long id, Object value) {
			int index = this.end;
			this.ids[index] = id;
			this.values[index] = value;
			// A reader that sees the end sees what is before it
			VarHandle.releaseFence();
			this.end = index + 1;
		}

		/**
		 * Finds an id.
		 * @return its place, -1 if it has none
		 */
		private int indexOf(long id) {
			int low = start();
			int high = end() - 1;
			while (low <= high) {
				int middle = (low + high) >>> 1;
				int order = Long.compareUnsigned(this.ids[middle], id);
				if (order == 0) {
					return middle;
				}
				if (order < 0) {
					low = middle + 1;
				}
				else {
					high = middle - 1;
				}
			}
			return -1;
		}

	}

}
