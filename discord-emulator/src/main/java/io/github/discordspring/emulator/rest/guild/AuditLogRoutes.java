package io.github.discordspring.emulator.rest.guild;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.world.AutoModeration;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.ScheduledEvents;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Audit logs, with the objects that their entries name.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit logs</a>
 */
final class AuditLogRoutes {

	private static final int MAXIMUM_LISTED = 100;

	private static final int DEFAULT_LISTED = 50;

	private final World world;

	AuditLogRoutes(World world) {
		this.world = world;
	}

	void register(RestRoutes routes) {
		routes.get("/guilds/{guild_id}/audit-logs", this::list);
	}

	private Response list(RestRequest request) {
		Guild guild = this.world.guildOf(request.id("guild_id"), request.botId());
		guild.require(request.botId(), Permission.VIEW_AUDIT_LOG);
		int limit = request.number("limit", DEFAULT_LISTED, 1, MAXIMUM_LISTED);
		long before = request.queryId("before");
		long after = request.queryId("after");
		long userId = request.queryId("user_id");
		long targetId = request.queryId("target_id");
		int type = request.number("action_type", 0, 0, Integer.MAX_VALUE);
		List<ObjectNode> entries = this.world.auditLog().entries(guild.id());
		if (after != 0) {
			Collections.reverse(entries);
		}
		List<ObjectNode> page = entries.stream()
			.filter((entry) -> before == 0 || Long.compareUnsigned(Json.id(entry, "id"), before) < 0)
			.filter((entry) -> Long.compareUnsigned(Json.id(entry, "id"), after) > 0)
			.filter((entry) -> userId == 0 || Json.id(entry, "user_id") == userId)
			.filter((entry) -> targetId == 0 || Json.id(entry, "target_id") == targetId)
			.filter((entry) -> type == 0 || Json.number(entry, "action_type") == type)
			.limit(limit)
			.toList();
		return Response.ok(answer(guild, page));
	}

	private ObjectNode answer(Guild guild, List<ObjectNode> page) {
		ObjectNode answer = Json.object();
		Set<Long> named = new LinkedHashSet<>();
		for (ObjectNode entry : page) {
			named.add(Json.id(entry, "user_id"));
			named.add(Json.id(entry, "target_id"));
		}
		answer.putArray("audit_log_entries").addAll(page);
		ArrayNode users = answer.putArray("users");
		named.forEach((id) -> {
			ObjectNode user = this.world.users().find(id);
			if (user != null) {
				users.add(user.deepCopy());
			}
		});
		answer.set("integrations", Json.array());
		ArrayNode webhooks = answer.putArray("webhooks");
		this.world.webhookOperations()
			.all()
			.stream()
			.filter((webhook) -> named.contains(webhook.id()))
			.forEach((webhook) -> webhooks.add(webhook.json().deepCopy().without("token")));
		add(answer.putArray("guild_scheduled_events"), guild, ScheduledEvents.KIND, named);
		ArrayNode threads = answer.putArray("threads");
		guild.threads()
			.values()
			.stream()
			.filter((thread) -> named.contains(thread.id()))
			.map(Channel::json)
			.forEach(threads::add);
		answer.set("application_commands", Json.array());
		add(answer.putArray("auto_moderation_rules"), guild, AutoModeration.KIND, named);
		return answer;
	}

	private static void add(ArrayNode array, Guild guild, String kind, Set<Long> named) {
		guild.objects(kind).forEach((id, object) -> {
			if (named.contains(id)) {
				array.add(object);
			}
		});
	}

}
