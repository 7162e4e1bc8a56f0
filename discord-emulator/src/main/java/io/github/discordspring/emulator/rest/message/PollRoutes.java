package io.github.discordspring.emulator.rest.message;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Polls.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll">Poll resource</a>
 */
final class PollRoutes {

	private static final int MAXIMUM_LISTED = 100;

	private static final int DEFAULT_LISTED = 25;

	private final World world;

	PollRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String poll = "/channels/{channel_id}/polls/{message_id}";
		routes.get(poll + "/answers/{answer_id}", this::voters);
		routes.post(poll + "/expire",
				(request) -> Response.ok(this.world.polls()
					.expire(request.botId(), request.id("channel_id"), request.id("message_id"))
					.toJson(request.botId())));
	}

	private Response voters(RestRequest request) {
		int limit = request.number("limit", DEFAULT_LISTED, 1, MAXIMUM_LISTED);
		long after = request.queryId("after");
		ObjectNode answer = Json.object();
		ArrayNode users = answer.putArray("users");
		this.world.polls()
			.voters(request.botId(), request.id("channel_id"), request.id("message_id"), (int) request.id("answer_id"))
			.stream()
			.filter((userId) -> Long.compareUnsigned(userId, after) > 0)
			.limit(limit)
			.forEach((userId) -> users.add(this.world.users().get(userId)));
		return Response.ok(answer);
	}

}
