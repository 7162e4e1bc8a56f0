package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Tests that start a Redis of their own and close what they opened.
 */
abstract class WithRedis {

	/** How long to wait for what happens sooner or later. */
	static final Duration PATIENCE = Duration.ofSeconds(120);

	/** Of a store that is not meant to time out. */
	static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final List<AutoCloseable> open = new ArrayList<>();

	@BeforeEach
	void requireRedis() {
		RedisServer.requireProgram();
	}

	@AfterEach
	void close() throws Exception {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			this.open.get(i).close();
		}
	}

	/**
	 * Closes something after the test, before what was opened earlier.
	 */
	final <T extends AutoCloseable> T closing(T resource) {
		this.open.add(resource);
		return resource;
	}

	final LettuceConnectionFactory connect(int port) {
		LettuceConnectionFactory connections = RedisServer.connect(port);
		closing(connections::destroy);
		return connections;
	}

}
