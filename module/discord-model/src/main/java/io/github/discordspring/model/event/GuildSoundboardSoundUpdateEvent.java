package io.github.discordspring.model.event;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import io.github.discordspring.model.soundboard.SoundboardSound;

/**
 * A sound changed.
 *
 * @param sound the sound
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-soundboard-sound-update">Guild
 * soundboard sound update</a>
 */
@DiscordObject
public record GuildSoundboardSoundUpdateEvent(@Inline SoundboardSound sound) implements DispatchEvent {

	@Override
	public long guildId() {
		return this.sound.guildId();
	}

}
