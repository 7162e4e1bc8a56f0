package io.github.discordspring.emulator.rest.application;

import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * The application itself, and where its gateway is.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application">Application
 * resource</a>
 */
final class ApplicationRoutes {

	private static final int GUILDS_PER_SHARD = 1_000;

	private final World world;

	private final GatewayServer gateway;

	ApplicationRoutes(World world, GatewayServer gateway) {
		this.world = world;
		this.gateway = gateway;
	}

	void register(RestRoutes routes) {
		routes.get("/applications/@me", this::current);
		routes.get("/oauth2/applications/@me", this::current);
		routes.open("GET", "/gateway", RateLimit.DEFAULT,
				(request) -> Response.ok(Json.object().put("url", this.gateway.url())));
		routes.get("/gateway/bot", this::gatewayBot);
	}

	private Response current(RestRequest request) {
		Application application = request.application();
		return Response
			.ok(application.toJson(this.world.users().owner(), this.world.guildsOf(application.id()).size()));
	}

	private Response gatewayBot(RestRequest request) {
		int guilds = this.world.guildsOf(request.botId()).size();
		ObjectNode json = Json.object()
			.put("url", this.gateway.url())
			.put("shards", Math.max(1, (guilds + GUILDS_PER_SHARD - 1) / GUILDS_PER_SHARD));
		json.set("session_start_limit", this.gateway.sessionStartLimit(request.application()));
		return Response.ok(json);
	}

}
