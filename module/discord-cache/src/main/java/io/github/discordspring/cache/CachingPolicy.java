package io.github.discordspring.cache;

import java.util.List;

/**
 * Decides which entities of a type are kept. It is asked whenever one would be written;
 * an entity it refuses is removed if it is there. It is called under the lock of the
 * entity's guild: it must be quick, and may read the cache but not change it. A policy
 * that cannot answer at once is an {@link AsyncCachingPolicy}. One that throws keeps the
 * entity; the first time is logged. Where a listener is told how a list of emojis,
 * stickers or sounds changed, it is asked about each before that too, without the lock.
 *
 * @param <T> the type of the entities
 */
@FunctionalInterface
public interface CachingPolicy<T> {

	/**
	 * Decides about an entity.
	 * @param entity the entity as it would be read from the cache
	 * @param guildId guild it is in; 0 outside guilds and for users, which may be in
	 * several
	 * @return whether it may be kept
	 */
	boolean keeps(T entity, long guildId);

	/**
	 * Decides about an entity with a look at what else is kept. The cache calls this one.
	 * @param entity the entity as it would be read from the cache
	 * @param guildId guild it is in; 0 outside guilds and for users
	 * @param cache the cache, to be read only
	 * @return whether it may be kept
	 */
	default boolean keeps(T entity, long guildId, DiscordCache cache) {
		return keeps(entity, guildId);
	}

	/**
	 * Keeps what this policy or another keeps.
	 * @param other the other
	 * @return a policy of both
	 */
	default CachingPolicy<T> or(CachingPolicy<? super T> other) {
		return new CombinedCachingPolicy<>(this, other, false);
	}

	/**
	 * Keeps what both this policy and another keep.
	 * @param other the other
	 * @return a policy of both
	 */
	default CachingPolicy<T> and(CachingPolicy<? super T> other) {
		return new CombinedCachingPolicy<>(this, other, true);
	}

	/**
	 * The policy that keeps what comes.
	 * @param <T> the type of the entities
	 * @return the one instance
	 */
	static <T> CachingPolicy<T> all() {
		return NamedCachingPolicy.all();
	}

	/**
	 * The policy that keeps nothing. Events that are needed for nothing else are not even
	 * read.
	 * @param <T> the type of the entities
	 * @return the one instance
	 */
	static <T> CachingPolicy<T> none() {
		return NamedCachingPolicy.none();
	}

	/**
	 * Makes a policy of names, as properties use them. It keeps what any of them means.
	 * @param <T> the type of the entities
	 * @param type the type
	 * @param names at least one of {@link #names(EntityType)}
	 * @return the policy
	 * @throws IllegalArgumentException if there is no such name for the type; the message
	 * lists those there are
	 */
	static <T> CachingPolicy<T> named(EntityType<T> type, String... names) {
		return PolicyNames.policy(type, List.of(names));
	}

	/**
	 * Lists the names of policies of a type.
	 * @param type the type
	 * @return the names, {@code all} and {@code none} first
	 */
	static List<String> names(EntityType<?> type) {
		return PolicyNames.names(type);
	}

	/**
	 * Makes a policy of one that answers later.
	 * @param <T> the type of the entities
	 * @param policy the policy
	 * @return a policy that keeps everything until the answer is no
	 */
	static <T> CachingPolicy<T> async(AsyncCachingPolicy<T> policy) {
		return new LaterCachingPolicy<>(policy);
	}

}
