package io.github.discordspring.model.gateway;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Count;
import tools.jackson.core.JsonGenerator;

/**
 * Asks for the sounds of guilds. For each guild there comes one SOUNDBOARD_SOUNDS.
 *
 * @param guildIds guilds of the shard
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#request-soundboard-sounds">Request
 * soundboard sounds</a>
 */
@DiscordObject(builder = true)
public record RequestSoundboardSounds(@Count(min = 1, unique = true) Snowflakes guildIds) implements GatewayCommand {

	/**
	 * Starts a command.
	 * @return a builder without anything
	 */
	public static RequestSoundboardSoundsBuilder builder() {
		return new RequestSoundboardSoundsBuilder();
	}

	/**
	 * Asks for sounds.
	 * @param guildIds guilds of the shard
	 * @return the command
	 */
	public static RequestSoundboardSounds of(long... guildIds) {
		return builder().guildIds(guildIds).build();
	}

	@Override
	public int opcode() {
		return Opcode.REQUEST_SOUNDBOARD_SOUNDS;
	}

	@Override
	public void write(JsonGenerator generator) {
		RequestSoundboardSoundsCodec.INSTANCE.write(this, generator);
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public RequestSoundboardSoundsBuilder toBuilder() {
		return RequestSoundboardSoundsBuilder.from(this);
	}

}
