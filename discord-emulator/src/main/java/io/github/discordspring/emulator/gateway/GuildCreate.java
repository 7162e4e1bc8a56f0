package io.github.discordspring.emulator.gateway;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.Presence;
import io.github.discordspring.emulator.world.VoiceStates;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.channel.ChannelFlag;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes guilds as GUILD_CREATE brings them to a session.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-create">Guild
 * create</a>
 */
final class GuildCreate {

	private static final String HIDDEN_NAME = "___hidden___";

	private final World world;

	GuildCreate(World world) {
		this.world = world;
	}

	ObjectNode write(Guild guild, GatewaySession session) {
		ObjectNode json = guild.toJson();
		long botId = session.botId();
		boolean large = guild.members().size() > session.largeThreshold();
		ObjectNode self = guild.members().get(botId);
		json.put("joined_at", (self != null) ? Json.text(self, "joined_at") : "")
			.put("large", large)
			.put("unavailable", false)
			.put("member_count", guild.members().size());
		objects(json, guild, VoiceStates.KIND);
		ArrayNode members = json.putArray("members");
		ArrayNode channels = json.putArray("channels");
		threads(json, guild, botId);
		ArrayNode presences = json.putArray("presences");
		objects(json, guild, Guild.STAGE_INSTANCES);
		objects(json, guild, "guild_scheduled_events");
		objects(json, guild, "soundboard_sounds");
		guild.members().forEach((userId, member) -> {
			Presence presence = this.world.users().presence(userId);
			boolean sent = userId == botId || guild.objects(VoiceStates.KIND).containsKey(userId)
					|| (session.has(Intent.GUILD_PRESENCES) && (!large || presence.isOnline() || isNotable(member)));
			if (sent) {
				members.add(this.world.guildOperations().member(guild.id(), userId));
				if (presence.isOnline() && session.has(Intent.GUILD_PRESENCES)) {
					presences.add(presence.toJson(userId, guild.id()).without("guild_id"));
				}
			}
		});
		for (Channel channel : guild.channels()) {
			channels.add(channel(channel.json().deepCopy(), guild, botId).without("guild_id"));
		}
		return json;
	}

	private static void objects(ObjectNode json, Guild guild, String kind) {
		ArrayNode array = json.putArray(kind);
		guild.objects(kind)
			.values()
			.forEach((object) -> array
				.add(kind.equals(VoiceStates.KIND) ? object.deepCopy().without("guild_id") : object.deepCopy()));
	}

	/** The threads that are not archived, with the bot's membership. */
	private void threads(ObjectNode json, Guild guild, long botId) {
		ArrayNode array = json.putArray("threads");
		for (Channel thread : this.world.threadOperations().visible(guild, botId, false)) {
			ObjectNode written = thread.json().deepCopy();
			ObjectNode member = thread.threadMembers().get(botId);
			if (member != null) {
				written.set("member", member.deepCopy());
			}
			array.add(written);
		}
	}

	private static boolean isNotable(ObjectNode member) {
		return !member.path("roles").isEmpty() || Json.has(member, "nick");
	}

	/**
	 * Leaves the details out of a channel that a bot cannot see.
	 * @return the same channel, or one with little in it
	 */
	static ObjectNode channel(ObjectNode channel, Guild guild, long botId) {
		if (isVisible(channel, guild, botId)) {
			return channel;
		}
		String guildId = Snowflake.toString(guild.id());
		ObjectNode hidden = Json.object();
		for (String kept : new String[] { "id", "type", "position", "parent_id" }) {
			hidden.set(kept, channel.path(kept));
		}
		hidden.put("guild_id", guildId)
			.put("name", HIDDEN_NAME)
			.put("flags", Json.number(channel, "flags") | ChannelFlag.CHANNEL_OBFUSCATED);
		hidden.putArray("permission_overwrites")
			.addObject()
			.put("id", guildId)
			.put("type", 0)
			.put("allow", "0")
			.put("deny", Long.toString(Permission.VIEW_CHANNEL.mask()));
		return hidden;
	}

	/**
	 * A channel is visible to who is connected to it, and a category when one of its
	 * channels is.
	 */
	private static boolean isVisible(JsonNode channel, Guild guild, long botId) {
		long id = Json.id(channel, "id");
		boolean connected = id == Json.id(guild.objects(VoiceStates.KIND).getOrDefault(botId, Json.object()),
				"channel_id");
		if (connected || Permission.VIEW_CHANNEL.in(guild.permissionsIn(botId, channel))) {
			return true;
		}
		for (Channel child : guild.channels()) {
			if (Json.id(child.json(), "parent_id") == id
					&& Permission.VIEW_CHANNEL.in(guild.permissions(botId, child))) {
				return true;
			}
		}
		return false;
	}

}
