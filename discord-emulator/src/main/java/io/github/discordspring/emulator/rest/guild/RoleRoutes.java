package io.github.discordspring.emulator.rest.guild;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Roles.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object">Role
 * object</a>
 */
final class RoleRoutes {

	private static final int MAXIMUM_ROLES = 250;

	private static final int WHITE = 0xFFFFFF;

	private final World world;

	RoleRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/roles";
		String one = all + "/{role_id}";
		routes.get(all, (request) -> Response.ok(guild(request).toJson().path("roles")));
		routes.post(all, this::create);
		routes.patch(all, this::move);
		routes.get(all + "/member-counts", this::memberCounts);
		routes.get(one, (request) -> Response.ok(role(guild(request), request.id("role_id"))));
		routes.patch(one, this::modify);
		routes.delete(one, this::delete);
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private Guild managing(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.MANAGE_ROLES);
		return guild;
	}

	private static ObjectNode role(Guild guild, long roleId) {
		ObjectNode role = guild.roles().get(roleId);
		if (role == null) {
			throw DiscordError.unknown(Unknown.ROLE);
		}
		return role;
	}

	private static void requireBelow(Guild guild, long botId, ObjectNode role) {
		if (guild.rank(botId) <= Json.number(role, "position")) {
			throw DiscordError.missingPermissions();
		}
	}

	private static void check(Guild guild, long botId, ObjectNode body) {
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.string("name", 1, 100);
		Long permissions = form.integer("permissions", 0, Long.MAX_VALUE);
		form.integer("color", 0, WHITE);
		Form colors = form.form("colors");
		if (colors != null) {
			for (String color : new String[] { "primary_color", "secondary_color", "tertiary_color" }) {
				colors.integer(color, 0, WHITE);
			}
		}
		form.bool("hoist");
		form.bool("mentionable");
		form.string("unicode_emoji", 0, 100);
		errors.throwIfAny();
		if (permissions != null && (permissions & ~guild.permissions(botId, null)) != 0) {
			throw DiscordError.missingPermissions();
		}
		boolean icons = guild.json()
			.path("features")
			.valueStream()
			.anyMatch((it) -> "ROLE_ICONS".equals(it.asString("")));
		if ((Json.has(body, "icon") || Json.has(body, "unicode_emoji")) && !icons) {
			throw DiscordError.of(403, 50101, "This server needs more boosts to perform this action");
		}
	}

	private void apply(ObjectNode role, ObjectNode body) {
		for (String field : new String[] { "name", "hoist", "mentionable", "unicode_emoji" }) {
			if (body.has(field) && (Json.has(body, field) || "unicode_emoji".equals(field))) {
				role.set(field, body.path(field));
			}
		}
		if (Json.has(body, "permissions")) {
			role.put("permissions", Long.toString(Json.bits(body, "permissions")));
		}
		if (Json.has(body, "color")) {
			role.put("color", Json.number(body, "color"))
				.putObject("colors")
				.put("primary_color", Json.number(body, "color"))
				.putNull("secondary_color")
				.putNull("tertiary_color");
		}
		if (body.get("colors") instanceof ObjectNode sent) {
			ObjectNode colors = role.putObject("colors").put("primary_color", Json.number(sent, "primary_color"));
			for (String color : new String[] { "secondary_color", "tertiary_color" }) {
				colors.set(color, Json.has(sent, color) ? sent.path(color) : Json.valueOf(null));
			}
			role.put("color", Json.number(sent, "primary_color"));
		}
		if (body.has("icon")) {
			role.put("icon",
					this.world.files().putImage("icon", body.path("icon"), "/role-icons/" + Json.text(role, "id")));
		}
	}

	private Response create(RestRequest request) {
		Guild guild = managing(request);
		ObjectNode body = request.optionalBody();
		check(guild, request.botId(), body);
		if (guild.roles().size() >= MAXIMUM_ROLES) {
			throw DiscordError.of(400, 30005, "Maximum number of server roles reached (" + MAXIMUM_ROLES + ")");
		}
		long permissions = Json.has(body, "permissions") ? Json.bits(body, "permissions")
				: Json.bits(role(guild, guild.id()), "permissions") & guild.permissions(request.botId(), null);
		// New roles lie at the bottom, above everyone's
		for (ObjectNode other : guild.roles().values()) {
			int position = Json.number(other, "position");
			other.put("position", (position > 0) ? position + 1 : 0);
		}
		ObjectNode role = this.world.guildOperations().addRole(guild, "new role", 0, permissions, (made) -> {
			made.put("position", 1).put("hoist", false);
			apply(made, body);
		});
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.ROLE_CREATE, Json.id(role, "id"), null, role);
		return Response.ok(role);
	}

	private Response modify(RestRequest request) {
		Guild guild = managing(request);
		ObjectNode role = role(guild, request.id("role_id"));
		requireBelow(guild, request.botId(), role);
		check(guild, request.botId(), request.body());
		ObjectNode before = role.deepCopy();
		apply(role, request.body());
		publish(guild, role);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.ROLE_UPDATE, Json.id(role, "id"), before, role);
		return Response.ok(role);
	}

	private void publish(Guild guild, ObjectNode role) {
		ObjectNode data = Json.object().put("guild_id", Snowflake.toString(guild.id()));
		data.set("role", role.deepCopy());
		this.world.publish(WorldEvent.inGuild("GUILD_ROLE_UPDATE", data, guild.id()));
	}

	private Response move(RestRequest request) {
		Guild guild = managing(request);
		ArrayNode moves = request.list();
		for (JsonNode move : moves) {
			ObjectNode role = role(guild, Json.id(move, "id"));
			requireBelow(guild, request.botId(), role);
			if (Json.has(move, "position") && Json.number(move, "position") >= guild.rank(request.botId())) {
				throw DiscordError.missingPermissions();
			}
		}
		for (JsonNode move : moves) {
			ObjectNode role = role(guild, Json.id(move, "id"));
			if (Json.has(move, "position")) {
				role.put("position", Json.number(move, "position"));
				publish(guild, role);
			}
		}
		List<ObjectNode> sorted = new ArrayList<>(guild.roles().values());
		sorted.sort(Comparator.comparingInt((role) -> Json.number(role, "position")));
		ArrayNode array = Json.array();
		sorted.forEach(array::add);
		return Response.ok(array);
	}

	private Response memberCounts(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode counts = Json.object();
		for (long roleId : guild.roles().keySet()) {
			if (roleId != guild.id()) {
				counts.put(Snowflake.toString(roleId),
						guild.members()
							.values()
							.stream()
							.filter((member) -> Json.contains(member.path("roles"), roleId))
							.count());
			}
		}
		return Response.ok(counts);
	}

	private Response delete(RestRequest request) {
		Guild guild = managing(request);
		long roleId = request.id("role_id");
		ObjectNode role = role(guild, roleId);
		requireBelow(guild, request.botId(), role);
		if (role.path("managed").asBoolean(false) || roleId == guild.id()) {
			throw DiscordError.of(400, 50028, "Invalid Role");
		}
		guild.roles().remove(roleId);
		guild.members()
			.values()
			.forEach((member) -> member.withArrayProperty("roles").removeIf((id) -> Json.id(id) == roleId));
		this.world.publish(WorldEvent.inGuild("GUILD_ROLE_DELETE",
				Json.object()
					.put("guild_id", Snowflake.toString(guild.id()))
					.put("role_id", Snowflake.toString(roleId)),
				guild.id()));
		this.world.auditLog().record(guild, request.botId(), AuditLogEvent.ROLE_DELETE, roleId, role, null);
		return Response.noContent();
	}

}
