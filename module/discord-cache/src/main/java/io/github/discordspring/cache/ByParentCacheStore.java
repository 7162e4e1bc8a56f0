package io.github.discordspring.cache;

import java.util.function.LongFunction;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Keeps entities in a map for each parent and, where an id occurs once, an index from the
 * id to that map.
 */
@SuppressWarnings("ReferenceEquality") // maps are known by identity
final class ByParentCacheStore<T> implements CacheStore<T> {

	private final LongFunction<EntityMap<T>> maps;

	/** Of the parent 0, which is no key for a map. */
	private final EntityMap<T> orphans;

	private final StripedLongMap<EntityMap<T>> parents = new StripedLongMap<>();

	private final @Nullable StripedLongMap<EntityMap<T>> index;

	/** The place of this store's entities in each guild, -1 if they have none. */
	private final int place;

	/**
	 * Makes a store of something that is no type of Discord's.
	 * @param maps makes the map of a parent
	 */
	ByParentCacheStore(LongFunction<EntityMap<T>> maps) {
		this(maps, false, -1);
	}

	/**
	 * Makes a store.
	 * @param type the type of the entities
	 * @param maps makes the map of a parent
	 */
	ByParentCacheStore(EntityType<T> type, LongFunction<EntityMap<T>> maps) {
		this(maps, type.isFoundById(), GuildState.placeOf(type));
	}

	/**
	 * Makes a store.
	 * @param maps makes the map of a parent
	 * @param indexed whether an id occurs once, so that it tells its parent
	 */
	private ByParentCacheStore(LongFunction<EntityMap<T>> maps, boolean indexed, int place) {
		this.maps = maps;
		this.place = place;
		this.orphans = maps.apply(0);
		this.index = indexed ? new StripedLongMap<>() : null;
	}

	/**
	 * Gives the entities of a parent.
	 * @return the entities, {@code null} if there are none
	 */
	@Nullable EntityMap<T> children(long parentId) {
		return (parentId != 0) ? this.parents.get(parentId) : this.orphans;
	}

	@Override
	public @Nullable T get(long parentId, long id) {
		EntityMap<T> children = children(parentId);
		return (children != null) ? children.get(id) : null;
	}

	@Override
	public boolean contains(long parentId, long id) {
		EntityMap<T> children = children(parentId);
		return children != null && children.contains(id);
	}

	@Override
	public @Nullable T put(long parentId, long id, T entity) {
		EntityMap<T> children = childrenOrNew(parentId);
		if (this.index == null) {
			return children.put(id, entity);
		}
		T before;
		synchronized (children) {
			before = children.put(id, entity);
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
	@Nullable EntityMap<T> children(GuildState guild) {
		if (this.place < 0) {
			return children(guild.id);
		}
		EntityMap<T> known = (EntityMap<T>) guild.at(this.place);
		if (known != null && !known.dropped) {
			return known;
		}
		EntityMap<T> children = children(guild.id);
		guild.set(this.place, children);
		return children;
	}

	/**
	 * Reads where an entity of a guild likely is, which is locked.
	 * @return what is there
	 */
	long ahead(GuildState guild, long id) {
		EntityMap<T> children = children(guild);
		return (children != null) ? children.ahead(id) : 0;
	}

	@Override
	public void update(long parentId, long id, T entity) {
		update(childrenOrNew(parentId), id, entity);
	}

	/**
	 * Does the same as {@link #update(long, long, Object)} in a guild, which is locked.
	 */
	void update(GuildState guild, long id, T entity) {
		EntityMap<T> children = children(guild);
		update((children != null) ? children : childrenOrNew(guild.id), id, entity);
	}

	private void update(EntityMap<T> children, long id, T entity) {
		if (this.index == null) {
			children.update(id, entity);
			return;
		}
		boolean there;
		synchronized (children) {
			there = children.update(id, entity);
		}
		if (!there) {
			added(this.index, children, id);
		}
	}

	private EntityMap<T> childrenOrNew(long parentId) {
		EntityMap<T> children = children(parentId);
		return (children != null) ? children : newChildren(parentId);
	}

	/**
	 * Makes the entities of a parent. A channel whose guild is not known yet may be asked
	 * for under two locks at once.
	 */
	private EntityMap<T> newChildren(long parentId) {
		LongMap<EntityMap<T>> stripe = this.parents.stripe(parentId);
		synchronized (stripe) {
			EntityMap<T> children = stripe.get(parentId);
			if (children == null) {
				children = this.maps.apply(parentId);
				stripe.put(parentId, children);
			}
			return children;
		}
	}

	/**
	 * Takes an entity from where it was before. Those who write there need not be those
	 * who write here, so that maps of such entities have a lock; others do without.
	 */
	private static <T> void added(StripedLongMap<EntityMap<T>> index, EntityMap<T> children, long id) {
		EntityMap<T> former = index.put(id, children);
		if (former != null && former != children) {
			synchronized (former) {
				former.remove(id);
			}
		}
	}

	/**
	 * Raises what a map keeps beside the bytes of an entity of a guild, which is locked.
	 * That lock is enough: were the entity taken to another guild at the same time, what
	 * is raised would be lost with it.
	 * @return whether nothing is left to do; {@code false} if the entity as a whole is to
	 * be written
	 */
	boolean advance(GuildState guild, long id, long latest) {
		EntityMap<T> children = children(guild);
		if (children == null) {
			return true;
		}
		return children instanceof PackedMap<T> packed && packed.advance(id, latest);
	}

	@Override
	public @Nullable T remove(long parentId, long id) {
		EntityMap<T> children = children(parentId);
		T before = (children != null) ? remove(children, id) : null;
		if (children != null && before != null) {
			removed(children, id);
		}
		return before;
	}

	private @Nullable T remove(EntityMap<T> children, long id) {
		if (this.index == null) {
			return children.remove(id);
		}
		synchronized (children) {
			return children.remove(id);
		}
	}

	/**
	 * Removes an entity that nobody wants to see.
	 * @return whether it was there
	 */
	boolean erase(long parentId, long id) {
		EntityMap<T> children = children(parentId);
		if (children == null || !erase(children, id)) {
			return false;
		}
		removed(children, id);
		return true;
	}

	/**
	 * Does the same as {@link #erase(long, long)} in a guild, which is locked. As it will
	 * likely have such entities again, the store keeps its map.
	 */
	void erase(GuildState guild, long id) {
		EntityMap<T> children = children(guild);
		if (children != null && erase(children, id)) {
			removeFromIndex(id, children);
		}
	}

	private boolean erase(EntityMap<T> children, long id) {
		if (this.index == null) {
			return children.erase(id);
		}
		synchronized (children) {
			return children.erase(id);
		}
	}

	private void removed(EntityMap<T> children, long id) {
		removeFromIndex(id, children);
		if (children.size() == 0) {
			drop(children);
		}
	}

	private void drop(EntityMap<T> children) {
		this.parents.remove(children.parentId);
		children.dropped = children != this.orphans;
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super T> visitor) {
		EntityMap<T> children = children(parentId);
		return children == null || children.forEach((id, entity) -> visitor.visit(parentId, id, entity));
	}

	@Override
	public boolean forEachId(long parentId, LongPredicate visitor) {
		EntityMap<T> children = children(parentId);
		return children == null || children.forEachId(visitor);
	}

	@Override
	public boolean forEach(Visitor<? super T> visitor) {
		return forEach(0, visitor) && this.parents
			.forEach((parentId, children) -> children.forEach((id, entity) -> visitor.visit(parentId, id, entity)));
	}

	/**
	 * Goes through the parents that have entities.
	 */
	boolean forEachParent(LongMap.Visitor<EntityMap<T>> visitor) {
		return (this.orphans.size() == 0 || visitor.visit(0, this.orphans)) && this.parents.forEach(visitor);
	}

	@Override
	public long parentOf(long id) {
		EntityMap<T> children = (this.index != null) ? this.index.get(id) : null;
		return (children != null) ? children.parentId : 0;
	}

	@Override
	public long count(long parentId) {
		EntityMap<T> children = children(parentId);
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
	public long estimateBytes() {
		int perEntry = (this.index != null) ? 40 : 20;
		if (this.orphans.bytes() < 0) {
			return EntitySize.estimate(this, perEntry);
		}
		long[] bytes = { this.orphans.bytes() };
		this.parents.forEach((parentId, children) -> {
			bytes[0] += children.bytes();
			return true;
		});
		return bytes[0] + ((this.index != null) ? 20 * count() : 0);
	}

	@Override
	public void clear(long parentId) {
		EntityMap<T> children = children(parentId);
		if (children != null) {
			drop(children);
			if (this.index != null) {
				children.forEachId((id) -> removeFromIndex(id, children));
			}
			if (!children.dropped) {
				synchronized (children) {
					children.clear();
				}
			}
		}
	}

	private boolean removeFromIndex(long id, EntityMap<T> children) {
		if (this.index != null && this.index.get(id) == children) {
			this.index.remove(id);
		}
		return true;
	}

}
