package io.github.discordspring.emulator.rest.channel;

import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.World;

/**
 * All routes of channels, threads, invites and webhooks.
 */
public final class ChannelGroup {

	private ChannelGroup() {
	}

	/**
	 * Adds the routes.
	 * @param world the state behind them
	 * @param routes where they are added
	 */
	public static void register(World world, RestRoutes routes) {
		new ChannelRoutes(world).register(routes);
		new WebhookRoutes(world).register(routes);
		new ThreadRoutes(world).register(routes);
		new InviteRoutes(world).register(routes);
		new StageInstanceRoutes(world).register(routes);
	}

}
