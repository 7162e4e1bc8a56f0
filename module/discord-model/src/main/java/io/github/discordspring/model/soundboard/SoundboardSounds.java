package io.github.discordspring.model.soundboard;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * The sounds of a guild.
 *
 * @param items sounds
 * @see <a href=
 * "https://docs.discord.com/developers/resources/soundboard#list-guild-soundboard-sounds">List
 * guild soundboard sounds</a>
 */
@DiscordObject
public record SoundboardSounds(List<SoundboardSound> items) {

}
