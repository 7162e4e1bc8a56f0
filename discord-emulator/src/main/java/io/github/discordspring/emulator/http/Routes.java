package io.github.discordspring.emulator.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import org.jspecify.annotations.Nullable;

/**
 * Routes by method and path. A part of a template in braces takes any part of the path; a
 * template without it goes first.
 *
 * @param <T> what a route leads to
 */
public final class Routes<T> {

	private final List<Route<T>> routes = new ArrayList<>();

	/**
	 * Adds a route.
	 * @param method such as {@code GET}
	 * @param template such as {@code /channels/{channel_id}}
	 * @param target what it leads to
	 */
	public void add(String method, String template, T target) {
		this.routes.add(new Route<>(method, template, List.of(template.substring(1).split("/", -1)), target));
	}

	/**
	 * Finds the route of a request.
	 * @param request the request
	 * @return the route and what its template took
	 * @throws DiscordError 404 if there is no such path, 405 if it has no such method
	 */
	public Match<T> match(Request request) {
		boolean path = false;
		Match<T> best = null;
		for (Route<T> route : this.routes) {
			Map<String, String> variables = route.match(request.segments());
			if (variables != null) {
				path = true;
				if (route.method().equals(request.method())
						&& (best == null || variables.size() < best.variables().size())) {
					best = new Match<>(route.target(), variables, route.template());
				}
			}
		}
		if (best == null) {
			throw path ? DiscordError.of(405, 0, "405: Method Not Allowed") : DiscordError.notFound();
		}
		return best;
	}

	/**
	 * A route that was found.
	 *
	 * @param <T> what a route leads to
	 * @param target what it leads to
	 * @param variables what the template took, by name
	 * @param template the template
	 */
	public record Match<T>(T target, Map<String, String> variables, String template) {

	}

	private record Route<T>(String method, String template, List<String> parts, T target) {

		@Nullable Map<String, String> match(List<String> segments) {
			if (segments.size() != this.parts.size()) {
				return null;
			}
			Map<String, String> variables = new LinkedHashMap<>();
			for (int index = 0; index < segments.size(); index++) {
				String part = this.parts.get(index);
				if (part.startsWith("{")) {
					variables.put(part.substring(1, part.length() - 1), segments.get(index));
				}
				else if (!part.equals(segments.get(index))) {
					return null;
				}
			}
			return variables;
		}

	}

}
