package io.github.discordspring.cache;

import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/**
 * The stores with which the cache is tested: ours, and the least that somebody else may
 * write.
 */
final class Stores {

	private Stores() {
	}

	static Stream<Arguments> all() {
		CacheStoreFactory fiveOperations = FiveOperationsStore::new;
		return Stream.of(Arguments.of("memory", CacheStoreFactory.memory()),
				Arguments.of("packed", CacheStoreFactory.packed()), Arguments.of("five operations", fiveOperations),
				Arguments.of("five operations on text", text()));
	}

	/**
	 * Makes stores that somebody else may write, and that keep text.
	 */
	static CacheStoreFactory text() {
		return CacheStoreFactory.of(StoreForm.TEXT, FiveOperationsStore::new);
	}

	/**
	 * Makes a cache that keeps everything.
	 */
	static DiscordCache cache(CacheStoreFactory stores) {
		return new DiscordCache(options(stores).build());
	}

	static CacheOptions.Builder options(CacheStoreFactory stores) {
		return CacheOptions.builder()
			.stores(stores)
			.policy(EntityType.MESSAGES, CachingPolicy.all())
			.policy(EntityType.PINNED_MESSAGES, CachingPolicy.all())
			.policy(EntityType.POLLS, CachingPolicy.all())
			.policy(EntityType.REACTIONS, CachingPolicy.all())
			.policy(EntityType.PRESENCES, CachingPolicy.all());
	}

}
