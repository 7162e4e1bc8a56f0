package io.github.discordspring.emulator.rest.guild;

import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What new members see first.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#welcome-screen-object">Welcome
 * screen object</a>
 */
final class CommunityRoutes {

	private static final String WELCOME = "welcome_screen";

	private final World world;

	CommunityRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String guild = "/guilds/{guild_id}";
		routes.get(guild + "/welcome-screen", (request) -> Response.ok(screen(guild(request))));
		routes.patch(guild + "/welcome-screen", this::modifyScreen);
		routes.get(guild + "/new-member-welcome", (request) -> {
			guild(request);
			return Response.noContent();
		});
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private static ObjectNode screen(Guild guild) {
		return guild.objects(WELCOME).computeIfAbsent(guild.id(), (id) -> {
			ObjectNode screen = Json.object().putNull("description");
			screen.set("welcome_channels", Json.array());
			return screen;
		});
	}

	private Response modifyScreen(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.bool("enabled");
		form.string("description", 0, 140);
		for (Form channel : form.forms("welcome_channels", 0, 5)) {
			if (channel.require("channel_id") && !guild.channelsById().containsKey(channel.id("channel_id"))) {
				channel.error("channel_id", "CHANNEL_INVALID", "Unknown channel");
			}
			if (channel.require("description")) {
				channel.string("description", 1, 50);
			}
		}
		errors.throwIfAny();
		ObjectNode screen = screen(guild);
		if (body.has("description")) {
			screen.set("description", body.path("description"));
		}
		if (Json.has(body, "welcome_channels")) {
			ArrayNode channels = screen.putArray("welcome_channels");
			for (JsonNode sent : body.path("welcome_channels")) {
				ObjectNode channel = channels.addObject();
				channel.set("channel_id", sent.path("channel_id"));
				channel.set("description", sent.path("description"));
				for (String field : new String[] { "emoji_id", "emoji_name" }) {
					channel.set(field, Json.has(sent, field) ? sent.path(field) : Json.valueOf(null));
				}
			}
		}
		return Response.ok(screen);
	}

}
