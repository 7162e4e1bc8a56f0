package io.github.discordspring.gateway;

import java.util.function.Consumer;

import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Keeps the session of one shard in a {@link SessionStore}. What goes wrong there is
 * logged, and has no other effect.
 */
final class SessionKeeper {

	private static final Logger logger = LoggerFactory.getLogger(SessionKeeper.class);

	private final ShardId shard;

	private final SessionStore store;

	private volatile boolean saving;

	SessionKeeper(ShardId shard, SessionStore store) {
		this.shard = shard;
		this.store = store;
	}

	/**
	 * Finds the session that was kept.
	 * @param result is given it, or {@code null}
	 */
	void load(Consumer<@Nullable StoredSession> result) {
		this.store.load(this.shard).onErrorResume((ex) -> {
			logger.warn("Shard {}: the stored session could not be read", this.shard, ex);
			return Mono.empty();
		}).singleOptional().subscribe((stored) -> result.accept(stored.orElse(null)));
	}

	/**
	 * Keeps a session, unless that is being done already: the next heartbeat comes.
	 */
	void save(@Nullable StoredSession session) {
		if (session != null && !this.saving) {
			this.saving = true;
			guard(this.store.save(session)).doFinally((signal) -> this.saving = false).subscribe();
		}
	}

	/**
	 * Keeps a session for the last time.
	 */
	Mono<Void> saveLast(@Nullable StoredSession session) {
		return (session != null) ? guard(this.store.save(session)) : Mono.empty();
	}

	/**
	 * Forgets the session.
	 */
	Mono<Void> remove() {
		return guard(this.store.remove(this.shard));
	}

	private Mono<Void> guard(Mono<Void> operation) {
		return operation.onErrorResume((ex) -> {
			logger.warn("Shard {}: the session could not be kept", this.shard, ex);
			return Mono.empty();
		});
	}

}
