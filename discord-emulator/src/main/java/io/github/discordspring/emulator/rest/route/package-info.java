/**
 * What all routes of the REST API share: requests, limits, the table of routes.
 */
@NullMarked
package io.github.discordspring.emulator.rest.route;

import org.jspecify.annotations.NullMarked;
