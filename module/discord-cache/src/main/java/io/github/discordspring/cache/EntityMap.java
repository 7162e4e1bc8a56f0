package io.github.discordspring.cache;

import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Entities by their id, which is not 0. Read by any thread without a lock, written by one
 * at a time.
 */
interface EntityMap<T> {

	@Nullable T get(long id);

	@Nullable T put(long id, T entity);

	/**
	 * Adds or replaces an entity, unless it is the same already.
	 * @return whether there was one
	 */
	default boolean update(long id, T entity) {
		T before = get(id);
		if (!entity.equals(before)) {
			put(id, entity);
		}
		return before != null;
	}

	default boolean contains(long id) {
		return get(id) != null;
	}

	@Nullable T remove(long id);

	int size();

	void clear();

	boolean forEach(LongMap.Visitor<? super T> visitor);

	/**
	 * Tells how many bytes the entities take, with the map.
	 * @return the bytes, -1 if that is not known
	 */
	default long bytes() {
		return -1;
	}

	default boolean forEachId(LongPredicate visitor) {
		return forEach((id, entity) -> visitor.test(id));
	}

}
