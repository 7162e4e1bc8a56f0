/**
 * Sounds of the soundboard.
 */
@NullMarked
package io.github.discordspring.model.soundboard;

import org.jspecify.annotations.NullMarked;
