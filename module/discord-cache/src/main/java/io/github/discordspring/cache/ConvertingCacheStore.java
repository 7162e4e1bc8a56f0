package io.github.discordspring.cache;

import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Shows a store that takes entities in another form as one of records.
 *
 * @param <T> the type of the entities
 * @param <V> the form in which they are kept
 */
final class ConvertingCacheStore<T, V> implements CacheStore<T> {

	private final EntityType<T> type;

	private final StoreForm<V> form;

	private final CacheStore<V> store;

	ConvertingCacheStore(EntityType<T> type, StoreForm<V> form, CacheStore<V> store) {
		this.type = type;
		this.form = form;
		this.store = store;
	}

	private @Nullable T read(@Nullable V value) {
		return (value != null) ? this.form.read(this.type, value) : null;
	}

	private Visitor<V> reading(Visitor<? super T> visitor) {
		return (parentId, id, value) -> visitor.visit(parentId, id, this.form.read(this.type, value));
	}

	@Override
	public @Nullable T get(long parentId, long id) {
		return read(this.store.get(parentId, id));
	}

	@Override
	public boolean contains(long parentId, long id) {
		return this.store.contains(parentId, id);
	}

	@Override
	public @Nullable T put(long parentId, long id, T entity) {
		return read(this.store.put(parentId, id, this.form.write(this.type, entity)));
	}

	@Override
	public @Nullable T remove(long parentId, long id) {
		return read(this.store.remove(parentId, id));
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super T> visitor) {
		return this.store.forEach(parentId, reading(visitor));
	}

	@Override
	public boolean forEach(Visitor<? super T> visitor) {
		return this.store.forEach(reading(visitor));
	}

	@Override
	public boolean forEachId(long parentId, LongPredicate visitor) {
		return this.store.forEachId(parentId, visitor);
	}

	@Override
	public long parentOf(long id) {
		return this.store.parentOf(id);
	}

	@Override
	public long count(long parentId) {
		return this.store.count(parentId);
	}

	@Override
	public long count() {
		return this.store.count();
	}

	@Override
	public void clear(long parentId) {
		this.store.clear(parentId);
	}

	@Override
	public boolean isShared() {
		return this.store.isShared();
	}

	@Override
	public StoreForm<?> form() {
		return this.form;
	}

}
