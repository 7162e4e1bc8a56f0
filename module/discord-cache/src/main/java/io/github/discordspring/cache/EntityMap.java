package io.github.discordspring.cache;

import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * The entities of one parent by their id, which is not 0. Read by any thread without a
 * lock, written by one at a time.
 * <p>
 * What a store knows of the parent is here and not in an object around the map: each
 * object on the way to an entity is likely a miss of the processor's caches.
 *
 * @param <T> the type of the entities
 */
abstract class EntityMap<T> {

	/** The parent, 0 if there is none. */
	final long parentId;

	/** The guild of a parent that is none, if it is known. */
	volatile @Nullable GuildState guild;

	/** Whether the store knows this no more. Guarded by the lock of the guild. */
	boolean dropped;

	EntityMap(long parentId) {
		this.parentId = parentId;
	}

	abstract @Nullable T get(long id);

	/**
	 * Reads where an entity likely is, so that the processor has it when it is needed. To
	 * be done by a map whose place can be told without waiting for another.
	 * @return what is there
	 */
	long ahead(long id) {
		return 0;
	}

	abstract @Nullable T put(long id, T entity);

	/**
	 * Adds or replaces an entity, unless it is the same already.
	 * @return whether there was one
	 */
	boolean update(long id, T entity) {
		T before = get(id);
		if (!entity.equals(before)) {
			put(id, entity);
		}
		return before != null;
	}

	boolean contains(long id) {
		return get(id) != null;
	}

	abstract @Nullable T remove(long id);

	/**
	 * Removes an entity that nobody wants to see. To be done better by a map that would
	 * have to make it.
	 * @return whether it was there
	 */
	boolean erase(long id) {
		return remove(id) != null;
	}

	abstract int size();

	abstract void clear();

	abstract boolean forEach(LongMap.Visitor<? super T> visitor);

	/**
	 * Tells how many bytes the entities take, with the map.
	 * @return the bytes, -1 if that is not known
	 */
	long bytes() {
		return -1;
	}

	boolean forEachId(LongPredicate visitor) {
		return forEach((id, entity) -> visitor.test(id));
	}

}
