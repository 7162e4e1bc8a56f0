/**
 * Interactions: how they come to their handlers, and how these answer within the time
 * that Discord gives.
 */
@NullMarked
package io.github.discordspring.bot.interaction;

import org.jspecify.annotations.NullMarked;
