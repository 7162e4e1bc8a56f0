/**
 * A small reader and writer of the Erlang external term format.
 */
@NullMarked
package io.github.discordspring.emulator.etf;

import org.jspecify.annotations.NullMarked;
