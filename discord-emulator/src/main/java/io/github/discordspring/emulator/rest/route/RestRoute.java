package io.github.discordspring.emulator.rest.route;

import java.util.function.Function;

import io.github.discordspring.emulator.http.Response;

/**
 * What a route of the REST API leads to.
 *
 * @param handler who answers
 * @param limit how often it may be called
 * @param authenticated whether it needs the token of a bot
 */
public record RestRoute(Function<RestRequest, Response> handler, RouteLimit limit, boolean authenticated) {

}
