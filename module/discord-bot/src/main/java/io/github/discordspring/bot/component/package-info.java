/**
 * Methods that handle the use of message components.
 */
@NullMarked
package io.github.discordspring.bot.component;

import org.jspecify.annotations.NullMarked;
