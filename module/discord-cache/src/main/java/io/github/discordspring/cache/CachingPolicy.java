package io.github.discordspring.cache;

/**
 * Decides which entities of a type are kept. It is asked whenever one would be written;
 * an entity it refuses is removed if it is there. It is called under the lock of the
 * entity's guild: it must be quick, and may read the cache but not change it.
 *
 * @param <T> the type of the entities
 */
@FunctionalInterface
public interface CachingPolicy<T> {

	/**
	 * Decides about an entity.
	 * @param entity the entity as it would be read from the cache
	 * @param guildId guild it is in; 0 outside guilds and for users, which may be in
	 * several
	 * @return whether it may be kept
	 */
	boolean keeps(T entity, long guildId);

	/**
	 * The policy that keeps what comes.
	 * @param <T> the type of the entities
	 * @return the one instance
	 */
	static <T> CachingPolicy<T> all() {
		return NamedCachingPolicy.all();
	}

	/**
	 * The policy that keeps nothing. Events that are needed for nothing else are not even
	 * read.
	 * @param <T> the type of the entities
	 * @return the one instance
	 */
	static <T> CachingPolicy<T> none() {
		return NamedCachingPolicy.none();
	}

}
