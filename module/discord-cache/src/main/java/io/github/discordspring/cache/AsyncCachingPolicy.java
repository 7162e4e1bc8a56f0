package io.github.discordspring.cache;

import java.util.concurrent.CompletionStage;

/**
 * Decides which entities of a type are kept, but not at once: the entity is kept first,
 * and removed when the answer is no. Events go on meanwhile; where the entity changed in
 * between, the answer about what it is now decides.
 *
 * @param <T> the type of the entities
 */
@FunctionalInterface
public interface AsyncCachingPolicy<T> {

	/**
	 * Decides about an entity. Called under the lock of the entity's guild: it must not
	 * wait.
	 * @param entity the entity as it would be read from the cache
	 * @param guildId guild it is in; 0 outside guilds and for users
	 * @return whether it may be kept; where this fails, the entity is kept, and the
	 * failure is logged
	 */
	CompletionStage<Boolean> keeps(T entity, long guildId);

}
