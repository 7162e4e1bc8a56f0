/**
 * Checks of request bodies, with Discord's nested errors.
 */
@NullMarked
package io.github.discordspring.emulator.form;

import org.jspecify.annotations.NullMarked;
