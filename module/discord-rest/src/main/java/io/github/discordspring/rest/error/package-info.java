/**
 * What can go wrong with a call of Discord's HTTP API.
 */
@NullMarked
package io.github.discordspring.rest.error;

import org.jspecify.annotations.NullMarked;
