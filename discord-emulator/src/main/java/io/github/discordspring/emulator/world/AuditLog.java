package io.github.discordspring.emulator.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.auditlog.AuditLogEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was done in guilds, by whom and why.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit logs</a>
 */
public final class AuditLog {

	private static final int MAXIMUM_ENTRIES = 1_000;

	private static final Set<String> UNLISTED = Set.of("id", "guild_id", "user", "version", "last_message_id",
			"message_count", "total_message_sent", "member_count");

	private final World world;

	private final Map<Long, Deque<ObjectNode>> entries = new HashMap<>();

	AuditLog(World world) {
		this.world = world;
	}

	/**
	 * Notes what was done to something that is there before, after, or both.
	 * @param guild where
	 * @param userId who did it
	 * @param event what was done
	 * @param targetId to what, 0 for nothing in particular
	 * @param before how it was, {@code null} if it was made
	 * @param after how it is, {@code null} if it was removed
	 */
	public void record(Guild guild, long userId, AuditLogEvent event, long targetId, @Nullable JsonNode before,
			@Nullable JsonNode after) {
		ArrayNode changes = changes(before, after);
		if (before == null || after == null || !changes.isEmpty()) {
			add(guild, userId, event, targetId, changes, Json.object());
		}
	}

	/**
	 * Notes what was done that is no change of properties.
	 * @param guild where
	 * @param userId who did it
	 * @param event what was done
	 * @param targetId to what, 0 for nothing in particular
	 * @param options more about it
	 */
	public void record(Guild guild, long userId, AuditLogEvent event, long targetId, ObjectNode options) {
		add(guild, userId, event, targetId, Json.array(), options);
	}

	/**
	 * Notes changes that are not the difference of two objects.
	 * @param guild where
	 * @param userId who did it
	 * @param event what was done
	 * @param targetId to what, 0 for nothing in particular
	 * @param changes what was changed
	 * @param options more about it
	 */
	public void add(Guild guild, long userId, AuditLogEvent event, long targetId, ArrayNode changes,
			ObjectNode options) {
		ObjectNode entry = Json.object()
			.put("id", Snowflake.toString(this.world.ids().next()))
			.put("action_type", event.value())
			.put("user_id", (userId != 0) ? Snowflake.toString(userId) : null)
			.put("target_id", (targetId != 0) ? Snowflake.toString(targetId) : null);
		if (!changes.isEmpty()) {
			entry.set("changes", changes);
		}
		if (!options.isEmpty()) {
			entry.set("options", options);
		}
		String reason = this.world.context().reason();
		if (reason != null) {
			entry.put("reason", reason);
		}
		Deque<ObjectNode> ofGuild = this.entries.computeIfAbsent(guild.id(), (id) -> new ArrayDeque<>());
		ofGuild.addFirst(entry);
		if (ofGuild.size() > MAXIMUM_ENTRIES) {
			ofGuild.removeLast();
		}
		this.world.publish(WorldEvent.inGuild("GUILD_AUDIT_LOG_ENTRY_CREATE",
				entry.deepCopy().put("guild_id", Snowflake.toString(guild.id())), guild.id()));
	}

	/**
	 * Gives what was done in a guild.
	 * @param guildId the guild
	 * @return the entries, newest first
	 */
	public List<ObjectNode> entries(long guildId) {
		return new ArrayList<>(this.entries.getOrDefault(guildId, new ArrayDeque<>()));
	}

	private static ArrayNode changes(@Nullable JsonNode before, @Nullable JsonNode after) {
		Set<String> names = new LinkedHashSet<>();
		for (JsonNode node : new JsonNode[] { before, after }) {
			if (node != null) {
				names.addAll(node.propertyNames());
			}
		}
		names.removeAll(UNLISTED);
		ArrayNode changes = Json.array();
		for (String name : names) {
			JsonNode from = value(before, name);
			JsonNode to = value(after, name);
			if ((from != null) ? !from.equals(to) : to != null) {
				ObjectNode change = changes.addObject().put("key", name);
				if (from != null) {
					change.set("old_value", from);
				}
				if (to != null) {
					change.set("new_value", to);
				}
			}
		}
		return changes;
	}

	private static @Nullable JsonNode value(@Nullable JsonNode node, String name) {
		JsonNode value = (node != null) ? node.get(name) : null;
		return (value != null && !value.isNull()) ? value : null;
	}

}
