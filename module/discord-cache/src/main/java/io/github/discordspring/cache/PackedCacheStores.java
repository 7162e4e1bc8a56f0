package io.github.discordspring.cache;

import it.unimi.dsi.fastutil.HashCommon;
import org.jspecify.annotations.Nullable;

/**
 * Stores that keep entities as bytes in the memory of this process.
 */
final class PackedCacheStores implements CacheStoreFactory {

	static final CacheStoreFactory FACTORY = new PackedCacheStores();

	private static final int STRIPES = 64;

	private PackedCacheStores() {
	}

	@Override
	public <T> CacheStore<T> create(EntityType<T> type) {
		EntityShape<T> shape = shapeOf(type);
		return type.hasParent() ? new ByParentCacheStore<>(type, (parentId) -> new PackedMap<>(shape, parentId))
				: new ById<>(shape);
	}

	@SuppressWarnings("unchecked")
	private static <T> EntityShape<T> shapeOf(EntityType<T> type) {
		EntityShape<?> shape = switch (type.name()) {
			case "users" -> new UserShape();
			case "members" -> new MemberShape();
			case "channels" -> new ChannelShape();
			case "roles" -> new RoleShape();
			case "presences" -> new PresenceShape();
			case "voice-states" -> new VoiceStateShape();
			default -> new TokenShape<>(type);
		};
		return (EntityShape<T>) shape;
	}

	/**
	 * Entities without a parent: maps by a hash of the id.
	 */
	private static final class ById<T> implements CacheStore<T> {

		private final PackedMap<T>[] stripes;

		@SuppressWarnings({ "unchecked", "rawtypes" })
		ById(EntityShape<T> shape) {
			this.stripes = new PackedMap[STRIPES];
			for (int i = 0; i < STRIPES; i++) {
				this.stripes[i] = new PackedMap<>(shape);
			}
		}

		private PackedMap<T> stripe(long id) {
			return this.stripes[(int) HashCommon.murmurHash3(id) & (STRIPES - 1)];
		}

		@Override
		public @Nullable T get(long parentId, long id) {
			return stripe(id).get(id);
		}

		@Override
		public @Nullable T put(long parentId, long id, T entity) {
			PackedMap<T> stripe = stripe(id);
			synchronized (stripe) {
				return stripe.put(id, entity);
			}
		}

		@Override
		public boolean contains(long parentId, long id) {
			return stripe(id).contains(id);
		}

		@Override
		public void update(long parentId, long id, T entity) {
			PackedMap<T> stripe = stripe(id);
			synchronized (stripe) {
				stripe.update(id, entity);
			}
		}

		@Override
		public @Nullable T remove(long parentId, long id) {
			PackedMap<T> stripe = stripe(id);
			synchronized (stripe) {
				return stripe.remove(id);
			}
		}

		@Override
		public boolean forEach(long parentId, Visitor<? super T> visitor) {
			return forEach(visitor);
		}

		@Override
		public boolean forEach(Visitor<? super T> visitor) {
			for (PackedMap<T> stripe : this.stripes) {
				if (!stripe.forEach((id, entity) -> visitor.visit(0, id, entity))) {
					return false;
				}
			}
			return true;
		}

		@Override
		public long estimateBytes() {
			long bytes = 0;
			for (PackedMap<T> stripe : this.stripes) {
				bytes += stripe.bytes();
			}
			return bytes;
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
			long count = 0;
			for (PackedMap<T> stripe : this.stripes) {
				count += stripe.size();
			}
			return count;
		}

	}

}
