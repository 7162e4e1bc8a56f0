package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.dispatch.EventTypes;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The entities of one type: their store, their policy, and the form in which they are
 * kept, which is without what another table keeps.
 *
 * @param <T> the type of the entities
 */
abstract class EntityTable<T> {

	private static final Logger logger = LoggerFactory.getLogger(EntityTable.class);

	final EntityType<T> type;

	final CacheStore<T> store;

	/** The store, if it is one of this process by parent. */
	final @Nullable ByParentCacheStore<T> local;

	final GuildStates guilds;

	final Pointers pointers;

	/** Whether what is written need not be compared with what is there. */
	private final boolean shared;

	/** The entities as they are read and changed by hand. */
	final EntityCache<T> entities = StoredEntities.of(this);

	final TablePolicy<T> policy;

	final TableUsage usage;

	/** Attributes that go with the entities; none but at times. */
	private volatile List<AttributesTable<?>> beside = List.of();

	private volatile @Nullable EntityProperties<T> properties;

	/** What policy, properties and limits come to: each event asks. */
	private volatile Keeping keeping = Keeping.SOME;

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
		this.type = type;
		this.guilds = guilds;
		this.store = store;
		this.local = (store instanceof ByParentCacheStore<T> byParent) ? byParent : null;
		this.shared = store.isShared();
		this.pointers = new Pointers(options.stores().createPointers(type));
		this.policy = new TablePolicy<>(options.policy(type));
		this.usage = new TableUsage(options.limits(type));
		this.properties = options.properties(type);
	}

	/**
	 * Tells the table where it belongs.
	 */
	final void attach(CacheContent content) {
		this.content = content;
		this.policy.attach(content);
		this.usage.attach(content.millis);
		decide();
	}

	/**
	 * Takes note of what policy, properties and limits come to. To be called whenever one
	 * of them changed, and before others are waited for who may not know it yet.
	 */
	private void decide() {
		if (isWrapped() || isView()) {
			return;
		}
		boolean plain = !this.shared && this.properties == null && !this.usage.isTracked();
		this.keeping = !this.policy.isOn() ? Keeping.NOTHING
				: (plain && this.policy.isAll()) ? Keeping.AS_IT_COMES : Keeping.SOME;
	}

	/**
	 * Has changes of guilds noted.
	 */
	final void noteIn(GuildVersions versions) {
		this.versions = versions;
	}

	private void changed(long parentId, long id) {
		GuildVersions versions = this.versions;
		if (versions != null) {
			versions.changed(guildOf(parentId, id));
		}
	}

	/**
	 * Gives the guild that an entity which is about to be written is taken from.
	 * @return the guild, 0 if there is none or nobody wants to know
	 */
	private long former(long parentId, long id) {
		ByParentCacheStore<T> local = this.local;
		boolean mayBeElsewhere = this.versions != null && this.type.isFoundById()
				&& (local == null || !local.contains(parentId, id));
		return mayBeElsewhere ? this.store.parentOf(id) : 0;
	}

	/**
	 * Gives the store if it is beyond a network.
	 * @return the store, {@code null} if it is in this process
	 */
	final @Nullable WorkingStore<T> working() {
		return (this.store instanceof WorkingStore<T> working) ? working : null;
	}

	/**
	 * Makes a change in its turn: at once, unless there is a store beyond a network.
	 * @return what it returned
	 */
	final <R extends @Nullable Object> R call(Supplier<R> change) {
		CacheContent content = this.content;
		return (content != null) ? content.call(change) : change.get();
	}

	/**
	 * Gives what works on these entities without waiting.
	 */
	final AsyncEntityCache<T> async(EntityCache<T> entities, boolean part, long parentId) {
		CacheContent content = this.content;
		RemoteWriter writer = (content != null) ? content.writer() : null;
		WorkingStore<T> working = working();
		if (working != null && writer != null) {
			return new RemoteAsyncEntities<>(this, working.remote(), writer, entities, part, parentId);
		}
		AsyncEntityCache<T> local = new LocalAsyncEntities<>(entities, writer);
		return local;
	}

	/**
	 * Gives what works on these entities without waiting, where a walk over all of them
	 * would wait for a network.
	 * @return it, {@code null} if a walk does not wait, or is the worker's
	 */
	final @Nullable AsyncEntityCache<T> remote(EntityCache<T> entities, boolean part, long parentId) {
		CacheContent content = this.content;
		RemoteWriter writer = (content != null) ? content.writer() : null;
		return (writer != null && working() != null && !writer.isWorker()) ? async(entities, part, parentId) : null;
	}

	/**
	 * Tells whether the entities of a parent come by their ids.
	 */
	boolean isOrdered() {
		return false;
	}

	/**
	 * Tells whether what is read is put together with entities of other types.
	 */
	boolean isJoined() {
		return false;
	}

	/**
	 * Puts entities together as they are read.
	 */
	Mono<List<CacheEntry<T>>> join(List<CacheEntry<T>> kept) {
		if (!isJoined()) {
			return Mono.just(kept);
		}
		return Mono.fromCallable(() -> {
			List<CacheEntry<T>> joined = new ArrayList<>(kept.size());
			for (CacheEntry<T> entry : kept) {
				T entity = unpack(entry.parentId(), entry.id(), entry.value());
				if (entity != null) {
					joined.add(new CacheEntry<>(entry.parentId(), entry.id(), entity));
				}
			}
			return joined;
		}).subscribeOn(Schedulers.boundedElastic());
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
	 * Tells whether these are entities of the user's own around those of another table.
	 */
	boolean isWrapped() {
		return false;
	}

	/**
	 * Lets attributes go with the entities. Called before the table is used.
	 */
	final void addBeside(AttributesTable<?> table) {
		List<AttributesTable<?>> tables = new ArrayList<>(this.beside);
		tables.add(table);
		this.beside = List.copyOf(tables);
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
	 * Tells whether anything may be kept at all.
	 */
	final boolean isOn() {
		Keeping keeping = this.keeping;
		return keeping == Keeping.AS_IT_COMES || (keeping == Keeping.SOME && this.policy.isOn());
	}

	/**
	 * Tells whether what comes is kept as it is, in this process, without a question and
	 * without noting when.
	 */
	final boolean isKeptAsItComes() {
		return this.keeping == Keeping.AS_IT_COMES;
	}

	/**
	 * Gives the events without which what the policy keeps would be incomplete or out of
	 * date.
	 */
	EventTypes needed() {
		return this.policy.isOn() ? this.type.events() : EventTypes.none();
	}

	/**
	 * Gives the events that are made use of: those that are needed, and others if they
	 * come.
	 */
	final EventTypes wanted() {
		return this.policy.isOn() ? this.type.wanted().and(needed()) : EventTypes.none();
	}

	/**
	 * Asks a policy that answers later, and removes the entity when the answer is no,
	 * unless it has changed.
	 */
	final void askLater(long parentId, long id, T entity) {
		AsyncCachingPolicy<T> later = this.policy.later();
		if (later != null) {
			later.keeps(entity, guildOf(parentId, id)).whenComplete((keeps, ex) -> {
				if (ex != null) {
					logger.warn("The policy of {} failed, so the entity {} stays", this.type, Snowflake.toString(id),
							ex);
				}
				else if (!keeps) {
					T asked = form(parentId, entity);
					later(() -> removeIf(parentId, id, (now) -> asked.equals(form(parentId, now))));
				}
			});
		}
	}

	private void later(Runnable change) {
		CacheContent content = this.content;
		RemoteWriter writer = (content != null) ? content.writer() : null;
		if (writer != null) {
			boolean accepted = writer.submit(change, null, (failure) -> {
			});
			if (!accepted) {
				logger.warn("An entity of {} stays although its policy refused it: too many changes wait for the "
						+ "cache's store, or the cache is closed", this.type);
			}
		}
		else {
			change.run();
		}
	}

	/**
	 * Asks the policy again about an entity, as something else changed that it may look
	 * at. The lock is held.
	 */
	final void judgeAgain(long parentId, long id) {
		if (this.keeping == Keeping.SOME && this.policy.isDependent()) {
			T entity = get(parentId, id);
			if (entity != null && !this.policy.isAllowed(entity, guildOf(parentId, id))) {
				erase(parentId, id);
			}
		}
	}

	/**
	 * Makes the form that is kept, with the properties that are.
	 */
	final T form(long parentId, T entity) {
		T packed = pack(parentId, entity);
		EntityProperties<T> properties = this.properties;
		return (properties != null) ? properties.select(packed) : packed;
	}

	/**
	 * Looks an entity up for somebody.
	 */
	final @Nullable T read(long parentId, long id) {
		T entity = unexpired(parentId, id);
		if (entity == null) {
			CachePointer pointer = this.pointers.get(parentId, id);
			entity = (pointer != null) ? unexpired(pointer.parentId(), pointer.id()) : null;
		}
		this.usage.count(entity != null);
		return entity;
	}

	private @Nullable T unexpired(long parentId, long id) {
		return this.usage.read(parentId, id) ? get(parentId, id) : null;
	}

	/**
	 * Tells whether an entity may be read.
	 */
	final boolean isThere(long parentId, long id) {
		if (isKept(parentId, id)) {
			return true;
		}
		CachePointer pointer = this.pointers.get(parentId, id);
		return pointer != null && isKept(pointer.parentId(), pointer.id());
	}

	private boolean isKept(long parentId, long id) {
		return this.usage.read(parentId, id) && this.store.contains(parentId, id);
	}

	/**
	 * Lets an entity be found under another key too, under which there is none.
	 * @return whether it is kept
	 */
	final boolean point(long parentId, long id, CachePointer target) {
		if (!this.store.contains(target.parentId(), target.id()) || this.store.contains(parentId, id)) {
			return false;
		}
		return locked(parentId, id, () -> {
			this.pointers.put(parentId, id, target);
			return true;
		});
	}

	final CacheStatistics statistics() {
		return this.usage.statistics(this.store.count(), this.policy.refusals());
	}

	/**
	 * Drops what is over the limits. No lock is held: what goes may be of any guild.
	 */
	final void trim() {
		drop(this.usage.victims());
	}

	/**
	 * Tells whether entities go with time.
	 */
	final boolean mayExpire() {
		EntityLimits limits = this.usage.limits();
		return limits.expireAfterWrite() != null || limits.expireAfterAccess() != null;
	}

	/**
	 * Drops what is expired as far as this process noted it.
	 * @return how many were dropped
	 */
	final long sweepExpired() {
		return drop(this.usage.expired());
	}

	/**
	 * Drops those of some entities that a store beyond a network holds although they are
	 * expired there. For the worker.
	 * @return how many were dropped
	 */
	final long dropExpired(WorkingStore<?> working, List<RemoteKey> keys) {
		long[] dropped = new long[1];
		working.dropExpired(keys, (parentId, id) -> {
			this.usage.removed(parentId, id);
			this.usage.evicted();
			dropped[0]++;
		});
		return dropped[0];
	}

	private long drop(List<UsageTracker.Key> keys) {
		long dropped = 0;
		for (int i = 0; i < keys.size(); i++) {
			UsageTracker.Key key = keys.get(i);
			if (removeIf(key.parentId(), key.id(), (entity) -> true) != null) {
				this.usage.evicted();
				dropped++;
			}
		}
		return dropped;
	}

	final void setLimits(EntityLimits limits) {
		UsageTracker tracker = this.usage.set(limits);
		decide();
		if (tracker != null) {
			this.store.forEach((parentId, id, kept) -> {
				tracker.written(parentId, id);
				return true;
			});
			trim();
		}
	}

	@Nullable EntityProperties<T> properties() {
		return this.properties;
	}

	/**
	 * Changes which properties are kept. What was left out comes back with the next event
	 * of an entity.
	 */
	final void setProperties(@Nullable EntityProperties<T> properties) {
		this.properties = properties;
		decide();
		awaitChanges();
		formsChange();
		if (properties != null) {
			this.store.forEach((parentId, id, kept) -> {
				locked(parentId, id, () -> {
					T now = this.store.get(parentId, id);
					if (now != null) {
						this.store.put(parentId, id, properties.select(now));
						changed(parentId, id);
					}
					return now;
				});
				return true;
			});
		}
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

	@Nullable T get(long parentId, long id) {
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
	 * Takes what came of an entity of a guild, which is locked. Tables that do more than
	 * to write are not asked this.
	 */
	final void update(GuildState guild, T entity) {
		if (isOn()) {
			write(guild, idOf(entity), entity);
		}
	}

	/**
	 * Takes all that there is of a parent. The lock is held.
	 * @param onGone gets the ids of entities that are kept but no longer there
	 */
	final void updateAll(long parentId, List<T> entities, LongConsumer onGone) {
		LongOpenHashSet gone = new LongOpenHashSet();
		this.store.forEachId(parentId, gone::add);
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
		return write(parentId, id, entity, guildOf(parentId, id));
	}

	/**
	 * Does the same where the guild is known.
	 */
	final boolean write(long parentId, long id, T entity, long guildId) {
		if (!this.policy.isAllowed(entity, guildId)) {
			erase(parentId, id);
			return false;
		}
		T kept = form(parentId, entity);
		long former = former(parentId, id);
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
		askLater(parentId, id, entity);
		return true;
	}

	private boolean write(GuildState guild, long id, T entity) {
		ByParentCacheStore<T> local = this.local;
		if (local == null || this.versions != null) {
			return write(guild.id, id, entity);
		}
		if (isKeptAsItComes()) {
			local.update(guild, id, pack(guild.id, entity));
			return true;
		}
		if (!this.policy.isAllowed(entity, guild.id)) {
			erase(guild.id, id);
			return false;
		}
		local.update(guild, id, form(guild.id, entity));
		this.usage.written(guild.id, id);
		askLater(guild.id, id, entity);
		return true;
	}

	/**
	 * Tells whether there is an entity in a guild, which is locked.
	 */
	final boolean contains(GuildState guild, long id) {
		ByParentCacheStore<T> local = this.local;
		return (local != null) ? local.contains(guild, id) : this.store.contains(guild.id, id);
	}

	/**
	 * Keeps what came of an entity of a guild, which is locked, where that is kept
	 * {@linkplain #isKeptAsItComes() as it comes}.
	 * @param entity in the form that is kept
	 */
	final void keep(GuildState guild, long id, T entity) {
		ByParentCacheStore<T> local = this.local;
		if (local != null) {
			local.update(guild, id, entity);
		}
		else {
			this.store.update(guild.id, id, entity);
		}
	}

	/**
	 * Reads where an entity of a guild likely is, which is locked. What an event needs of
	 * several tables is read so before any of it is waited for: each is likely a miss of
	 * the processor's caches, and these take as long together as one does.
	 * @return what is there, for {@link GuildState#ahead}
	 */
	final long ahead(GuildState guild, long id) {
		ByParentCacheStore<T> local = this.local;
		return (local != null && isKeptAsItComes()) ? local.ahead(guild, id) : 0;
	}

	/**
	 * Removes an entity. The lock is held.
	 * @return whether it was there
	 */
	boolean erase(long parentId, long id) {
		this.usage.removed(parentId, id);
		List<AttributesTable<?>> beside = this.beside;
		for (int i = 0; i < beside.size(); i++) {
			beside.get(i).erase(parentId, id);
		}
		ByParentCacheStore<T> local = this.local;
		boolean removed = (local != null) ? local.erase(parentId, id) : this.store.remove(parentId, id) != null;
		changed(parentId, id);
		return removed;
	}

	/**
	 * Removes an entity of a guild, which is locked. Tables that do more than to remove
	 * are not asked this.
	 */
	final void erase(GuildState guild, long id) {
		ByParentCacheStore<T> local = this.local;
		if (local != null && this.versions == null && isKeptAsItComes() && this.beside.isEmpty()) {
			local.erase(guild, id);
		}
		else {
			erase(guild.id, id);
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
		ids.forEach((long id) -> erase(parentId, id));
	}

	/**
	 * Takes what was kept before, as it was kept. The guild is locked.
	 */
	void restore(GuildState guild, long parentId, long id, T kept) {
		if (isOn()) {
			T entity = unpack(parentId, id, kept);
			write(parentId, id, (entity != null) ? entity : kept);
		}
	}

	/**
	 * Adds or replaces an entity.
	 * @return whether it is kept
	 */
	boolean put(long parentId, long id, T entity) {
		if (id == 0) {
			throw new IllegalArgumentException("An entity of type " + this.type + " without an id cannot be kept");
		}
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
		this.policy.set(policy);
		return judgeAll();
	}

	/**
	 * Removes what the policy refuses.
	 */
	final long judgeAll() {
		decide();
		if (this.policy.isAll()) {
			return 0;
		}
		// Afterwards nobody writes any more what only the former policy allowed
		awaitChanges();
		long[] removed = new long[1];
		this.store.forEach((parentId, id, kept) -> {
			T entity = removeIf(parentId, id, (candidate) -> !this.policy.isAllowed(candidate, guildOf(parentId, id)));
			if (entity != null) {
				removed[0]++;
			}
			else if (this.policy.later() != null) {
				T stays = get(parentId, id);
				if (stays != null) {
					askLater(parentId, id, stays);
				}
			}
			return true;
		});
		return removed[0];
	}

	/**
	 * How much of what comes is kept.
	 */
	private enum Keeping {

		NOTHING, SOME, AS_IT_COMES

	}

}
