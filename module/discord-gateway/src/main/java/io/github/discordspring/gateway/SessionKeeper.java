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
 * logged, and has no other effect. May be used by any thread.
 */
final class SessionKeeper {

	private static final Logger logger = LoggerFactory.getLogger(SessionKeeper.class);

	/** A store that does not answer at all is asked all the same. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final ShardId shard;

	private final SessionStore store;

	/** Guarded by this. */
	private boolean saving;

	/** Whether the place in the store is that of another shard. Guarded by this. */
	private boolean idle;

	/** What is being kept, empty if nothing is. Guarded by this. */
	private Mono<Void> saved = Mono.empty();

	SessionKeeper(ShardId shard, SessionStore store) {
		this.shard = shard;
		this.store = store;
	}

	/**
	 * Leaves the store to another shard of the same id: nothing is kept or forgotten from
	 * now on.
	 * @return what is still being kept
	 */
	synchronized Mono<Void> giveWay() {
		this.idle = true;
		return this.saved;
	}

	/**
	 * Uses the store from now on.
	 * @param former used it so far, and does so no more; {@code null} if nobody did
	 */
	void takeOver(@Nullable SessionKeeper former) {
		Mono<Void> before = (former != null) ? former.giveWay() : Mono.empty();
		synchronized (this) {
			this.idle = false;
			this.saved = before;
		}
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
		Mono<Void> save;
		synchronized (this) {
			if (session == null || this.idle || this.saving) {
				return;
			}
			this.saving = true;
			save = afterSaving(() -> this.store.save(session)).doFinally((signal) -> ended()).cache();
			this.saved = save;
		}
		save.subscribe();
	}

	/** Whoever comes next need not hold on to all that were kept before. */
	private synchronized void ended() {
		this.saving = false;
		this.saved = Mono.empty();
	}

	/**
	 * Keeps a session for the last time, in place of one that is just being kept.
	 */
	synchronized Mono<Void> saveLast(@Nullable StoredSession session) {
		return (session != null && !this.idle) ? afterSaving(() -> this.store.save(session)) : Mono.empty();
	}

	/**
	 * Forgets the session.
	 */
	synchronized Mono<Void> remove() {
		return this.idle ? Mono.empty() : afterSaving(() -> this.store.remove(this.shard));
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
