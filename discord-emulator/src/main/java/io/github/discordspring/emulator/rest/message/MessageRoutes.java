package io.github.discordspring.emulator.rest.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.Messages;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Messages of channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message
 * resource</a>
 */
final class MessageRoutes {

	private static final int MAXIMUM_LISTED = 100;

	private static final int DEFAULT_LISTED = 50;

	private static final int MINIMUM_BULK = 2;

	private static final int MAXIMUM_BULK = 100;

	private static final Duration YOUNG = Duration.ofSeconds(10);

	private static final Duration OLD = Duration.ofDays(14);

	private final World world;

	MessageRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/channels/{channel_id}/messages";
		String one = all + "/{message_id}";
		routes.get(all, this::list);
		routes.add("POST", all, RateLimit.MESSAGES, (request) -> answer(request,
				messages().send(request.application(), request.id("channel_id"), request.body())));
		routes.get(one, (request) -> answer(request,
				messages().get(request.botId(), request.id("channel_id"), request.id("message_id"))));
		routes.add("PATCH", one, RateLimit.MESSAGES, (request) -> answer(request,
				messages().edit(request.botId(), request.id("channel_id"), request.id("message_id"), request.body())));
		routes.limited("DELETE", one, this::deleteLimit, (request) -> {
			messages().delete(request.botId(), request.id("channel_id"), request.id("message_id"));
			return Response.noContent();
		});
		routes.post(one + "/crosspost", (request) -> answer(request, this.world.announcements()
			.crosspost(request.botId(), request.id("channel_id"), request.id("message_id"))));
		routes.add("POST", all + "/bulk-delete", RateLimit.DEFAULT, this::deleteAll);
	}

	private Messages messages() {
		return this.world.messageOperations();
	}

	private Response answer(RestRequest request, Message message) {
		return Response.ok(messages().written(message, request.application()));
	}

	/** By the message's age; one that is not there counts as young. */
	private RateLimit deleteLimit(RestRequest request) {
		Instant sent = Snowflake.timestamp(request.id("message_id"));
		Duration age = Duration.between(sent, this.world.clock().now());
		if (age.compareTo(YOUNG) < 0 || !isThere(request.id("channel_id"), request.id("message_id"))) {
			return RateLimit.DELETE_YOUNG_MESSAGE;
		}
		return (age.compareTo(OLD) > 0) ? RateLimit.DELETE_OLD_MESSAGE : RateLimit.DELETE_MESSAGE;
	}

	private boolean isThere(long channelId, long messageId) {
		return this.world.channels()
			.stream()
			.anyMatch((channel) -> channel.id() == channelId && channel.message(messageId) != null);
	}

	private Response list(RestRequest request) {
		int limit = request.number("limit", DEFAULT_LISTED, 1, MAXIMUM_LISTED);
		long around = request.queryId("around");
		long before = request.queryId("before");
		long after = request.queryId("after");
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId());
		boolean readable = Permission.READ_MESSAGE_HISTORY.in(this.world.permissions(request.botId(), channel));
		List<Message> all = readable ? messages().visible(channel, 0) : List.of();
		List<Message> page = page(all, limit, around, before, after);
		Collections.reverse(page);
		ArrayNode array = Json.array();
		page.forEach((message) -> array.add(messages().written(message, request.application())));
		return Response.ok(array);
	}

	/** Takes a part of messages that are sorted by id, oldest first. */
	private static List<Message> page(List<Message> all, int limit, long around, long before, long after) {
		int from = Math.max(0, all.size() - limit);
		int to = all.size();
		if (around != 0) {
			from = Math.max(0, indexOf(all, around) - limit / 2);
			to = Math.min(all.size(), from + limit);
		}
		else if (before != 0) {
			to = indexOf(all, before);
			from = Math.max(0, to - limit);
		}
		else if (after != 0) {
			from = indexOf(all, after + 1);
			to = Math.min(all.size(), from + limit);
		}
		return new ArrayList<>(all.subList(from, to));
	}

	/** Finds the first message that is not older than an id. */
	private static int indexOf(List<Message> all, long id) {
		int index = 0;
		while (index < all.size() && Long.compareUnsigned(all.get(index).id(), id) < 0) {
			index++;
		}
		return index;
	}

	private Response deleteAll(RestRequest request) {
		JsonNode sent = request.body().path("messages");
		if (!sent.isArray()) {
			throw FormErrors.single("messages", "BASE_TYPE_REQUIRED", "This field is required");
		}
		Set<Long> ids = new LinkedHashSet<>();
		for (JsonNode id : sent) {
			if (!ids.add(Json.id(id))) {
				throw FormErrors.single("messages", "SET_TYPE_ALREADY_CONTAINS_VALUE",
						"Set already contains this value.");
			}
		}
		if (ids.size() < MINIMUM_BULK || ids.size() > MAXIMUM_BULK) {
			throw DiscordError.of(400, 50016, "Provided too few or too many messages to delete. Must provide at least "
					+ MINIMUM_BULK + " and at most " + MAXIMUM_BULK + " messages to delete.");
		}
		messages().deleteAll(request.botId(), request.id("channel_id"), ids);
		return Response.noContent();
	}

}
