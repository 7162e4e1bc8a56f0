/**
 * Emojis.
 */
@NullMarked
package io.github.discordspring.model.emoji;

import org.jspecify.annotations.NullMarked;
