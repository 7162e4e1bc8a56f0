package io.github.discordspring.emulator.rest.guild;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Templates of guilds.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-template">Guild
 * template resource</a>
 */
final class TemplateRoutes {

	private static final String[] COPIED = { "name", "description", "region", "verification_level",
			"default_message_notifications", "explicit_content_filter", "preferred_locale", "afk_timeout",
			"system_channel_flags" };

	private static final String[] OF_ROLE = { "name", "permissions", "color", "colors", "hoist", "mentionable", "icon",
			"unicode_emoji" };

	private final World world;

	private final Map<String, ObjectNode> templates = new LinkedHashMap<>();

	TemplateRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/templates";
		String one = all + "/{code}";
		routes.open("GET", "/guilds/templates/{code}", RateLimit.DEFAULT, (request) -> Response.ok(find(request)));
		routes.get(all, this::list);
		routes.post(all, this::create);
		routes.put(one, (request) -> {
			Guild guild = managed(request);
			ObjectNode template = find(request);
			template.set("serialized_source_guild", snapshot(guild));
			return Response.ok(template.put("updated_at", this.world.timestamp()));
		});
		routes.patch(one, this::modify);
		routes.delete(one, (request) -> {
			managed(request);
			ObjectNode template = find(request);
			this.templates.remove(request.text("code"));
			return Response.ok(template);
		});
	}

	private Guild managed(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		return guild;
	}

	private ObjectNode find(RestRequest request) {
		ObjectNode template = this.templates.get(request.text("code"));
		boolean elsewhere = template != null && request.variables().containsKey("guild_id")
				&& Json.id(template, "source_guild_id") != request.id("guild_id");
		if (template == null || elsewhere) {
			throw DiscordError.unknown(Unknown.TEMPLATE);
		}
		return template;
	}

	private Response list(RestRequest request) {
		Guild guild = managed(request);
		ArrayNode array = Json.array();
		this.templates.values()
			.stream()
			.filter((template) -> Json.id(template, "source_guild_id") == guild.id())
			.forEach(array::add);
		return Response.ok(array);
	}

	private static void check(Form form) {
		form.string("name", 1, 100);
		form.string("description", 0, 120);
	}

	private Response create(RestRequest request) {
		Guild guild = managed(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		form.require("name");
		check(form);
		errors.throwIfAny();
		boolean there = this.templates.values()
			.stream()
			.anyMatch((template) -> Json.id(template, "source_guild_id") == guild.id());
		if (there) {
			throw DiscordError.of(400, 30031, "Guild already has a template");
		}
		String code = this.world.invites().newCode();
		ObjectNode template = Json.object()
			.put("code", code)
			.put("name", Json.text(form.json(), "name"))
			.put("description", Json.has(form.json(), "description") ? Json.text(form.json(), "description") : null)
			.put("usage_count", 0)
			.put("creator_id", Snowflake.toString(request.botId()))
			.put("created_at", this.world.timestamp())
			.put("updated_at", this.world.timestamp())
			.put("source_guild_id", Snowflake.toString(guild.id()))
			.putNull("is_dirty");
		template.set("creator", this.world.users().get(request.botId()).deepCopy());
		template.set("serialized_source_guild", snapshot(guild));
		this.templates.put(code, template);
		return Response.ok(template);
	}

	private Response modify(RestRequest request) {
		managed(request);
		ObjectNode template = find(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		check(form);
		errors.throwIfAny();
		for (String field : new String[] { "name", "description" }) {
			if (form.has(field)) {
				template.set(field, form.json().path(field));
			}
		}
		return Response.ok(template);
	}

	/** Ids are small numbers in it, by which its parts refer to each other. */
	private static ObjectNode snapshot(Guild guild) {
		ObjectNode snapshot = Json.object();
		for (String field : COPIED) {
			snapshot.set(field, guild.json().path(field));
		}
		snapshot.putNull("afk_channel_id").putNull("system_channel_id");
		Map<Long, Integer> numbers = new HashMap<>();
		ArrayNode roles = snapshot.putArray("roles");
		for (ObjectNode role : guild.roles().values()) {
			numbers.put(Json.id(role, "id"), numbers.size());
			ObjectNode written = roles.addObject().put("id", numbers.get(Json.id(role, "id")));
			for (String field : OF_ROLE) {
				written.set(field, role.path(field));
			}
		}
		guild.channels().forEach((channel) -> numbers.put(channel.id(), numbers.size()));
		ArrayNode channels = snapshot.putArray("channels");
		guild.channels().forEach((channel) -> channels.add(channel(channel, numbers)));
		return snapshot;
	}

	private static ObjectNode channel(Channel channel, Map<Long, Integer> numbers) {
		JsonNode json = channel.json();
		Integer parent = numbers.get(channel.parentId());
		ObjectNode written = Json.object()
			.put("id", numbers.get(channel.id()))
			.put("type", channel.type())
			.put("name", channel.name())
			.put("position", Json.number(json, "position"))
			.put("topic", Json.has(json, "topic") ? Json.text(json, "topic") : null)
			.put("bitrate", Json.has(json, "bitrate") ? Json.number(json, "bitrate") : 64_000)
			.put("user_limit", Json.number(json, "user_limit"))
			.put("nsfw", json.path("nsfw").asBoolean(false))
			.put("rate_limit_per_user", Json.number(json, "rate_limit_per_user"))
			.put("parent_id", (parent != null) ? parent.toString() : null);
		for (String field : new String[] { "default_auto_archive_duration", "default_reaction_emoji",
				"default_thread_rate_limit_per_user", "default_sort_order", "default_forum_layout",
				"default_tag_setting", "theme_color" }) {
			written.set(field, Json.has(json, field) ? json.path(field) : Json.valueOf(null));
		}
		written.set("available_tags", Json.array());
		written.put("template", "");
		ArrayNode overwrites = written.putArray("permission_overwrites");
		for (JsonNode overwrite : json.path("permission_overwrites")) {
			Integer role = numbers.get(Json.id(overwrite, "id"));
			if (role != null) {
				overwrites.addObject()
					.put("id", role.toString())
					.put("type", 0)
					.put("allow", Json.text(overwrite, "allow"))
					.put("deny", Json.text(overwrite, "deny"));
			}
		}
		return written;
	}

}
