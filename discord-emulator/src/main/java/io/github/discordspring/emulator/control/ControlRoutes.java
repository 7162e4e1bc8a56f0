package io.github.discordspring.emulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.http.Routes;

/**
 * The routes of the control API. All answer with the world locked.
 */
final class ControlRoutes {

	private final Routes<ControlRoute> routes = new Routes<>();

	private final List<String> names = new ArrayList<>();

	/**
	 * Adds a route that answers.
	 * @param method such as {@code GET}
	 * @param template such as {@code /channels/{channel_id}/messages}
	 * @param target makes the answer
	 * @param fields what a body can have
	 */
	void add(String method, String template, Function<ControlRequest, Response> target, String... fields) {
		this.routes.add(method, template, new ControlRoute(target, new TreeSet<>(List.of(fields))));
		this.names.add(method + " " + template);
	}

	/**
	 * Gives the routes.
	 * @return methods and templates, in the order in which they were added
	 */
	List<String> names() {
		return List.copyOf(this.names);
	}

	/**
	 * Adds a route that has no answer but that it was done.
	 */
	void run(String method, String template, Consumer<ControlRequest> target, String... fields) {
		add(method, template, (request) -> {
			target.accept(request);
			return Response.noContent();
		}, fields);
	}

	Routes.Match<ControlRoute> match(Request request) {
		return this.routes.match(request);
	}

}
