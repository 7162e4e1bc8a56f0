/**
 * Methods of beans that handle what comes from Discord: how they are found, get their
 * arguments, are called, and fail.
 */
@NullMarked
package io.github.discordspring.bot.handler;

import org.jspecify.annotations.NullMarked;
