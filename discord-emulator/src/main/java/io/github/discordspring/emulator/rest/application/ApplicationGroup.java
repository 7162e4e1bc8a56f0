package io.github.discordspring.emulator.rest.application;

import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.gateway.GatewayServer;

/**
 * All routes of applications, users and what else belongs to no guild.
 */
public final class ApplicationGroup {

	private ApplicationGroup() {
	}

	static DiscordError onlyForUsers() {
		return DiscordError.of(403, 20001, "Bots cannot use this endpoint");
	}

	/**
	 * Adds the routes.
	 * @param world the state behind them
	 * @param gateway what they tell of the gateway
	 * @param routes where they are added
	 */
	public static void register(World world, GatewayServer gateway, RestRoutes routes) {
		new ApplicationRoutes(world, gateway).register(routes);
		new CommandRoutes(world).register(routes);
		new UserRoutes(world).register(routes);
		new InteractionRoutes(world).register(routes);
		new MonetizationRoutes(world).register(routes);
		new LobbyRoutes(world).register(routes);
		new RefusedRoutes().register(routes);
	}

}
