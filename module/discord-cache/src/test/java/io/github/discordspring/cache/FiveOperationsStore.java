package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * A store as somebody else may write it: the five operations that are required, over a
 * map that has nothing in common with ours.
 *
 * @param <T> the type of the entities
 */
final class FiveOperationsStore<T> implements CacheStore<T> {

	private final boolean foundById;

	private final ConcurrentSkipListMap<Key, T> entities = new ConcurrentSkipListMap<>();

	private final AtomicInteger written = new AtomicInteger();

	FiveOperationsStore(EntityType<?> type) {
		this.foundById = type.isFoundById();
	}

	/**
	 * Tells how often an entity was added or replaced.
	 */
	int written() {
		return this.written.get();
	}

	@Override
	public @Nullable T get(long parentId, long id) {
		return this.entities.get(new Key(parentId, id));
	}

	@Override
	public @Nullable T put(long parentId, long id, T entity) {
		if (this.foundById) {
			this.entities.keySet().removeIf((key) -> key.id == id && key.parentId != parentId);
		}
		this.written.incrementAndGet();
		return this.entities.put(new Key(parentId, id), entity);
	}

	@Override
	public @Nullable T remove(long parentId, long id) {
		return this.entities.remove(new Key(parentId, id));
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super T> visitor) {
		return forEach((parent, id, entity) -> parent != parentId || visitor.visit(parent, id, entity));
	}

	@Override
	public boolean forEach(Visitor<? super T> visitor) {
		for (Map.Entry<Key, T> entry : new ArrayList<>(this.entities.entrySet())) {
			if (!visitor.visit(entry.getKey().parentId, entry.getKey().id, entry.getValue())) {
				return false;
			}
		}
		return true;
	}

	private record Key(long parentId, long id) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			int order = Long.compare(this.parentId, other.parentId);
			return (order != 0) ? order : Long.compare(this.id, other.id);
		}

	}

}
