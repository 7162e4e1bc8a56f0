package io.github.discordspring.emulator.rest.application;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.HttpEndpoints;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Checks the addresses that an application wants to get requests at, before it gets them:
 * the check asks the application, which may take its time.
 */
public final class EndpointCheck {

	private static final List<String> PROPERTIES = List.of(HttpEndpoints.INTERACTIONS, HttpEndpoints.EVENTS);

	private final World world;

	/**
	 * Makes the check.
	 * @param world the applications
	 */
	public EndpointCheck(World world) {
		this.world = world;
	}

	/**
	 * Checks the addresses in a request to change an application.
	 * @param request any request, its path without the version
	 * @param caller who asks, {@code null} if nobody may
	 * @return completes when those that are right are known to be
	 */
	public Mono<Void> before(Request request, @Nullable Application caller) {
		if (caller == null || !request.method().equals("PATCH") || !request.startsWith("applications")
				|| request.segments().size() != 2) {
			return Mono.empty();
		}
		JsonNode body = body(request);
		List<Mono<Boolean>> checks = new ArrayList<>();
		for (String property : PROPERTIES) {
			String url = Json.text(body, property);
			if (!url.isEmpty()) {
				checks.add(this.world.httpEndpoints().check(caller, property, url));
			}
		}
		return Flux.concat(checks).then();
	}

	private static JsonNode body(Request request) {
		try {
			return Json.read(request.body());
		}
		catch (JacksonException ex) {
			return Json.object();
		}
	}

	/**
	 * Adds an error for each address that did not pass.
	 */
	static void addTo(FormErrors errors, HttpEndpoints endpoints, Application application, JsonNode body) {
		for (String property : PROPERTIES) {
			String url = Json.text(body, property);
			if (!url.isEmpty() && !endpoints.isChecked(application, property, url)) {
				errors.add(property, "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", "The specified "
						+ (property.equals(HttpEndpoints.INTERACTIONS) ? "interactions endpoint" : "event webhooks")
						+ " url could not be verified.");
			}
		}
	}

}
