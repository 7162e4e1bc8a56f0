package io.github.discordspring.cache;

import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * Stores that keep entities as bytes in the memory of this process.
 */
final class PackedCacheStores implements CacheStoreFactory {

	static final CacheStoreFactory FACTORY = new PackedCacheStores();

	private static final int STRIPES = 64;

	private PackedCacheStores() {
	}

	@Override
	public <T> CacheStore<T> create(EntityType<T> type) {
		EntityShape<T> shape = shapeOf(type);
		return type.hasParent() ? new ByParent<>(shape, type.isFoundById()) : new ById<>(shape);
	}

	@SuppressWarnings("unchecked")
	private static <T> EntityShape<T> shapeOf(EntityType<T> type) {
		if (type == EntityType.USERS) {
			return (EntityShape<T>) new UserShape();
		}
		return (type == EntityType.MEMBERS) ? (EntityShape<T>) new MemberShape() : new TokenShape<>(type);
	}

	/**
	 * Entities without a parent: maps by a hash of the id.
	 */
	private static final class ById<T> implements CacheStore<T> {

		private final PackedMap<T>[] stripes;

		@SuppressWarnings({ "unchecked", "rawtypes" })
		ById(EntityShape<T> shape) {
			this.stripes = new PackedMap[STRIPES];
			for (int i = 0; i < STRIPES; i++) {
				this.stripes[i] = new PackedMap<>(shape);
			}
		}

		private PackedMap<T> stripe(long id) {
			return this.stripes[(int) HashCommon.murmurHash3(id) & (STRIPES - 1)];
		}

		@Override
		public @Nullable T get(long parentId, long id) {
			return stripe(id).get(id);
		}

		@Override
		public @Nullable T put(long parentId, long id, T entity) {
			return stripe(id).put(id, entity);
		}

		@Override
		public @Nullable T remove(long parentId, long id) {
			return stripe(id).remove(id);
		}

		@Override
		public boolean forEach(long parentId, Visitor<? super T> visitor) {
			return forEach(visitor);
		}

		@Override
		public boolean forEach(Visitor<? super T> visitor) {
			for (PackedMap<T> stripe : this.stripes) {
				if (!stripe.forEach((id, entity) -> visitor.visit(0, id, entity))) {
					return false;
				}
			}
			return true;
		}

		@Override
		public long parentOf(long id) {
			return 0;
		}

		@Override
		public long count(long parentId) {
			return count();
		}

		@Override
		public long count() {
			long count = 0;
			for (PackedMap<T> stripe : this.stripes) {
				count += stripe.size();
			}
			return count;
		}

	}

	/**
	 * A map for each parent and, where an id occurs once, an index from the id to that
	 * map.
	 */
	private static final class ByParent<T> implements CacheStore<T> {

		private final EntityShape<T> shape;

		/** Of the parent 0, which is no key for a map. */
		private final Children<T> orphans;

		private final StripedLongMap<Children<T>> parents = new StripedLongMap<>();

		private final @Nullable StripedLongMap<Children<T>> index;

		ByParent(EntityShape<T> shape, boolean indexed) {
			this.shape = shape;
			this.orphans = new Children<>(shape, 0);
			this.index = indexed ? new StripedLongMap<>() : null;
		}

		private @Nullable Children<T> children(long parentId) {
			return (parentId != 0) ? this.parents.get(parentId) : this.orphans;
		}

		@Override
		public @Nullable T get(long parentId, long id) {
			Children<T> children = children(parentId);
			return (children != null) ? children.get(id) : null;
		}

		@Override
		public @Nullable T put(long parentId, long id, T entity) {
			Children<T> children = children(parentId);
			if (children == null) {
				children = new Children<>(this.shape, parentId);
				this.parents.put(parentId, children);
			}
			T before = children.put(id, entity);
			if (before == null && this.index != null) {
				Children<T> former = this.index.put(id, children);
				if (former != null && former != children) {
					former.remove(id);
				}
			}
			return before;
		}

		@Override
		public @Nullable T remove(long parentId, long id) {
			Children<T> children = children(parentId);
			T before = (children != null) ? children.remove(id) : null;
			if (children == null || before == null) {
				return null;
			}
			removeFromIndex(id, children);
			if (children.size() == 0) {
				this.parents.remove(parentId);
			}
			return before;
		}

		@Override
		public boolean forEach(long parentId, Visitor<? super T> visitor) {
			Children<T> children = children(parentId);
			return children == null || children.forEach((id, entity) -> visitor.visit(parentId, id, entity));
		}

		@Override
		public boolean forEach(Visitor<? super T> visitor) {
			return forEach(0, visitor) && this.parents
				.forEach((parentId, children) -> children.forEach((id, entity) -> visitor.visit(parentId, id, entity)));
		}

		@Override
		public long parentOf(long id) {
			Children<T> children = (this.index != null) ? this.index.get(id) : null;
			return (children != null) ? children.parentId : 0;
		}

		@Override
		public long count(long parentId) {
			Children<T> children = children(parentId);
			return (children != null) ? children.size() : 0;
		}

		@Override
		public long count() {
			if (this.index != null) {
				return this.index.size();
			}
			long[] count = { this.orphans.size() };
			this.parents.forEach((parentId, children) -> {
				count[0] += children.size();
				return true;
			});
			return count[0];
		}

		@Override
		public void clear(long parentId) {
			Children<T> children = children(parentId);
			if (children != null) {
				this.parents.remove(parentId);
				children.forEach((id, entity) -> removeFromIndex(id, children));
				children.clear();
			}
		}

		private boolean removeFromIndex(long id, Children<T> children) {
			if (this.index != null && this.index.get(id) == children) {
				this.index.remove(id);
			}
			return true;
		}

	}

	/**
	 * The entities of one parent.
	 */
	private static final class Children<T> extends PackedMap<T> {

		private final long parentId;

		Children(EntityShape<T> shape, long parentId) {
			super(shape);
			this.parentId = parentId;
		}

	}

}
