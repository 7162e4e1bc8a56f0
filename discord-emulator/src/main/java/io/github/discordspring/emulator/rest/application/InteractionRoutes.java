package io.github.discordspring.emulator.rest.application;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * First answers to interactions; {@link WebhookRoutes} has what follows them.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response">Create
 * interaction response</a>
 */
final class InteractionRoutes {

	private final World world;

	InteractionRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		routes.open("POST", "/interactions/{interaction_id}/{interaction_token}/callback", RateLimit.WEBHOOKS,
				this::respond);
	}

	private Response respond(RestRequest request) {
		ObjectNode description = this.world.interactionOperations()
			.responses()
			.respond(request.id("interaction_id"), request.text("interaction_token"), request.body());
		return request.flag("with_response") ? Response.ok(description) : Response.noContent();
	}

}
