/**
 * Interactions and the answers to them.
 */
@NullMarked
package io.github.discordspring.model.interaction;

import org.jspecify.annotations.NullMarked;
