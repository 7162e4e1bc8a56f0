package io.github.discordspring.emulator.rest.guild;

import java.time.Instant;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.form.Timestamps;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Voice states and regions.
 *
 * @see <a href="https://docs.discord.com/developers/resources/voice">Voice resource</a>
 */
final class VoiceRoutes {

	private final World world;

	VoiceRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String states = "/guilds/{guild_id}/voice-states";
		routes.get("/voice/regions", (request) -> Response.ok(regions()));
		routes.get("/guilds/{guild_id}/regions", (request) -> {
			guild(request);
			return Response.ok(regions());
		});
		routes.get(states + "/@me", (request) -> Response.ok(state(guild(request), request.botId())));
		routes.get(states + "/{user_id}", (request) -> Response.ok(state(guild(request), request.id("user_id"))));
		routes.patch(states + "/@me", (request) -> modify(request, request.botId()));
		routes.patch(states + "/{user_id}", (request) -> modify(request, request.id("user_id")));
	}

	private static ArrayNode regions() {
		ArrayNode regions = Json.array();
		String[][] all = { { "rotterdam", "Rotterdam" }, { "us-east", "US East" }, { "japan", "Japan" } };
		for (String[] region : all) {
			regions.addObject()
				.put("id", region[0])
				.put("name", region[1])
				.put("optimal", regions.size() == 1)
				.put("deprecated", false)
				.put("custom", false);
		}
		return regions;
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private ObjectNode state(Guild guild, long userId) {
		ObjectNode state = this.world.voice().find(guild, userId);
		if (state == null) {
			throw DiscordError.unknown(Unknown.VOICE_STATE);
		}
		return state;
	}

	private Response modify(RestRequest request, long userId) {
		Guild guild = guild(request);
		ObjectNode state = state(guild, userId);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		boolean suppress = form.bool("suppress");
		form.id("channel_id");
		Instant asked = form.time("request_to_speak_timestamp");
		errors.throwIfAny();
		boolean own = userId == request.botId();
		if (form.has("suppress") && !(own && suppress)) {
			guild.require(request.botId(), Permission.MUTE_MEMBERS);
		}
		if (form.has("request_to_speak_timestamp") && asked != null) {
			guild.require(request.botId(), Permission.REQUEST_TO_SPEAK);
		}
		if (form.has("suppress")) {
			state.put("suppress", suppress);
		}
		if (own && form.has("request_to_speak_timestamp")) {
			state.put("request_to_speak_timestamp", (asked != null) ? Timestamps.format(asked) : null);
		}
		this.world.voice().publish(guild, state);
		return Response.noContent();
	}

}
