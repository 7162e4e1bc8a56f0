/**
 * Discord's HTTP API: the client, its rate limits, its errors.
 */
@NullMarked
package io.github.discordspring.rest;

import org.jspecify.annotations.NullMarked;
