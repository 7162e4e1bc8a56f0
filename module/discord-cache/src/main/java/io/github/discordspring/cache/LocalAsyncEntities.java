package io.github.discordspring.cache;

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
 * Entities in the memory of this process, read when something is subscribed to.
 *
 * @param <T> the type of the entities
 */
final class LocalAsyncEntities<T> implements AsyncEntityCache<T> {

	private final EntityCache<T> entities;

	/** Who makes changes, where other types are beyond a network. */
	private final @Nullable RemoteWriter writer;

	LocalAsyncEntities(EntityCache<T> entities, @Nullable RemoteWriter writer) {
		this.entities = entities;
		this.writer = writer;
	}

	private <R> Mono<R> one(Supplier<? extends @Nullable R> operation) {
		Mono<R> result = Mono.fromSupplier(operation);
		return (this.writer != null) ? result.subscribeOn(Schedulers.boundedElastic()) : result;
	}

	private <R> Flux<R> many(Supplier<List<R>> operation) {
		return one(operation).flatMapIterable((all) -> all);
	}

	@Override
	public AsyncEntityCache<T> in(long parentId) {
		return new LocalAsyncEntities<>(this.entities.in(parentId), this.writer);
	}

	@Override
	public Mono<T> get(long id) {
		return one(() -> this.entities.get(id));
	}

	@Override
	public Mono<T> get(long parentId, long id) {
		return one(() -> this.entities.get(parentId, id));
	}

	@Override
	public Mono<Boolean> contains(long id) {
		return one(() -> this.entities.contains(id));
	}

	@Override
	public Mono<Boolean> put(T entity) {
		return one(() -> this.entities.put(entity));
	}

	@Override
	public Mono<Boolean> put(long id, T entity) {
		return one(() -> this.entities.put(id, entity));
	}

	@Override
	public Mono<Boolean> point(long id, long targetParentId, long targetId) {
		return one(() -> this.entities.point(id, targetParentId, targetId));
	}

	@Override
	public Mono<T> remove(long id) {
		return one(() -> this.entities.remove(id));
	}

	@Override
	public Mono<Void> clear() {
		return one(() -> {
			this.entities.clear();
			return true;
		}).then();
	}

	@Override
	public Mono<Long> sweep(Predicate<? super T> predicate) {
		return one(() -> this.entities.sweep(predicate));
	}

	@Override
	public Mono<Long> count() {
		return one(this.entities::count);
	}

	@Override
	public Mono<Long> count(Predicate<? super T> predicate) {
		return one(() -> this.entities.count(predicate));
	}

	@Override
	public Mono<long[]> counts(List<? extends Predicate<? super T>> predicates) {
		return one(() -> this.entities.counts(predicates));
	}

	@Override
	public Mono<T> find(Predicate<? super T> predicate) {
		return one(() -> this.entities.find(predicate));
	}

	@Override
	public Flux<T> filter(Predicate<? super T> predicate) {
		return many(() -> this.entities.filter(predicate));
	}

	@Override
	public <R> Flux<R> map(Function<? super T, ? extends R> mapper) {
		return values().map(mapper);
	}

	@Override
	public Flux<Long> ids() {
		return many(() -> this.entities.ids().stream().boxed().toList());
	}

	@Override
	public Flux<T> values() {
		return many(this.entities::values);
	}

	@Override
	public Flux<CacheEntry<T>> entries() {
		return many(this.entities::entries);
	}

	@Override
	public Mono<Void> forEach(Consumer<? super T> action) {
		return values().doOnNext(action).then();
	}

}
