package io.github.discordspring.emulator.rest.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lobbies of games.
 *
 * @see <a href="https://docs.discord.com/developers/resources/lobby">Lobby resource</a>
 */
final class LobbyRoutes {

	private static final int MAXIMUM_BULK = 25;

	private static final int MAXIMUM_KEPT = 1_000;

	private static final int MAXIMUM_MESSAGES = 200;

	private static final int DEFAULT_MESSAGES = 50;

	private static final int MAXIMUM_CONTENT = 2000;

	private final World world;

	private final Map<Long, ObjectNode> lobbies = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, ObjectNode> eldest) {
			return size() > MAXIMUM_KEPT;
		}

	};

	private final Map<String, Long> bySecret = new HashMap<>();

	private final Map<Long, List<ObjectNode>> messages = new HashMap<>();

	LobbyRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String lobby = "/lobbies/{lobby_id}";
		routes.post("/lobbies", (request) -> Response.json(201, create(request, request.body(), "metadata")));
		routes.put("/lobbies", this::createOrJoin);
		routes.get(lobby, (request) -> Response.ok(find(request)));
		routes.patch(lobby, this::modify);
		routes.delete(lobby, (request) -> {
			this.lobbies.remove(Json.id(find(request), "id"));
			return Response.noContent();
		});
		routes.patch(lobby + "/channel-linking", this::link);
		routes.delete(lobby + "/members/@me", (request) -> remove(request, request.botId()));
		routes.post(lobby + "/members/@me/invites", this::invite);
		routes.post(lobby + "/members/bulk", this::bulk);
		routes.put(lobby + "/members/{user_id}", (request) -> {
			this.world.users().get(request.id("user_id"));
			return Response.ok(put(find(request), request.id("user_id"), request.optionalBody()));
		});
		routes.delete(lobby + "/members/{user_id}", (request) -> remove(request, request.id("user_id")));
		routes.post(lobby + "/members/{user_id}/invites", this::invite);
		routes.get(lobby + "/messages", this::listMessages);
		routes.post(lobby + "/messages", this::send);
		routes.put(lobby + "/messages/{message_id}/moderation-metadata", this::moderate);
	}

	private ObjectNode find(RestRequest request) {
		ObjectNode lobby = this.lobbies.get(request.id("lobby_id"));
		if (lobby == null || Json.id(lobby, "application_id") != request.botId()) {
			throw DiscordError.unknown(Unknown.LOBBY);
		}
		return lobby;
	}

	private static void check(Form form) {
		form.integer("idle_timeout_seconds", 5, 604_800);
		form.integer("flags", 0, Integer.MAX_VALUE);
		form.form("metadata");
		for (Form member : form.forms("members", 0, MAXIMUM_BULK)) {
			if (member.require("id")) {
				member.id("id");
			}
			member.form("metadata");
		}
	}

	private ObjectNode create(RestRequest request, ObjectNode body, String metadata) {
		FormErrors errors = new FormErrors();
		check(new Form(body, errors));
		errors.throwIfAny();
		ObjectNode lobby = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("application_id", Snowflake.toString(request.botId()));
		lobby.set("metadata", Json.has(body, metadata) ? body.path(metadata).deepCopy() : Json.valueOf(null));
		lobby.set("members", Json.array());
		lobby.put("flags", Json.number(body, "flags"));
		body.path("members").forEach((member) -> put(lobby, Json.id(member, "id"), (ObjectNode) member));
		this.lobbies.put(Json.id(lobby, "id"), lobby);
		return lobby;
	}

	private Response createOrJoin(RestRequest request) {
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		if (form.require("secret")) {
			form.string("secret", 1, 250);
		}
		errors.throwIfAny();
		String key = request.botId() + ":" + Json.text(body, "secret");
		ObjectNode lobby = this.lobbies.get(this.bySecret.getOrDefault(key, 0L));
		if (lobby == null) {
			lobby = create(request, body, "lobby_metadata");
			this.bySecret.put(key, Json.id(lobby, "id"));
		}
		ObjectNode member = Json.object();
		member.set("metadata",
				body.path("member_metadata").isObject() ? body.path("member_metadata") : Json.valueOf(null));
		put(lobby, request.botId(), member);
		return Response.ok(lobby);
	}

	private Response modify(RestRequest request) {
		ObjectNode lobby = find(request);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		check(new Form(body, errors));
		errors.throwIfAny();
		for (String field : new String[] { "metadata", "flags" }) {
			if (body.has(field)) {
				lobby.set(field, body.path(field).deepCopy());
			}
		}
		if (Json.has(body, "members")) {
			lobby.set("members", Json.array());
			body.path("members").forEach((member) -> put(lobby, Json.id(member, "id"), (ObjectNode) member));
		}
		return Response.ok(lobby);
	}

	private static ObjectNode put(ObjectNode lobby, long userId, ObjectNode sent) {
		take(lobby, userId);
		ObjectNode member = lobby.withArrayProperty("members").addObject().put("id", Snowflake.toString(userId));
		member.set("metadata", Json.has(sent, "metadata") ? sent.path("metadata").deepCopy() : Json.valueOf(null));
		member.put("flags", Json.number(sent, "flags"));
		if (Json.has(sent, "additional_name")) {
			member.set("additional_name", sent.path("additional_name"));
		}
		return member;
	}

	private static void take(ObjectNode lobby, long userId) {
		lobby.withArrayProperty("members").removeIf((member) -> Json.id(member, "id") == userId);
	}

	private Response remove(RestRequest request, long userId) {
		take(find(request), userId);
		return Response.noContent();
	}

	private Response bulk(RestRequest request) {
		ObjectNode lobby = find(request);
		ArrayNode sent = request.list();
		if (sent.isEmpty() || sent.size() > MAXIMUM_BULK) {
			throw FormErrors.single("", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
		}
		ArrayNode answer = Json.array();
		for (JsonNode member : sent) {
			long userId = Json.id(member, "id");
			this.world.users().get(userId);
			if (member.path("remove_member").asBoolean(false)) {
				take(lobby, userId);
			}
			else {
				answer.add(put(lobby, userId, (ObjectNode) member));
			}
		}
		return Response.ok(answer);
	}

	private Response link(RestRequest request) {
		ObjectNode lobby = find(request);
		long channelId = Json.id(request.optionalBody(), "channel_id");
		if (channelId == 0) {
			lobby.remove("linked_channel");
		}
		else {
			Channel channel = this.world.channelFor(channelId, request.botId(), Permission.MANAGE_CHANNELS);
			lobby.set("linked_channel", channel.json().deepCopy());
		}
		return Response.ok(lobby);
	}

	private Response invite(RestRequest request) {
		long channelId = Json.id(find(request).path("linked_channel"), "id");
		if (channelId == 0) {
			throw DiscordError.unknown(Unknown.CHANNEL);
		}
		ObjectNode invite = this.world.invites().create(request.botId(), channelId, Json.object());
		ObjectNode answer = Json.object();
		answer.set("code", invite.path("code"));
		return Response.ok(answer);
	}

	private List<ObjectNode> messagesOf(ObjectNode lobby) {
		return this.messages.computeIfAbsent(Json.id(lobby, "id"), (id) -> new ArrayList<>());
	}

	private Response listMessages(RestRequest request) {
		List<ObjectNode> all = messagesOf(find(request));
		int limit = request.number("limit", DEFAULT_MESSAGES, 1, MAXIMUM_MESSAGES);
		ArrayNode array = Json.array();
		for (int index = all.size() - 1; index >= Math.max(0, all.size() - limit); index--) {
			array.add(all.get(index));
		}
		return Response.ok(array);
	}

	private Response send(RestRequest request) {
		ObjectNode lobby = find(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		if (form.require("content")) {
			form.string("content", 1, MAXIMUM_CONTENT);
		}
		errors.throwIfAny();
		ObjectNode message = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("type", 0)
			.put("content", Json.text(form.json(), "content"))
			.put("lobby_id", Json.text(lobby, "id"))
			.put("channel_id", Json.text(lobby, "id"))
			.put("flags", 0)
			.put("application_id", Snowflake.toString(request.botId()));
		message.set("author", request.application().bot().deepCopy());
		List<ObjectNode> all = messagesOf(lobby);
		all.add(message);
		if (all.size() > MAXIMUM_MESSAGES) {
			all.remove(0);
		}
		return Response.json(201, message);
	}

	private Response moderate(RestRequest request) {
		long messageId = request.id("message_id");
		for (ObjectNode message : messagesOf(find(request))) {
			if (Json.id(message, "id") == messageId) {
				message.set("moderation_metadata", request.body());
				return Response.noContent();
			}
		}
		throw DiscordError.unknown(Unknown.MESSAGE);
	}

}
