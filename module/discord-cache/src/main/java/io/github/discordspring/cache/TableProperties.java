package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * The properties that a table keeps of its entities.
 *
 * @param <T> the type of the entities
 */
final class TableProperties<T> {

	private final EntityTable<T> table;

	private volatile @Nullable EntityProperties<T> properties;

	TableProperties(EntityTable<T> table, @Nullable EntityProperties<T> properties) {
		this.table = table;
		this.properties = properties;
	}

	/**
	 * Gives the properties that are kept.
	 * @return the properties, {@code null} if all are
	 */
	@Nullable EntityProperties<T> get() {
		return this.properties;
	}

	/**
	 * Leaves out of an entity what is not kept.
	 */
	T select(T entity) {
		EntityProperties<T> properties = this.properties;
		return (properties != null) ? properties.select(entity) : entity;
	}

	/**
	 * Changes which properties are kept. What was left out comes back with the next event
	 * of an entity.
	 */
	void set(@Nullable EntityProperties<T> properties) {
		this.properties = properties;
		this.table.policy.decide();
		this.table.policy.forgetComplete();
		this.table.awaitChanges();
		this.table.formsChange();
		if (properties == null) {
			return;
		}
		CacheStore<T> store = this.table.store;
		ReadAhead.forEach(this.table, (parentId, id) -> this.table.locked(parentId, id, () -> {
			T now = store.get(parentId, id);
			if (now != null) {
				store.put(parentId, id, properties.select(now));
				this.table.changed(parentId, id);
			}
			return now;
		}));
	}

}
