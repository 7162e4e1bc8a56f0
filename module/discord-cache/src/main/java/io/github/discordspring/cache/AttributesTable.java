package io.github.discordspring.cache;

import java.util.Objects;
import java.util.function.Supplier;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of the user's own beside the entities of another table. They go with these.
 *
 * @param <A> the type of the attributes
 */
final class AttributesTable<A> extends EntityTable<A> {

	private final EntityTable<?> owner;

	AttributesTable(EntityType<A> type, CacheOptions options, GuildStates guilds, EntityTable<?> owner) {
		super(type, options, guilds);
		this.owner = owner;
		owner.beside.add(this);
	}

	/**
	 * They are kept as long as their entity is, about which policies are asked.
	 */
	@Override
	boolean isJudged() {
		return false;
	}

	@Override
	long idOf(A entity) {
		return 0;
	}

	@Override
	long parentOf(A entity) {
		if (this.type.hasParent()) {
			throw new UnsupportedOperationException(
					"Attributes do not say to what they belong: use in(...).put(id, ...)");
		}
		return 0;
	}

	@Override
	long guildOf(long parentId, long id) {
		return this.owner.guildOf(parentId, id);
	}

	@Override
	<R extends @Nullable Object> R locked(long parentId, long id, Supplier<R> change) {
		return this.owner.locked(parentId, id, change);
	}

	@Override
	void awaitChanges() {
		this.owner.awaitChanges();
	}

	/**
	 * Adds or replaces attributes, if their entity is there. The lock is held.
	 */
	@Override
	boolean write(long parentId, long id, A entity) {
		return this.owner.store.contains(parentId, id) && super.write(parentId, id, entity);
	}

	/**
	 * Removes the attributes of an entity that is gone from the store, which is theirs
	 * too. For the worker.
	 */
	void drop(long parentId, long id) {
		this.usage.removed(parentId, id);
		Objects.requireNonNull(working()).drop(parentId, id);
	}

	/**
	 * Removes those whose entity is not there any more. The lock is held.
	 */
	void eraseOrphans(long parentId) {
		LongArrayList orphans = new LongArrayList();
		this.store.forEachId(parentId, (id) -> this.owner.store.contains(parentId, id) || orphans.add(id));
		orphans.forEach((long id) -> erase(parentId, id));
	}

	/**
	 * Leaves it to the owner, which takes them with its entities.
	 */
	@Override
	void clear(GuildState guild) {
		// The owner is cleared too
	}

}
