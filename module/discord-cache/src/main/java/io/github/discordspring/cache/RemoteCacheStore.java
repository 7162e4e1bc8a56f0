package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;

import io.github.discordspring.cache.RemoteStore.RemoteBatch;
import io.github.discordspring.cache.RemoteStore.RemoteKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The entities of one type in a remote store. Each of the operations of a
 * {@link CacheStore} waits for its round trips; the others do not wait. Secrets do not
 * leave the process, see {@link SecretFree}.
 *
 * @param <T> the type of the entities
 */
final class RemoteCacheStore<T> implements CacheStore<T> {

	private static final Logger logger = LoggerFactory.getLogger(RemoteCacheStore.class);

	private static final int PAGE = 256;

	private final EntityType<T> type;

	private final RemoteStore remote;

	private final Duration timeout;

	/** Whether it was told that something cannot be read. */
	private final AtomicBoolean unreadable = new AtomicBoolean();

	RemoteCacheStore(EntityType<T> type, RemoteStore remote, Duration timeout) {
		this.type = type;
		this.remote = remote;
		this.timeout = timeout;
	}

	RemoteStore remote() {
		return this.remote;
	}

	Duration timeout() {
		return this.timeout;
	}

	EntityType<T> type() {
		return this.type;
	}

	RemoteKey key(long parentId, long id) {
		return new RemoteKey(this.type, parentId, id);
	}

	byte[] write(T entity) {
		return StoreForm.BYTES.write(this.type, this.type.entityClass().cast(SecretFree.of(entity)));
	}

	/**
	 * Makes an entity of what the store holds. What cannot be read counts as not there:
	 * another program or version wrote it, and the next event of the entity replaces it.
	 * @return the entity, or {@code null} if it cannot be read
	 */
	@Nullable T read(byte[] value) {
		try {
			return StoreForm.BYTES.read(this.type, value);
		}
		catch (RuntimeException ex) {
			if (this.unreadable.compareAndSet(false, true)) {
				logger.warn("Something in the cache's store is none of {}, and counts as not there; "
						+ "others are passed over without a message", this.type, ex);
			}
			return null;
		}
	}

	Mono<T> find(long parentId, long id) {
		RemoteKey key = key(parentId, id);
		return find(List.of(key)).flatMap((found) -> Mono.justOrEmpty(found.get(key)));
	}

	/**
	 * Looks several up in one go.
	 * @return those that are there
	 */
	Mono<Map<RemoteKey, T>> find(List<RemoteKey> keys) {
		return keys.isEmpty() ? Mono.just(Map.of()) : this.remote.get(keys).map((found) -> {
			Map<RemoteKey, T> entities = new HashMap<>();
			found.forEach((key, value) -> {
				T entity = read(value);
				if (entity != null) {
					entities.put(key, entity);
				}
			});
			return entities;
		});
	}

	/**
	 * Looks up all entities of some parents.
	 * @return for each parent with entities, these
	 */
	Mono<Map<Long, List<T>>> findAll(List<Long> parentIds) {
		return this.remote.ids(parentIds.stream().map((parentId) -> key(parentId, 0)).toList())
			.flatMap((ids) -> find(ids.entrySet()
				.stream()
				.flatMap(
						(entry) -> Arrays.stream(entry.getValue()).mapToObj((id) -> key(entry.getKey().parentId(), id)))
				.toList()))
			.map((found) -> {
				Map<Long, List<T>> byParent = new HashMap<>();
				found.forEach((key, entity) -> byParent.computeIfAbsent(key.parentId(), (id) -> new ArrayList<>())
					.add(entity));
				return byParent;
			});
	}

	Flux<CacheEntry<T>> entries(long parentId) {
		return this.remote.entries(this.type, parentId).mapNotNull(this::read);
	}

	Flux<CacheEntry<T>> entries() {
		return this.remote.entries(this.type).mapNotNull(this::read);
	}

	private @Nullable CacheEntry<T> read(CacheEntry<byte[]> entry) {
		T entity = read(entry.value());
		return (entity != null) ? new CacheEntry<>(entry.parentId(), entry.id(), entity) : null;
	}

	private <R> R await(Mono<R> result) {
		return await(result, this.timeout);
	}

	/**
	 * Waits for something that is never empty.
	 */
	static <R> R await(Mono<R> result, Duration timeout) {
		R value = awaitOrNull(result, timeout);
		if (value == null) {
			throw new IllegalStateException("The store answered nothing");
		}
		return value;
	}

	static <R> @Nullable R awaitOrNull(Mono<R> result, Duration timeout) {
		checkMayBlock();
		try {
			return result.block(timeout);
		}
		catch (RuntimeException ex) {
			throw unavailable(ex, timeout);
		}
	}

	static void checkMayBlock() {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("The thread " + Thread.currentThread().getName()
					+ " must not wait for the cache's store: use async() of the entities, or another thread");
		}
	}

	static CacheUnavailableException unavailable(Throwable failure, Duration timeout) {
		return new CacheUnavailableException("The cache's store did not answer within " + timeout.toMillis()
				+ " ms, or refused: see the cause. Events go on; the cache follows when it is back", failure);
	}

	@Override
	public @Nullable T get(long parentId, long id) {
		return awaitOrNull(find(parentId, id), this.timeout);
	}

	@Override
	public @Nullable T put(long parentId, long id, T entity) {
		T before = get(parentId, id);
		change(new RemoteChange.Put(this.type, parentId, id, write(entity)));
		return before;
	}

	@Override
	public @Nullable T remove(long parentId, long id) {
		T before = get(parentId, id);
		if (before != null) {
			change(new RemoteChange.Remove(this.type, parentId, id));
		}
		return before;
	}

	@Override
	public void clear(long parentId) {
		change(new RemoteChange.Clear(this.type, parentId));
	}

	private void change(RemoteChange change) {
		await(this.remote.write(new RemoteBatch(null, 0, false, List.of(change))));
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super T> visitor) {
		return visit(entries(parentId), visitor);
	}

	@Override
	public boolean forEach(Visitor<? super T> visitor) {
		return visit(entries(), visitor);
	}

	private boolean visit(Flux<CacheEntry<T>> entries, Visitor<? super T> visitor) {
		for (CacheEntry<T> entry : pages(entries, this.timeout)) {
			if (!visitor.visit(entry.parentId(), entry.id(), entry.value())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Waits for one entry after the other; a few come together.
	 */
	static <R> Iterable<R> pages(Flux<R> entries, Duration timeout) {
		checkMayBlock();
		return AnswerTimeout.of(entries, timeout).onErrorMap((ex) -> unavailable(ex, timeout)).toIterable(PAGE);
	}

	@Override
	public boolean forEachId(long parentId, LongPredicate visitor) {
		for (long id : ids(parentId)) {
			if (!visitor.test(id)) {
				return false;
			}
		}
		return true;
	}

	private long[] ids(long parentId) {
		RemoteKey key = key(parentId, 0);
		return await(this.remote.ids(List.of(key)).map((ids) -> ids.getOrDefault(key, new long[0])));
	}

	@Override
	public long parentOf(long id) {
		return this.type.hasParent() ? await(this.remote.parentOf(this.type, id).defaultIfEmpty(0L)) : 0;
	}

	@Override
	public long count(long parentId) {
		return await(this.remote.count(this.type, parentId));
	}

	@Override
	public long count() {
		return await(this.remote.count(this.type));
	}

	@Override
	public boolean isShared() {
		return true;
	}

	@Override
	public StoreForm<?> form() {
		return StoreForm.BYTES;
	}

	/**
	 * Makes such stores, and keeps pointers there too.
	 */
	static final class Factory implements CacheStoreFactory {

		private final RemoteStore remote;

		private final Duration timeout;

		Factory(RemoteStore remote, Duration timeout) {
			this.remote = remote;
			this.timeout = timeout;
		}

		@Override
		public <T> CacheStore<T> create(EntityType<T> type) {
			return new RemoteCacheStore<>(type, this.remote, this.timeout);
		}

		@Override
		public CacheStore<CachePointer> createPointers(EntityType<?> type) {
			return new RemotePointers(type, this.remote, this.timeout);
		}

	}

	/**
	 * Pointers as notes, of which the parent is part of the kind.
	 */
	static final class RemotePointers implements CacheStore<CachePointer> {

		private final EntityType<?> type;

		private final RemoteStore remote;

		private final Duration timeout;

		/** Where the worker of the cache puts its changes, if there is one. */
		@Nullable RemoteWriter writer;

		RemotePointers(EntityType<?> type, RemoteStore remote, Duration timeout) {
			this.type = type;
			this.remote = remote;
			this.timeout = timeout;
		}

		private String kind(long parentId) {
			return "pointers:" + this.type + ":" + parentId;
		}

		@Override
		public @Nullable CachePointer get(long parentId, long id) {
			return awaitOrNull(find(parentId, id), this.timeout);
		}

		Mono<CachePointer> find(long parentId, long id) {
			return this.remote.note(kind(parentId), Long.toString(id)).map(RemotePointers::pointer);
		}

		private static CachePointer pointer(String text) {
			int colon = text.indexOf(':');
			return new CachePointer(Long.parseLong(text.substring(0, colon)),
					Long.parseLong(text.substring(colon + 1)));
		}

		@Override
		public @Nullable CachePointer put(long parentId, long id, CachePointer pointer) {
			note(new RemoteChange.Note(kind(parentId), Long.toString(id), pointer.parentId() + ":" + pointer.id()));
			return null;
		}

		@Override
		public @Nullable CachePointer remove(long parentId, long id) {
			note(new RemoteChange.Note(kind(parentId), Long.toString(id), null));
			return null;
		}

		@Override
		public void clear(long parentId) {
			note(new RemoteChange.Note(kind(parentId), null, null));
		}

		private void note(RemoteChange.Note note) {
			RemoteWriter worker = this.writer;
			if (worker != null && worker.isWorker()) {
				worker.log(note);
			}
			else {
				await(this.remote.write(new RemoteBatch(null, 0, false, List.of(note))), this.timeout);
			}
		}

		@Override
		public boolean forEach(long parentId, Visitor<? super CachePointer> visitor) {
			Map<String, String> notes = await(this.remote.notes(kind(parentId)), this.timeout);
			for (Map.Entry<String, String> note : notes.entrySet()) {
				if (!visitor.visit(parentId, Long.parseLong(note.getKey()), pointer(note.getValue()))) {
					return false;
				}
			}
			return true;
		}

		@Override
		public boolean forEach(Visitor<? super CachePointer> visitor) {
			throw new UnsupportedOperationException("Pointers are looked up by the parent of what points");
		}

		@Override
		public boolean isShared() {
			return true;
		}

	}

}
