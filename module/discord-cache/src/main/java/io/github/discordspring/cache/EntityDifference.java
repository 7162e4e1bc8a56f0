package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How a list of entities changed.
 *
 * @param <T> the type of the entities
 * @param added those that are new
 * @param updated those that changed
 * @param removed those that are gone
 */
public record EntityDifference<T>(List<T> added, List<Update<T>> updated, List<T> removed) {

	/**
	 * Compares two lists.
	 */
	static <T> EntityDifference<T> of(List<T> before, List<T> after, ToLongFunction<? super T> ids) {
		Map<Long, T> gone = new LinkedHashMap<>();
		for (T entity : before) {
			gone.put(ids.applyAsLong(entity), entity);
		}
		List<T> added = new ArrayList<>();
		List<Update<T>> updated = new ArrayList<>();
		for (T entity : after) {
			T old = gone.remove(ids.applyAsLong(entity));
			if (old == null) {
				added.add(entity);
			}
			else if (!old.equals(entity)) {
				updated.add(new Update<>(old, entity));
			}
		}
		return new EntityDifference<>(Collections.unmodifiableList(added), Collections.unmodifiableList(updated),
				List.copyOf(gone.values()));
	}

	/**
	 * An entity that changed.
	 *
	 * @param <T> the type of the entity
	 * @param before what it was
	 * @param after what it is
	 */
	public record Update<T>(T before, T after) {

	}

}
