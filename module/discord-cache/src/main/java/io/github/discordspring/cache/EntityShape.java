package io.github.discordspring.cache;

/**
 * How entities become bytes and entities again.
 *
 * @param <T> the type of the entities
 */
interface EntityShape<T> {

	/**
	 * Writes an entity.
	 * @param id under which it is kept
	 * @param ids ids that occur again and again near by may be written as their place in
	 * it
	 */
	void write(long id, T entity, PackedOutput out, IdTable ids);

	/**
	 * Gives the same bytes as {@link #write} where these are few, and told without
	 * writing them.
	 * @param parentId under which it is kept
	 * @return up to seven bytes, the first in the lowest bits, and how many in the
	 * highest eight; 0 if they are to be written
	 */
	default long small(long id, long parentId, T entity) {
		return 0;
	}

	/**
	 * Reads what was written.
	 * @param id under which it is kept
	 * @param latest what is kept beside the bytes
	 */
	T read(long id, long latest, PackedInput in, IdTable ids);

	/**
	 * Tells whether most events are of such entities, so that it pays to give them more
	 * memory.
	 */
	default boolean changesOften() {
		return false;
	}

	/**
	 * Tells whether one value of an entity is kept beside its bytes, as it changes so
	 * often.
	 */
	default boolean hasLatest() {
		return false;
	}

	/**
	 * Gives the value that is kept beside the bytes.
	 */
	default long latestOf(T entity) {
		return 0;
	}

	/**
	 * Tells whether the value beside the bytes may change while these stay.
	 */
	default boolean mayAdvance(T entity) {
		return false;
	}

}
