package io.github.discordspring.cache;

/**
 * What became of the entities of a type since the cache was made, as this process counted
 * it. How many there are, {@link EntityCache#count()} tells.
 *
 * @param hits how often one was looked up by its id and found
 * @param misses how often one was looked up by its id and not found
 * @param evictions how many were dropped by limits
 * @param refusals how often a policy refused one
 */
public record CacheStatistics(long hits, long misses, long evictions, long refusals) {

}
