package io.github.discordspring.cache;

import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Entities of which no other table keeps a part.
 *
 * @param <T> the type of the entities
 */
final class PlainTable<T> extends EntityTable<T> {

	private final ToLongFunction<? super T> ids;

	private final @Nullable ToLongFunction<? super T> parents;

	private final LongFunction<UnaryOperator<T>> forms;

	/**
	 * Makes a table.
	 * @param ids gives the id of an entity
	 * @param parents gives the guild of an entity, {@code null} if entities do not say it
	 * @param forms makes, for a guild, the form that is kept
	 */
	PlainTable(EntityType<T> type, CacheOptions options, GuildStates guilds, ToLongFunction<? super T> ids,
			@Nullable ToLongFunction<? super T> parents, LongFunction<UnaryOperator<T>> forms) {
		super(type, options, guilds);
		this.ids = ids;
		this.parents = parents;
		this.forms = forms;
	}

	@Override
	long idOf(T entity) {
		return this.ids.applyAsLong(entity);
	}

	@Override
	long parentOf(T entity) {
		if (!this.type.hasParent()) {
			return 0;
		}
		if (this.parents == null) {
			throw new UnsupportedOperationException(
					"What is in " + this.type + " does not say its guild: use in(guildId).put(...)");
		}
		return this.parents.applyAsLong(entity);
	}

	@Override
	T pack(long parentId, T entity) {
		return this.forms.apply(parentId).apply(entity);
	}

}
