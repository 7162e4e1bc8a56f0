/**
 * What is measured of calls to Discord's HTTP API.
 */
@NullMarked
package io.github.discordspring.rest.observation;

import org.jspecify.annotations.NullMarked;
