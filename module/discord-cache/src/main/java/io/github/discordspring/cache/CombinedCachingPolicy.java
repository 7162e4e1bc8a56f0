package io.github.discordspring.cache;

/**
 * Two policies, of which one or both must agree.
 *
 * @param <T> the type of the entities
 * @param one one policy
 * @param other the other
 * @param both whether both must agree
 */
record CombinedCachingPolicy<T>(CachingPolicy<? super T> one, CachingPolicy<? super T> other,
		boolean both) implements CachingPolicy<T> {

	CombinedCachingPolicy {
		if (one instanceof LaterCachingPolicy<?> || other instanceof LaterCachingPolicy<?>) {
			throw new IllegalArgumentException(
					"A policy that answers later cannot be combined: let it combine the answers itself");
		}
	}

	@Override
	public boolean keeps(T entity, long guildId) {
		return this.both ? this.one.keeps(entity, guildId) && this.other.keeps(entity, guildId)
				: this.one.keeps(entity, guildId) || this.other.keeps(entity, guildId);
	}

	@Override
	public boolean keeps(T entity, long guildId, DiscordCache cache) {
		return this.both ? this.one.keeps(entity, guildId, cache) && this.other.keeps(entity, guildId, cache)
				: this.one.keeps(entity, guildId, cache) || this.other.keeps(entity, guildId, cache);
	}

	@Override
	public String toString() {
		return this.one + (this.both ? " and " : " or ") + this.other;
	}

}
