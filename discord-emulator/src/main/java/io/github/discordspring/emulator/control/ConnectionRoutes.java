package io.github.discordspring.emulator.control;

import io.github.discordspring.emulator.gateway.GatewayView;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.rest.RestApi;

/**
 * The connected shards and what limits hold now.
 */
final class ConnectionRoutes {

	private final GatewayView gateway;

	private final RestApi rest;

	ConnectionRoutes(GatewayView gateway, RestApi rest) {
		this.gateway = gateway;
		this.rest = rest;
	}

	void addTo(ControlRoutes routes) {
		routes.add("GET", "/connections", (request) -> Response.ok(this.gateway.toJson()));
		routes.add("GET", "/rate-limits", (request) -> Response.ok(this.rest.limits()));
	}

}
