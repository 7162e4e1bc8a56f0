/**
 * Auto-configuration of the cache.
 */
@NullMarked
package io.github.discordspring.autoconfigure.cache;

import org.jspecify.annotations.NullMarked;
