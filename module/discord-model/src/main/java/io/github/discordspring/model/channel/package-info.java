/**
 * Channels and threads.
 */
@NullMarked
package io.github.discordspring.model.channel;

import org.jspecify.annotations.NullMarked;
