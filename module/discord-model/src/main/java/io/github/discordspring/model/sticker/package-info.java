/**
 * Stickers.
 */
@NullMarked
package io.github.discordspring.model.sticker;

import org.jspecify.annotations.NullMarked;
