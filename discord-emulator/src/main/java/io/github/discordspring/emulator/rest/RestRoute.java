package io.github.discordspring.emulator.rest;

import java.util.function.Function;

import io.github.discordspring.emulator.http.Response;

/**
 * What a route does.
 *
 * @param handler answers its requests, with the world locked
 * @param limit how often it may be called
 * @param authenticated whether a bot's token is needed
 */
record RestRoute(Function<RestRequest, Response> handler, RateLimit limit, boolean authenticated) {

}
