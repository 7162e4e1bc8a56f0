package io.github.discordspring.model.soundboard;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A sound to be played in voice channels: of a guild, or one of Discord's own.
 *
 * @param soundId id; those of Discord's own sounds are small numbers
 * @param name name
 * @param volume loudness, 0 to 1
 * @param emojiId emoji of a guild, 0 if none
 * @param emojiName emoji of Unicode
 * @param guildId guild, 0 for Discord's own
 * @param available whether it can be used; false after boosts were lost
 * @param user who made it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/soundboard#soundboard-sound-object">Soundboard
 * sound object</a>
 */
@DiscordObject(builder = true)
public record SoundboardSound(long soundId, String name, double volume, long emojiId, @Nullable String emojiName,
		long guildId, boolean available, @Nullable User user) {

	/**
	 * Starts a sound.
	 * @return a builder without anything
	 */
	public static SoundboardSoundBuilder builder() {
		return new SoundboardSoundBuilder();
	}

	/**
	 * Starts a sound like this one.
	 * @return a builder with all that this one has
	 */
	public SoundboardSoundBuilder toBuilder() {
		return SoundboardSoundBuilder.from(this);
	}

}
