/**
 * Who may call handlers, where, and how often.
 */
@NullMarked
package io.github.discordspring.bot.guard;

import org.jspecify.annotations.NullMarked;
