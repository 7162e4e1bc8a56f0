/**
 * Polls.
 */
@NullMarked
package io.github.discordspring.model.poll;

import org.jspecify.annotations.NullMarked;
