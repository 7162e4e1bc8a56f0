package io.github.discordspring.emulator.rest;

import java.util.function.Function;

import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.http.Routes;

/**
 * Collects the routes of the REST API.
 */
final class RestRoutes {

	private final Routes<RestRoute> routes = new Routes<>();

	void get(String template, Function<RestRequest, Response> handler) {
		add("GET", template, RateLimit.DEFAULT, handler);
	}

	void add(String method, String template, RateLimit limit, Function<RestRequest, Response> handler) {
		this.routes.add(method, template, new RestRoute(handler, limit, true));
	}

	/**
	 * Adds a route that needs no token, or has one in its path.
	 */
	void open(String method, String template, RateLimit limit, Function<RestRequest, Response> handler) {
		this.routes.add(method, template, new RestRoute(handler, limit, false));
	}

	Routes.Match<RestRoute> match(Request request) {
		return this.routes.match(request);
	}

}
