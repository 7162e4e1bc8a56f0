/**
 * Discord's gateway: connections, sessions, events.
 */
@NullMarked
package io.github.discordspring.emulator.gateway;

import org.jspecify.annotations.NullMarked;
