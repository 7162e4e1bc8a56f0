/**
 * The web page and the API it uses.
 */
@NullMarked
package io.github.discordspring.emulator.control;

import org.jspecify.annotations.NullMarked;
