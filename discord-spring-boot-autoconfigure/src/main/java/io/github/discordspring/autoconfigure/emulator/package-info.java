/**
 * Auto-configuration of the emulator.
 */
@NullMarked
package io.github.discordspring.autoconfigure.emulator;

import org.jspecify.annotations.NullMarked;
