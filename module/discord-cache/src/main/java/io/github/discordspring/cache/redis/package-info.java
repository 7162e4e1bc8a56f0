/**
 * The cache in Redis. Needs Spring Data Redis and a driver that is reactive, which
 * Lettuce is.
 */
@NullMarked
package io.github.discordspring.cache.redis;

import org.jspecify.annotations.NullMarked;
