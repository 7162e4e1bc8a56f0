/**
 * Events that the gateway does not send by these names, and those of the application.
 */
@NullMarked
package io.github.discordspring.bot.event;

import org.jspecify.annotations.NullMarked;
