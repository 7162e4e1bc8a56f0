package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The keys of a table under which entities are found that are kept under another one.
 */
final class Pointers {

	private final CacheStore<CachePointer> store;

	/** Until there was a pointer, looking for one costs nothing. */
	private volatile boolean used;

	Pointers(CacheStore<CachePointer> store) {
		this.store = store;
		this.used = store.isShared();
	}

	void put(long parentId, long id, CachePointer pointer) {
		this.used = true;
		this.store.put(parentId, id, pointer);
	}

	@Nullable CachePointer get(long parentId, long id) {
		return this.used ? this.store.get(parentId, id) : null;
	}

	/**
	 * Looks for a pointer without waiting.
	 */
	Mono<CachePointer> find(long parentId, long id) {
		return (this.store instanceof RemoteCacheStore.RemotePointers remote) ? remote.find(parentId, id)
				: Mono.justOrEmpty(get(parentId, id));
	}

	/**
	 * Tells whether there may be some that end with this process.
	 */
	boolean isLocal() {
		return this.used && !this.store.isShared();
	}

	void forEach(CacheStore.Visitor<CachePointer> visitor) {
		this.store.forEach(visitor);
	}

	void remove(long parentId, long id) {
		if (this.used) {
			this.store.remove(parentId, id);
		}
	}

	void clear(long parentId) {
		if (this.used) {
			this.store.clear(parentId);
		}
	}

}
