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

	/** The place of this store's entities in each guild, -1 if they have none. */
	private final int place;

	/**
	 * Makes a store of something that is no type of Discord's.
	 * @param maps makes the map of a parent
	 */
	ByParentCacheStore(Supplier<EntityMap<T>> maps) {
		this(maps, false, -1);
	}

	/**
	 * Makes a store.
	 * @param type the type of the entities
	 * @param maps makes the map of a parent
	 */
	ByParentCacheStore(EntityType<T> type, Supplier<EntityMap<T>> maps) {
		this(maps, type.isFoundById(), type.index());
	}

	/**
	 * Makes a store.
	 * @param maps makes the map of a parent
	 * @param indexed whether an id occurs once, so that it tells its parent
	 */
	private ByParentCacheStore(Supplier<EntityMap<T>> maps, boolean indexed, int place) {
		this.maps = maps;
		this.place = place;
		this.orphans = new Children<>(0, maps.get());
		this.index = indexed ? new StripedLongMap<>() : null;
	}

	/**
	 * Gives the entities of a parent.
	 * @return the entities, {@code null} if there are none
	 */
	@Nullable Children<T> children(long parentId) {
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
		if (this.index == null) {
			return children.map().put(id, entity);
		}
		T before;
		synchronized (children) {
			before = children.map().put(id, entity);
		}
		if (before == null) {
			added(this.index, children, id);
		}
		return before;
	}

	/**
	 * Gives the entities of a guild, which is locked and knows them after the first time.
	 * @return the entities, {@code null} if there are none
	 */
	@SuppressWarnings("unchecked")
	@Nullable Children<T> children(GuildState guild) {
		if (this.place < 0) {
			return children(guild.id);
		}
		Children<T> known = (Children<T>) guild.children[this.place];
		if (known != null && !known.dropped) {
			return known;
		}
		Children<T> children = children(guild.id);
		guild.children[this.place] = children;
		return children;
	}

	@Override
	public void update(long parentId, long id, T entity) {
		update(childrenOrNew(parentId), id, entity);
	}

	/**
	 * Does the same as {@link #update(long, long, Object)} in a guild, which is locked.
	 */
	void update(GuildState guild, long id, T entity) {
		Children<T> children = children(guild);
		update((children != null) ? children : childrenOrNew(guild.id), id, entity);
	}

	private void update(Children<T> children, long id, T entity) {
		if (this.index == null) {
			children.map().update(id, entity);
			return;
		}
		boolean there;
		synchronized (children) {
			there = children.map().update(id, entity);
		}
		if (!there) {
			added(this.index, children, id);
		}
	}

	private Children<T> childrenOrNew(long parentId) {
		Children<T> children = children(parentId);
		return (children != null) ? children : newChildren(parentId);
	}

	/**
	 * Makes the entities of a parent. A channel whose guild is not known yet may be asked
	 * for under two locks at once.
	 */
	private Children<T> newChildren(long parentId) {
		LongMap<Children<T>> stripe = this.parents.stripe(parentId);
		synchronized (stripe) {
			Children<T> children = stripe.get(parentId);
			if (children == null) {
				children = new Children<>(parentId, this.maps.get());
				stripe.put(parentId, children);
			}
			return children;
		}
	}

	/**
	 * Takes an entity from where it was before. Those who write there need not be those
	 * who write here, so that maps of such entities have a lock; others do without.
	 */
	private static <T> void added(StripedLongMap<Children<T>> index, Children<T> children, long id) {
		Children<T> former = index.put(id, children);
		if (former != null && former != children) {
			synchronized (former) {
				former.map().remove(id);
			}
		}
	}

	/**
	 * Raises what a map keeps beside the bytes of an entity of a guild, which is locked.
	 * @return whether nothing is left to do; {@code false} if the entity as a whole is to
	 * be written
	 */
	boolean advance(GuildState guild, long id, long latest) {
		Children<T> children = children(guild);
		if (children == null) {
			return true;
		}
		synchronized (children) {
			return children.map() instanceof PackedMap<T> packed && packed.advance(id, latest);
		}
	}

	@Override
	public @Nullable T remove(long parentId, long id) {
		Children<T> children = children(parentId);
		T before = (children != null) ? remove(children, id) : null;
		if (children == null || before == null) {
			return null;
		}
		removeFromIndex(id, children);
		if (children.map().size() == 0) {
			drop(children);
		}
		return before;
	}

	private void drop(Children<T> children) {
		this.parents.remove(children.parentId());
		children.dropped = children != this.orphans;
	}

	private @Nullable T remove(Children<T> children, long id) {
		if (this.index == null) {
			return children.map().remove(id);
		}
		synchronized (children) {
			return children.map().remove(id);
		}
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

	/**
	 * Goes through the parents that have entities.
	 */
	boolean forEachParent(LongMap.Visitor<Children<T>> visitor) {
		return (this.orphans.map().size() == 0 || visitor.visit(0, this.orphans)) && this.parents.forEach(visitor);
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
			drop(children);
			if (this.index != null) {
				children.map().forEachId((id) -> removeFromIndex(id, children));
			}
			if (!children.dropped) {
				synchronized (children) {
					children.map().clear();
				}
			}
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
	static final class Children<T> {

		private final long parentId;

		private final EntityMap<T> map;

		/** The guild of a parent that is none, if it is known. */
		volatile @Nullable GuildState guild;

		/** Whether the store knows this no more. Guarded by the lock of the guild. */
		private boolean dropped;

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
