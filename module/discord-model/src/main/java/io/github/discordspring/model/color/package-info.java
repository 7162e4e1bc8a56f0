/**
 * Colours.
 */
@NullMarked
package io.github.discordspring.model.color;

import org.jspecify.annotations.NullMarked;
