package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Entities in a remote store. They are read in pages, each of which is put together with
 * what other types keep of its entities in one go; changes are the worker's.
 *
 * @param <T> the type of the entities
 */
final class RemoteAsyncEntities<T> implements AsyncEntityCache<T> {

	private static final int PAGE = 256;

	private final EntityTable<T> table;

	private final RemoteCacheStore<T> store;

	private final RemoteWriter writer;

	/** The same entities, as the worker changes them. */
	private final EntityCache<T> entities;

	private final boolean part;

	private final long parentId;

	RemoteAsyncEntities(EntityTable<T> table, RemoteCacheStore<T> store, RemoteWriter writer, EntityCache<T> entities,
			boolean part, long parentId) {
		this.table = table;
		this.store = store;
		this.writer = writer;
		this.entities = entities;
		this.part = part;
		this.parentId = parentId;
	}

	private <R> Mono<R> timed(Mono<R> reading) {
		return reading.timeout(this.store.timeout())
			.onErrorMap((ex) -> RemoteCacheStore.unavailable(ex, this.store.timeout()));
	}

	private <R> Flux<R> timed(Flux<R> reading) {
		return AnswerTimeout.of(reading, this.store.timeout())
			.onErrorMap((ex) -> RemoteCacheStore.unavailable(ex, this.store.timeout()));
	}

	private <R> Mono<R> changed(Supplier<? extends @Nullable R> change) {
		// Who goes on with the result must not keep the worker
		return Mono.fromFuture(() -> this.writer.<R>submit(change, null)).publishOn(Schedulers.parallel());
	}

	@Override
	public AsyncEntityCache<T> in(long parentId) {
		return this.entities.in(parentId).async();
	}

	/**
	 * Finds out where an entity is if it is there.
	 */
	private Mono<Long> parentOf(long id) {
		EntityType<T> type = this.store.type();
		if (this.part || !type.hasParent()) {
			return Mono.just(this.parentId);
		}
		if (!type.isFoundById()) {
			return Mono.error(() -> new UnsupportedOperationException(
					"One id may be found several times in " + type + ": say in which guild, with in(guildId)"));
		}
		return timed(this.store.remote().parentOf(type, id).defaultIfEmpty(0L));
	}

	@Override
	public Mono<T> get(long id) {
		return parentOf(id).flatMap((parent) -> read(parent, id));
	}

	@Override
	public Mono<T> get(long parentId, long id) {
		return (this.part || !this.store.type().hasParent()) ? Mono.defer(() -> in(parentId).get(id))
				: read(parentId, id);
	}

	private Mono<T> read(long parentId, long id) {
		return unexpired(parentId, id)
			.switchIfEmpty(Mono.defer(() -> timed(this.table.pointers.find(parentId, id))
				.flatMap((pointer) -> unexpired(pointer.parentId(), pointer.id()))))
			.flatMap((kept) -> timed(this.table.join(List.of(kept))))
			.flatMap((joined) -> joined.isEmpty() ? Mono.<T>empty() : Mono.just(joined.get(0).value()))
			.doOnSuccess((entity) -> this.table.usage.count(entity != null));
	}

	private Mono<CacheEntry<T>> unexpired(long parentId, long id) {
		return Mono
			.defer(() -> this.table.usage.read(parentId, id) ? timed(this.store.find(parentId, id)) : Mono.empty())
			.map((kept) -> new CacheEntry<>(parentId, id, kept));
	}

	@Override
	public Mono<Boolean> contains(long id) {
		return parentOf(id).flatMap((parent) -> unexpired(parent, id)
			.switchIfEmpty(Mono.defer(() -> timed(this.table.pointers.find(parent, id))
				.flatMap((pointer) -> unexpired(pointer.parentId(), pointer.id()))))
			.hasElement());
	}

	@Override
	public Mono<Boolean> put(T entity) {
		return changed(() -> this.entities.put(entity));
	}

	@Override
	public Mono<Boolean> put(long id, T entity) {
		return changed(() -> this.entities.put(id, entity));
	}

	@Override
	public Mono<Boolean> point(long id, long targetParentId, long targetId) {
		return changed(() -> this.entities.point(id, targetParentId, targetId));
	}

	@Override
	public Mono<T> remove(long id) {
		return changed(() -> this.entities.remove(id));
	}

	@Override
	public Mono<Void> clear() {
		return changed(() -> {
			this.entities.clear();
			return true;
		}).then();
	}

	@Override
	public Mono<Long> sweep(Predicate<? super T> predicate) {
		return changed(() -> this.entities.sweep(predicate));
	}

	@Override
	public Mono<Long> count() {
		EntityType<T> type = this.store.type();
		return timed(this.part ? this.store.remote().count(type, this.parentId) : this.store.remote().count(type));
	}

	@Override
	public Mono<Long> count(Predicate<? super T> predicate) {
		return filter(predicate).count();
	}

	@Override
	public Mono<long[]> counts(List<? extends Predicate<? super T>> predicates) {
		return values().collect(() -> new long[predicates.size()], (counts, entity) -> {
			for (int i = 0; i < counts.length; i++) {
				counts[i] += predicates.get(i).test(entity) ? 1 : 0;
			}
		});
	}

	@Override
	public Mono<T> find(Predicate<? super T> predicate) {
		return filter(predicate).next();
	}

	@Override
	public Flux<T> filter(Predicate<? super T> predicate) {
		return values().filter(predicate);
	}

	@Override
	public <R> Flux<R> map(Function<? super T, ? extends R> mapper) {
		return values().map(mapper);
	}

	@Override
	public Flux<Long> ids() {
		return kept().map(CacheEntry::id);
	}

	@Override
	public Flux<T> values() {
		return entries().map(CacheEntry::value);
	}

	@Override
	public Flux<CacheEntry<T>> entries() {
		return joined(kept());
	}

	private Flux<CacheEntry<T>> joined(Flux<CacheEntry<T>> entries) {
		return entries.buffer(PAGE)
			.concatMap((page) -> timed(this.table.join(page).flux()))
			.concatMapIterable((page) -> page);
	}

	/**
	 * Puts entities together one by one, which may wait for the store.
	 */
	static <T> Mono<List<CacheEntry<T>>> unpack(EntityTable<T> table, List<CacheEntry<T>> kept) {
		return Mono.fromCallable(() -> {
			List<CacheEntry<T>> unpacked = new ArrayList<>(kept.size());
			for (CacheEntry<T> entry : kept) {
				T entity = table.unpack(entry.parentId(), entry.id(), entry.value());
				if (entity != null) {
					unpacked.add(new CacheEntry<>(entry.parentId(), entry.id(), entity));
				}
			}
			return unpacked;
		}).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Gives the entities as they are kept, in the order that the type promises.
	 */
	private Flux<CacheEntry<T>> kept() {
		Flux<CacheEntry<T>> entries = timed(this.part ? this.store.entries(this.parentId) : this.store.entries());
		return (this.part && this.table.isOrdered())
				? entries.sort((one, other) -> Long.compareUnsigned(one.id(), other.id())) : entries;
	}

	@Override
	public Mono<Void> forEach(Consumer<? super T> action) {
		return values().doOnNext(action).then();
	}

}
