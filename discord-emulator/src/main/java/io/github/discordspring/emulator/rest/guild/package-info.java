/**
 * Routes of guilds, and the state that only they know.
 */
@NullMarked
package io.github.discordspring.emulator.rest.guild;

import org.jspecify.annotations.NullMarked;
