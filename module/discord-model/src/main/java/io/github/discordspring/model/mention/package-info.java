/**
 * Mentions, timestamps and other markup in angle brackets: made, read, and found in
 * texts.
 */
@NullMarked
package io.github.discordspring.model.mention;

import org.jspecify.annotations.NullMarked;
