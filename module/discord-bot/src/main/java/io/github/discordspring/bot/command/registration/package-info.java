/**
 * Registration of application commands with Discord: what is declared against what is
 * registered.
 */
@NullMarked
package io.github.discordspring.bot.command.registration;

import org.jspecify.annotations.NullMarked;
