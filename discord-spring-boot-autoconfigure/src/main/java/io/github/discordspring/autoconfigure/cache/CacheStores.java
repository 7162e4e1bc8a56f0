package io.github.discordspring.autoconfigure.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.github.discordspring.autoconfigure.cache.DiscordCacheProperties.Store;
import io.github.discordspring.cache.CachePointer;
import io.github.discordspring.cache.CacheStore;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.cache.RemoteStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes for each type the store that the properties say.
 */
final class CacheStores implements CacheStoreFactory {

	private final Map<EntityType<?>, Store> stores = new HashMap<>();

	private final Store others;

	private final Supplier<RemoteStore> remote;

	private final Duration timeout;

	private @Nullable CacheStoreFactory redis;

	/**
	 * Makes one.
	 * @param types properties by the type of entity
	 * @param others where entities are kept whose type does not say it
	 */
	CacheStores(Map<EntityType<?>, DiscordCacheProperties.Type> types, Store others, Supplier<RemoteStore> remote,
			Duration timeout) {
		types.forEach((type, ofType) -> {
			if (ofType.store() != null) {
				this.stores.put(type, ofType.store());
			}
		});
		this.others = others;
		this.remote = remote;
		this.timeout = timeout;
	}

	private CacheStoreFactory factory(EntityType<?> type) {
		return switch (this.stores.getOrDefault(type.storedAs(), this.others)) {
			case MEMORY -> CacheStoreFactory.memory();
			case PACKED -> CacheStoreFactory.packed();
			case REDIS -> redis();
			case NONE -> CacheStoreFactory.none();
		};
	}

	private CacheStoreFactory redis() {
		if (this.redis == null) {
			this.redis = CacheStoreFactory.remote(this.remote.get(), this.timeout);
		}
		return this.redis;
	}

	@Override
	public <T> CacheStore<T> create(EntityType<T> type) {
		return factory(type).create(type);
	}

	@Override
	public CacheStore<CachePointer> createPointers(EntityType<?> type) {
		return factory(type).createPointers(type);
	}

}
