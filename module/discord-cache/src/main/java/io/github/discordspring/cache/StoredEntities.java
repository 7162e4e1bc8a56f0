package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.Snowflakes;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a table, all or those of one parent.
 *
 * @param <T> the type of the entities
 */
final class StoredEntities<T> implements EntityCache<T> {

	private final EntityTable<T> table;

	/** Whether these are the entities of one parent. */
	private final boolean part;

	private final long parentId;

	private StoredEntities(EntityTable<T> table, boolean part, long parentId) {
		this.table = table;
		this.part = part;
		this.parentId = parentId;
	}

	static <T> StoredEntities<T> of(EntityTable<T> table) {
		return new StoredEntities<>(table, false, 0);
	}

	@Override
	public EntityCache<T> in(long parentId) {
		EntityType<T> type = this.table.type;
		if (!type.hasParent()) {
			throw new UnsupportedOperationException("There are no parts of " + type + ": look them up by their id");
		}
		if (this.part) {
			throw new IllegalStateException("These are the " + type + " in " + this.parentId + " already");
		}
		return new StoredEntities<>(this.table, true, parentId);
	}

	/**
	 * Finds out where an entity is if it is there.
	 */
	private long parentOf(long id) {
		if (this.part) {
			return this.parentId;
		}
		EntityType<T> type = this.table.type;
		if (!type.isFoundById()) {
			throw new UnsupportedOperationException(
					"One id may be found several times in " + type + ": say in which guild, with in(guildId)");
		}
		return this.table.store.parentOf(id);
	}

	@Override
	public AsyncEntityCache<T> async() {
		AsyncEntityCache<T> remote = remote(writer());
		return (remote != null) ? remote : new LocalAsyncEntities<>(this, writer());
	}

	private @Nullable RemoteWriter writer() {
		return this.table.content().writer();
	}

	private @Nullable AsyncEntityCache<T> remote(@Nullable RemoteWriter writer) {
		WorkingStore<T> working = this.table.working();
		return (working != null && writer != null)
				? new RemoteAsyncEntities<>(this.table, working.remote(), writer, this, this.part, this.parentId)
				: null;
	}

	/**
	 * Gives what reads these entities without waiting, where a walk over all of them
	 * would wait for a network.
	 * @return it, {@code null} if a walk does not wait, or is the worker's
	 */
	private @Nullable AsyncEntityCache<T> walked() {
		RemoteWriter writer = writer();
		AsyncEntityCache<T> remote = (writer != null && !writer.isWorker()) ? remote(writer) : null;
		if (remote != null) {
			RemoteCacheStore.checkMayBlock();
		}
		return remote;
	}

	@Override
	public @Nullable T get(long id) {
		return read(parentOf(id), id);
	}

	@Override
	public @Nullable T get(long parentId, long id) {
		if (this.part || !this.table.type.hasParent()) {
			return in(parentId).get(id);
		}
		return read(parentId, id);
	}

	/**
	 * Looks an entity up, and counts whether it was there.
	 */
	@Nullable T read(long parentId, long id) {
		T entity = unexpired(parentId, id);
		if (entity == null) {
			CachePointer pointer = this.table.pointers.get(parentId, id);
			entity = (pointer != null) ? unexpired(pointer.parentId(), pointer.id()) : null;
		}
		this.table.usage.count(entity != null);
		return entity;
	}

	/**
	 * Looks an entity up that is kept under these ids itself, for a policy: that is not
	 * counted.
	 */
	@Nullable T unexpired(long parentId, long id) {
		return this.table.usage.read(parentId, id) ? this.table.get(parentId, id) : null;
	}

	@Override
	public boolean contains(long id) {
		long parent = parentOf(id);
		if (isKept(parent, id)) {
			return true;
		}
		CachePointer pointer = this.table.pointers.get(parent, id);
		return pointer != null && isKept(pointer.parentId(), pointer.id());
	}

	private boolean isKept(long parentId, long id) {
		return this.table.usage.read(parentId, id) && this.table.store.contains(parentId, id);
	}

	@Override
	public boolean put(T entity) {
		long parentId = this.part ? this.parentId : this.table.parentOf(entity);
		long id = this.table.idOf(entity);
		if (id == 0) {
			throw new IllegalArgumentException("What is in " + this.table.type + " does not say its id here: "
					+ "put it together with its id, by put(id, entity)");
		}
		return put(id, entity, parentId);
	}

	@Override
	public boolean put(long id, T entity) {
		long own = this.table.idOf(entity);
		if (id == 0 || (own != 0 && own != id)) {
			throw new IllegalArgumentException("An entity in " + this.table.type + " with the id "
					+ Snowflake.toString(own) + " cannot be put as " + Snowflake.toString(id));
		}
		return put(id, entity, this.part ? this.parentId : this.table.parentOf(entity));
	}

	private boolean put(long id, T entity, long parentId) {
		return call(() -> {
			boolean kept = this.table.put(parentId, id, entity);
			this.table.usage.trim();
			return kept;
		});
	}

	private <R extends @Nullable Object> R call(Supplier<R> change) {
		return this.table.content().call(change);
	}

	@Override
	public boolean point(long id, long targetParentId, long targetId) {
		CacheStore<T> store = this.table.store;
		return call(() -> {
			// Where an entity with that id would be found, 0 if there is none
			long parent = parentOf(id);
			if (!store.contains(targetParentId, targetId) || store.contains(parent, id)) {
				return false;
			}
			return this.table.locked(parent, id, () -> {
				this.table.pointers.put(parent, id, new CachePointer(targetParentId, targetId));
				return true;
			});
		});
	}

	@Override
	public @Nullable T remove(long id) {
		return this.<@Nullable T>call(() -> this.table.drop(parentOf(id), id, (entity) -> true));
	}

	@Override
	public void clear() {
		sweep((entity) -> true);
	}

	@Override
	public long sweep(Predicate<? super T> predicate) {
		return call(() -> {
			long[] removed = new long[1];
			ReadAhead.forEach(this.table, this::forEachKey, (parentId, id) -> {
				if (this.table.drop(parentId, id, predicate) != null) {
					removed[0]++;
				}
			});
			return removed[0];
		});
	}

	@Override
	public long count() {
		return this.part ? this.table.store.count(this.parentId) : this.table.store.count();
	}

	@Override
	public long count(Predicate<? super T> predicate) {
		return counts(List.of(predicate))[0];
	}

	@Override
	public long[] counts(List<? extends Predicate<? super T>> predicates) {
		long[] counts = new long[predicates.size()];
		read((parentId, id, entity) -> {
			for (int i = 0; i < counts.length; i++) {
				counts[i] += predicates.get(i).test(entity) ? 1 : 0;
			}
			return true;
		});
		return counts;
	}

	@Override
	public @Nullable T find(Predicate<? super T> predicate) {
		List<T> found = new ArrayList<>(1);
		read((parentId, id, entity) -> !(predicate.test(entity) && found.add(entity)));
		return found.isEmpty() ? null : found.get(0);
	}

	@Override
	public List<T> filter(Predicate<? super T> predicate) {
		List<T> found = new ArrayList<>();
		read((parentId, id, entity) -> !predicate.test(entity) || found.add(entity));
		return Collections.unmodifiableList(found);
	}

	@Override
	public <R> List<R> map(Function<? super T, ? extends R> mapper) {
		List<R> mapped = new ArrayList<>();
		read((parentId, id, entity) -> mapped.add(mapper.apply(entity)));
		return Collections.unmodifiableList(mapped);
	}

	@Override
	public Snowflakes ids() {
		LongArrayList ids = new LongArrayList();
		AsyncEntityCache<T> remote = walked();
		if (remote != null) {
			for (long id : remote.ids().toIterable()) {
				ids.add(id);
			}
			return Snowflakes.of(ids.toLongArray());
		}
		scan(this.table.shown(), (parentId, id, kept) -> ids.add(id));
		return Snowflakes.of(ids.toLongArray());
	}

	@Override
	public List<T> values() {
		return filter((entity) -> true);
	}

	@Override
	public List<CacheEntry<T>> entries() {
		List<CacheEntry<T>> entries = new ArrayList<>();
		read((parentId, id, entity) -> entries.add(new CacheEntry<>(parentId, id, entity)));
		return Collections.unmodifiableList(entries);
	}

	private void forEachKey(KeyVisitor visitor) {
		scan(this.table.shown(), (parentId, id, kept) -> {
			visitor.visit(parentId, id);
			return true;
		});
	}

	/**
	 * Goes through the entities as they are kept.
	 */
	private <S> void scan(EntityTable<S> table, CacheStore.Visitor<? super S> visitor) {
		if (this.part) {
			table.forEach(this.parentId, visitor);
		}
		else {
			table.store.forEach(visitor);
		}
	}

	/**
	 * Goes through the entities as they are read.
	 */
	private void read(CacheStore.Visitor<T> visitor) {
		AsyncEntityCache<T> remote = walked();
		if (remote != null) {
			for (CacheEntry<T> entry : remote.entries().toIterable()) {
				if (!visitor.visit(entry.parentId(), entry.id(), entry.value())) {
					return;
				}
			}
			return;
		}
		scan(this.table, (parentId, id, kept) -> {
			T entity = this.table.unpack(parentId, id, kept);
			return entity == null || visitor.visit(parentId, id, entity);
		});
	}

	@Override
	public String toString() {
		return count() + " " + this.table.type + (this.part ? " in " + Snowflakes.of(this.parentId) : "");
	}

}
