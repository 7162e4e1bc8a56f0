package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.dispatch.EventTypes;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The entities of one type: writes what comes of them to their store, and removes what
 * goes, in the form in which they are kept, which is without what another table keeps.
 * {@link TablePolicy} tells what is kept, {@link TableProperties} how much of it,
 * {@link TableUsage} how many and how long; {@link StoredEntities} is what users see.
 *
 * @param <T> the type of the entities
 */
abstract class EntityTable<T> {

	final EntityType<T> type;

	final CacheStore<T> store;

	/** The store, if it is one of this process by parent. */
	final @Nullable ByParentCacheStore<T> local;

	final GuildStates guilds;

	final Pointers pointers;

	/** Whether what is written need not be compared with what is there. */
	private final boolean shared;

	/** Whether a policy of members may ask for the entities, which have their ids. */
	private final boolean ofMembers;

	/** The entities as they are read and changed by hand. */
	final StoredEntities<T> entities = StoredEntities.of(this);

	final TablePolicy<T> policy;

	final TableUsage usage;

	final TableProperties<T> properties;

	/** Attributes that go with the entities. Not changed once the table is used. */
	final List<AttributesTable<?>> beside = new ArrayList<>(0);

	/** Set before the table is used. */
	private @Nullable CacheContent content;

	/**
	 * Where it is noted that a guild changed; set before the table is used, if at all.
	 */
	private @Nullable GuildVersions versions;

	EntityTable(EntityType<T> type, CacheOptions options, GuildStates guilds) {
		this(type, options, guilds, options.stores().create(type));
	}

	EntityTable(EntityType<T> type, CacheOptions options, GuildStates guilds, CacheStore<T> store) {
		this(type, options, guilds, store, null);
	}

	/**
	 * Makes a table.
	 * @param shown the table of which this one shows the entities, {@code null} for its
	 * own: they have the same ids and the same limits
	 */
	EntityTable(EntityType<T> type, CacheOptions options, GuildStates guilds, CacheStore<T> store,
			@Nullable EntityTable<?> shown) {
		this.type = type;
		this.guilds = guilds;
		this.store = store;
		this.local = (store instanceof ByParentCacheStore<T> byParent) ? byParent : null;
		this.shared = store.isShared();
		this.ofMembers = type.equals(EntityType.PRESENCES) || type.equals(EntityType.VOICE_STATES);
		this.pointers = (shown != null) ? shown.pointers : new Pointers(options.stores().createPointers(type));
		this.policy = new TablePolicy<>(this, options.policy(type));
		this.usage = (shown != null) ? shown.usage
				: new TableUsage(this, options.limits(type), options.clock()::millis);
		this.properties = new TableProperties<>(this, options.properties(type));
	}

	/**
	 * Tells the table where it belongs.
	 */
	final void attach(CacheContent content) {
		this.content = content;
		this.policy.decide();
	}

	/**
	 * Has changes of guilds noted.
	 */
	final void noteIn(GuildVersions versions) {
		this.versions = versions;
	}

	/**
	 * Takes note that an entity changed, where somebody wants to know.
	 */
	final void changed(long parentId, long id) {
		GuildVersions versions = this.versions;
		if (versions != null) {
			versions.changed(guildOf(parentId, id));
		}
	}

	/**
	 * Gives the store if it is beyond a network.
	 * @return the store, {@code null} if it is in this process
	 */
	final @Nullable WorkingStore<T> working() {
		return (this.store instanceof WorkingStore<T> working) ? working : null;
	}

	/**
	 * Tells whether the entities are beyond a network, be it in the store of another
	 * table.
	 */
	boolean isRemote() {
		return working() != null;
	}

	/**
	 * Gives the table whose entities these are.
	 * @return this one, unless it shows those of another one under the same ids
	 */
	EntityTable<?> shown() {
		return this;
	}

	/**
	 * Gives all that the cache holds. The table is in use.
	 */
	final CacheContent content() {
		return Objects.requireNonNull(this.content);
	}

	/**
	 * Tells whether the entities of a parent come by their ids.
	 */
	boolean isOrdered() {
		return false;
	}

	/**
	 * Puts entities together as they are read, where other tables keep a part of them.
	 */
	Mono<List<CacheEntry<T>>> join(List<CacheEntry<T>> kept) {
		return Mono.just(kept);
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
	 * Tells whether the entities are kept within those of another table.
	 */
	boolean isView() {
		return false;
	}

	/**
	 * Tells whether the policy for all types decides here too.
	 */
	boolean isJudged() {
		return true;
	}

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

	/**
	 * Makes the form that the policy is asked about.
	 */
	T judged(long id, T entity) {
		return entity;
	}

	/**
	 * Gives the events without which what the policy keeps would be incomplete or out of
	 * date.
	 */
	EventTypes needed() {
		return this.policy.isOn() ? this.type.events() : EventTypes.none();
	}

	/**
	 * Makes the form that is kept, with the properties that are.
	 */
	final T form(long parentId, T entity) {
		return this.properties.select(pack(parentId, entity));
	}

	/**
	 * What is kept changes, whatever it is, and nobody is told of each.
	 */
	void formsChange() {
	}

	/**
	 * Removes the entities of a parent, whose guild is locked.
	 */
	final void clearParent(long parentId) {
		this.store.clear(parentId);
		changed(parentId, 0);
		this.pointers.clear(parentId);
		this.usage.cleared(parentId);
		this.beside.forEach((table) -> table.clearParent(parentId));
	}

	/**
	 * Looks entities up as they are kept, in one go.
	 * @param keys of this table
	 * @return those that are there
	 */
	final Map<RemoteKey, T> kept(List<RemoteKey> keys) {
		WorkingStore<T> working = working();
		if (working != null) {
			return working.get(keys);
		}
		Map<RemoteKey, T> found = new HashMap<>();
		for (RemoteKey key : keys) {
			T kept = this.store.get(key.parentId(), key.id());
			if (kept != null) {
				found.put(key, kept);
			}
		}
		return found;
	}

	@Nullable T get(long parentId, long id) {
		T kept = this.store.get(parentId, id);
		return (kept != null) ? unpack(parentId, id, kept) : null;
	}

	/**
	 * Takes what came of an entity. The lock is held.
	 */
	void update(long parentId, T entity) {
		if (this.policy.isOn()) {
			write(parentId, idOf(entity), entity);
		}
	}

	/**
	 * Takes what came of an entity of a guild, which is locked. Tables that do more than
	 * to write are not asked this.
	 */
	final void update(GuildState guild, T entity) {
		if (this.policy.isOn()) {
			write(guild, idOf(entity), entity);
		}
	}

	/**
	 * Takes all that there is of a parent. The lock is held.
	 * @param onGone gets the ids of entities that are kept but no longer there
	 */
	final void updateAll(long parentId, List<T> entities, LongConsumer onGone) {
		Set<Long> complete = this.policy.complete();
		LongOpenHashSet gone = new LongOpenHashSet();
		this.store.forEachId(parentId, gone::add);
		for (T entity : entities) {
			update(parentId, entity);
			gone.remove(idOf(entity));
		}
		ReadAhead.forEach(this, parentId, gone, onGone);
		if (complete != null) {
			// If the policy changed meanwhile, nobody looks at this any more
			complete.add(parentId);
		}
	}

	/**
	 * Adds or replaces an entity, or removes it if the policy refuses. The lock is held.
	 * @return whether it is kept
	 */
	boolean write(long parentId, long id, T entity) {
		return write(parentId, id, entity, guildOf(parentId, id));
	}

	/**
	 * Does the same where the guild is known.
	 */
	final boolean write(long parentId, long id, T entity, long guildId) {
		if (!this.policy.isAllowed(id, entity, guildId)) {
			erase(parentId, id);
			return false;
		}
		T kept = form(parentId, entity);
		long former = (this.versions != null && this.type.isFoundById()) ? this.store.parentOf(id) : 0;
		if (this.shared) {
			this.store.put(parentId, id, kept);
		}
		else {
			// An equal entity stays: the new one is garbage while it is young
			this.store.update(parentId, id, kept);
		}
		changed(parentId, id);
		if (former != 0 && former != parentId) {
			changed(former, id);
		}
		this.usage.written(parentId, id);
		this.policy.askLater(parentId, id, entity);
		return true;
	}

	/**
	 * Does the same in a guild, which is locked. Tables that do more than to write do
	 * that themselves where entities are kept as they come.
	 */
	final boolean write(GuildState guild, long id, T entity) {
		ByParentCacheStore<T> local = this.local;
		if (local == null || this.versions != null || !this.policy.isKeptAsItComes()) {
			return write(guild.id, id, entity);
		}
		local.update(guild, id, pack(guild.id, entity));
		return true;
	}

	/**
	 * Reads where an entity of a guild likely is, which is locked. What an event needs of
	 * several tables is read so before any of it is waited for: each is likely a miss of
	 * the processor's caches, and these take as long together as one does.
	 * @return what is there, for {@link GuildState#ahead}
	 */
	final long ahead(GuildState guild, long id) {
		ByParentCacheStore<T> local = this.local;
		return (local != null && this.policy.isKeptAsItComes()) ? local.ahead(guild, id) : 0;
	}

	/**
	 * Removes an entity. The lock is held.
	 * @return whether it was there
	 */
	boolean erase(long parentId, long id) {
		this.usage.removed(parentId, id);
		for (int i = 0; i < this.beside.size(); i++) {
			this.beside.get(i).erase(parentId, id);
		}
		ByParentCacheStore<T> local = this.local;
		boolean removed = (local != null) ? local.erase(parentId, id) : this.store.remove(parentId, id) != null;
		changed(parentId, id);
		judgeMember(parentId, id);
		return removed;
	}

	/**
	 * Removes an entity of a guild, which is locked. Tables that do more than to remove
	 * are not asked this.
	 */
	final void erase(GuildState guild, long id) {
		ByParentCacheStore<T> local = this.local;
		if (local != null && this.versions == null && this.policy.isKeptAsItComes() && this.beside.isEmpty()) {
			local.erase(guild, id);
			judgeMember(guild.id, id);
		}
		else {
			erase(guild.id, id);
		}
	}

	/**
	 * Takes note that entities went with time from a store beyond a network, a few
	 * hundred at once. For the worker.
	 */
	void expired(List<RemoteKey> keys) {
		keys.forEach((key) -> expired(key.parentId(), key.id()));
	}

	/**
	 * Does so for one of them: what depends on it goes too.
	 */
	void expired(long parentId, long id) {
		this.usage.removed(parentId, id);
		this.beside.forEach((table) -> table.drop(parentId, id));
		judgeMember(parentId, id);
	}

	/**
	 * Asks again about the member whose presence or voice state is gone.
	 */
	private void judgeMember(long guildId, long userId) {
		if (this.ofMembers) {
			content().members.policy.judgeAgain(guildId, userId);
		}
	}

	/**
	 * Removes what is kept of a guild, which is locked and left.
	 */
	void clear(GuildState guild) {
		clearParent(guild.id);
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
		this.store.forEach(parentId, (parent, id, kept) -> !predicate.test(kept) || ids.add(id));
		ReadAhead.forEach(this, parentId, ids, (id) -> erase(parentId, id));
	}

	/**
	 * Reads in one go what is needed of entities soon, if they are beyond a network.
	 * @param keys of entities of this table, or of that which these belong to
	 */
	void readAhead(List<RemoteKey> keys) {
		WorkingStore<T> working = working();
		if (working != null) {
			working.readAhead(keys);
			this.beside.forEach((table) -> table.readAhead(keys));
			if (this.ofMembers && content().members.policy.isDependent()) {
				content().members.readAhead(keys);
			}
		}
	}

	/**
	 * Takes what was kept before, as it was kept. The guild is locked.
	 */
	void restore(GuildState guild, long parentId, long id, T kept) {
		if (this.policy.isOn()) {
			T entity = unpack(parentId, id, kept);
			write(parentId, id, (entity != null) ? entity : kept);
		}
	}

	/**
	 * Adds or replaces an entity.
	 * @return whether it is kept
	 */
	boolean put(long parentId, long id, T entity) {
		return locked(parentId, id, () -> write(parentId, id, entity));
	}

	/**
	 * Changes an entity if it is there.
	 */
	final void change(long parentId, long id, UnaryOperator<T> change) {
		if (!this.store.contains(parentId, id)) {
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
		if (!this.store.contains(parentId, id)) {
			this.pointers.remove(parentId, id);
			return null;
		}
		return this.<@Nullable T>locked(parentId, id, () -> {
			T entity = get(parentId, id);
			return (entity != null && predicate.test(entity) && erase(parentId, id)) ? entity : null;
		});
	}

	/**
	 * Does the same with an entity that the policy keeps. That it goes is noted before it
	 * does, under the lock: who compares with what was there reads that first.
	 */
	final @Nullable T drop(long parentId, long id, Predicate<? super T> predicate) {
		return removeIf(parentId, id, (entity) -> {
			if (!predicate.test(entity)) {
				return false;
			}
			shown().policy.dropped();
			return true;
		});
	}

	/**
	 * Estimates what the entities take in the heap of this process.
	 */
	long estimateBytes() {
		return this.store.estimateBytes();
	}

	/**
	 * Goes through the entities of a parent as they are kept.
	 */
	boolean forEach(long parentId, CacheStore.Visitor<? super T> visitor) {
		return this.store.forEach(parentId, visitor);
	}

}
