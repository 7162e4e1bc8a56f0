package io.github.discordspring.cache;

import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Entities of which no other table keeps a part.
 *
 * @param <T> the type of the entities
 */
final class PlainTable<T> extends EntityTable<T> {

	private final ToLongFunction<? super T> ids;

	private final @Nullable ToLongFunction<? super T> parents;

	private final Form<T> form;

	/**
	 * Makes a table.
	 * @param ids gives the id of an entity
	 * @param parents gives the guild of an entity, {@code null} if entities do not say it
	 * @param form makes the form that is kept
	 */
	PlainTable(EntityType<T> type, CacheOptions options, GuildStates guilds, ToLongFunction<? super T> ids,
			@Nullable ToLongFunction<? super T> parents, Form<T> form) {
		super(type, options, guilds);
		this.ids = ids;
		this.parents = parents;
		this.form = form;
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
		return this.form.of(parentId, entity);
	}

	/**
	 * Makes the form that is kept of what came.
	 *
	 * @param <T> the type of the entities
	 */
	@FunctionalInterface
	interface Form<T> {

		T of(long guildId, T entity);

	}

}
