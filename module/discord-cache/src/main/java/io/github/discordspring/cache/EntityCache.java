package io.github.discordspring.cache;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.discordspring.model.Snowflakes;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one type that are in the cache: all of them or, by {@link #in(long)},
 * those of one guild (of one channel for messages).
 * <p>
 * All methods may be called from any thread. Reading takes no lock. What goes through
 * several entities sees each at most once, as it was at some moment during the call;
 * changes meanwhile may be seen or not. Messages of one channel come oldest first, all
 * else in no order. Lists are copies that nobody changes.
 * <p>
 * Changing touches entities of this type only: the events of Discord do the rest, such as
 * dropping the messages of a channel that was deleted.
 *
 * @param <T> the type of the entities
 */
public interface EntityCache<T> extends Iterable<T> {

	/**
	 * Gives the entities of one parent.
	 * @param parentId the channel for messages, the guild for all else; 0 for the
	 * channels of direct messages
	 * @return these entities, now and later
	 * @throws UnsupportedOperationException for guilds and users, which have no parent
	 * @throws IllegalStateException if these are those of one parent already
	 */
	EntityCache<T> in(long parentId);

	/**
	 * Looks an entity up.
	 * @param id its id; that of the user for a member
	 * @return the entity, or {@code null} if it is not in the cache
	 * @throws UnsupportedOperationException for members, unless in one guild
	 */
	@Nullable T get(long id);

	/**
	 * Looks an entity of one parent up.
	 * @param parentId the channel for messages, the guild for all else
	 * @param id its id; that of the user for a member
	 * @return the entity, or {@code null} if it is not in the cache
	 * @throws UnsupportedOperationException for guilds and users, which have no parent
	 */
	default @Nullable T get(long parentId, long id) {
		return in(parentId).get(id);
	}

	/**
	 * Tells whether an entity is in the cache.
	 * @param id its id; that of the user for a member
	 * @return whether it is
	 * @throws UnsupportedOperationException for members, unless in one guild
	 */
	boolean contains(long id);

	/**
	 * Adds or replaces an entity, such as one that came over REST.
	 * @param entity the entity
	 * @return whether the policy let it be kept; if not, it is not in the cache any more
	 * @throws UnsupportedOperationException for roles and members, unless in one guild
	 * @throws IllegalArgumentException if it does not say its id (a member without user)
	 */
	boolean put(T entity);

	/**
	 * Adds or replaces what does not say its id: a poll, a member without its user, data
	 * of one's own.
	 * @param id its id; that of the message for a poll, of the user for a member
	 * @param entity the entity
	 * @return whether the policy let it be kept; if not, it is not in the cache any more
	 * @throws UnsupportedOperationException unless in one guild or channel, where it does
	 * not say that either
	 * @throws IllegalArgumentException if it says another id, or the id is 0
	 */
	boolean put(long id, T entity);

	/**
	 * Lets an entity be found under a second id: {@link #get(long)} and
	 * {@link #contains(long)} find it there as it is at that time, as long as it is kept.
	 * Counts and walks know it once, under its own id. A pointer to a pointer is none.
	 * {@link #remove(long)} removes a pointer and leaves the entity; putting an entity
	 * under the second id hides the pointer.
	 * @param id the second id
	 * @param targetParentId guild or channel of the entity, 0 if the type has no parent
	 * @param targetId the id of the entity
	 * @return whether it was written: not if there is no such entity, or if an entity is
	 * kept under the second id
	 * @throws UnsupportedOperationException for types that are not found by an id alone,
	 * such as members, unless in one guild or channel
	 */
	boolean point(long id, long targetParentId, long targetId);

	/**
	 * Removes an entity.
	 * @param id its id; that of the user for a member
	 * @return the entity that was removed, or {@code null} if there was none
	 * @throws UnsupportedOperationException for members, unless in one guild
	 */
	@Nullable T remove(long id);

	/**
	 * Removes all entities.
	 */
	void clear();

	/**
	 * Removes entities.
	 * @param predicate which of them; called under a lock, so it must be quick and not
	 * change the cache
	 * @return how many were removed
	 */
	long sweep(Predicate<? super T> predicate);

	/**
	 * Counts all entities, without reading them.
	 * @return their number
	 */
	long count();

	/**
	 * Counts some entities.
	 * @param predicate which of them
	 * @return their number
	 */
	long count(Predicate<? super T> predicate);

	/**
	 * Counts by several criteria in one go.
	 * @param predicates the criteria
	 * @return for each how many entities meet it
	 */
	long[] counts(List<? extends Predicate<? super T>> predicates);

	/**
	 * Looks for an entity.
	 * @param predicate what it must meet
	 * @return the first that does, or {@code null} if none does
	 */
	@Nullable T find(Predicate<? super T> predicate);

	/**
	 * Collects some entities.
	 * @param predicate which of them
	 * @return those
	 */
	List<T> filter(Predicate<? super T> predicate);

	/**
	 * Collects what is made of the entities.
	 * @param <R> the type of what is made
	 * @param mapper makes it
	 * @return one element for each entity
	 */
	<R> List<R> map(Function<? super T, ? extends R> mapper);

	/**
	 * Collects the ids.
	 * @return the ids; for members those of the users, over all guilds one for each
	 * member
	 */
	Snowflakes ids();

	/**
	 * Collects all entities.
	 * @return those
	 */
	List<T> values();

	/**
	 * Collects all entities with their keys.
	 * @return those
	 */
	List<CacheEntry<T>> entries();

	/**
	 * Gives the same operations, without waiting. With a store beyond a network these
	 * here wait for it, and must not be called on a thread that may not.
	 * @return the same entities
	 */
	AsyncEntityCache<T> async();

	/**
	 * Iterates over what {@link #values()} gives.
	 * @return an iterator that removes nothing
	 */
	@Override
	default Iterator<T> iterator() {
		return values().iterator();
	}

}
