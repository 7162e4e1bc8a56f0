package io.github.discordspring.cache;

import java.time.Duration;
import java.util.function.Function;

/**
 * Makes the stores of a cache.
 */
@FunctionalInterface
public interface CacheStoreFactory {

	/**
	 * Makes a store. What goes by the type in this goes by {@link EntityType#storedAs()},
	 * so that attributes of one's own lie with their entities.
	 * @param <T> the type of the entities
	 * @param type what is to be kept
	 * @return a store for these entities and nothing else
	 */
	<T> CacheStore<T> create(EntityType<T> type);

	/**
	 * Makes what keeps the pointers to entities of a type. Unless this is overridden,
	 * they are kept in the memory of this process.
	 * @param type the type of the entities that are pointed to
	 * @return a store for pointers, by the keys under which the entities are found too
	 */
	default CacheStore<CachePointer> createPointers(EntityType<?> type) {
		return new ByParentCacheStore<>(LongMap::new);
	}

	/**
	 * Gives what makes stores that take entities in another form than as records. All
	 * operations of the cache convert in both directions.
	 * @param <V> the form
	 * @param form the form
	 * @param stores makes a store for each type
	 * @return the factory
	 */
	static <V> CacheStoreFactory of(StoreForm<V> form, Function<EntityType<?>, CacheStore<V>> stores) {
		return new CacheStoreFactory() {

			@Override
			public <T> CacheStore<T> create(EntityType<T> type) {
				return new ConvertingCacheStore<>(type, form, stores.apply(type));
			}

		};
	}

	/**
	 * Gives what makes stores beyond a network. The cache applies events behind those who
	 * listen to them then: see {@link DiscordCache}.
	 * @param remote where entities are kept
	 * @param timeout how long to wait for an answer, before reading fails and writing is
	 * tried again
	 * @return the factory; all types that it makes stores for share the remote one
	 */
	static CacheStoreFactory remote(RemoteStore remote, Duration timeout) {
		return new RemoteCacheStore.Factory(remote, timeout);
	}

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
