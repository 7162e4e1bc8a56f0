/**
 * Slash commands: methods that handle them, and their registration with Discord.
 */
@NullMarked
package io.github.discordspring.bot.command;

import org.jspecify.annotations.NullMarked;
