package io.github.discordspring.cache;

import java.util.List;
import java.util.Map;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import org.jspecify.annotations.Nullable;

/**
 * Makes entities of the user's own of what a table gives. Changes go to the table.
 *
 * @param <T> the record that is wrapped
 * @param <A> the attributes
 * @param <E> the type of the user's own
 */
final class WrappedStore<T, A, E> implements CacheStore<E> {

	private static final int PAGE = 256;

	private final Wrapping<T, A, E> wrapping;

	private final EntityTable<T> table;

	private final @Nullable EntityTable<A> attributes;

	WrappedStore(Wrapping<T, A, E> wrapping, EntityTable<T> table, @Nullable EntityTable<A> attributes) {
		this.wrapping = wrapping;
		this.table = table;
		this.attributes = attributes;
	}

	private E wrap(long parentId, long id, T entity) {
		A attributes = (this.attributes != null) ? this.attributes.store.get(parentId, id) : null;
		return this.wrapping.wrap(entity, attributes);
	}

	@Override
	public @Nullable E get(long parentId, long id) {
		T entity = this.table.get(parentId, id);
		return (entity != null) ? wrap(parentId, id, entity) : null;
	}

	@Override
	public boolean contains(long parentId, long id) {
		return this.table.store.contains(parentId, id);
	}

	@Override
	public @Nullable E put(long parentId, long id, E entity) {
		throw new UnsupportedOperationException("Changes go to the table");
	}

	@Override
	public @Nullable E remove(long parentId, long id) {
		throw new UnsupportedOperationException("Changes go to the table");
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super E> visitor) {
		if (isAway()) {
			return visit(this.table.entities.in(parentId), visitor);
		}
		return this.table.forEach(parentId, (parent, id, kept) -> visit(visitor, parent, id, kept));
	}

	@Override
	public boolean forEach(Visitor<? super E> visitor) {
		if (isAway()) {
			return visit(this.table.entities, visitor);
		}
		return this.table.store.forEach((parent, id, kept) -> visit(visitor, parent, id, kept));
	}

	/**
	 * Tells whether the calling thread waits for a network when it reads.
	 */
	private boolean isAway() {
		RemoteWriter writer = this.table.content().writer();
		return writer != null && !writer.isWorker() && this.table.isRemote();
	}

	/**
	 * Goes through entities many at a time, with their attributes.
	 */
	private boolean visit(EntityCache<T> entities, Visitor<? super E> visitor) {
		RemoteCacheStore.checkMayBlock();
		Iterable<List<CacheEntry<T>>> pages = (this.table.working() != null)
				? entities.async().entries().buffer(PAGE).toIterable(1) : List.of(entities.entries());
		for (List<CacheEntry<T>> page : pages) {
			if (!visit(page, visitor)) {
				return false;
			}
		}
		return true;
	}

	private boolean visit(List<CacheEntry<T>> page, Visitor<? super E> visitor) {
		EntityTable<A> table = this.attributes;
		List<RemoteKey> keys = page.stream()
			.map((entry) -> new RemoteKey(((table != null) ? table : this.table).type, entry.parentId(), entry.id()))
			.toList();
		Map<RemoteKey, A> attributes = (table != null) ? table.kept(keys) : Map.of();
		for (int i = 0; i < keys.size(); i++) {
			CacheEntry<T> entry = page.get(i);
			E own = this.wrapping.wrap(entry.value(), attributes.get(keys.get(i)));
			if (!visitor.visit(entry.parentId(), entry.id(), own)) {
				return false;
			}
		}
		return true;
	}

	private boolean visit(Visitor<? super E> visitor, long parentId, long id, T kept) {
		T entity = this.table.unpack(parentId, id, kept);
		return entity == null || visitor.visit(parentId, id, wrap(parentId, id, entity));
	}

	/**
	 * What is wrapped is counted there.
	 */
	@Override
	public long estimateBytes() {
		return 0;
	}

	@Override
	public long parentOf(long id) {
		return this.table.store.parentOf(id);
	}

	@Override
	public long count(long parentId) {
		return this.table.store.count(parentId);
	}

	@Override
	public long count() {
		return this.table.store.count();
	}

}
