package io.github.discordspring.cache;

/**
 * Where an entity is that can be found under another key too, see
 * {@link EntityCache#point(long, long, long)}.
 *
 * @param parentId guild, or channel for messages; 0 if there is none
 * @param id the id under which the entity itself is kept
 */
public record CachePointer(long parentId, long id) {

}
