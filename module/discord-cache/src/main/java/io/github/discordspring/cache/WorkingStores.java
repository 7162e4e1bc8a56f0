package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.cache.RemoteCacheStore.RemotePointers;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stores of a cache. Those beyond a network are given to the worker, of which
 * there is one as soon as there is such a store.
 */
final class WorkingStores implements CacheStoreFactory {

	private final CacheStoreFactory stores;

	private final int capacity;

	private final RemoteContent content;

	private final List<WorkingStore<?>> working = new ArrayList<>();

	private @Nullable RemoteWriter writer;

	private @Nullable RemoteStore remote;

	WorkingStores(CacheStoreFactory stores, int capacity, RemoteContent content) {
		this.stores = stores;
		this.capacity = capacity;
		this.content = content;
	}

	@Override
	public <T> CacheStore<T> create(EntityType<T> type) {
		CacheStore<T> store = this.stores.create(type);
		if (!(store instanceof RemoteCacheStore<T> beyond)) {
			return store;
		}
		WorkingStore<T> own = new WorkingStore<>(beyond, writerOf(beyond));
		this.working.add(own);
		return own;
	}

	private RemoteWriter writerOf(RemoteCacheStore<?> store) {
		if (this.writer == null) {
			this.remote = store.remote();
			this.writer = new RemoteWriter(store.remote(), store.timeout(), this.capacity, System::nanoTime,
					this.content);
		}
		if (!store.remote().equals(this.remote)) {
			throw new IllegalArgumentException("A cache can have one remote store, but " + store.type() + " is in "
					+ store.remote() + ", and others are in " + this.remote);
		}
		return this.writer;
	}

	@Override
	public CacheStore<CachePointer> createPointers(EntityType<?> type) {
		CacheStore<CachePointer> pointers = this.stores.createPointers(type);
		if (pointers instanceof RemotePointers beyond) {
			beyond.writer = this.writer;
		}
		return pointers;
	}

	@Nullable RemoteWriter writer() {
		return this.writer;
	}

	@Nullable RemoteStore remote() {
		return this.remote;
	}

	List<WorkingStore<?>> working() {
		return this.working;
	}

}
