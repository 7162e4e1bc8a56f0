package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A remote store of which nothing is read: it takes numbered batches as the contract
 * says, remembers them, and can fail or lose what it has.
 */
class NumberedBatches implements RemoteStore {

	/** Batches that were made, in their order. */
	final List<RemoteBatch> made = new CopyOnWriteArrayList<>();

	private @Nullable RemoteBatch latest;

	private int failures;

	private boolean afterwards;

	/** How often it was asked to write. */
	private int writes;

	/**
	 * Lets the next writes fail.
	 * @param times how many of them
	 * @param afterwards whether they are made all the same
	 */
	synchronized void fail(int times, boolean afterwards) {
		this.failures = times;
		this.afterwards = afterwards;
	}

	synchronized void lose() {
		this.latest = null;
	}

	synchronized int writes() {
		return this.writes;
	}

	/**
	 * Gives the changes of all batches.
	 */
	List<RemoteChange> changes() {
		List<RemoteChange> changes = new ArrayList<>();
		this.made.forEach((batch) -> changes.addAll(batch.changes()));
		return changes;
	}

	@Override
	public Mono<Boolean> write(RemoteBatch batch) {
		return Mono.fromCallable(() -> make(batch));
	}

	private synchronized boolean make(RemoteBatch batch) {
		this.writes++;
		boolean fails = this.failures-- > 0;
		if (fails && !this.afterwards) {
			throw new IllegalStateException("No connection");
		}
		RemoteBatch before = this.latest;
		boolean next = batch.first() || (before != null && before.number() == batch.number() - 1);
		boolean again = before != null && before.number() >= batch.number();
		if (next) {
			this.latest = batch;
			this.made.add(batch);
		}
		if (fails) {
			throw new IllegalStateException("The connection broke before the answer");
		}
		return next || again;
	}

	@Override
	public Mono<Map<RemoteKey, byte[]>> get(List<RemoteKey> keys) {
		return nothing();
	}

	@Override
	public Flux<CacheEntry<byte[]>> entries(EntityType<?> type, long parentId) {
		return Flux.error(new UnsupportedOperationException("Nothing is read"));
	}

	@Override
	public Flux<CacheEntry<byte[]>> entries(EntityType<?> type) {
		return entries(type, 0);
	}

	@Override
	public Mono<Map<RemoteKey, long[]>> ids(List<RemoteKey> parents) {
		return nothing();
	}

	@Override
	public Mono<Long> count(EntityType<?> type, long parentId) {
		return nothing();
	}

	@Override
	public Mono<Long> count(EntityType<?> type) {
		return nothing();
	}

	@Override
	public Mono<Long> parentOf(EntityType<?> type, long id) {
		return nothing();
	}

	@Override
	public Mono<Map<String, String>> notes(String kind) {
		return nothing();
	}

	@Override
	public Mono<String> note(String kind, String name) {
		return nothing();
	}

	@Override
	public Flux<RemoteKey> expired(EntityType<?> type) {
		return Flux.error(new UnsupportedOperationException("Nothing is read"));
	}

	@Override
	public void expireAfterWrite(EntityType<?> type, long millis) {
	}

	private static <T> Mono<T> nothing() {
		return Mono.error(new UnsupportedOperationException("Nothing is read"));
	}

}
