package io.github.discordspring.emulator.rest.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pinned messages, by the paged routes and by those before them.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#get-channel-pins">Get channel
 * pins</a>
 */
final class PinRoutes {

	private static final int MAXIMUM_LISTED = 50;

	private final World world;

	PinRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String pins = "/channels/{channel_id}/messages/pins";
		String former = "/channels/{channel_id}/pins";
		routes.get(pins, this::list);
		routes.get(former, this::listFormerly);
		for (String template : new String[] { pins + "/{message_id}", former + "/{message_id}" }) {
			routes.put(template, (request) -> {
				this.world.pins().pin(request.botId(), request.id("channel_id"), request.id("message_id"));
				return Response.noContent();
			});
			routes.delete(template, (request) -> {
				this.world.pins().unpin(request.botId(), request.id("channel_id"), request.id("message_id"));
				return Response.noContent();
			});
		}
	}

	private List<Map.Entry<Long, Instant>> newestFirst(Channel channel) {
		List<Map.Entry<Long, Instant>> pins = new ArrayList<>(channel.pins().entrySet());
		Collections.reverse(pins);
		return pins;
	}

	private Response list(RestRequest request) {
		int limit = request.number("limit", MAXIMUM_LISTED, 1, MAXIMUM_LISTED);
		Instant before = before(request);
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId());
		ObjectNode answer = Json.object();
		ArrayNode items = answer.putArray("items");
		boolean more = false;
		boolean readable = Permission.READ_MESSAGE_HISTORY.in(this.world.permissions(request.botId(), channel));
		for (Map.Entry<Long, Instant> pin : readable ? newestFirst(channel) : List.<Map.Entry<Long, Instant>>of()) {
			Message message = channel.message(pin.getKey());
			if (message == null || !pin.getValue().isBefore(before)) {
				continue;
			}
			more = items.size() == limit;
			if (more) {
				break;
			}
			items.addObject()
				.put("pinned_at", Timestamps.format(pin.getValue()))
				.set("message", this.world.messageOperations().written(message, request.application()));
		}
		return Response.ok(answer.put("has_more", more));
	}

	private static Instant before(RestRequest request) {
		String text = request.request().parameter("before");
		if (text == null) {
			return Instant.MAX;
		}
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw FormErrors.single("before", "DATE_TIME_TYPE_PARSE",
					"Could not parse " + text + ". Should be ISO8601.");
		}
	}

	private Response listFormerly(RestRequest request) {
		Channel channel = this.world.channelFor(request.id("channel_id"), request.botId());
		ArrayNode array = Json.array();
		for (Map.Entry<Long, Instant> pin : newestFirst(channel)) {
			Message message = channel.message(pin.getKey());
			if (message != null && array.size() < MAXIMUM_LISTED) {
				array.add(this.world.messageOperations().written(message, request.application()));
			}
		}
		return Response.ok(array);
	}

}
