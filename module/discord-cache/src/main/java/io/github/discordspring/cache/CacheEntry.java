package io.github.discordspring.cache;

/**
 * An entity with what it is kept under.
 *
 * @param <T> the type of the entity
 * @param parentId guild, or channel for messages; 0 if there is none
 * @param id the entity's id; for members that of the user
 * @param value the entity
 */
public record CacheEntry<T>(long parentId, long id, T value) {

}
