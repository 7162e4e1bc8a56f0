package io.github.discordspring.cache;

import java.util.List;
import java.util.function.Supplier;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import org.jspecify.annotations.Nullable;

/**
 * Entities of the user's own: those of another table, with attributes that are kept
 * beside them. Policy, limits and properties are those of the other table.
 *
 * @param <T> the record that is wrapped
 * @param <A> the attributes
 * @param <E> the type of the user's own
 */
final class WrappedTable<T, A, E> extends EntityTable<E> {

	private final EntityTable<T> table;

	private final @Nullable EntityTable<A> attributes;

	private final Wrapping<T, A, E> wrapping;

	WrappedTable(EntityType<E> type, CacheOptions options, GuildStates guilds, Wrapping<T, A, E> wrapping,
			EntityTable<T> table, @Nullable EntityTable<A> attributes) {
		super(type, options, guilds, new WrappedStore<>(wrapping, table, attributes), table);
		this.wrapping = wrapping;
		this.table = table;
		this.attributes = attributes;
	}

	@Override
	boolean isView() {
		return true;
	}

	@Override
	boolean isRemote() {
		return this.table.isRemote();
	}

	@Override
	EntityTable<?> shown() {
		return this.table;
	}

	/**
	 * Reads what is wrapped, and all attributes that go with it.
	 */
	@Override
	void readAhead(List<RemoteKey> keys) {
		this.table.readAhead(keys);
	}

	@Override
	long idOf(E entity) {
		return this.table.idOf(this.wrapping.record(entity));
	}

	@Override
	long parentOf(E entity) {
		return this.table.parentOf(this.wrapping.record(entity));
	}

	@Override
	long guildOf(long parentId, long id) {
		return this.table.guildOf(parentId, id);
	}

	@Override
	<R extends @Nullable Object> R locked(long parentId, long id, Supplier<R> change) {
		return this.table.locked(parentId, id, change);
	}

	@Override
	boolean put(long parentId, long id, E entity) {
		return locked(parentId, id, () -> {
			boolean kept = this.table.put(parentId, id, this.wrapping.record(entity));
			A attributes = this.wrapping.attributes(entity);
			if (this.attributes != null) {
				if (kept && attributes != null) {
					this.attributes.write(parentId, id, attributes);
				}
				else {
					this.attributes.erase(parentId, id);
				}
			}
			return kept;
		});
	}

	@Override
	boolean erase(long parentId, long id) {
		return this.table.erase(parentId, id);
	}

	/**
	 * Leaves it to the other table.
	 */
	@Override
	void clear(GuildState guild) {
		// That one is cleared too
	}

}
