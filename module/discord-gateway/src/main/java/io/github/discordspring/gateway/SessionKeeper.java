package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

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

	/** A store that does not answer at all is asked all the same. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final ShardId shard;

	private final SessionStore store;

	private volatile boolean saving;

	/** What is being kept, or was last. */
	private Mono<Void> saved = Mono.empty();

	SessionKeeper(ShardId shard, SessionStore store) {
		this.shard = shard;
		this.store = store;
	}

	/**
	 * Finds the session that was kept.
	 * @param result is given it, or {@code null}
	 */
	void load(Consumer<@Nullable StoredSession> result) {
		Mono.defer(() -> this.store.load(this.shard)).onErrorResume((ex) -> {
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
			this.saved = guard(() -> this.store.save(session)).doFinally((signal) -> this.saving = false).cache();
			this.saved.subscribe();
		}
	}

	/**
	 * Keeps a session for the last time, in place of one that is just being kept.
	 */
	Mono<Void> saveLast(@Nullable StoredSession session) {
		return (session != null) ? afterSaving(() -> this.store.save(session)) : Mono.empty();
	}

	/**
	 * Forgets the session.
	 */
	Mono<Void> remove() {
		return afterSaving(() -> this.store.remove(this.shard));
	}

	/** What is older must not come to the store later. */
	private Mono<Void> afterSaving(Supplier<Mono<Void>> operation) {
		return this.saved.timeout(LONGEST_WAIT, Mono.empty()).then(guard(operation));
	}

	private Mono<Void> guard(Supplier<Mono<Void>> operation) {
		return Mono.defer(operation).onErrorResume((ex) -> {
			logger.warn("Shard {}: the session could not be kept", this.shard, ex);
			return Mono.empty();
		});
	}

}
