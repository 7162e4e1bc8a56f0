package io.github.discordspring.emulator.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.CloseCode;
import io.github.discordspring.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client asks for within its session.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#send-events">Send events</a>
 */
final class GatewayRequests {

	private static final Set<String> STATUSES = Set.of("online", "dnd", "idle", "invisible", "offline");

	private static final int MAXIMUM_FOUND = 100;

	private static final int CHUNK = 1_000;

	private static final int MAXIMUM_NONCE = 32;

	private final World world;

	private final GuildRequests guilds;

	GatewayRequests(World world) {
		this.world = world;
		this.guilds = new GuildRequests(world);
	}

	GuildRequests guilds() {
		return this.guilds;
	}

	/**
	 * Changes the bot's presence.
	 */
	void presence(GatewaySession session, JsonNode data) {
		String status = Json.text(data, "status");
		if (!STATUSES.contains(status)) {
			refuse(session, "Error while decoding payload.");
			return;
		}
		this.world.users().setPresence(session.botId(), presence(data));
	}

	/**
	 * Reads a presence as others see it.
	 */
	static Presence presence(JsonNode data) {
		String status = Json.text(data, "status");
		boolean hidden = "invisible".equals(status) || "offline".equals(status);
		ArrayNode activities = (data.get("activities") instanceof ArrayNode array) ? array.deepCopy() : Json.array();
		return hidden ? Presence.OFFLINE : new Presence(status, activities);
	}

	/**
	 * Answers with members, in chunks.
	 */
	void guildMembers(GatewaySession session, JsonNode data) {
		long guildId = Json.id(data, "guild_id");
		Guild guild = this.world.guildsOf(session.botId())
			.stream()
			.filter((candidate) -> candidate.id() == guildId && session.receives(guildId))
			.findFirst()
			.orElse(null);
		boolean byId = Json.has(data, "user_ids");
		boolean byName = Json.has(data, "query");
		if (byId == byName || (byName && !data.path("limit").isIntegralNumber())) {
			refuse(session, "Error while decoding payload.");
			return;
		}
		if (guild == null) {
			return;
		}
		boolean all = byName && Json.text(data, "query").isEmpty() && Json.number(data, "limit") == 0
				&& session.has(Intent.GUILD_MEMBERS);
		if (all && this.guilds.isTooOften(session, guildId, data)) {
			return;
		}
		List<Long> notFound = new ArrayList<>();
		Collection<Long> found = byId ? withIds(guild, data.path("user_ids"), notFound)
				: withName(session, guild, data);
		if (found == null) {
			refuse(session, "Requesting all members needs GUILD_MEMBERS.");
			return;
		}
		send(session, guild, new ArrayList<>(found), notFound, data);
	}

	private static List<Long> withIds(Guild guild, JsonNode ids, List<Long> notFound) {
		List<Long> found = new ArrayList<>();
		List<JsonNode> asked = ids.isArray() ? new ArrayList<>(ids.values()) : List.of(ids);
		for (JsonNode id : asked.subList(0, Math.min(asked.size(), MAXIMUM_FOUND))) {
			(guild.hasMember(Json.id(id)) ? found : notFound).add(Json.id(id));
		}
		return found;
	}

	private @Nullable Collection<Long> withName(GatewaySession session, Guild guild, JsonNode data) {
		String query = Json.text(data, "query");
		int limit = Json.number(data, "limit");
		if (query.isEmpty() && limit == 0) {
			return session.has(Intent.GUILD_MEMBERS) ? this.world.guildOperations().membersWith(guild, "") : null;
		}
		return this.world.guildOperations()
			.membersWith(guild, query)
			.stream()
			.limit((limit > 0) ? Math.min(limit, MAXIMUM_FOUND) : MAXIMUM_FOUND)
			.toList();
	}

	private void send(GatewaySession session, Guild guild, List<Long> found, List<Long> notFound, JsonNode data) {
		int chunks = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
		boolean presences = data.path("presences").asBoolean(false) && session.has(Intent.GUILD_PRESENCES);
		String nonce = Json.text(data, "nonce");
		for (int index = 0; index < chunks; index++) {
			ObjectNode chunk = Json.object()
				.put("guild_id", Snowflake.toString(guild.id()))
				.put("chunk_index", index)
				.put("chunk_count", chunks);
			ArrayNode members = chunk.putArray("members");
			List<Long> part = found.subList(index * CHUNK, Math.min(found.size(), (index + 1) * CHUNK));
			part.forEach((userId) -> members.add(this.world.guildOperations().member(guild.id(), userId)));
			if (presences) {
				ArrayNode array = chunk.putArray("presences");
				part.forEach((userId) -> array.add(this.world.users().presence(userId).toJson(userId, guild.id())));
			}
			if (!notFound.isEmpty()) {
				chunk.set("not_found", Json.ids(notFound));
			}
			if (!nonce.isEmpty() && nonce.length() <= MAXIMUM_NONCE) {
				chunk.put("nonce", nonce);
			}
			session.dispatch("GUILD_MEMBERS_CHUNK", Json.write(chunk));
		}
	}

	private static void refuse(GatewaySession session, String reason) {
		GatewayConnection connection = session.connection();
		if (connection != null) {
			connection.close(CloseCode.DECODE_ERROR, reason);
		}
	}

}
