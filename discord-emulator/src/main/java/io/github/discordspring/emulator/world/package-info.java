/**
 * The state behind the gateway and the REST API: guilds, channels, messages, commands,
 * interactions.
 */
@NullMarked
package io.github.discordspring.emulator.world;

import org.jspecify.annotations.NullMarked;
