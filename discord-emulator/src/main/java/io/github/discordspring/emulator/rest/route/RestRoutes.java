package io.github.discordspring.emulator.rest.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.http.Routes;

/**
 * The routes of the REST API.
 */
public final class RestRoutes {

	private final Routes<RestRoute> routes = new Routes<>();

	private final Map<String, Boolean> emulated = new LinkedHashMap<>();

	/**
	 * Adds a route that reads.
	 * @param template the path
	 * @param handler who answers
	 */
	public void get(String template, Function<RestRequest, Response> handler) {
		add("GET", template, handler);
	}

	/**
	 * Adds a route that creates or does something.
	 * @param template the path
	 * @param handler who answers
	 */
	public void post(String template, Function<RestRequest, Response> handler) {
		add("POST", template, handler);
	}

	/**
	 * Adds a route that puts something in a place.
	 * @param template the path
	 * @param handler who answers
	 */
	public void put(String template, Function<RestRequest, Response> handler) {
		add("PUT", template, handler);
	}

	/**
	 * Adds a route that changes something.
	 * @param template the path
	 * @param handler who answers
	 */
	public void patch(String template, Function<RestRequest, Response> handler) {
		add("PATCH", template, handler);
	}

	/**
	 * Adds a route that deletes.
	 * @param template the path
	 * @param handler who answers
	 */
	public void delete(String template, Function<RestRequest, Response> handler) {
		add("DELETE", template, handler);
	}

	private void add(String method, String template, Function<RestRequest, Response> handler) {
		add(method, template, RateLimit.DEFAULT, handler);
	}

	/**
	 * Adds a route.
	 * @param method such as {@code GET}
	 * @param template the path
	 * @param limit how often it may be called
	 * @param handler who answers
	 */
	public void add(String method, String template, RateLimit limit, Function<RestRequest, Response> handler) {
		add(method, template, new RestRoute(handler, (request) -> limit, true));
	}

	/**
	 * Adds a route whose limit depends on what is asked.
	 * @param method such as {@code GET}
	 * @param template the path
	 * @param limit how often it may be called
	 * @param handler who answers
	 */
	public void limited(String method, String template, RouteLimit limit, Function<RestRequest, Response> handler) {
		add(method, template, new RestRoute(handler, limit, true));
	}

	/**
	 * Adds a route that needs no token of a bot.
	 * @param method such as {@code GET}
	 * @param template the path
	 * @param limit how often it may be called
	 * @param handler who answers
	 */
	public void open(String method, String template, RateLimit limit, Function<RestRequest, Response> handler) {
		add(method, template, new RestRoute(handler, (request) -> limit, false));
	}

	/**
	 * Adds a route that is only for others than bots.
	 * @param method such as {@code GET}
	 * @param template the path
	 * @param refusal what a bot is told
	 */
	public void refuse(String method, String template, DiscordError refusal) {
		add(method, template, RateLimit.DEFAULT, (request) -> Response.error(refusal));
		this.emulated.put(key(method, template), Boolean.FALSE);
	}

	private void add(String method, String template, RestRoute route) {
		if (this.emulated.putIfAbsent(key(method, template), Boolean.TRUE) != null) {
			throw new IllegalArgumentException(method + " " + template + " is there twice");
		}
		this.routes.add(method, template, route);
	}

	private static String key(String method, String template) {
		StringBuilder key = new StringBuilder(method).append(' ');
		for (String part : template.substring(1).split("/", -1)) {
			key.append('/').append(part.startsWith("{") ? "{}" : part);
		}
		return key.toString();
	}

	/**
	 * Tells how far a route is emulated.
	 * @param method such as {@code GET}
	 * @param template the path; names in braces do not matter
	 * @return how far
	 */
	public RouteDepth depth(String method, String template) {
		Boolean known = this.emulated.get(key(method, template));
		if (known == null) {
			return RouteDepth.NOT_YET;
		}
		return known ? RouteDepth.EMULATED : RouteDepth.REFUSED;
	}

	/**
	 * Finds the route of a request.
	 * @param request the request
	 * @return the route
	 * @throws DiscordError 404 if there is no such path, 405 if it has no such method
	 */
	public Routes.Match<RestRoute> match(Request request) {
		return this.routes.match(request);
	}

}
