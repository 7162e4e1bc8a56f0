package io.github.discordspring.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.model.gateway.ShardId;
import reactor.core.publisher.Mono;

/**
 * Keeps sessions as long as the process lives: shards that are stopped and started again
 * may resume.
 */
public final class MemorySessionStore implements SessionStore {

	private final Map<ShardId, StoredSession> sessions = new ConcurrentHashMap<>();

	@Override
	public Mono<StoredSession> load(ShardId shard) {
		return Mono.fromSupplier(() -> this.sessions.get(shard));
	}

	@Override
	public Mono<Void> save(StoredSession session) {
		return Mono.fromRunnable(() -> this.sessions.put(session.shard(), session));
	}

	@Override
	public Mono<Void> remove(ShardId shard) {
		return Mono.fromRunnable(() -> this.sessions.remove(shard));
	}

}
