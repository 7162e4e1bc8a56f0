/**
 * A Discord on your own machine: gateway, REST API and a web chat.
 */
@NullMarked
package io.github.discordspring.emulator;

import org.jspecify.annotations.NullMarked;
