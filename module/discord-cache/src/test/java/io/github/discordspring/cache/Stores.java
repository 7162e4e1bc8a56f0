package io.github.discordspring.cache;

import java.util.function.Supplier;
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
	 * Gives the same and Redis, where it is installed. Each is called for a fresh store.
	 */
	static Stream<Arguments> withRedis() {
		Stream<Arguments> local = all()
			.map((arguments) -> Arguments.of(arguments.get()[0], supplier((CacheStoreFactory) arguments.get()[1])));
		Supplier<CacheStoreFactory> redis = SharedRedis::stores;
		return Stream.concat(local,
				RedisServer.isRequired() ? Stream.of(Arguments.of("redis", redis)) : Stream.empty());
	}

	private static Supplier<CacheStoreFactory> supplier(CacheStoreFactory factory) {
		return () -> factory;
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

	/**
	 * Makes a cache in memory with one entity of each type.
	 */
	static DiscordCache filled() {
		DiscordCache cache = cache(CacheStoreFactory.memory());
		EveryType.fill(cache);
		return cache;
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
