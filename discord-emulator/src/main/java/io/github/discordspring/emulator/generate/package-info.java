/**
 * Guilds of many members and channels, and what they say and do, from a seed.
 */
@NullMarked
package io.github.discordspring.emulator.generate;

import org.jspecify.annotations.NullMarked;
