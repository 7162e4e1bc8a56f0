/**
 * What is kept of Discord's state, by which policy, in which store.
 */
@NullMarked
package io.github.discordspring.cache;

import org.jspecify.annotations.NullMarked;
