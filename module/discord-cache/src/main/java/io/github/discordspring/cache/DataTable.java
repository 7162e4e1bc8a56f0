package io.github.discordspring.cache;

/**
 * Data of the user's own.
 *
 * @param <T> the type of the data
 */
final class DataTable<T> extends EntityTable<T> {

	DataTable(EntityType<T> type, CacheOptions options, GuildStates guilds) {
		super(type, options, guilds);
	}

	@Override
	long idOf(T entity) {
		return 0;
	}

	@Override
	long parentOf(T entity) {
		if (this.type.hasParent()) {
			throw new UnsupportedOperationException(
					"Data does not say its guild: use in(guildId).put(id, data) for " + this.type);
		}
		return 0;
	}

}
