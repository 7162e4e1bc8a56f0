package io.github.discordspring.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * One Redis Cluster of three nodes, which keep each write before they answer, for all
 * tests of a run; each has namespaces of its own.
 */
final class SharedRedisCluster {

	static final int NODES = 3;

	private static final AtomicInteger NAMESPACES = new AtomicInteger();

	private static SharedRedisCluster instance;

	private final RedisCluster cluster;

	private final LettuceConnectionFactory connections;

	private SharedRedisCluster() {
		this.cluster = RedisCluster.start(NODES, 0, true);
		try {
			this.connections = this.cluster.connect();
		}
		catch (RuntimeException | Error ex) {
			this.cluster.close();
			throw ex;
		}
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			this.connections.destroy();
			this.cluster.close();
		}));
	}

	private static synchronized SharedRedisCluster instance() {
		if (instance == null) {
			instance = new SharedRedisCluster();
		}
		return instance;
	}

	static RedisCluster cluster() {
		return instance().cluster;
	}

	static LettuceConnectionFactory connections() {
		return instance().connections;
	}

	/**
	 * Gives a namespace that nobody else has.
	 * @param node the node it lies on
	 */
	static String namespace(int node) {
		return cluster().namespaceOn(node, "test-" + NAMESPACES.incrementAndGet() + "-");
	}

	/**
	 * Gives what Redis Cluster is for tests of stores, where it is installed.
	 */
	static Stream<Arguments> stores() {
		Supplier<CacheStoreFactory> cluster = () -> CacheStoreFactory
			.remote(RedisCluster.store(connections(), namespace(NAMESPACES.get() % NODES)), Duration.ofSeconds(30));
		return RedisServer.isRequired() ? Stream.of(Arguments.of("redis cluster", cluster)) : Stream.empty();
	}

}
