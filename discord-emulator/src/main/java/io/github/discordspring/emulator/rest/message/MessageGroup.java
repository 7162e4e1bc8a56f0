package io.github.discordspring.emulator.rest.message;

import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.World;

/**
 * All routes of messages.
 */
public final class MessageGroup {

	private MessageGroup() {
	}

	/**
	 * Adds the routes.
	 * @param world the state behind them
	 * @param routes where they are added
	 */
	public static void register(World world, RestRoutes routes) {
		new MessageRoutes(world).register(routes);
		new ReactionRoutes(world).register(routes);
		new PinRoutes(world).register(routes);
		new PollRoutes(world).register(routes);
		new SearchRoutes(world).register(routes);
	}

}
