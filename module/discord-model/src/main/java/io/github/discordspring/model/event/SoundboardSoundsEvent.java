package io.github.discordspring.model.event;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.soundboard.SoundboardSound;

/**
 * The answer to a request for sounds.
 *
 * @param soundboardSounds all sounds of the guild
 * @param guildId guild
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#soundboard-sounds">Soundboard
 * sounds</a>
 */
@DiscordObject
public record SoundboardSoundsEvent(List<SoundboardSound> soundboardSounds, long guildId) implements DispatchEvent {

}
