package io.github.discordspring.emulator.rest.message;

import java.util.List;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.rest.route.RouteLimit;
import io.github.discordspring.emulator.world.Reactions;
import io.github.discordspring.emulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reactions to messages.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#create-reaction">Create
 * reaction</a>
 */
final class ReactionRoutes {

	private static final int MAXIMUM_LISTED = 100;

	private static final int DEFAULT_LISTED = 25;

	/** Counted for an account, not for a channel. */
	private static final RouteLimit LIMIT = new RouteLimit() {

		@Override
		public RateLimit of(RestRequest request) {
			return RateLimit.REACTIONS;
		}

		@Override
		public boolean ofAccount() {
			return true;
		}

	};

	private final World world;

	ReactionRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/channels/{channel_id}/messages/{message_id}/reactions";
		String emoji = all + "/{emoji}";
		routes.limited("PUT", emoji + "/@me", LIMIT, (request) -> {
			reactions().add(request.botId(), request.id("channel_id"), request.id("message_id"), request.text("emoji"));
			return Response.noContent();
		});
		routes.limited("DELETE", emoji + "/@me", LIMIT, (request) -> remove(request, request.botId()));
		routes.limited("DELETE", emoji + "/{user_id}", LIMIT, (request) -> remove(request, request.id("user_id")));
		routes.get(emoji, this::users);
		routes.limited("DELETE", emoji, LIMIT, (request) -> {
			reactions().removeAll(request.botId(), request.id("channel_id"), request.id("message_id"),
					request.text("emoji"));
			return Response.noContent();
		});
		routes.limited("DELETE", all, LIMIT, (request) -> {
			reactions().removeAll(request.botId(), request.id("channel_id"), request.id("message_id"), null);
			return Response.noContent();
		});
	}

	private Reactions reactions() {
		return this.world.reactionOperations();
	}

	private Response remove(RestRequest request, long ownerId) {
		reactions().remove(request.botId(), request.id("channel_id"), request.id("message_id"), request.text("emoji"),
				ownerId);
		return Response.noContent();
	}

	private Response users(RestRequest request) {
		int limit = request.number("limit", DEFAULT_LISTED, 1, MAXIMUM_LISTED);
		long after = request.queryId("after");
		List<ObjectNode> users = reactions().users(request.botId(), request.id("channel_id"), request.id("message_id"),
				request.text("emoji"));
		ArrayNode array = Json.array();
		users.stream()
			.filter((user) -> Long.compareUnsigned(Json.id(user, "id"), after) > 0)
			.limit(limit)
			.forEach(array::add);
		return Response.ok(array);
	}

}
