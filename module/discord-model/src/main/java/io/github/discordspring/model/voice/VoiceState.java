package io.github.discordspring.model.voice;

import java.time.Instant;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Member;
import org.jspecify.annotations.Nullable;

/**
 * Where a user is connected to voice, and how.
 *
 * @param guildId guild; 0 within GUILD_CREATE
 * @param channelId channel; 0 if the user left
 * @param userId user
 * @param member member
 * @param sessionId session of the connection
 * @param deaf whether the guild deafens the user
 * @param mute whether the guild mutes the user
 * @param selfDeaf whether the user is deafened by itself
 * @param selfMute whether the user is muted by itself
 * @param selfStream whether the user streams
 * @param selfVideo whether the camera is on
 * @param suppress whether the user may not speak, as the audience of a stage
 * @param requestToSpeakTimestamp when the user asked to speak
 * @see <a href=
 * "https://docs.discord.com/developers/resources/voice#voice-state-object">Voice state
 * object</a>
 */
@DiscordObject(builder = true)
public record VoiceState(long guildId, long channelId, long userId, @Nullable Member member, @Nullable Secret sessionId,
		boolean deaf, boolean mute, boolean selfDeaf, boolean selfMute, boolean selfStream, boolean selfVideo,
		boolean suppress, @Nullable Instant requestToSpeakTimestamp) {

	/**
	 * Starts a voice state.
	 * @return a builder without anything
	 */
	public static VoiceStateBuilder builder() {
		return new VoiceStateBuilder();
	}

	/**
	 * Starts a voice state like this one.
	 * @return a builder with all that this one has
	 */
	public VoiceStateBuilder toBuilder() {
		return VoiceStateBuilder.from(this);
	}

}
