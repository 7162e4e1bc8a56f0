package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import io.github.discordspring.cache.RemoteStore.RemoteKey;
import it.unimi.dsi.fastutil.longs.LongIterable;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;

/**
 * Does something with many entities. Those beyond a network are read before, some hundred
 * in one go: who looked at them one by one would wait as often.
 */
final class ReadAhead {

	/** So many entities are read in one go. */
	static final int STEP = 500;

	private ReadAhead() {
	}

	/**
	 * Does something with entities of a parent. The lock is held.
	 * @param action may change them
	 */
	static void forEach(EntityTable<?> table, long parentId, LongIterable ids, LongConsumer action) {
		forEach(table, (visitor) -> ids.forEach((long id) -> visitor.visit(parentId, id)),
				(parent, id) -> action.accept(id));
	}

	/**
	 * Does something with all entities.
	 * @param action may change them
	 */
	static void forEach(EntityTable<?> table, KeyVisitor action) {
		forEach(table, (visitor) -> table.store.forEach((parentId, id, kept) -> {
			visitor.visit(parentId, id);
			return true;
		}), action);
	}

	/**
	 * Does something with entities.
	 * @param entities goes through them
	 * @param action may change them
	 */
	static void forEach(EntityTable<?> table, Consumer<KeyVisitor> entities, KeyVisitor action) {
		if (!table.isRemote()) {
			entities.accept(action);
			return;
		}
		List<RemoteKey> step = new ArrayList<>();
		entities.accept((parentId, id) -> {
			step.add(new RemoteKey(table.type, parentId, id));
			if (step.size() == STEP) {
				visit(table, step, action);
			}
		});
		visit(table, step, action);
	}

	private static void visit(EntityTable<?> table, List<RemoteKey> step, KeyVisitor action) {
		if (!step.isEmpty()) {
			table.readAhead(step);
			step.forEach((key) -> action.visit(key.parentId(), key.id()));
			step.clear();
		}
	}

	/**
	 * Reads in one go what else is in the parents of entities.
	 * @return the parents
	 */
	static LongSet ids(EntityTable<?> table, List<RemoteKey> keys) {
		LongOpenHashSet parentIds = new LongOpenHashSet();
		keys.forEach((key) -> parentIds.add(key.parentId()));
		WorkingStore<?> working = table.working();
		if (working != null) {
			working.readIdsAhead(parentIds);
		}
		return parentIds;
	}

}
