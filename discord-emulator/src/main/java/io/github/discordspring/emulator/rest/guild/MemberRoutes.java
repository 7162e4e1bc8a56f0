package io.github.discordspring.emulator.rest.guild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import io.github.discordspring.emulator.world.Guilds;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Members of guilds.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-member-object">Guild member
 * object</a>
 */
final class MemberRoutes {

	private static final int MAXIMUM_LISTED = 1_000;

	private static final Duration LONGEST_TIME_OUT = Duration.ofDays(28);

	private static final Map<String, Permission> NEEDED = Map.of("nick", Permission.MANAGE_NICKNAMES, "roles",
			Permission.MANAGE_ROLES, "mute", Permission.MUTE_MEMBERS, "deaf", Permission.DEAFEN_MEMBERS, "channel_id",
			Permission.MOVE_MEMBERS, "communication_disabled_until", Permission.MODERATE_MEMBERS);

	private final World world;

	MemberRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/members";
		String one = all + "/{user_id}";
		routes.get(all, this::list);
		routes.get(all + "/search", this::search);
		routes.get(one, (request) -> Response.ok(members().member(guild(request).id(), request.id("user_id"))));
		routes.patch(all + "/@me", this::modifyOwn);
		routes.patch(all + "/@me/nick", this::modifyOwnNick);
		routes.patch(one, this::modify);
		routes.put(one, this::add);
		routes.delete(one, this::kick);
		routes.put(one + "/roles/{role_id}", (request) -> changeRole(request, true));
		routes.delete(one + "/roles/{role_id}", (request) -> changeRole(request, false));
	}

	private Guilds members() {
		return this.world.guildOperations();
	}

	private Guild guild(RestRequest request) {
		return this.world.guildOf(request.id("guild_id"), request.botId());
	}

	private Response list(RestRequest request) {
		Guild guild = guild(request);
		if (!request.application().privilegedIntents().contains(Intent.GUILD_MEMBERS)) {
			throw DiscordError.missingAccess();
		}
		int limit = request.number("limit", 1, 1, MAXIMUM_LISTED);
		long after = request.queryId("after");
		ArrayNode array = Json.array();
		members().membersWith(guild, "")
			.stream()
			.filter((userId) -> Long.compareUnsigned(userId, after) > 0)
			.limit(limit)
			.forEach((userId) -> array.add(members().member(guild.id(), userId)));
		return Response.ok(array);
	}

	private Response search(RestRequest request) {
		Guild guild = guild(request);
		int limit = request.number("limit", 1, 1, MAXIMUM_LISTED);
		String query = request.request().parameter("query");
		if (query == null || query.isEmpty()) {
			throw FormErrors.single("query", "BASE_TYPE_REQUIRED", "This field is required");
		}
		ArrayNode array = Json.array();
		members().membersWith(guild, query)
			.stream()
			.limit(limit)
			.forEach((userId) -> array.add(members().member(guild.id(), userId)));
		return Response.ok(array);
	}

	private static ObjectNode member(Guild guild, long userId) {
		ObjectNode member = guild.members().get(userId);
		if (member == null) {
			throw DiscordError.unknown(Unknown.MEMBER);
		}
		return member;
	}

	/** Members act only on those whose highest role is below theirs. */
	static void requireHigher(Guild guild, long userId, long targetId) {
		if (guild.rank(userId) <= guild.rank(targetId)) {
			throw DiscordError.missingPermissions();
		}
	}

	private Response modify(RestRequest request) {
		Guild guild = guild(request);
		long userId = request.id("user_id");
		ObjectNode member = member(guild, userId);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.string("nick", 0, 32);
		Set<Long> roles = form.ids("roles", 250);
		form.bool("mute");
		form.bool("deaf");
		form.id("channel_id");
		form.integer("flags", 0, Integer.MAX_VALUE);
		Instant until = form.time("communication_disabled_until");
		if (until != null && until.isAfter(this.world.clock().now().plus(LONGEST_TIME_OUT))) {
			form.error("communication_disabled_until", "TIMEOUT_TOO_LONG",
					"Must be no more than 28 days in the future");
		}
		errors.throwIfAny();
		checkAllowed(guild, request.botId(), userId, member, body, roles);
		ObjectNode before = member.deepCopy();
		if (body.has("nick")) {
			String nick = Json.text(body, "nick");
			member.put("nick", nick.isEmpty() ? null : nick);
		}
		for (String field : new String[] { "mute", "deaf", "flags" }) {
			if (Json.has(body, field)) {
				member.set(field, body.path(field));
			}
		}
		if (body.has("communication_disabled_until")) {
			member.put("communication_disabled_until", (until != null) ? Timestamps.format(until) : null);
		}
		if (Json.has(body, "roles")) {
			member.set("roles", Json.ids(roles));
			auditRoles(guild, request.botId(), userId, before, member);
		}
		members().publishMember("GUILD_MEMBER_UPDATE", guild, userId);
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.MEMBER_UPDATE, userId, before.without("roles"),
					member.deepCopy().without("roles"));
		if (body.has("channel_id")) {
			this.world.voice().move(guild, request.botId(), userId, Json.id(body, "channel_id"));
		}
		this.world.voice().changed(guild, userId, Json.has(body, "mute") || Json.has(body, "deaf"));
		return Response.ok(members().member(guild.id(), userId));
	}

	private void checkAllowed(Guild guild, long botId, long userId, ObjectNode member, ObjectNode body,
			Set<Long> roles) {
		NEEDED.forEach((field, permission) -> {
			if (body.has(field)) {
				guild.require(botId, permission);
			}
		});
		boolean ranked = body.has("nick") || body.has("communication_disabled_until");
		if (ranked && userId != botId) {
			requireHigher(guild, botId, userId);
		}
		boolean administrator = Permission.ADMINISTRATOR.in(guild.permissions(userId, null));
		if (Json.has(body, "communication_disabled_until") && administrator) {
			throw DiscordError.missingPermissions();
		}
		if ((Json.has(body, "mute") || Json.has(body, "deaf") || Json.has(body, "channel_id"))
				&& this.world.voice().channelOf(guild, userId) == 0) {
			throw DiscordError.of(400, 40032, "Target user is not connected to voice.");
		}
		if (Json.has(body, "roles")) {
			for (ObjectNode role : guild.roles().values()) {
				long roleId = Json.id(role, "id");
				boolean had = Json.contains(member.path("roles"), roleId);
				if (had != roles.contains(roleId)) {
					requireGivable(guild, botId, role);
				}
			}
			if (!guild.roles().keySet().containsAll(roles)) {
				throw DiscordError.unknown(Unknown.ROLE);
			}
		}
	}

	private static void requireGivable(Guild guild, long botId, ObjectNode role) {
		boolean bound = role.path("managed").asBoolean(false) || Json.id(role, "id") == guild.id();
		if (bound || guild.rank(botId) <= Json.number(role, "position")) {
			throw DiscordError.missingPermissions();
		}
	}

	private void auditRoles(Guild guild, long botId, long userId, ObjectNode before, ObjectNode after) {
		ArrayNode changes = Json.array();
		for (ObjectNode role : guild.roles().values()) {
			boolean had = Json.contains(before.path("roles"), Json.id(role, "id"));
			boolean has = Json.contains(after.path("roles"), Json.id(role, "id"));
			if (had != has) {
				changes.addObject()
					.put("key", has ? "$add" : "$remove")
					.putArray("new_value")
					.add(role.deepCopy().retain("id", "name"));
			}
		}
		if (!changes.isEmpty()) {
			this.world.auditLog().add(guild, botId, AuditLogEvent.MEMBER_ROLE_UPDATE, userId, changes, Json.object());
		}
	}

	private Response changeRole(RestRequest request, boolean give) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.MANAGE_ROLES);
		long userId = request.id("user_id");
		ObjectNode member = member(guild, userId);
		ObjectNode role = guild.roles().get(request.id("role_id"));
		if (role == null) {
			throw DiscordError.unknown(Unknown.ROLE);
		}
		requireGivable(guild, request.botId(), role);
		ObjectNode before = member.deepCopy();
		if (give) {
			members().giveRole(guild, userId, request.id("role_id"));
		}
		else {
			members().takeRole(guild, userId, request.id("role_id"));
		}
		auditRoles(guild, request.botId(), userId, before, member);
		return Response.noContent();
	}

	private Response modifyOwn(RestRequest request) {
		Guild guild = guild(request);
		ObjectNode body = request.body();
		FormErrors errors = new FormErrors();
		Form form = new Form(body, errors);
		form.string("nick", 0, 32);
		form.string("bio", 0, 190);
		errors.throwIfAny();
		ObjectNode member = member(guild, request.botId());
		ObjectNode before = member.deepCopy();
		if (body.has("nick")) {
			guild.require(request.botId(), Permission.CHANGE_NICKNAME);
			String nick = Json.text(body, "nick");
			member.put("nick", nick.isEmpty() ? null : nick);
		}
		for (String image : new String[] { "avatar", "banner" }) {
			if (body.has(image)) {
				member.put(image,
						this.world.files()
							.putImage(image, body.path(image), "/guilds/" + Snowflake.toString(guild.id()) + "/users/"
									+ Snowflake.toString(request.botId()) + "/" + image + "s"));
			}
		}
		members().publishMember("GUILD_MEMBER_UPDATE", guild, request.botId());
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.MEMBER_UPDATE, request.botId(), before, member);
		return Response.ok(members().member(guild.id(), request.botId()));
	}

	private Response modifyOwnNick(RestRequest request) {
		modifyOwn(request);
		ObjectNode answer = Json.object();
		answer.set("nick", member(guild(request), request.botId()).path("nick"));
		return Response.ok(answer);
	}

	/** Needs an access token of the person, and no person gives one away here. */
	private Response add(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.CREATE_INSTANT_INVITE);
		FormErrors errors = new FormErrors();
		new Form(request.body(), errors).require("access_token");
		errors.throwIfAny();
		if (guild.hasMember(request.id("user_id"))) {
			return Response.noContent();
		}
		throw DiscordError.of(403, 50025, "Invalid OAuth2 access token provided");
	}

	private Response kick(RestRequest request) {
		Guild guild = guild(request);
		guild.require(request.botId(), Permission.KICK_MEMBERS);
		long userId = request.id("user_id");
		member(guild, userId);
		requireHigher(guild, request.botId(), userId);
		members().removeMember(guild, userId);
		this.world.auditLog()
			.add(guild, request.botId(), AuditLogEvent.MEMBER_KICK, userId, Json.array(), Json.object());
		return Response.noContent();
	}

	/** Gives the members whom a prune would remove. */
	List<Long> prunable(Guild guild, int days, Set<Long> includedRoles) {
		Instant since = this.world.clock().now().minus(Duration.ofDays(days));
		return guild.members()
			.keySet()
			.stream()
			.filter((userId) -> userId != guild.ownerId() && !this.world.hasApplication(userId)
					&& !this.world.users().presence(userId).isOnline()
					&& this.world.users().lastSeen(userId).isBefore(since))
			.filter((userId) -> member(guild, userId).path("roles")
				.valueStream()
				.allMatch((roleId) -> includedRoles.contains(Json.id(roleId))))
			.toList();
	}

}
