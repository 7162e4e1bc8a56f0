package io.github.discordspring.emulator.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Channel;
import io.github.discordspring.emulator.world.Guild;
import io.github.discordspring.emulator.world.World;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Opcode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client asks for about one guild beside its members: voice, sounds and channels;
 * and how often it may ask for all members.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#send-events">Send events</a>
 */
final class GuildRequests {

	/** How long it takes until all members of a guild may be asked for again. */
	private static final long ALL_MEMBERS_MILLIS = Duration.ofSeconds(30).toMillis();

	private final World world;

	private final Map<BotInGuild, Long> allMembersAt = new HashMap<>();

	GuildRequests(World world) {
		this.world = world;
	}

	/**
	 * Counts a request for all members of a guild.
	 * @return whether it is refused, and was answered with RATE_LIMITED
	 */
	boolean isTooOften(GatewaySession session, long guildId, JsonNode data) {
		long now = this.world.botClock().millis();
		BotInGuild key = new BotInGuild(session.botId(), guildId);
		Long last = this.allMembersAt.get(key);
		if (last == null || now - last >= ALL_MEMBERS_MILLIS) {
			this.allMembersAt.put(key, now);
			return false;
		}
		ObjectNode event = Json.object()
			.put("opcode", Opcode.REQUEST_GUILD_MEMBERS)
			.put("retry_after", (last + ALL_MEMBERS_MILLIS - now) / 1000.0);
		ObjectNode meta = event.putObject("meta").put("guild_id", Snowflake.toString(guildId));
		if (Json.has(data, "nonce")) {
			meta.put("nonce", Json.text(data, "nonce"));
		}
		session.dispatch("RATE_LIMITED", Json.write(event));
		return true;
	}

	/**
	 * Lets the bot enter, change or leave a voice channel: everyone learns of it, and the
	 * bot where to connect to.
	 */
	void voiceState(GatewaySession session, JsonNode data) {
		Guild guild = guild(session, Json.id(data, "guild_id"));
		if (guild == null) {
			return;
		}
		long channelId = Json.id(data, "channel_id");
		Channel channel = guild.channelsById().get(channelId);
		if (channelId != 0 && (channel == null || !this.world.voice().mayJoin(guild, session.botId(), channel))) {
			return;
		}
		this.world.voice()
			.join(guild, session.botId(), channelId, data.path("self_mute").asBoolean(false),
					data.path("self_deaf").asBoolean(false));
	}

	/**
	 * Answers with the sounds of each guild, of which there are none.
	 */
	void soundboardSounds(GatewaySession session, JsonNode data) {
		for (JsonNode id : data.path("guild_ids")) {
			Guild guild = guild(session, Json.id(id));
			if (guild != null) {
				ObjectNode event = Json.object().put("guild_id", Snowflake.toString(guild.id()));
				ArrayNode sounds = event.putArray("soundboard_sounds");
				guild.objects("soundboard_sounds").values().forEach((sound) -> sounds.add(sound.deepCopy()));
				session.dispatch("SOUNDBOARD_SOUNDS", Json.write(event));
			}
		}
	}

	/**
	 * Answers with the voice channels of a guild.
	 */
	void channelInfo(GatewaySession session, JsonNode data) {
		Guild guild = guild(session, Json.id(data, "guild_id"));
		if (guild == null) {
			return;
		}
		ObjectNode event = Json.object().put("guild_id", Snowflake.toString(guild.id()));
		ArrayNode channels = event.putArray("channels");
		for (Channel channel : guild.channels()) {
			if (channel.type() == Channel.VOICE) {
				ObjectNode info = channels.addObject().put("id", Snowflake.toString(channel.id()));
				for (JsonNode field : data.path("fields")) {
					if ("status".equals(field.asString(""))) {
						info.put("status", channel.status());
					}
					else if ("voice_start_time".equals(field.asString(""))) {
						info.set("voice_start_time",
								Json.valueOf((channel.callStart() != 0) ? channel.callStart() : null));
					}
				}
			}
		}
		session.dispatch("CHANNEL_INFO", Json.write(event));
	}

	private @Nullable Guild guild(GatewaySession session, long guildId) {
		return this.world.guildsOf(session.botId())
			.stream()
			.filter((guild) -> guild.id() == guildId && session.receives(guildId))
			.findFirst()
			.orElse(null);
	}

	private record BotInGuild(long botId, long guildId) {

	}

}
