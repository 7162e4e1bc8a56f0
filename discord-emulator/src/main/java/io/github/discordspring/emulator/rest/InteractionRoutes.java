package io.github.discordspring.emulator.rest;

import java.util.function.Function;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.world.InteractionResponses;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to interactions. Their token is in the path.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints">Endpoints</a>
 */
final class InteractionRoutes {

	private final World world;

	InteractionRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String webhook = "/webhooks/{application_id}/{interaction_token}";
		String original = webhook + "/messages/@original";
		String one = webhook + "/messages/{message_id}";
		add(routes, "POST", "/interactions/{interaction_id}/{interaction_token}/callback", this::respond);
		add(routes, "GET", original,
				(request) -> answer(request, responses().original(applicationId(request), token(request))));
		add(routes, "PATCH", original, (request) -> answer(request,
				responses().editOriginal(applicationId(request), token(request), request.body())));
		add(routes, "DELETE", original, (request) -> {
			responses().deleteOriginal(applicationId(request), token(request));
			return Response.noContent();
		});
		add(routes, "POST", webhook, (request) -> answer(request,
				responses().followUp(applicationId(request), token(request), request.body())));
		add(routes, "GET", one, (request) -> answer(request,
				responses().get(applicationId(request), token(request), request.id("message_id"))));
		add(routes, "PATCH", one, (request) -> answer(request,
				responses().edit(applicationId(request), token(request), request.id("message_id"), request.body())));
		add(routes, "DELETE", one, (request) -> {
			responses().delete(applicationId(request), token(request), request.id("message_id"));
			return Response.noContent();
		});
	}

	private static void add(RestRoutes routes, String method, String template,
			Function<RestRequest, Response> handler) {
		routes.open(method, template, RateLimit.INTERACTIONS, handler);
	}

	private InteractionResponses responses() {
		return this.world.interactionOperations().responses();
	}

	private Response respond(RestRequest request) {
		ObjectNode description = responses().respond(request.id("interaction_id"), token(request), request.body());
		return request.flag("with_response") ? Response.ok(description) : Response.noContent();
	}

	private static Response answer(RestRequest request, Message message) {
		return Response.ok(message.toJson(applicationId(request)));
	}

	private static long applicationId(RestRequest request) {
		return request.id("application_id");
	}

	private static String token(RestRequest request) {
		return request.text("interaction_token");
	}

}
