/**
 * A bot on an emulator: what its users wait for.
 */
@NullMarked
package io.github.discordspring.benchmarks.bot;

import org.jspecify.annotations.NullMarked;
