package io.github.discordspring.emulator.world;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.error.Unknown;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in which voice channel. There is no sound.
 *
 * @see <a href="https://docs.discord.com/developers/resources/voice">Voice resource</a>
 */
public final class VoiceStates {

	/** How a guild's voice states are called. */
	public static final String KIND = "voice_states";

	private static final int MILLIS_PER_SECOND = 1_000;

	private final World world;

	VoiceStates(World world) {
		this.world = world;
	}

	/**
	 * Finds the voice state of a member.
	 * @param guild the guild
	 * @param userId the member
	 * @return the state, {@code null} if the member is in no channel
	 */
	public @Nullable ObjectNode find(Guild guild, long userId) {
		return guild.objects(KIND).get(userId);
	}

	/**
	 * Gives the voice channel of a member.
	 * @param guild the guild
	 * @param userId the member
	 * @return its id, 0 if there is none
	 */
	public long channelOf(Guild guild, long userId) {
		ObjectNode state = find(guild, userId);
		return (state != null) ? Json.id(state, "channel_id") : 0;
	}

	/**
	 * Has a member join a voice channel, or leave.
	 * @param guild the guild
	 * @param userId the member
	 * @param channelId the channel, 0 to leave
	 * @param selfMute whether the member is mute by own wish
	 * @param selfDeaf whether the member is deaf by own wish
	 * @return the state
	 * @throws DiscordError if there is no such voice channel
	 */
	public ObjectNode join(Guild guild, long userId, long channelId, boolean selfMute, boolean selfDeaf) {
		Channel channel = guild.channelsById().get(channelId);
		if (channelId != 0 && (channel == null || !isVoice(channel))) {
			throw DiscordError.unknown(Unknown.CHANNEL);
		}
		long earlier = channelOf(guild, userId);
		ObjectNode state = find(guild, userId);
		if (state == null) {
			state = Json.object()
				.put("guild_id", Snowflake.toString(guild.id()))
				.put("user_id", Snowflake.toString(userId))
				.put("session_id",
						Files.hash(Long.toString(this.world.ids().next()).getBytes(StandardCharsets.US_ASCII)))
				.put("self_video", false)
				.put("self_stream", false)
				.putNull("request_to_speak_timestamp");
		}
		ObjectNode member = this.world.guildOperations().member(guild.id(), userId);
		boolean audience = channel != null && channel.type() == Channel.STAGE && channelOf(guild, userId) != channelId
				&& !Permission.MUTE_MEMBERS.in(guild.permissions(userId, channel));
		state.put("channel_id", (channelId != 0) ? Snowflake.toString(channelId) : null)
			.put("deaf", member.path("deaf").asBoolean(false))
			.put("mute", member.path("mute").asBoolean(false))
			.put("self_deaf", selfDeaf)
			.put("self_mute", selfMute)
			.put("suppress", audience || (channel != null && state.path("suppress").asBoolean(false)));
		state.set("member", member);
		if (channelId != 0) {
			guild.objects(KIND).put(userId, state);
		}
		else {
			guild.objects(KIND).remove(userId);
		}
		publish(guild, state);
		if (channelId != 0 && channelId != earlier && this.world.hasApplication(userId)) {
			publishServer(guild, userId);
		}
		callChanged(guild, earlier);
		callChanged(guild, channelId);
		return state;
	}

	/**
	 * A bot that comes into a channel, or is moved to another, is told where the sound
	 * is.
	 */
	private void publishServer(Guild guild, long botId) {
		ObjectNode server = Json.object()
			.put("token", Files.hash(Long.toString(this.world.ids().next()).getBytes(StandardCharsets.US_ASCII)))
			.put("guild_id", Snowflake.toString(guild.id()))
			.put("endpoint", "voice.invalid:443");
		this.world.publish(WorldEvent.forApplication("VOICE_SERVER_UPDATE", server, guild.id(), botId));
	}

	/**
	 * Has a person join a voice channel.
	 * @param guild the guild
	 * @param userId the person
	 * @param channelId the channel, 0 to leave
	 * @param selfMute whether the person is mute by own wish
	 * @param selfDeaf whether the person is deaf by own wish
	 * @throws DiscordError if there is no such voice channel, it is full, or the person
	 * may not connect
	 */
	public void connect(Guild guild, long userId, long channelId, boolean selfMute, boolean selfDeaf) {
		if (channelId != 0 && !mayJoin(guild, userId, this.world.channel(channelId))) {
			throw DiscordError.missingPermissions();
		}
		join(guild, userId, channelId, selfMute, selfDeaf);
	}

	/**
	 * Tells whether somebody may join a voice channel: that needs the right to connect,
	 * and room, or the right to move members.
	 * @param guild the guild
	 * @param userId who
	 * @param channel the channel
	 * @return whether they may
	 */
	public boolean mayJoin(Guild guild, long userId, Channel channel) {
		long allowed = guild.permissions(userId, channel);
		int limit = Json.number(channel.json(), "user_limit");
		boolean full = limit > 0 && count(guild, channel.id()) >= limit && channelOf(guild, userId) != channel.id();
		return isVoice(channel) && Permission.VIEW_CHANNEL.in(allowed) && Permission.CONNECT.in(allowed)
				&& (!full || Permission.MOVE_MEMBERS.in(allowed));
	}

	private static long count(Guild guild, long channelId) {
		return guild.objects(KIND)
			.values()
			.stream()
			.filter((state) -> Json.id(state, "channel_id") == channelId)
			.count();
	}

	/**
	 * A call begins with who comes first, and ends with who leaves last.
	 */
	private void callChanged(Guild guild, long channelId) {
		Channel channel = guild.channelsById().get(channelId);
		boolean on = channel != null && count(guild, channelId) > 0;
		if (channel == null || on == (channel.callStart() != 0)) {
			return;
		}
		channel.callStart(on ? this.world.clock().millis() / MILLIS_PER_SECOND : 0);
		ObjectNode data = Json.object()
			.put("id", Snowflake.toString(channelId))
			.put("guild_id", Snowflake.toString(guild.id()));
		data.set("voice_start_time", Json.valueOf(on ? channel.callStart() : null));
		this.world.publish(WorldEvent.inChannel("VOICE_CHANNEL_START_TIME_UPDATE", data, channel));
	}

	private static boolean isVoice(Channel channel) {
		return channel.type() == Channel.VOICE || channel.type() == Channel.STAGE;
	}

	/**
	 * Moves a member who is in voice.
	 * @param guild the guild
	 * @param moverId who does
	 * @param userId the member
	 * @param channelId the channel, 0 to end it
	 */
	public void move(Guild guild, long moverId, long userId, long channelId) {
		ObjectNode state = find(guild, userId);
		if (state != null) {
			Channel target = guild.channelsById().get(channelId);
			if (channelId != 0 && (target == null || !isVoice(target))) {
				throw FormErrors.single("channel_id", "CHANNEL_INVALID", "Unknown channel");
			}
			long allowed = guild.permissions(moverId, target);
			if (!Permission.MOVE_MEMBERS.in(allowed) || (target != null && !Permission.CONNECT.in(allowed))) {
				throw DiscordError.missingPermissions();
			}
			rejoin(guild, userId, channelId);
		}
	}

	/**
	 * Ends that a member is in voice.
	 * @param guild the guild
	 * @param userId the member
	 */
	public void leave(Guild guild, long userId) {
		rejoin(guild, userId, 0);
	}

	/**
	 * Ends that anybody is in a channel, which is about to be deleted.
	 */
	void end(Guild guild, long channelId) {
		for (ObjectNode state : List.copyOf(guild.objects(KIND).values())) {
			if (Json.id(state, "channel_id") == channelId) {
				leave(guild, Json.id(state, "user_id"));
			}
		}
	}

	private void rejoin(Guild guild, long userId, long channelId) {
		ObjectNode state = find(guild, userId);
		if (state != null) {
			join(guild, userId, channelId, state.path("self_mute").booleanValue(),
					state.path("self_deaf").booleanValue());
		}
	}

	/**
	 * Tells that the server has made a member mute or deaf, or no longer.
	 * @param guild the guild
	 * @param userId the member
	 * @param changed whether that is so
	 */
	public void changed(Guild guild, long userId, boolean changed) {
		if (changed) {
			rejoin(guild, userId, channelOf(guild, userId));
		}
	}

	/**
	 * Publishes a voice state.
	 * @param guild the guild
	 * @param state the state
	 */
	public void publish(Guild guild, ObjectNode state) {
		this.world.publish(WorldEvent.inGuild("VOICE_STATE_UPDATE", state.deepCopy(), guild.id()));
	}

}
