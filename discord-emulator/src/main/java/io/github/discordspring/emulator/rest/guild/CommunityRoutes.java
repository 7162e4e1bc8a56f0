package io.github.discordspring.emulator.rest.guild;

import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What new members see first: welcome screen and onboarding.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-onboarding-object">Guild
 * onboarding object</a>
 */
final class CommunityRoutes {

	private static final String WELCOME = "welcome_screen";

	private static final String ONBOARDING = "onboarding";

	private static final int NEEDED_CHANNELS = 7;

	private static final int NEEDED_WRITABLE = 5;

	private final World world;

	CommunityRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String guild = "/guilds/{guild_id}";
		routes.get(guild + "/welcome-screen", (request) -> Response.ok(screen(guild(request))));
		routes.patch(guild + "/welcome-screen", this::modifyScreen);
		routes.get(guild + "/onboarding", (request) -> Response.ok(onboarding(guild(request))));
		routes.put(guild + "/onboarding", this::changeOnboarding);
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

	private static ObjectNode onboarding(Guild guild) {
		return guild.objects(ONBOARDING).computeIfAbsent(guild.id(), (id) -> {
			ObjectNode onboarding = Json.object().put("guild_id", Snowflake.toString(id));
			onboarding.set("prompts", Json.array());
			onboarding.set("default_channel_ids", Json.array());
			return onboarding.put("enabled", false).put("mode", 0);
		});
	}

	private Response changeOnboarding(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		guild.require(request.botId(), Permission.MANAGE_ROLES);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.choice("mode", Set.of(0, 1));
		boolean enabled = form.bool("enabled");
		form.ids("default_channel_ids", 500);
		for (Form prompt : form.forms("prompts", 0, 15)) {
			if (prompt.require("title")) {
				prompt.string("title", 1, 100);
			}
			if (prompt.require("options")) {
				for (Form option : prompt.forms("options", 1, 50)) {
					if (option.require("title")) {
						option.string("title", 1, 50);
					}
					option.string("description", 0, 100);
					option.ids("role_ids", 50);
					option.ids("channel_ids", 50);
				}
			}
		}
		errors.throwIfAny();
		ObjectNode onboarding = onboarding(guild);
		ObjectNode before = onboarding.deepCopy();
		ObjectNode after = onboarding.deepCopy();
		for (String field : new String[] { "default_channel_ids", "enabled", "mode" }) {
			if (Json.has(body, field)) {
				after.set(field, body.path(field).deepCopy());
			}
		}
		if (enabled) {
			checkDefaults(guild, after.path("default_channel_ids"));
		}
		if (Json.has(body, "prompts")) {
			ArrayNode prompts = after.putArray("prompts");
			body.path("prompts").forEach((prompt) -> prompts.add(prompt(prompt)));
		}
		onboarding.setAll(after);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.ONBOARDING_UPDATE, guild.id(), before, onboarding);
		return Response.ok(onboarding);
	}

	private static void checkDefaults(Guild guild, JsonNode channelIds) {
		ObjectNode everyone = guild.roles().get(guild.id());
		long writable = channelIds.valueStream()
			.map((id) -> guild.channelsById().get(Json.id(id)))
			.filter((channel) -> channel != null && everyone != null
					&& Permission.SEND_MESSAGES.in(Json.bits(everyone, "permissions"))
					&& channel.json()
						.path("permission_overwrites")
						.valueStream()
						.noneMatch((overwrite) -> Json.id(overwrite, "id") == guild.id()
								&& Permission.SEND_MESSAGES.in(Json.bits(overwrite, "deny"))))
			.count();
		if (channelIds.size() < NEEDED_CHANNELS || writable < NEEDED_WRITABLE) {
			throw DiscordError.of(400, 350000,
					"Cannot enable onboarding, requirements are not met: at least 7 default channels, of which 5 allow sending messages");
		}
	}

	private ObjectNode prompt(JsonNode sent) {
		ObjectNode prompt = Json.object()
			.put("id", id(sent))
			.put("title", Json.text(sent, "title"))
			.put("single_select", sent.path("single_select").asBoolean(false))
			.put("required", sent.path("required").asBoolean(false))
			.put("in_onboarding", sent.path("in_onboarding").asBoolean(false))
			.put("type", Json.number(sent, "type"));
		ArrayNode options = prompt.putArray("options");
		for (JsonNode option : sent.path("options")) {
			ObjectNode written = options.addObject()
				.put("id", id(option))
				.put("title", Json.text(option, "title"))
				.put("description", Json.text(option, "description"));
			long emojiId = Json.id(option, "emoji_id");
			written.putObject("emoji")
				.put("id", (emojiId != 0) ? Snowflake.toString(emojiId) : null)
				.put("name", Json.has(option, "emoji_name") ? Json.text(option, "emoji_name") : null)
				.put("animated", option.path("emoji_animated").asBoolean(false));
			for (String field : new String[] { "role_ids", "channel_ids" }) {
				written.set(field, option.path(field).isArray() ? option.path(field).deepCopy() : Json.array());
			}
		}
		return prompt;
	}

	/** New ones may have any number as their id. */
	private String id(JsonNode sent) {
		long id = Json.id(sent, "id");
		return Snowflake.toString((id > Integer.MAX_VALUE) ? id : this.world.ids().next());
	}

}
