/**
 * Waiting for events that are still to come.
 */
@NullMarked
package io.github.discordspring.bot.waiting;

import org.jspecify.annotations.NullMarked;
