package io.github.discordspring.model.gateway;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import tools.jackson.core.JsonGenerator;

/**
 * Joins a voice channel, moves to another, or leaves. Per guild the bot is in one channel
 * at most.
 *
 * @param guildId guild of the shard
 * @param channelId channel to be in; {@code null} to leave
 * @param selfMute whether the bot mutes itself
 * @param selfDeaf whether the bot deafens itself
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#update-voice-state">Update
 * voice state</a>
 */
@DiscordObject(builder = true)
public record UpdateVoiceState(long guildId, Omittable<Long> channelId, Boolean selfMute,
		Boolean selfDeaf) implements GatewayCommand, Validated {

	/**
	 * Starts a command.
	 * @return a builder without anything
	 */
	public static UpdateVoiceStateBuilder builder() {
		return new UpdateVoiceStateBuilder();
	}

	/**
	 * Joins a channel, or moves to it.
	 * @param guildId guild of the shard
	 * @param channelId the channel
	 * @param selfMute whether the bot mutes itself
	 * @param selfDeaf whether the bot deafens itself
	 * @return the command
	 */
	public static UpdateVoiceState join(long guildId, long channelId, boolean selfMute, boolean selfDeaf) {
		return builder().guildId(guildId).channelId(channelId).selfMute(selfMute).selfDeaf(selfDeaf).build();
	}

	/**
	 * Leaves the channel the bot is in.
	 * @param guildId guild of the shard
	 * @return the command
	 */
	public static UpdateVoiceState leave(long guildId) {
		return builder().guildId(guildId).channelId(null).selfMute(false).selfDeaf(false).build();
	}

	@Override
	public int opcode() {
		return Opcode.VOICE_STATE_UPDATE;
	}

	@Override
	public void write(JsonGenerator generator) {
		UpdateVoiceStateCodec.INSTANCE.write(this, generator);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public UpdateVoiceStateBuilder toBuilder() {
		return UpdateVoiceStateBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.guildId != 0, "guild_id", "is needed");
		faults.check(this.channelId.isPresent(), "channel_id", "is needed; null leaves the channel");
	}

}
