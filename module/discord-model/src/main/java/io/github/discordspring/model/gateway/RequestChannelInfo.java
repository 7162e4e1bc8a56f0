package io.github.discordspring.model.gateway;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;
import tools.jackson.core.JsonGenerator;

/**
 * Asks for what is not part of a guild's channels. There comes one CHANNEL_INFO.
 *
 * @param guildId guild of the shard
 * @param fields what is asked for: {@code status}, {@code voice_start_time}
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#request-channel-info">Request
 * channel info</a>
 */
@DiscordObject(builder = true)
public record RequestChannelInfo(long guildId,
		@Count(min = 1) List<String> fields) implements GatewayCommand, Validated {

	/**
	 * Starts a command.
	 * @return a builder without anything
	 */
	public static RequestChannelInfoBuilder builder() {
		return new RequestChannelInfoBuilder();
	}

	/**
	 * Asks for the status of voice channels and since when they are used.
	 * @param guildId guild of the shard
	 * @return the command
	 */
	public static RequestChannelInfo of(long guildId) {
		return builder().guildId(guildId).fields("status", "voice_start_time").build();
	}

	@Override
	public int opcode() {
		return Opcode.REQUEST_CHANNEL_INFO;
	}

	@Override
	public void write(JsonGenerator generator) {
		RequestChannelInfoCodec.INSTANCE.write(this, generator);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RequestChannelInfoBuilder toBuilder() {
		return RequestChannelInfoBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.guildId != 0, "guild_id", "is needed");
	}

}
