/**
 * What a bot's author injects to act on Discord.
 */
@NullMarked
package io.github.discordspring.bot.client;

import org.jspecify.annotations.NullMarked;
