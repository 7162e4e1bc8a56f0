package io.github.discordspring.cache;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A place beyond a network in which entities are kept as bytes, for several processes.
 * The cache reads it when it is asked, and writes it behind the events, many changes at a
 * time.
 * <p>
 * Nothing here blocks. An error means that it is not known whether the operation took
 * place; the cache tries again.
 *
 * @see CacheStoreFactory#remote(RemoteStore)
 */
public interface RemoteStore {

	/**
	 * Looks entities up, in as few round trips as it can.
	 * @param keys what to look up
	 * @return those that are there, by their key
	 */
	Mono<Map<RemoteKey, byte[]>> get(List<RemoteKey> keys);

	/**
	 * Goes through the entities of a parent. Each is seen once; changes meanwhile may be
	 * seen or not.
	 * @param type the type
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @return the entities
	 */
	Flux<CacheEntry<byte[]>> entries(EntityType<?> type, long parentId);

	/**
	 * Goes through all entities of a type, otherwise as
	 * {@link #entries(EntityType, long)}.
	 * @param type the type
	 * @return the entities
	 */
	Flux<CacheEntry<byte[]>> entries(EntityType<?> type);

	/**
	 * Gives the ids of the entities of parents, in as few round trips as it can.
	 * @param parents types and parents; their ids are ignored
	 * @return the ids for each of them
	 */
	Mono<Map<RemoteKey, long[]>> ids(List<RemoteKey> parents);

	/**
	 * Counts the entities of a parent.
	 * @param type the type
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @return their number
	 */
	Mono<Long> count(EntityType<?> type, long parentId);

	/**
	 * Counts all entities of a type.
	 * @param type the type
	 * @return their number
	 */
	Mono<Long> count(EntityType<?> type);

	/**
	 * Finds the parent of an entity of a type whose entities are
	 * {@linkplain EntityType#isFoundById() found by id}.
	 * @param type the type
	 * @param id the entity's id
	 * @return the parent, or empty
	 */
	Mono<Long> parentOf(EntityType<?> type, long id);

	/**
	 * Reads what was noted beside the entities.
	 * @param kind what it is about
	 * @return the notes; none if nothing was noted
	 */
	Mono<Map<String, String>> notes(String kind);

	/**
	 * Reads one note.
	 * @param kind what it is about
	 * @param name its name
	 * @return the note, or empty
	 */
	Mono<String> note(String kind, String name);

	/**
	 * Makes changes in their order, all or none of them. A batch that was made already is
	 * not made again: a writer numbers its batches, and the store keeps the number of the
	 * last one together with what they changed. So the answer also tells when what was
	 * written before is gone.
	 * @param batch the changes
	 * @return {@code true} if they are made now or were before, {@code false} if the
	 * store does not know the batch before this one
	 */
	Mono<Boolean> write(RemoteBatch batch);

	/**
	 * Gives the keys of entities that are expired, so that nothing else shows them, but
	 * still take room.
	 * @param type the type
	 * @return the keys
	 */
	Flux<RemoteKey> expired(EntityType<?> type);

	/**
	 * Says how long entities of a type are kept that are not written again.
	 * @param type the type
	 * @param millis milliseconds, 0 for ever
	 */
	void expireAfterWrite(EntityType<?> type, long millis);

	/**
	 * Which entity is meant, in any of the types.
	 *
	 * @param type the type
	 * @param parentId guild or channel, 0 if the type has no parent
	 * @param id the entity's id
	 */
	record RemoteKey(EntityType<?> type, long parentId, long id) {

	}

	/**
	 * Changes that are made together.
	 *
	 * @param writer who writes, {@code null} if it is not numbered
	 * @param number its number, one more than that of the writer's batch before
	 * @param first whether the writer begins with it, so that there is none before
	 * @param changes what changes, in this order
	 */
	record RemoteBatch(@Nullable String writer, long number, boolean first, List<RemoteChange> changes) {

	}

}
