package io.github.discordspring.cache;

/**
 * Keeps everything until an {@link AsyncCachingPolicy} has answered.
 *
 * @param <T> the type of the entities
 * @param policy the policy that answers later
 */
record LaterCachingPolicy<T>(AsyncCachingPolicy<T> policy) implements CachingPolicy<T> {

	@Override
	public boolean keeps(T entity, long guildId) {
		return true;
	}

}
