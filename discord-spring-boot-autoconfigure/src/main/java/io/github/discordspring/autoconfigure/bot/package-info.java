/**
 * Auto-configuration of listeners, commands and the client that a bot's author injects.
 */
@NullMarked
package io.github.discordspring.autoconfigure.bot;

import org.jspecify.annotations.NullMarked;
