package io.github.discordspring.model.soundboard;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Limits;
import io.github.discordspring.model.validation.Range;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A sound to be made in a guild.
 *
 * @param name name, 2 to 32 characters
 * @param sound MP3 or Ogg, up to 512 KB and 5.2 seconds
 * @param volume volume, 0 to 1; 1 if left out
 * @param emojiId emoji of the guild, 0 if none
 * @param emojiName emoji of Unicode
 * @see <a href=
 * "https://docs.discord.com/developers/resources/soundboard#create-guild-soundboard-sound">Create
 * guild soundboard sound</a>
 */
@DiscordObject(builder = true)
public record SoundboardSoundCreateRequest(@Length(min = 2, max = 32) String name, ImageData sound,
		@Range(min = 0, max = 1) @Nullable Double volume, long emojiId,
		@Length(min = 1, max = 32) @Nullable String emojiName) implements Validated {

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

	@Override
	public void validate(Faults faults) {
		faults.check(this.sound.mediaType().startsWith("audio/"), "sound",
				"must be MP3 or Ogg, not " + this.sound.mediaType());
		faults.check(this.sound.size() <= Limits.Files.SOUND_SIZE_MAX, "sound",
				this.sound.size() + " bytes, at most " + Limits.Files.SOUND_SIZE_MAX);
	}

}
