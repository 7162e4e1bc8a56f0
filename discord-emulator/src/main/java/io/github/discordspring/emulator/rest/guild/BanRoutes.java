package io.github.discordspring.emulator.rest.guild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.Form;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Message;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bans and prunes.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#create-guild-ban">Create guild
 * ban</a>
 */
final class BanRoutes {

	private static final String KIND = "bans";

	private static final int MAXIMUM_LISTED = 1_000;

	private static final int MAXIMUM_BULK = 200;

	private static final int SECONDS_PER_DAY = 86_400;

	private static final int DEFAULT_DAYS = 7;

	private static final int MAXIMUM_DAYS = 30;

	private final World world;

	private final MemberRoutes members;

	BanRoutes(World world, MemberRoutes members) {
		this.world = world;
		this.members = members;
	}

	void register(RestRoutes routes) {
		String all = "/guilds/{guild_id}/bans";
		routes.get(all, this::list);
		routes.get(all + "/{user_id}", (request) -> Response.ok(ban(banning(request), request.id("user_id"))));
		routes.put(all + "/{user_id}", this::create);
		routes.delete(all + "/{user_id}", this::remove);
		routes.post("/guilds/{guild_id}/bulk-ban", this::bulk);
		routes.get("/guilds/{guild_id}/prune", this::countPrune);
		routes.post("/guilds/{guild_id}/prune", this::prune);
	}

	private Guild banning(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.BAN_MEMBERS);
		return guild;
	}

	private static ObjectNode ban(Guild guild, long userId) {
		ObjectNode ban = guild.objects(KIND).get(userId);
		if (ban == null) {
			throw DiscordError.unknown(Unknown.BAN);
		}
		return ban;
	}

	private Response list(RestRequest request) {
		Guild guild = banning(request);
		int limit = request.number("limit", MAXIMUM_LISTED, 1, MAXIMUM_LISTED);
		long before = request.queryId("before");
		long after = (before != 0) ? 0 : request.queryId("after");
		List<Long> ids = new ArrayList<>(guild.objects(KIND).keySet());
		ids.removeIf(
				(id) -> Long.compareUnsigned(id, after) <= 0 || (before != 0 && Long.compareUnsigned(id, before) >= 0));
		ids.sort(Comparator.naturalOrder());
		List<Long> page = (before != 0) ? ids.subList(Math.max(0, ids.size() - limit), ids.size())
				: ids.subList(0, Math.min(limit, ids.size()));
		ArrayNode array = Json.array();
		page.forEach((id) -> array.add(ban(guild, id)));
		return Response.ok(array);
	}

	private Response create(RestRequest request) {
		Guild guild = banning(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.optionalBody(), errors);
		Long seconds = form.integer("delete_message_seconds", 0, 604_800);
		Long days = form.integer("delete_message_days", 0, DEFAULT_DAYS);
		errors.throwIfAny();
		long erased = (seconds != null) ? seconds : (days != null) ? days * SECONDS_PER_DAY : 0;
		long userId = request.id("user_id");
		this.world.users().get(userId);
		if (guild.hasMember(userId)) {
			MemberRoutes.requireHigher(guild, request.botId(), userId);
		}
		ban(guild, request.botId(), userId, erased);
		return Response.noContent();
	}

	private void ban(Guild guild, long botId, long userId, long erasedSeconds) {
		if (guild.objects(KIND).containsKey(userId)) {
			return;
		}
		ObjectNode user = this.world.users().get(userId);
		ObjectNode ban = Json.object().put("reason", this.world.context().reason());
		ban.set("user", user.deepCopy());
		guild.objects(KIND).put(userId, ban);
		publish("GUILD_BAN_ADD", guild, user);
		this.world.guildOperations().removeMember(guild, userId);
		this.world.auditLog().add(guild, botId, AuditLogEvent.MEMBER_BAN_ADD, userId, Json.array(), Json.object());
		if (erasedSeconds > 0) {
			erase(guild, userId, erasedSeconds);
		}
	}

	private void erase(Guild guild, long userId, long seconds) {
		long oldest = Snowflake.of(this.world.clock().now().minus(Duration.ofSeconds(seconds)));
		for (Channel channel : List.copyOf(this.world.channels())) {
			if (channel.guildId() != guild.id()) {
				continue;
			}
			Set<Long> ids = new LinkedHashSet<>();
			for (Message message : channel.messages()) {
				if (message.authorId() == userId && Long.compareUnsigned(message.id(), oldest) >= 0) {
					ids.add(message.id());
				}
			}
			this.world.messageOperations().erase(channel, ids);
		}
	}

	private void publish(String type, Guild guild, ObjectNode user) {
		ObjectNode data = Json.object().put("guild_id", Snowflake.toString(guild.id()));
		data.set("user", user.deepCopy());
		this.world.publish(WorldEvent.inGuild(type, data, guild.id()));
	}

	private Response remove(RestRequest request) {
		Guild guild = banning(request);
		long userId = request.id("user_id");
		ban(guild, userId);
		guild.objects(KIND).remove(userId);
		publish("GUILD_BAN_REMOVE", guild, this.world.users().get(userId));
		this.world.auditLog()
			.add(guild, request.botId(), AuditLogEvent.MEMBER_BAN_REMOVE, userId, Json.array(), Json.object());
		return Response.noContent();
	}

	private Response bulk(RestRequest request) {
		Guild guild = banning(request);
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.body(), errors);
		form.require("user_ids");
		Set<Long> userIds = form.ids("user_ids", MAXIMUM_BULK);
		Long seconds = form.integer("delete_message_seconds", 0, 604_800);
		errors.throwIfAny();
		Set<Long> banned = new LinkedHashSet<>();
		Set<Long> failed = new LinkedHashSet<>();
		for (long userId : userIds) {
			boolean possible = this.world.users().find(userId) != null && !guild.objects(KIND).containsKey(userId)
					&& (!guild.hasMember(userId) || guild.rank(request.botId()) > guild.rank(userId));
			if (possible) {
				ban(guild, request.botId(), userId, (seconds != null) ? seconds : 0);
			}
			(possible ? banned : failed).add(userId);
		}
		if (banned.isEmpty()) {
			throw DiscordError.of(400, 500000, "Failed to ban users");
		}
		ObjectNode answer = Json.object();
		answer.set("banned_users", Json.ids(banned));
		answer.set("failed_users", Json.ids(failed));
		return Response.ok(answer);
	}

	private Guild pruning(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.KICK_MEMBERS);
		guild.require(request.botId(), Permission.MANAGE_GUILD);
		return guild;
	}

	private Response countPrune(RestRequest request) {
		Guild guild = pruning(request);
		int days = request.number("days", DEFAULT_DAYS, 1, MAXIMUM_DAYS);
		Set<Long> roles = new LinkedHashSet<>();
		String included = request.request().parameter("include_roles");
		for (String id : (included != null) ? included.split(",", -1) : new String[0]) {
			roles.add(Json.id(Json.valueOf(id)));
		}
		return Response.ok(Json.object().put("pruned", this.members.prunable(guild, days, roles).size()));
	}

	private Response prune(RestRequest request) {
		Guild guild = pruning(request);
		FormErrors errors = new FormErrors();
		Form form = new Form(request.optionalBody(), errors);
		Long sent = form.integer("days", 1, MAXIMUM_DAYS);
		Set<Long> roles = form.json().path("include_roles").isArray() ? form.ids("include_roles", 100) : Set.of();
		boolean counted = !form.has("compute_prune_count") || form.bool("compute_prune_count");
		errors.throwIfAny();
		int days = (sent != null) ? sent.intValue() : DEFAULT_DAYS;
		List<Long> pruned = this.members.prunable(guild, days, roles);
		pruned.forEach((userId) -> this.world.guildOperations().removeMember(guild, userId));
		this.world.auditLog()
			.record(guild, request.botId(), AuditLogEvent.MEMBER_PRUNE, 0,
					Json.object()
						.put("delete_member_days", Integer.toString(days))
						.put("members_removed", Integer.toString(pruned.size())));
		ObjectNode answer = Json.object();
		return Response.ok(counted ? answer.put("pruned", pruned.size()) : answer.putNull("pruned"));
	}

}
