package io.github.discordspring.cache;

import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Where the entities of one type are kept. Five operations are to be implemented; the
 * others follow from them and may be done better by a store that can.
 * <p>
 * An entity is known by its parent and its id, see {@link EntityType}. The cache sees to
 * it that nobody else changes an entity, or the entities of a parent, at the same time;
 * changes to different ones, and reading, may happen at any time and from any thread.
 *
 * <p>
 * A store that keeps something else than records takes that as {@code T}, and is made
 * known by {@link CacheStoreFactory#of(StoreForm, java.util.function.Function)}.
 *
 * @param <T> the type of the entities, or the form in which the store takes them
 */
public interface CacheStore<T> {

	/**
	 * Looks an entity up.
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param id the entity's id
	 * @return the entity, or {@code null} if it is not there
	 */
	@Nullable T get(long parentId, long id);

	/**
	 * Adds or replaces an entity.
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param id the entity's id, not 0; where it is {@linkplain EntityType#isFoundById()
	 * found by id}, an entity with the same id under another parent is removed
	 * @param entity the entity
	 * @return the entity before, or {@code null} if there was none
	 */
	@Nullable T put(long parentId, long id, T entity);

	/**
	 * Adds or replaces an entity, unless an equal one is there already, which stays: most
	 * of what events bring is known. To be done better by a store that can compare
	 * without making the entity.
	 * @param parentId as in {@link #put}
	 * @param id as in {@link #put}
	 * @param entity the entity
	 */
	default void update(long parentId, long id, T entity) {
		if (!entity.equals(get(parentId, id))) {
			put(parentId, id, entity);
		}
	}

	/**
	 * Tells whether an entity is there. To be done better by a store that need not make
	 * the entity for that.
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param id the entity's id
	 * @return whether it is
	 */
	default boolean contains(long parentId, long id) {
		return get(parentId, id) != null;
	}

	/**
	 * Removes an entity.
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param id the entity's id
	 * @return the entity that was removed, or {@code null} if there was none
	 */
	@Nullable T remove(long parentId, long id);

	/**
	 * Goes through the entities of a parent, in no order. Changes meanwhile, by the
	 * visitor or others, do no harm; they may be seen or not.
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param visitor gets each entity, until it answers {@code false}
	 * @return whether all were visited
	 */
	boolean forEach(long parentId, Visitor<? super T> visitor);

	/**
	 * Goes through all entities, in no order. Changes meanwhile, by the visitor or
	 * others, do no harm; they may be seen or not.
	 * @param visitor gets each entity, until it answers {@code false}
	 * @return whether all were visited
	 */
	boolean forEach(Visitor<? super T> visitor);

	/**
	 * Finds the parent of an entity by the entity's id alone. To be used only where it is
	 * {@linkplain EntityType#isFoundById() found by id}.
	 * @param id the entity's id
	 * @return the parent; 0 also if the entity is not there
	 */
	default long parentOf(long id) {
		long[] found = new long[1];
		forEach((parentId, candidate, entity) -> {
			found[0] = (candidate == id) ? parentId : 0;
			return candidate != id;
		});
		return found[0];
	}

	/**
	 * Counts the entities of a parent.
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @return their number
	 */
	default long count(long parentId) {
		long[] count = new long[1];
		forEach(parentId, (parent, id, entity) -> ++count[0] > 0);
		return count[0];
	}

	/**
	 * Counts all entities.
	 * @return their number
	 */
	default long count() {
		long[] count = new long[1];
		forEach((parent, id, entity) -> ++count[0] > 0);
		return count[0];
	}

	/**
	 * Removes the entities of a parent.
	 * @param parentId guild or channel, 0 if the type has no parent
	 */
	default void clear(long parentId) {
		forEach(parentId, (parent, id, entity) -> {
			remove(parent, id);
			return true;
		});
	}

	/**
	 * Goes through the ids of the entities of a parent, without reading these. Otherwise
	 * as {@link #forEach(long, Visitor)}.
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param visitor gets each id, until it answers {@code false}
	 * @return whether all were visited
	 */
	default boolean forEachId(long parentId, LongPredicate visitor) {
		return forEach(parentId, (parent, id, entity) -> visitor.test(id));
	}

	/**
	 * Estimates what the entities take in the heap of this process.
	 * @return bytes; by default from the size of some of the records, nothing if the
	 * store is shared
	 */
	default long estimateBytes() {
		return isShared() ? 0 : EntitySize.estimate(this, 0);
	}

	/**
	 * Tells whether what is in it is there for other processes too, and after a restart.
	 * @return whether it is; {@code false} by default
	 */
	default boolean isShared() {
		return false;
	}

	/**
	 * Tells in which form it keeps entities.
	 * @return the form; {@link StoreForm#OBJECT} by default
	 */
	default StoreForm<?> form() {
		return StoreForm.OBJECT;
	}

	/**
	 * Takes an entity.
	 *
	 * @param <T> the type of the entity
	 */
	@FunctionalInterface
	interface Visitor<T> {

		/**
		 * Takes it.
		 * @param parentId guild or channel, 0 if the type has no parent
		 * @param id the entity's id
		 * @param entity the entity
		 * @return whether to go on
		 */
		boolean visit(long parentId, long id, T entity);

	}

}
