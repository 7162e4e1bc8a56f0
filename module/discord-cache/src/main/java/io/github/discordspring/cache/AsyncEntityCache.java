package io.github.discordspring.cache;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What {@link EntityCache} does, without waiting: for who must not block and for a store
 * beyond a network. Nothing happens before something is subscribed to, and then each time
 * anew.
 * <p>
 * With stores in memory it all happens on the subscriber's thread. With others, results
 * come and predicates are called on a thread of the store's client, so predicates must
 * not block; changes wait for their turn behind the events that came before, and are
 * confirmed by the store when their result is there.
 *
 * @param <T> the type of the entities
 */
public interface AsyncEntityCache<T> {

	/**
	 * Gives the entities of one parent.
	 * @param parentId the channel for messages, the guild for all else; 0 for the
	 * channels of direct messages
	 * @return these entities, now and later
	 * @throws UnsupportedOperationException for guilds and users, which have no parent
	 * @throws IllegalStateException if these are those of one parent already
	 */
	AsyncEntityCache<T> in(long parentId);

	/**
	 * Looks an entity up.
	 * @param id its id; that of the user for a member
	 * @return the entity, or empty; an {@link UnsupportedOperationException} for members,
	 * unless in one guild
	 */
	Mono<T> get(long id);

	/**
	 * Looks an entity of one parent up.
	 * @param parentId the channel for messages, the guild for all else
	 * @param id its id; that of the user for a member
	 * @return the entity, or empty
	 */
	Mono<T> get(long parentId, long id);

	/**
	 * Tells whether an entity is in the cache.
	 * @param id its id; that of the user for a member
	 * @return whether it is; an {@link UnsupportedOperationException} for members, unless
	 * in one guild
	 */
	Mono<Boolean> contains(long id);

	/**
	 * Adds or replaces an entity.
	 * @param entity the entity
	 * @return whether the policy let it be kept; if not, it is not in the cache any more
	 */
	Mono<Boolean> put(T entity);

	/**
	 * Adds or replaces what does not say its id, see
	 * {@link EntityCache#put(long, Object)}.
	 * @param id its id; that of the message for a poll, of the user for a member
	 * @param entity the entity
	 * @return whether the policy let it be kept; if not, it is not in the cache any more
	 */
	Mono<Boolean> put(long id, T entity);

	/**
	 * Lets an entity be found under a second id, see
	 * {@link EntityCache#point(long, long, long)}.
	 * @param id the second id
	 * @param targetParentId guild or channel of the entity, 0 if the type has no parent
	 * @param targetId the id of the entity
	 * @return whether it was written
	 */
	Mono<Boolean> point(long id, long targetParentId, long targetId);

	/**
	 * Removes an entity.
	 * @param id its id; that of the user for a member
	 * @return the entity that was removed, or empty
	 */
	Mono<T> remove(long id);

	/**
	 * Removes all entities.
	 * @return completes when they are gone
	 */
	Mono<Void> clear();

	/**
	 * Removes entities.
	 * @param predicate which of them; must be quick and not change the cache
	 * @return how many were removed
	 */
	Mono<Long> sweep(Predicate<? super T> predicate);

	/**
	 * Counts all entities, without reading them.
	 * @return their number
	 */
	Mono<Long> count();

	/**
	 * Counts some entities.
	 * @param predicate which of them
	 * @return their number
	 */
	Mono<Long> count(Predicate<? super T> predicate);

	/**
	 * Counts by several criteria in one go.
	 * @param predicates the criteria
	 * @return for each how many entities meet it
	 */
	Mono<long[]> counts(List<? extends Predicate<? super T>> predicates);

	/**
	 * Looks for an entity.
	 * @param predicate what it must meet
	 * @return the first that does, or empty
	 */
	Mono<T> find(Predicate<? super T> predicate);

	/**
	 * Gives some entities.
	 * @param predicate which of them
	 * @return those
	 */
	Flux<T> filter(Predicate<? super T> predicate);

	/**
	 * Gives what is made of the entities.
	 * @param <R> the type of what is made
	 * @param mapper makes it
	 * @return one element for each entity
	 */
	<R> Flux<R> map(Function<? super T, ? extends R> mapper);

	/**
	 * Gives the ids.
	 * @return the ids; for members those of the users
	 */
	Flux<Long> ids();

	/**
	 * Gives all entities.
	 * @return those
	 */
	Flux<T> values();

	/**
	 * Gives all entities with their keys.
	 * @return those
	 */
	Flux<CacheEntry<T>> entries();

	/**
	 * Goes through all entities.
	 * @param action gets each
	 * @return completes after the last
	 */
	Mono<Void> forEach(Consumer<? super T> action);

}
