package io.github.discordspring.autoconfigure.gateway;

import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.gateway.SessionStore;
import io.github.discordspring.gateway.StoredSession;
import io.github.discordspring.model.gateway.ShardId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Finds only sessions whose state the cache has: to any other that goes on, Discord would
 * not send the guilds again, and what the cache misses would stay missing.
 */
final class CachedSessionStore implements SessionStore {

	private static final Logger logger = LoggerFactory.getLogger(CachedSessionStore.class);

	private final SessionStore store;

	private final DiscordCache cache;

	CachedSessionStore(SessionStore store, DiscordCache cache) {
		this.store = store;
		this.cache = cache;
	}

	@Override
	public Mono<StoredSession> load(ShardId shard) {
		return this.store.load(shard).filterWhen((session) -> hasState(shard, session));
	}

	private Mono<Boolean> hasState(ShardId shard, StoredSession session) {
		return this.cache.hasSession(shard, session.sessionId()).onErrorResume((ex) -> {
			logger.warn("Shard {}: whether the cache has the state of the stored session cannot be told", shard, ex);
			return Mono.just(false);
		}).doOnNext((has) -> {
			if (!has) {
				logger.info("Shard {}: the stored session is not resumed, as the cache does not have its state", shard);
			}
		});
	}

	@Override
	public Mono<Void> save(StoredSession session) {
		return this.store.save(session);
	}

	@Override
	public Mono<Void> remove(ShardId shard) {
		return this.store.remove(shard);
	}

}
