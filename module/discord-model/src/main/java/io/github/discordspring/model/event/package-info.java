/**
 * Events that the gateway dispatches.
 */
@NullMarked
package io.github.discordspring.model.event;

import org.jspecify.annotations.NullMarked;
