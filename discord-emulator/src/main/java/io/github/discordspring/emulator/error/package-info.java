/**
 * The errors that Discord answers with.
 */
@NullMarked
package io.github.discordspring.emulator.error;

import org.jspecify.annotations.NullMarked;
