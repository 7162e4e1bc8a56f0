/**
 * Routes of messages.
 */
@NullMarked
package io.github.discordspring.emulator.rest.message;

import org.jspecify.annotations.NullMarked;
