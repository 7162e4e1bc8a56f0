package io.github.discordspring.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.cache.redis.RedisStore;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * One Redis for all tests of a run that need nothing but a Redis; each has a namespace of
 * its own.
 */
final class SharedRedis {

	private static final AtomicInteger NAMESPACES = new AtomicInteger();

	private static SharedRedis instance;

	private final LettuceConnectionFactory connections;

	private SharedRedis() {
		RedisServer server = RedisServer.inMemory();
		try {
			this.connections = server.connect();
		}
		catch (RuntimeException | Error ex) {
			server.close();
			throw ex;
		}
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			this.connections.destroy();
			server.close();
		}));
	}

	private static synchronized LettuceConnectionFactory connections() {
		if (instance == null) {
			instance = new SharedRedis();
		}
		return instance.connections;
	}

	static RedisStore store() {
		return store("test-" + NAMESPACES.incrementAndGet());
	}

	static RedisStore store(String namespace) {
		return new RedisStore(connections(), namespace, InstantSource.system());
	}

	/**
	 * Makes stores in a namespace of their own, for each cache that they are given to.
	 */
	static CacheStoreFactory stores() {
		return CacheStoreFactory.remote(store(), Duration.ofSeconds(30));
	}

}
