/**
 * Voice states and regions.
 */
@NullMarked
package io.github.discordspring.model.voice;

import org.jspecify.annotations.NullMarked;
