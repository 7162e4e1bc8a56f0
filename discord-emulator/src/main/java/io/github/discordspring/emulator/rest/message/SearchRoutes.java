package io.github.discordspring.emulator.rest.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds messages of a guild. All that is there is indexed at once.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#search-guild-messages">Search
 * guild messages</a>
 */
final class SearchRoutes {

	private static final int PAGE = 25;

	private static final int MAXIMUM_OFFSET = 9_975;

	private final World world;

	SearchRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		routes.get("/guilds/{guild_id}/messages/search", this::search);
	}

	private Response search(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		int limit = request.number("limit", PAGE, 1, PAGE);
		int offset = request.number("offset", 0, 0, MAXIMUM_OFFSET);
		List<Message> found = new ArrayList<>();
		for (Channel channel : this.world.channels()) {
			long allowed = (channel.guildId() == guild.id()) ? guild.permissions(request.botId(), channel) : 0;
			boolean asked = asks(request, "channel_id").isEmpty()
					|| asks(request, "channel_id").contains(Long.toString(channel.id()));
			if (asked && Permission.VIEW_CHANNEL.in(allowed) && Permission.READ_MESSAGE_HISTORY.in(allowed)) {
				this.world.messageOperations()
					.visible(channel, 0)
					.stream()
					.filter((message) -> matches(request, channel, message))
					.forEach(found::add);
			}
		}
		Comparator<Message> order = (one, other) -> Long.compareUnsigned(one.id(), other.id());
		found.sort("asc".equals(request.request().parameter("sort_order")) ? order : order.reversed());
		ObjectNode answer = Json.object().put("doing_deep_historical_index", false).put("total_results", found.size());
		ArrayNode messages = answer.putArray("messages");
		found.stream()
			.skip(offset)
			.limit(limit)
			.forEach((message) -> messages.addArray()
				.add(this.world.messageOperations().written(message, request.application()).put("hit", true)));
		return Response.ok(answer);
	}

	private static List<String> asks(RestRequest request, String parameter) {
		return request.request().parameters(parameter);
	}

	private static boolean matches(RestRequest request, Channel channel, Message message) {
		JsonNode json = message.json();
		long minimum = request.queryId("min_id");
		long maximum = request.queryId("max_id");
		String content = request.request().parameter("content");
		boolean text = content == null
				|| Json.text(json, "content").toLowerCase(Locale.ROOT).contains(content.toLowerCase(Locale.ROOT));
		return text && Long.compareUnsigned(message.id(), minimum) > 0
				&& (maximum == 0 || Long.compareUnsigned(message.id(), maximum) < 0) && isBy(request, json)
				&& mentions(request, json) && has(request, json) && (request.request().parameter("pinned") == null
						|| request.flag("pinned") == channel.pins().containsKey(message.id()));
	}

	private static boolean isBy(RestRequest request, JsonNode json) {
		List<String> authors = asks(request, "author_id");
		if (!authors.isEmpty() && !authors.contains(Json.text(json.path("author"), "id"))) {
			return false;
		}
		String type = json.has("webhook_id") ? "webhook"
				: json.path("author").path("bot").asBoolean(false) ? "bot" : "user";
		List<String> types = asks(request, "author_type");
		return !types.contains("-" + type) && (types.isEmpty() || types.contains(type)
				|| types.stream().allMatch((excluded) -> excluded.startsWith("-")));
	}

	private static boolean mentions(RestRequest request, JsonNode json) {
		List<String> users = asks(request, "mentions");
		List<String> roles = asks(request, "mentions_role_id");
		List<String> replied = asks(request, "replied_to_message_id");
		boolean everyone = request.request().parameter("mention_everyone") == null
				|| request.flag("mention_everyone") == json.path("mention_everyone").asBoolean(false);
		return everyone && (users.isEmpty()
				|| json.path("mentions").valueStream().anyMatch((user) -> users.contains(Json.text(user, "id"))))
				&& (roles.isEmpty() || json.path("mention_roles")
					.valueStream()
					.anyMatch((role) -> roles.contains(role.asString(""))))
				&& (replied.isEmpty() || replied.contains(Json.text(json.path("message_reference"), "message_id")));
	}

	private static boolean has(RestRequest request, JsonNode json) {
		Set<String> known = Set.of("link", "embed", "file", "image", "video", "sound", "sticker", "poll", "snapshot");
		for (String asked : asks(request, "has")) {
			String kind = asked.startsWith("-") ? asked.substring(1) : asked;
			if (known.contains(kind) && is(kind, json) == asked.startsWith("-")) {
				return false;
			}
		}
		return true;
	}

	private static boolean is(String kind, JsonNode json) {
		return switch (kind) {
			case "link" ->
				Json.text(json, "content").contains("http://") || Json.text(json, "content").contains("https://");
			case "embed" -> !json.path("embeds").isEmpty();
			case "file" -> !json.path("attachments").isEmpty();
			case "image", "video" -> hasFile(json, kind + "/");
			case "sound" -> hasFile(json, "audio/");
			case "sticker" -> !json.path("sticker_items").isEmpty();
			case "poll" -> json.has("poll");
			default -> json.has("message_snapshots");
		};
	}

	private static boolean hasFile(JsonNode json, String type) {
		return json.path("attachments")
			.valueStream()
			.anyMatch((attachment) -> Json.text(attachment, "content_type").startsWith(type));
	}

}
