package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import it.unimi.dsi.fastutil.longs.LongIterable;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A remote store as the tables of a cache see it. On the worker's thread it is what the
 * store holds together with what the current unit changed: an entity is looked up at most
 * once in a unit, and changes are noted for the end of it. Every other thread sees what
 * the store holds, and does not change it.
 * <p>
 * On the worker's thread, {@link #put} gives the entity before only where it is known
 * anyway.
 *
 * @param <T> the type of the entities
 */
final class WorkingStore<T> implements CacheStore<T> {

	/** Stands for an entity that may have gone; only the store can tell. */
	private static final Object DOUBTFUL = new Object();

	/** Stands for an entity that is not there. */
	private static final Object GONE = new Object();

	/** During a walk, what is known is forgotten when it becomes more than this. */
	private static final int MOST_KNOWN = 10_000;

	private final RemoteCacheStore<T> store;

	private final RemoteWriter writer;

	private final Map<RemoteKey, Object> known = new HashMap<>();

	private final Map<Long, LongOpenHashSet> ids = new HashMap<>();

	private final Map<Long, Long> parents = new HashMap<>();

	WorkingStore(RemoteCacheStore<T> store, RemoteWriter writer) {
		this.store = store;
		this.writer = writer;
	}

	RemoteCacheStore<T> remote() {
		return this.store;
	}

	/**
	 * Forgets what the unit knew. For the worker.
	 */
	void forget() {
		this.known.clear();
		this.ids.clear();
		this.parents.clear();
	}

	/**
	 * Forgets what the unit knew if it is too much. To be done before ids are read of
	 * which entities are read then. For the worker.
	 */
	void forgetWhatIsTooMuch() {
		requireWorker();
		if (this.known.size() > MOST_KNOWN || this.parents.size() > MOST_KNOWN) {
			this.writer.commit();
			forget();
		}
	}

	/**
	 * Notes something beside the entities. For the worker.
	 */
	void note(String kind, String name, @Nullable String text) {
		requireWorker();
		this.writer.log(new RemoteChange.Note(kind, name, text));
	}

	/**
	 * Notes who holds a user, which may remove users. For the worker.
	 */
	void change(RemoteChange change) {
		requireWorker();
		this.writer.log(change);
	}

	/**
	 * Reads in one go what is needed soon. For the worker.
	 * @param keys a few hundred, of whatever type
	 */
	void readAhead(List<RemoteKey> keys) {
		forgetWhatIsTooMuch();
		read(keys.stream().map((key) -> this.store.key(key.parentId(), key.id())).toList());
	}

	private void read(List<RemoteKey> keys) {
		List<RemoteKey> unknown = keys.stream()
			.filter((key) -> !this.known.containsKey(key) && !isKnownToBeGone(key))
			.toList();
		Map<RemoteKey, byte[]> there = unknown.isEmpty() ? null : this.writer.read(this.store.remote().get(unknown));
		if (there != null) {
			unknown.forEach((key) -> learn(key, there.get(key)));
		}
	}

	/**
	 * Reads all entities of parents in as few goes. For the worker.
	 * @param parentIds a few hundred
	 */
	void readAllAhead(LongIterable parentIds) {
		forgetWhatIsTooMuch();
		readIdsAhead(parentIds);
		List<RemoteKey> keys = new ArrayList<>();
		parentIds.forEach((long parentId) -> keys.addAll(keys(parentId)));
		read(keys);
	}

	private List<RemoteKey> keys(long parentId) {
		return ids(parentId).longStream().mapToObj((id) -> this.store.key(parentId, id)).toList();
	}

	/**
	 * Gives all entities of a parent.
	 */
	List<T> all(long parentId) {
		if (!this.writer.isWorker()) {
			List<T> entities = new ArrayList<>();
			this.store.forEach(parentId, (parent, id, entity) -> entities.add(entity));
			return entities;
		}
		List<RemoteKey> keys = keys(parentId);
		read(keys);
		return List.copyOf(known(keys).values());
	}

	private boolean isKnownToBeGone(RemoteKey key) {
		LongOpenHashSet siblings = this.ids.get(key.parentId());
		return siblings != null && !siblings.contains(key.id());
	}

	/**
	 * Reads the ids of parents in one go. For the worker.
	 * @param parentIds a few hundred
	 */
	void readIdsAhead(LongIterable parentIds) {
		requireWorker();
		List<RemoteKey> unknown = new ArrayList<>();
		parentIds.forEach((long parentId) -> {
			if (!this.ids.containsKey(parentId)) {
				unknown.add(this.store.key(parentId, 0));
			}
		});
		if (!unknown.isEmpty()) {
			this.writer.commit();
			Map<RemoteKey, long[]> there = this.writer.read(this.store.remote().ids(unknown));
			if (there != null) {
				unknown.forEach((key) -> learn(key.parentId(), there.getOrDefault(key, new long[0])));
			}
		}
	}

	/**
	 * Takes what was read ahead. For the worker.
	 */
	void learn(RemoteKey key, byte @Nullable [] value) {
		T entity = (value != null) ? this.store.read(value) : null;
		this.known.putIfAbsent(key, (entity != null) ? entity : GONE);
		if (entity != null) {
			learnParent(key.parentId(), key.id());
		}
	}

	private void learnParent(long parentId, long id) {
		if (this.store.type().isFoundById()) {
			this.parents.putIfAbsent(id, parentId);
		}
	}

	/**
	 * Takes the ids of a parent that were read ahead. For the worker.
	 */
	void learn(long parentId, long[] ids) {
		this.ids.putIfAbsent(parentId, new LongOpenHashSet(ids));
	}

	/**
	 * Removes those of some entities that are expired still: events may have written them
	 * anew since they were found. For the worker.
	 * @param keys a few hundred, as events wait meanwhile
	 * @param action gets those that are removed
	 */
	void dropExpired(List<RemoteKey> keys, Consumer<List<RemoteKey>> action) {
		requireWorker();
		this.writer.commit();
		Map<RemoteKey, byte[]> there = this.writer.tryRead(this.store.remote().get(keys));
		if (there == null) {
			// They are found again by the next sweep
			return;
		}
		List<RemoteKey> expired = keys.stream().filter((key) -> !there.containsKey(key)).toList();
		for (RemoteKey key : expired) {
			drop(key.parentId(), key.id());
		}
		action.accept(expired);
		this.writer.commit();
		forget();
	}

	/**
	 * Removes an entity that nobody wants to see: it is not read before. For the worker.
	 */
	void drop(long parentId, long id) {
		requireWorker();
		this.known.put(this.store.key(parentId, id), GONE);
		this.writer.log(new RemoteChange.Remove(this.store.type(), parentId, id));
		change(parentId, id, false);
		this.parents.remove(id, parentId);
	}

	/**
	 * Says that an entity may have gone. For the worker.
	 */
	void doubt(long parentId, long id) {
		this.known.put(this.store.key(parentId, id), DOUBTFUL);
	}

	/**
	 * Says that any entity may have gone. For the worker.
	 */
	void doubtAll() {
		this.writer.commit();
		forget();
	}

	@SuppressWarnings("unchecked")
	private @Nullable T known(Object value) {
		return (!GONE.equals(value) && !DOUBTFUL.equals(value)) ? (T) value : null;
	}

	@Override
	public @Nullable T get(long parentId, long id) {
		if (!this.writer.isWorker()) {
			return this.store.get(parentId, id);
		}
		RemoteKey key = this.store.key(parentId, id);
		Object value = this.known.get(key);
		if (DOUBTFUL.equals(value)) {
			this.writer.commit();
			value = null;
		}
		if (value == null) {
			value = isKnownToBeGone(key) ? GONE : read(key);
			this.known.put(key, value);
		}
		return known(value);
	}

	private Object read(RemoteKey key) {
		T entity = this.writer.read(this.store.find(key.parentId(), key.id()));
		return (entity != null) ? entity : GONE;
	}

	/**
	 * Looks several up in one go.
	 * @return those that are there
	 */
	Map<RemoteKey, T> get(List<RemoteKey> keys) {
		if (!this.writer.isWorker()) {
			return RemoteCacheStore.await(this.store.find(keys), this.store.timeout());
		}
		readAhead(keys);
		return known(keys);
	}

	private Map<RemoteKey, T> known(List<RemoteKey> keys) {
		Map<RemoteKey, T> found = new HashMap<>();
		for (RemoteKey key : keys) {
			T entity = get(key.parentId(), key.id());
			if (entity != null) {
				found.put(key, entity);
			}
		}
		return found;
	}

	@Override
	public @Nullable T put(long parentId, long id, T entity) {
		requireWorker();
		Long former = this.parents.put(id, parentId);
		if (this.store.type().isFoundById() && former != null && former != parentId) {
			this.known.put(this.store.key(former, id), GONE);
			change(former, id, false);
		}
		Object before = this.known.put(this.store.key(parentId, id), entity);
		change(parentId, id, true);
		this.writer.log(new RemoteChange.Put(this.store.type(), parentId, id, this.store.write(entity)));
		return (before != null) ? known(before) : null;
	}

	/**
	 * Removes an entity, also one that is no longer read but still takes room: it is
	 * expired, or cannot be read.
	 */
	@Override
	public @Nullable T remove(long parentId, long id) {
		requireWorker();
		T before = get(parentId, id);
		LongOpenHashSet siblings = this.ids.get(parentId);
		if (before != null || siblings == null || siblings.contains(id)) {
			drop(parentId, id);
		}
		return before;
	}

	private void change(long parentId, long id, boolean there) {
		LongOpenHashSet siblings = this.ids.get(parentId);
		if (siblings != null) {
			if (there) {
				siblings.add(id);
			}
			else {
				siblings.remove(id);
			}
		}
	}

	@Override
	public void clear(long parentId) {
		requireWorker();
		this.known.replaceAll((key, value) -> (key.parentId() == parentId) ? GONE : value);
		this.parents.values().removeIf((parent) -> parent == parentId);
		LongOpenHashSet before = this.ids.put(parentId, new LongOpenHashSet());
		if (before == null || !before.isEmpty()) {
			this.writer.log(new RemoteChange.Clear(this.store.type(), parentId));
		}
	}

	private void requireWorker() {
		if (!this.writer.isWorker()) {
			throw new IllegalStateException("Only the cache's worker changes what is in its store");
		}
	}

	@Override
	public boolean forEach(long parentId, Visitor<? super T> visitor) {
		if (!this.writer.isWorker()) {
			return this.store.forEach(parentId, visitor);
		}
		return visit(this.store.entries(parentId), visitor);
	}

	@Override
	public boolean forEach(Visitor<? super T> visitor) {
		if (!this.writer.isWorker()) {
			return this.store.forEach(visitor);
		}
		return visit(this.store.entries(), visitor);
	}

	/**
	 * Goes through what the store holds after it was told everything. When it fails in
	 * the middle, the walk begins anew and passes over what was seen.
	 */
	private boolean visit(Flux<CacheEntry<T>> entries, Visitor<? super T> visitor) {
		this.writer.commit();
		Set<RemoteKey> seen = new HashSet<>();
		while (true) {
			Iterator<CacheEntry<T>> iterator = RemoteCacheStore.pages(entries, this.store.timeout()).iterator();
			for (CacheEntry<T> entry = next(iterator); entry != null; entry = next(iterator)) {
				RemoteKey key = this.store.key(entry.parentId(), entry.id());
				learnParent(entry.parentId(), entry.id());
				Object changed = this.known.get(key);
				T entity = (changed == null) ? entry.value()
						: DOUBTFUL.equals(changed) ? get(entry.parentId(), entry.id()) : known(changed);
				if (seen.add(key) && entity != null && !visitor.visit(entry.parentId(), entry.id(), entity)) {
					return false;
				}
				forgetWhatIsTooMuch();
			}
			if (!this.writer.isFailing()) {
				return true;
			}
			// Waits until the store answers
			count();
		}
	}

	private @Nullable CacheEntry<T> next(Iterator<CacheEntry<T>> iterator) {
		try {
			return iterator.hasNext() ? iterator.next() : null;
		}
		catch (CacheUnavailableException ex) {
			this.writer.failed(ex);
			return null;
		}
	}

	@Override
	public boolean forEachId(long parentId, LongPredicate visitor) {
		if (!this.writer.isWorker()) {
			return this.store.forEachId(parentId, visitor);
		}
		for (long id : ids(parentId).toLongArray()) {
			if (!visitor.test(id)) {
				return false;
			}
		}
		return true;
	}

	private LongOpenHashSet ids(long parentId) {
		readIdsAhead(LongList.of(parentId));
		return this.ids.computeIfAbsent(parentId, (parent) -> new LongOpenHashSet());
	}

	@Override
	public long parentOf(long id) {
		if (!this.writer.isWorker()) {
			return this.store.parentOf(id);
		}
		if (!this.store.type().hasParent()) {
			return 0;
		}
		Long parentId = this.parents.get(id);
		if (parentId == null) {
			this.writer.commit();
			Long read = this.writer.read(this.store.remote().parentOf(this.store.type(), id));
			if (read == null) {
				return 0;
			}
			this.parents.put(id, read);
			return read;
		}
		return parentId;
	}

	@Override
	public long count(long parentId) {
		return this.writer.isWorker() ? ids(parentId).size() : this.store.count(parentId);
	}

	@Override
	public long count() {
		if (!this.writer.isWorker()) {
			return this.store.count();
		}
		this.writer.commit();
		Long count = this.writer.read(this.store.remote().count(this.store.type()));
		return (count != null) ? count : 0;
	}

	@Override
	public boolean isShared() {
		return true;
	}

	@Override
	public StoreForm<?> form() {
		return StoreForm.BYTES;
	}

}
