package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.soundboard.SoundboardSound;

/**
 * Several sounds of a guild changed.
 *
 * @param soundboardSounds all sounds
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#guild-soundboard-sounds-update">Guild
 * soundboard sounds update</a>
 */
@DiscordObject
public record GuildSoundboardSoundsUpdateEvent(List<SoundboardSound> soundboardSounds,
		long guildId) implements DispatchEvent {

}
