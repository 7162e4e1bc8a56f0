package io.github.discordspring.emulator.rest.channel;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.World;

/**
 * Channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channel
 * resource</a>
 */
final class ChannelRoutes {

	private final World world;

	ChannelRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String channel = "/channels/{channel_id}";
		routes.get(channel,
				(request) -> Response.ok(this.world.channelFor(request.id("channel_id"), request.botId()).json()));
		routes.add("PATCH", channel, RateLimit.DEFAULT,
				(request) -> Response.ok(this.world.channelOperations()
					.modify(request.botId(), request.id("channel_id"), request.body())
					.json()));
		routes.add("DELETE", channel, RateLimit.DEFAULT, (request) -> Response
			.ok(this.world.channelOperations().delete(request.botId(), request.id("channel_id")).json()));
		routes.add("POST", channel + "/typing", RateLimit.MESSAGES, (request) -> {
			this.world.channelOperations().type(request.botId(), request.id("channel_id"));
			return Response.noContent();
		});
	}

}
