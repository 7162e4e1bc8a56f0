package io.github.discordspring.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.Handling;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Knows of which sessions events were applied. Ids of sessions are kept as hashes.
 */
final class AppliedSessions {

	private final CacheContent content;

	/** The latest session of a shard, as it came; compared by identity. */
	private final Map<ShardId, Secret> latest = new ConcurrentHashMap<>();

	/** Sessions of before a restart, by shard. */
	private final Map<String, String> loaded = new ConcurrentHashMap<>();

	/** Whether there was a snapshot. */
	private volatile boolean afterLoading;

	/** Holds the mark of the first event that was dropped until all of them are noted. */
	private final AtomicReference<@Nullable Handling> dropped = new AtomicReference<>();

	/** How many were dropped. */
	private final AtomicLong drops = new AtomicLong();

	AppliedSessions(CacheContent content) {
		this.content = content;
	}

	/**
	 * Notes that an event of a session is applied.
	 */
	void applied(ShardId shard, Secret sessionId) {
		if (isNew(shard, sessionId)) {
			began(shard, sessionId);
		}
	}

	/**
	 * Tells whether an id is not the one that came last. All events of a session bring
	 * the same object.
	 */
	@SuppressWarnings("ReferenceEquality")
	private boolean isNew(ShardId shard, Secret sessionId) {
		return this.latest.get(shard) != sessionId;
	}

	/**
	 * Notes a session of a shard. The first one may go on where a snapshot ended; what
	 * the snapshot tells is out of date for any other.
	 */
	private void began(ShardId shard, Secret sessionId) {
		boolean first = this.latest.put(shard, sessionId) == null;
		if (first && this.afterLoading && !hash(sessionId).equals(this.loaded.get(shard.toString()))) {
			this.content.leaveAll(shard);
		}
	}

	/**
	 * Has an event applied behind. It counts as handled when it is confirmed.
	 */
	void apply(Dispatch dispatch, RemoteWriter writer, Consumer<DispatchEvent> applying) {
		submit(dispatch, writer, applying);
	}

	/**
	 * Has an event applied behind, and tells what was there before. While the store does
	 * not answer nobody waits for that: nothing is known then.
	 */
	CompletionStage<AppliedEvent> compare(Dispatch dispatch, RemoteWriter writer,
			Function<DispatchEvent, AppliedEvent> comparing) {
		AppliedEvent unknown = AppliedEvent.unknown(dispatch.event());
		CompletableFuture<AppliedEvent> result = new CompletableFuture<>();
		boolean accepted = submit(dispatch, writer, (event) -> {
			AppliedEvent applied = comparing.apply(event);
			// Who goes on with the result must not keep the worker
			Schedulers.parallel().schedule(() -> result.complete(applied));
		});
		if (!accepted || writer.isFailing()) {
			result.complete(unknown);
		}
		return result.completeOnTimeout(unknown, writer.timeout().toMillis(), TimeUnit.MILLISECONDS);
	}

	private boolean submit(Dispatch dispatch, RemoteWriter writer, Consumer<DispatchEvent> applying) {
		DispatchEvent event = dispatch.event();
		ShardId shard = dispatch.shard();
		Secret sessionId = dispatch.sessionId();
		Handling hold = dispatch.hold();
		boolean accepted = writer.submit(() -> {
			note(shard, sessionId);
			applying.accept(event);
		}, event, (failure) -> {
			if (!(failure instanceof CacheUnavailableException)) {
				hold.done();
			}
		});
		if (!accepted) {
			drop(event, hold, writer);
		}
		return accepted;
	}

	/**
	 * Marks the guild of an event that found no room. The first such event is held until
	 * the store knows, so that a session that is resumed after a crash begins with it.
	 */
	private void drop(DispatchEvent event, Handling hold, RemoteWriter writer) {
		if (event.guildId() != 0) {
			this.content.states.dropped(event.guildId(), writer.taken());
		}
		this.drops.incrementAndGet();
		if (this.dropped.compareAndSet(null, hold)) {
			noteDrops(hold, writer);
		}
		else {
			hold.done();
		}
	}

	/**
	 * Has noted what was dropped, and anew while more is meanwhile.
	 */
	private void noteDrops(Handling hold, RemoteWriter writer) {
		long[] noted = new long[1];
		boolean accepted = writer.submitAlways(() -> {
			noted[0] = this.drops.get();
			this.content.remote().noteStale();
		}, (failure) -> {
			if (failure == null && this.drops.get() != noted[0]) {
				noteDrops(hold, writer);
				return;
			}
			this.dropped.set(null);
			if (failure != null) {
				return;
			}
			if (this.drops.get() != noted[0] && this.dropped.compareAndSet(null, hold)) {
				// The last one found the mark held
				noteDrops(hold, writer);
			}
			else {
				hold.done();
			}
		});
		if (!accepted) {
			// It is closing: the session goes on with this event
			this.dropped.set(null);
		}
	}

	private void note(ShardId shard, Secret sessionId) {
		if (isNew(shard, sessionId)) {
			began(shard, sessionId);
			this.content.remote().session(shard.toString(), hash(sessionId));
		}
	}

	Mono<Boolean> has(ShardId shard, Secret sessionId) {
		String hash = hash(sessionId);
		if (this.content.isPartlyLocal() && !hash.equals(this.loaded.get(shard.toString()))) {
			return Mono.just(false);
		}
		return (this.content.writer() != null)
				? this.content.remote().session(shard.toString()).map(hash::equals).defaultIfEmpty(false)
				: Mono.just(true);
	}

	/**
	 * Goes through the sessions whose events were applied.
	 */
	void forEach(Visitor visitor) {
		this.latest.forEach((shard, sessionId) -> visitor.visit(shard.toString(), hash(sessionId)));
	}

	/**
	 * Takes the sessions of a snapshot, by shard.
	 */
	void loaded(Map<String, String> sessions) {
		this.loaded.putAll(sessions);
		this.afterLoading = true;
	}

	private static String hash(Secret sessionId) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(sessionId.value().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@FunctionalInterface
	interface Visitor {

		void visit(String shard, String session);

	}

}
