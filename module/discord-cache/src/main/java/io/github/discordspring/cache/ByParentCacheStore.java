package io.github.discordspring.cache;

import java.util.function.LongPredicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps entities in a map for each parent and, where an id occurs once, an index from the
 * id to that map.
 */
final class ByParentCacheStore<T> implements CacheStore<T> {

	private final Supplier<EntityMap<T>> maps;

	/** Of the parent 0, which is no key for a map. */
	private final Children<T> orphans;

	private final StripedLongMap<Children<T>> parents = new StripedLongMap<>();

	private final @Nullable StripedLongMap<Children<T>> index;

	/**
	 * Makes a store.
	 * @param maps makes the map of a parent
	 * @param indexed whether an id occurs once, so that it tells its parent
	 */
	ByParentCacheStore(Supplier<EntityMap<T>> maps, boolean indexed) {
		this.maps = maps;
		this.orphans = new Children<>(0, maps.get());
		this.index = indexed ? new StripedLongMap<>() : null;
	}

	private @Nullable Children<T> children(long parentId) {
		return (parentId != 0) ? this.parents.get(parentId) : this.orphans;
	}

	@Override
	public @Nullable T get(long parentId, long id) {
		Children<T> children = children(parentId);
		return (children != null) ? children.map().get(id) : null;
	}

	@Override
	public boolean contains(long parentId, long id) {
		Children<T> children = children(parentId);
		return children != null && children.map().contains(id);
	}

	@Override
	public @Nullable T put(long parentId, long id, T entity) {
		Children<T> children = childrenOrNew(parentId);
		T before = children.map().put(id, entity);
		if (before == null) {
			added(children, id);
		}
		return before;
	}

	@Override
	public void update(long parentId, long id, T entity) {
		Children<T> children = childrenOrNew(parentId);
		if (!children.map().update(id, entity)) {
			added(children, id);
		}
	}

	private Children<T> childrenOrNew(long parentId) {
		Children<T> children = children(parentId);
		if (children == null) {
			children = new Children<>(parentId, this.maps.get());
			this.parents.put(parentId, children);
		}
		return children;
	}

	private void added(Children<T> children, long id) {
		if (this.index != null) {
			Children<T> former = this.index.put(id, children);
			if (former != null && former != children) {
				former.map().remove(id);
			}
		}
	}

	/**
	 * Raises what a map keeps beside the bytes of an entity.
	 * @return whether nothing is left to do; {@code false} if the entity as a whole is to
	 * be written
	 */
	boolean advance(long parentId, long id, long latest) {
		Children<T> children = children(parentId);
		return children == null || (children.map() instanceof PackedMap<T> packed && packed.advance(id, latest));
	}

	@Override
	public @Nullable T remove(long parentId, long id) {
		Children<T> children = children(parentId);
		T before = (children != null) ? children.map().remove(id) : null;
		if (children == null || before == null) {
			return null;
		}
		removeFromIndex(id, children);
		if (children.map().size() == 0) {
			this.parents.remove(parentId);
		}
		return before;
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super T> visitor) {
		Children<T> children = children(parentId);
		return children == null || children.map().forEach((id, entity) -> visitor.visit(parentId, id, entity));
	}

	@Override
	public boolean forEachId(long parentId, LongPredicate visitor) {
		Children<T> children = children(parentId);
		return children == null || children.map().forEachId(visitor);
	}

	@Override
	public boolean forEach(Visitor<? super T> visitor) {
		return forEach(0, visitor) && this.parents.forEach(
				(parentId, children) -> children.map().forEach((id, entity) -> visitor.visit(parentId, id, entity)));
	}

	@Override
	public long parentOf(long id) {
		Children<T> children = (this.index != null) ? this.index.get(id) : null;
		return (children != null) ? children.parentId() : 0;
	}

	@Override
	public long count(long parentId) {
		Children<T> children = children(parentId);
		return (children != null) ? children.map().size() : 0;
	}

	@Override
	public long count() {
		if (this.index != null) {
			return this.index.size();
		}
		long[] count = { this.orphans.map().size() };
		this.parents.forEach((parentId, children) -> {
			count[0] += children.map().size();
			return true;
		});
		return count[0];
	}

	@Override
	public long estimateBytes() {
		int perEntry = (this.index != null) ? 40 : 20;
		if (this.orphans.map().bytes() < 0) {
			return EntitySize.estimate(this, perEntry);
		}
		long[] bytes = { this.orphans.map().bytes() };
		this.parents.forEach((parentId, children) -> {
			bytes[0] += children.map().bytes();
			return true;
		});
		return bytes[0] + ((this.index != null) ? 20 * count() : 0);
	}

	@Override
	public void clear(long parentId) {
		Children<T> children = children(parentId);
		if (children != null) {
			this.parents.remove(parentId);
			children.map().forEach((id, entity) -> removeFromIndex(id, children));
			children.map().clear();
		}
	}

	private boolean removeFromIndex(long id, Children<T> children) {
		if (this.index != null && this.index.get(id) == children) {
			this.index.remove(id);
		}
		return true;
	}

	/**
	 * The entities of one parent. The index knows them by identity.
	 */
	private static final class Children<T> {

		private final long parentId;

		private final EntityMap<T> map;

		Children(long parentId, EntityMap<T> map) {
			this.parentId = parentId;
			this.map = map;
		}

		long parentId() {
			return this.parentId;
		}

		EntityMap<T> map() {
			return this.map;
		}

	}

}
