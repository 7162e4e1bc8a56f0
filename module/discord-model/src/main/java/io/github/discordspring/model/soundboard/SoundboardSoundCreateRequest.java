package io.github.discordspring.model.soundboard;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A sound to be made in a guild.
 *
 * @param name name, 2 to 32 characters
 * @param sound MP3 or Ogg as a data URI, up to 512 KB and 5.2 seconds
 * @param volume volume, 0 to 1; 1 if left out
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName emoji of Unicode
 * @see <a href=
 * "https://docs.discord.com/developers/resources/soundboard#create-guild-soundboard-sound">Create
 * guild soundboard sound</a>
 */
@DiscordObject(builder = true)
public record SoundboardSoundCreateRequest(@Length(min = 2, max = 32) String name, String sound,
		@Range(min = 0, max = 1) @Nullable Double volume, long emojiId,
		@Length(min = 1, max = 32) @Nullable String emojiName) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static SoundboardSoundCreateRequestBuilder builder() {
		return new SoundboardSoundCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public SoundboardSoundCreateRequestBuilder toBuilder() {
		return SoundboardSoundCreateRequestBuilder.from(this);
	}

}
