package io.github.discordspring.model.soundboard;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a sound of a guild. What is left out stays; {@code null} clears it.
 *
 * @param name name, 2 to 32 characters
 * @param volume volume, 0 to 1
 * @param emojiId emoji of the guild
 * @param emojiName emoji of Unicode
 * @see <a href=
 * "https://docs.discord.com/developers/resources/soundboard#modify-guild-soundboard-sound">Modify
 * guild soundboard sound</a>
 */
@DiscordObject(builder = true)
public record SoundboardSoundModifyRequest(@Length(min = 2, max = 32) @Nullable String name,
		@Range(min = 0, max = 1) Omittable<Double> volume, Omittable<Long> emojiId,
		@Length(min = 1, max = 32) Omittable<String> emojiName) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static SoundboardSoundModifyRequestBuilder builder() {
		return new SoundboardSoundModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public SoundboardSoundModifyRequestBuilder toBuilder() {
		return SoundboardSoundModifyRequestBuilder.from(this);
	}

}
