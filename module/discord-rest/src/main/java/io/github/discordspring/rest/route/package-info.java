/**
 * Discord's HTTP API, one interface for each group of its documentation.
 */
@NullMarked
package io.github.discordspring.rest.route;

import org.jspecify.annotations.NullMarked;
