package io.github.discordspring.cache;

/**
 * Makes the stores of a cache.
 */
@FunctionalInterface
public interface CacheStoreFactory {

	/**
	 * Makes a store.
	 * @param <T> the type of the entities
	 * @param type what is to be kept
	 * @return a store for these entities and nothing else
	 */
	<T> CacheStore<T> create(EntityType<T> type);

	/**
	 * Gives what makes stores in the memory of this process. Reading them takes no lock
	 * and sees an entity as soon as it was put. Beside the entity itself, an entry takes
	 * about 20 bytes for guilds, users and members, and 40 for those that are found both
	 * by their parent and by their id alone.
	 * @return the factory
	 */
	static CacheStoreFactory memory() {
		return MemoryCacheStores.FACTORY;
	}

	/**
	 * Gives what makes stores that keep entities as bytes in the memory of this process,
	 * and make the records when they are read: a fraction of the memory for a longer
	 * read. Otherwise they are like {@link #memory()}.
	 * @return the factory
	 */
	static CacheStoreFactory packed() {
		return PackedCacheStores.FACTORY;
	}

	/**
	 * Gives what makes stores that keep nothing, whatever the policies are.
	 * @return the factory
	 */
	static CacheStoreFactory none() {
		return new NoCacheStores();
	}

}
