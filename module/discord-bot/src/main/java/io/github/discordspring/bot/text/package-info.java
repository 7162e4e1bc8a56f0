/**
 * Commands that users write as messages.
 */
@NullMarked
package io.github.discordspring.bot.text;

import org.jspecify.annotations.NullMarked;
