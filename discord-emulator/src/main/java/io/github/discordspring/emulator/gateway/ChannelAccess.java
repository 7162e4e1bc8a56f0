package io.github.discordspring.emulator.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.VoiceStates;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.emulator.world.WorldEvent;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Remembers which channels bots see, and tells them what they gain and lose when roles,
 * members or channels change: the channel itself, which is obfuscated when it is lost,
 * and the threads of those that are gained.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#thread-list-sync">Thread
 * list sync</a>
 */
final class ChannelAccess {

	private static final Set<String> CAUSES = Set.of("CHANNEL_UPDATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE",
			"GUILD_MEMBER_UPDATE", "GUILD_UPDATE", "VOICE_STATE_UPDATE");

	private static final Set<String> COMINGS = Set.of("CHANNEL_CREATE", "CHANNEL_DELETE");

	private final World world;

	private final Map<Place, Set<Long>> seen = new HashMap<>();

	ChannelAccess(World world) {
		this.world = world;
	}

	/**
	 * A session was told of a guild and its channels.
	 */
	void told(long botId, Guild guild) {
		this.seen.put(new Place(botId, guild.id()), visible(botId, guild));
	}

	/**
	 * Something has happened that sessions know of already.
	 */
	void after(WorldEvent event, Iterable<GatewaySession> sessions) {
		long userId = Json.id(event.data(), "user_id");
		if (userId == 0) {
			userId = Json.id(event.data().path("user"), "id");
		}
		if (event.type().equals("GUILD_MEMBER_ADD") && this.world.hasApplication(userId)) {
			told(userId, this.world.guild(event.guildId()));
		}
		boolean cause = CAUSES.contains(event.type()) && (userId == 0 || this.world.hasApplication(userId));
		if (event.guildId() == 0 || (!cause && !COMINGS.contains(event.type()))) {
			return;
		}
		Guild guild = this.world.guild(event.guildId());
		Map<Long, Change> changes = new HashMap<>();
		for (GatewaySession session : sessions) {
			if (guild.hasMember(session.botId()) && session.receives(guild.id()) && session.has(Intent.GUILDS)) {
				Change change = changes.computeIfAbsent(session.botId(), (botId) -> change(botId, guild));
				if (cause) {
					tell(session, guild, change, event);
				}
			}
		}
	}

	private Change change(long botId, Guild guild) {
		Set<Long> now = visible(botId, guild);
		Set<Long> before = this.seen.put(new Place(botId, guild.id()), now);
		Set<Long> gained = new HashSet<>(now);
		Set<Long> lost = new HashSet<>((before != null) ? before : now);
		gained.removeAll((before != null) ? before : now);
		lost.removeAll(now);
		return new Change(gained, lost);
	}

	private static Set<Long> visible(long botId, Guild guild) {
		Set<Long> visible = new HashSet<>();
		ObjectNode voice = guild.objects(VoiceStates.KIND).get(botId);
		if (voice != null) {
			// Who is connected sees the channel, whatever the permissions say
			visible.add(Json.id(voice, "channel_id"));
		}
		for (Channel channel : guild.channels()) {
			if (Permission.VIEW_CHANNEL.in(guild.permissions(botId, channel))) {
				visible.add(channel.id());
			}
		}
		return visible;
	}

	private void tell(GatewaySession session, Guild guild, Change change, WorldEvent event) {
		long told = event.type().equals("CHANNEL_UPDATE") ? Json.id(event.data(), "id") : 0;
		for (Channel channel : guild.channels()) {
			boolean changed = change.gained().contains(channel.id()) || change.lost().contains(channel.id());
			if (changed && channel.id() != told) {
				session.dispatch("CHANNEL_UPDATE",
						Json.write(GuildCreate.channel(channel.json().deepCopy(), guild, session.botId())));
			}
		}
		if (!change.gained().isEmpty()) {
			session.dispatch("THREAD_LIST_SYNC", Json.write(threads(guild, session.botId(), change.gained())));
		}
	}

	private ObjectNode threads(Guild guild, long botId, Set<Long> gained) {
		ObjectNode sync = Json.object().put("guild_id", Snowflake.toString(guild.id()));
		sync.set("channel_ids", Json.ids(gained));
		ArrayNode threads = sync.putArray("threads");
		ArrayNode members = sync.putArray("members");
		for (Channel thread : this.world.threadOperations().visible(guild, botId, false)) {
			if (gained.contains(thread.parentId())) {
				threads.add(thread.json().deepCopy());
				ObjectNode member = thread.threadMembers().get(botId);
				if (member != null) {
					members.add(member.deepCopy());
				}
			}
		}
		return sync;
	}

	private record Place(long botId, long guildId) {

	}

	private record Change(Set<Long> gained, Set<Long> lost) {

	}

}
