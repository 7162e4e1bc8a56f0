package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * Stores in which nothing is ever found.
 */
final class NoCacheStores implements CacheStoreFactory {

	@Override
	public <T> CacheStore<T> create(EntityType<T> type) {
		return new CacheStore<>() {

			@Override
			public @Nullable T get(long parentId, long id) {
				return null;
			}

			@Override
			public @Nullable T put(long parentId, long id, T entity) {
				return null;
			}

			@Override
			public @Nullable T remove(long parentId, long id) {
				return null;
			}

			@Override
			public boolean forEach(long parentId, Visitor<? super T> visitor) {
				return true;
			}

			@Override
			public boolean forEach(Visitor<? super T> visitor) {
				return true;
			}

			@Override
			public boolean isShared() {
				// Nothing of it is lost by a restart
				return true;
			}

		};
	}

}
