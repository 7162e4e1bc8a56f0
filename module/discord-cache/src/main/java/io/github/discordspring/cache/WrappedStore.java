package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * Makes entities of the user's own of what a table gives. Changes go to the table.
 *
 * @param <T> the record that is wrapped
 * @param <A> the attributes
 * @param <E> the type of the user's own
 */
final class WrappedStore<T, A, E> implements CacheStore<E> {

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
		return this.table.forEach(parentId, (parent, id, kept) -> visit(visitor, parent, id, kept));
	}

	@Override
	public boolean forEach(Visitor<? super E> visitor) {
		return this.table.store.forEach((parent, id, kept) -> visit(visitor, parent, id, kept));
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
