package io.github.discordspring.cache;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The stores in the memory of this process.
 */
final class MemoryCacheStores implements CacheStoreFactory {

	static final CacheStoreFactory FACTORY = new MemoryCacheStores();

	/** As bytes they take a third or less, and are read about as fast. */
	private static final Set<EntityType<?>> PACKED = Set.of(EntityType.MEMBERS, EntityType.CHANNELS, EntityType.ROLES,
			EntityType.VOICE_STATES);

	private MemoryCacheStores() {
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> CacheStore<T> create(EntityType<T> type) {
		if (PACKED.contains(type)) {
			return PackedCacheStores.FACTORY.create(type);
		}
		if (!type.hasParent()) {
			return new ById<>();
		}
		if (type == EntityType.PRESENCES) {
			return (CacheStore<T>) new ByParentCacheStore<>(EntityType.PRESENCES, PresenceMap::new);
		}
		return (type == EntityType.MESSAGES) ? new ByParentCacheStore<>(type, RecentMap::new)
				: new ByParentCacheStore<>(type, LongMap::new);
	}

	/**
	 * Entities without a parent: one map.
	 */
	static final class ById<T> implements CacheStore<T> {

		private final StripedLongMap<T> entities = new StripedLongMap<>();

		@Override
		public @Nullable T get(long parentId, long id) {
			return this.entities.get(id);
		}

		/**
		 * Reads where an entity likely is.
		 * @return what is there
		 */
		long ahead(long id) {
			return this.entities.ahead(id);
		}

		@Override
		public @Nullable T put(long parentId, long id, T entity) {
			return this.entities.put(id, entity);
		}

		/**
		 * Whoever writes users looked before whether anything is new, and the others come
		 * seldom.
		 */
		@Override
		public void update(long parentId, long id, T entity) {
			this.entities.put(id, entity);
		}

		@Override
		public boolean contains(long parentId, long id) {
			return this.entities.get(id) != null;
		}

		@Override
		public @Nullable T remove(long parentId, long id) {
			return this.entities.remove(id);
		}

		@Override
		public boolean forEach(long parentId, Visitor<? super T> visitor) {
			return forEach(visitor);
		}

		@Override
		public boolean forEach(Visitor<? super T> visitor) {
			return this.entities.forEach((id, entity) -> visitor.visit(0, id, entity));
		}

		@Override
		public long estimateBytes() {
			return EntitySize.estimate(this, 20);
		}

		@Override
		public long parentOf(long id) {
			return 0;
		}

		@Override
		public long count(long parentId) {
			return count();
		}

		@Override
		public long count() {
			return this.entities.size();
		}

	}

}
