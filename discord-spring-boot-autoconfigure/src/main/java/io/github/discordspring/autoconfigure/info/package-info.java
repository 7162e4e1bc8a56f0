/**
 * What is known of the running bot.
 */
@NullMarked
package io.github.discordspring.autoconfigure.info;

import org.jspecify.annotations.NullMarked;
