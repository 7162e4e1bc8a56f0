package io.github.discordspring.cache;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one type: their store, their policy, and the form in which they are
 * kept, which is without what another table keeps.
 *
 * @param <T> the type of the entities
 */
abstract class EntityTable<T> {

	final EntityType<T> type;

	final CacheStore<T> store;

	final GuildStates guilds;

	private volatile CachingPolicy<? super T> policy;

	EntityTable(EntityType<T> type, CacheOptions options, GuildStates guilds) {
		this.type = type;
		this.guilds = guilds;
		this.store = options.stores().create(type);
		this.policy = options.policy(type);
	}

	/**
	 * Gives the id of an entity.
	 * @return the id, 0 if it does not say
	 */
	abstract long idOf(T entity);

	/**
	 * Gives the parent of an entity.
	 * @throws UnsupportedOperationException if an entity does not say
	 */
	abstract long parentOf(T entity);

	/**
	 * Gives the guild of an entity.
	 * @return the guild, 0 if there is none
	 */
	long guildOf(long parentId, long id) {
		return parentId;
	}

	/**
	 * Changes an entity under the lock that guards it.
	 * @return what the change returned
	 */
	<R extends @Nullable Object> R locked(long parentId, long id, Supplier<R> change) {
		return this.guilds.change(guildOf(parentId, id), (guild) -> change.get());
	}

	/**
	 * Waits until all changes that go on now, and may have asked another policy, are
	 * over.
	 */
	void awaitChanges() {
		this.guilds.awaitChanges();
	}

	/**
	 * Makes the form that is kept.
	 */
	T pack(long parentId, T entity) {
		return entity;
	}

	/**
	 * Makes the form that is read.
	 * @return the entity, or {@code null} if it is gone meanwhile
	 */
	@Nullable T unpack(long parentId, long id, T kept) {
		return kept;
	}

	CachingPolicy<? super T> policy() {
		return this.policy;
	}

	/**
	 * Tells whether anything may be kept at all.
	 */
	final boolean isOn() {
		return !CachingPolicy.none().equals(this.policy);
	}

	final @Nullable T get(long parentId, long id) {
		T kept = this.store.get(parentId, id);
		return (kept != null) ? unpack(parentId, id, kept) : null;
	}

	/**
	 * Takes what came of an entity. The lock is held.
	 */
	void update(long parentId, T entity) {
		if (isOn()) {
			write(parentId, idOf(entity), entity);
		}
	}

	/**
	 * Takes all that there is of a parent. The lock is held.
	 * @param onGone gets the ids of entities that are kept but no longer there
	 */
	final void updateAll(long parentId, List<T> entities, LongConsumer onGone) {
		LongOpenHashSet gone = new LongOpenHashSet();
		this.store.forEach(parentId, (parent, id, entity) -> gone.add(id));
		for (T entity : entities) {
			update(parentId, entity);
			gone.remove(idOf(entity));
		}
		gone.forEach(onGone);
	}

	/**
	 * Adds or replaces an entity, or removes it if the policy refuses. The lock is held.
	 * @return whether it is kept
	 */
	boolean write(long parentId, long id, T entity) {
		CachingPolicy<? super T> policy = this.policy;
		if (!policy.keeps(entity, guildOf(parentId, id))) {
			erase(parentId, id);
			return false;
		}
		T kept = pack(parentId, entity);
		// An equal entity stays: the new one is garbage while it is young
		if (!kept.equals(this.store.get(parentId, id))) {
			this.store.put(parentId, id, kept);
		}
		return true;
	}

	/**
	 * Removes an entity. The lock is held.
	 * @return whether it was there
	 */
	boolean erase(long parentId, long id) {
		return this.store.remove(parentId, id) != null;
	}

	/**
	 * Removes what is kept of a guild, which is locked and left.
	 */
	void clear(GuildState guild) {
		this.store.clear(guild.id);
	}

	/**
	 * Removes entities of a parent. The lock is held.
	 * @param predicate which of them, as they are kept
	 */
	final void eraseIf(long parentId, Predicate<? super T> predicate) {
		if (this.store.count(parentId) == 0) {
			return;
		}
		LongOpenHashSet ids = new LongOpenHashSet();
		this.store.forEach(parentId, (parent, id, kept) -> !predicate.test(kept) || ids.add(id) || true);
		ids.forEach((long id) -> erase(parentId, id));
	}

	/**
	 * Adds or replaces an entity.
	 * @return whether it is kept
	 */
	boolean put(long parentId, T entity) {
		long id = idOf(entity);
		if (id == 0) {
			throw new IllegalArgumentException("An entity of type " + this.type + " without an id cannot be kept");
		}
		return locked(parentId, id, () -> write(parentId, id, entity));
	}

	/**
	 * Changes an entity if it is there.
	 */
	final void change(long parentId, long id, UnaryOperator<T> change) {
		if (this.store.get(parentId, id) == null) {
			return;
		}
		locked(parentId, id, () -> {
			T before = get(parentId, id);
			return before != null && write(parentId, id, change.apply(before));
		});
	}

	/**
	 * Removes an entity if it meets a criterion, which is called under the lock.
	 * @return the entity, or {@code null} if it was not removed
	 */
	final @Nullable T removeIf(long parentId, long id, Predicate<? super T> predicate) {
		if (this.store.get(parentId, id) == null) {
			return null;
		}
		return this.<@Nullable T>locked(parentId, id, () -> {
			T entity = get(parentId, id);
			return (entity != null && predicate.test(entity) && erase(parentId, id)) ? entity : null;
		});
	}

	/**
	 * Goes through the entities of a parent as they are kept.
	 */
	boolean forEach(long parentId, CacheStore.Visitor<? super T> visitor) {
		return this.store.forEach(parentId, visitor);
	}

	/**
	 * Changes the policy, and removes what the new one refuses.
	 * @return how many were removed
	 */
	final long setPolicy(CachingPolicy<? super T> policy) {
		this.policy = policy;
		// Afterwards nobody writes any more what only the former policy allowed
		awaitChanges();
		long[] removed = new long[1];
		this.store.forEach((parentId, id, kept) -> {
			if (removeIf(parentId, id, (entity) -> !policy.keeps(entity, guildOf(parentId, id))) != null) {
				removed[0]++;
			}
			return true;
		});
		return removed[0];
	}

}
