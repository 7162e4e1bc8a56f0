/**
 * Discord's REST API with its rate limits.
 */
@NullMarked
package io.github.discordspring.emulator.rest;

import org.jspecify.annotations.NullMarked;
