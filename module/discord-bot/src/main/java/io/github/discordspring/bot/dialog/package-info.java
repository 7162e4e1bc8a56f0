/**
 * Dialogs of several steps, whose state survives a restart.
 */
@NullMarked
package io.github.discordspring.bot.dialog;

import org.jspecify.annotations.NullMarked;
