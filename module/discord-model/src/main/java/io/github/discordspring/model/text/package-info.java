/**
 * Texts of messages: markdown, lengths, and cutting what is too long.
 */
@NullMarked
package io.github.discordspring.model.text;

import org.jspecify.annotations.NullMarked;
