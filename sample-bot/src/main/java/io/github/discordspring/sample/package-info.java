/**
 * A bot to copy from.
 */
@NullMarked
package io.github.discordspring.sample;

import org.jspecify.annotations.NullMarked;
