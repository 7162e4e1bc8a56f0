/**
 * What can be made to go wrong, at once, later, or at random from a seed.
 */
@NullMarked
package io.github.discordspring.emulator.fault;

import org.jspecify.annotations.NullMarked;
