package io.github.discordspring.cache;

/**
 * How entities become bytes and entities again.
 *
 * @param <T> the type of the entities
 */
interface EntityShape<T> {

	/**
	 * Writes an entity.
	 * @param ids ids that occur again and again near by may be written as their place in
	 * it
	 */
	void write(T entity, PackedOutput out, IdTable ids);

	/**
	 * Reads what was written.
	 */
	T read(PackedInput in, IdTable ids);

}
