/**
 * Methods that listen to events of the gateway, and how events come to them.
 */
@NullMarked
package io.github.discordspring.bot.listener;

import org.jspecify.annotations.NullMarked;
