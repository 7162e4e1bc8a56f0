/**
 * Statistics of calls to Discord's HTTP API for Micrometer.
 */
@NullMarked
package io.github.discordspring.rest.metrics;

import org.jspecify.annotations.NullMarked;
