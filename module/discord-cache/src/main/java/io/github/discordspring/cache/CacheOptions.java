package io.github.discordspring.cache;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link DiscordCache} starts with. Unless set otherwise, everything is kept, in
 * memory, but presences, messages, and the polls, reactions and pins of these.
 */
public final class CacheOptions {

	/** What is large, frequent or without bounds, and so kept on request only. */
	private static final List<EntityType<?>> OFF = List.of(EntityType.MESSAGES, EntityType.PINNED_MESSAGES,
			EntityType.POLLS, EntityType.REACTIONS, EntityType.PRESENCES);

	private final Map<EntityType<?>, CachingPolicy<?>> policies;

	private final CacheStoreFactory stores;

	private final int messagesPerChannel;

	private final Map<EntityType<?>, EntityLimits> limits;

	private final Map<EntityType<?>, EntityProperties<?>> properties;

	private final @Nullable CachingPolicy<Object> globalPolicy;

	private final InstantSource clock;

	private final List<EntityType<?>> data;

	private final int maxPending;

	private CacheOptions(CacheOptions options, CacheStoreFactory stores) {
		this.policies = options.policies;
		this.stores = stores;
		this.messagesPerChannel = options.messagesPerChannel;
		this.limits = options.limits;
		this.properties = options.properties;
		this.globalPolicy = options.globalPolicy;
		this.clock = options.clock;
		this.data = options.data;
		this.maxPending = options.maxPending;
	}

	private CacheOptions(Builder builder) {
		this.policies = Map.copyOf(builder.policies);
		this.stores = builder.stores;
		this.messagesPerChannel = builder.messagesPerChannel;
		this.limits = Map.copyOf(builder.limits);
		this.properties = Map.copyOf(builder.properties);
		this.globalPolicy = builder.globalPolicy;
		this.clock = builder.clock;
		this.data = List.copyOf(builder.data);
		this.maxPending = builder.maxPending;
	}

	/**
	 * Gives the limits of a type.
	 * @param type the type
	 * @return its limits
	 */
	public EntityLimits limits(EntityType<?> type) {
		return this.limits.getOrDefault(type, EntityLimits.none());
	}

	/**
	 * Gives the properties that are kept of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return the properties, {@code null} if all are
	 */
	@SuppressWarnings("unchecked")
	public <T> @Nullable EntityProperties<T> properties(EntityType<T> type) {
		return (EntityProperties<T>) this.properties.get(type);
	}

	/**
	 * Gives the policy that decides for all types.
	 * @return the policy, {@code null} if those of the types do
	 */
	public @Nullable CachingPolicy<Object> globalPolicy() {
		return this.globalPolicy;
	}

	/**
	 * Gives the types of data of the user's own.
	 * @return an unmodifiable list
	 */
	public List<EntityType<?>> data() {
		return this.data;
	}

	/**
	 * Tells how many events may wait for a store beyond a network.
	 * @return the number, at least 1
	 */
	public int maxPending() {
		return this.maxPending;
	}

	CacheOptions withStores(CacheStoreFactory stores) {
		return new CacheOptions(this, stores);
	}

	InstantSource clock() {
		return this.clock;
	}

	/**
	 * Starts with the defaults.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Gives the policy of a type.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @return its policy
	 */
	@SuppressWarnings("unchecked")
	public <T> CachingPolicy<? super T> policy(EntityType<T> type) {
		CachingPolicy<? super T> policy = (CachingPolicy<? super T>) this.policies.get(type);
		return (policy != null) ? policy : CachingPolicy.all();
	}

	/**
	 * Gives what makes the stores.
	 * @return the factory
	 */
	public CacheStoreFactory stores() {
		return this.stores;
	}

	/**
	 * Tells how many messages are kept of a channel.
	 * @return the number, at least 1
	 */
	public int messagesPerChannel() {
		return this.messagesPerChannel;
	}

	static void checkMessagesPerChannel(int messagesPerChannel) {
		if (messagesPerChannel < 1) {
			throw new IllegalArgumentException("messagesPerChannel must be at least 1, but is " + messagesPerChannel
					+ "; to keep no messages, set their policy to none");
		}
	}

	/**
	 * Makes {@link CacheOptions}.
	 */
	public static final class Builder {

		private final Map<EntityType<?>, CachingPolicy<?>> policies = new HashMap<>();

		private CacheStoreFactory stores = CacheStoreFactory.memory();

		private final Map<EntityType<?>, EntityLimits> limits = new HashMap<>();

		private final Map<EntityType<?>, EntityProperties<?>> properties = new HashMap<>();

		private int messagesPerChannel = 100;

		private int maxPending = 100_000;

		private @Nullable CachingPolicy<Object> globalPolicy;

		private InstantSource clock = InstantSource.system();

		private final List<EntityType<?>> data = new ArrayList<>();

		private Builder() {
			for (EntityType<?> type : EntityType.values()) {
				this.policies.put(type, CachingPolicy.all());
			}
			for (EntityType<?> type : OFF) {
				this.policies.put(type, CachingPolicy.none());
			}
		}

		/**
		 * Sets what is kept of a type.
		 * @param <T> the type of the entities
		 * @param type the type
		 * @param policy its policy; the default is {@link CachingPolicy#all()}, but for
		 * presences, messages, and their polls, reactions and pins
		 * {@link CachingPolicy#none()}
		 * @return this builder
		 */
		public <T> Builder policy(EntityType<T> type, CachingPolicy<? super T> policy) {
			this.policies.put(type, policy);
			return this;
		}

		/**
		 * Sets a policy that decides alone, for all types.
		 * @param policy the policy, {@code null} if those of the types decide, which is
		 * the default
		 * @return this builder
		 */
		public Builder globalPolicy(@Nullable CachingPolicy<Object> policy) {
			this.globalPolicy = policy;
			return this;
		}

		/**
		 * Sets how many entities of a type are kept, and how long.
		 * @param type the type
		 * @param limits its limits; there are none by default
		 * @return this builder
		 */
		public Builder limits(EntityType<?> type, EntityLimits limits) {
			this.limits.put(type, limits);
			return this;
		}

		/**
		 * Sets which properties are kept of a type.
		 * @param <T> the type of the entities
		 * @param type the type
		 * @param properties the properties; the default are all
		 * @return this builder
		 */
		public <T> Builder properties(EntityType<T> type, EntityProperties<T> properties) {
			this.properties.put(type, properties);
			return this;
		}

		/**
		 * Adds a type of data or entities of one's own.
		 * @param type what {@link EntityType#data}, {@link EntityType#guildData} or
		 * {@code EntityType.wrap} made
		 * @return this builder
		 * @throws IllegalArgumentException if it is a type of Discord's, or one of this
		 * name was added already
		 */
		public Builder data(EntityType<?> type) {
			if (!type.isData()) {
				throw new IllegalArgumentException("'" + type + "' is a type of Discord's, which is there already");
			}
			for (EntityType<?> other : this.data) {
				if (other.name().equals(type.name())) {
					throw new IllegalArgumentException("There is data under the name '" + type + "' already");
				}
				if (type.wrapped() != null && other.wrapped() != null && type.entityClass() == other.entityClass()) {
					throw new IllegalArgumentException(
							type.entityClass().getName() + " is in the place of both " + other.wrapped() + " and "
									+ type.wrapped() + ", as '" + other + "' and '" + type + "': leave one of the two");
				}
			}
			this.data.add(type);
			return this;
		}

		/**
		 * Sets the clock by which entities expire.
		 * @param clock the clock; the default is that of the system
		 * @return this builder
		 */
		public Builder clock(InstantSource clock) {
			this.clock = clock;
			return this;
		}

		/**
		 * Sets where entities are kept.
		 * @param stores makes a store for each type; the default is
		 * {@link CacheStoreFactory#memory()}
		 * @return this builder
		 */
		public Builder stores(CacheStoreFactory stores) {
			this.stores = stores;
			return this;
		}

		/**
		 * Sets how many messages are kept of a channel. One more drops the oldest.
		 * @param messagesPerChannel at least 1; the default is 100
		 * @return this builder
		 * @throws IllegalArgumentException if it is less than 1
		 */
		public Builder messagesPerChannel(int messagesPerChannel) {
			checkMessagesPerChannel(messagesPerChannel);
			this.messagesPerChannel = messagesPerChannel;
			return this;
		}

		/**
		 * Sets how many events may wait for a store beyond a network that does not
		 * answer. What finds no room is dropped, and its guild is stale until it is sent
		 * again.
		 * @param maxPending at least 1; the default is 100,000
		 * @return this builder
		 * @throws IllegalArgumentException if it is less than 1
		 */
		public Builder maxPending(int maxPending) {
			if (maxPending < 1) {
				throw new IllegalArgumentException("maxPending must be at least 1, but is " + maxPending);
			}
			this.maxPending = maxPending;
			return this;
		}

		/**
		 * Makes the options.
		 * @return the options
		 */
		public CacheOptions build() {
			return new CacheOptions(this);
		}

	}

}
