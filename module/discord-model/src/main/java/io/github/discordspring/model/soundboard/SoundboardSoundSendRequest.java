package io.github.discordspring.model.soundboard;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Validated;

/**
 * A sound to be played in the voice channel the bot is in.
 *
 * @param soundId sound
 * @param sourceGuildId guild of the sound, if it is another one; else 0
 * @see <a href=
 * "https://docs.discord.com/developers/resources/soundboard#send-soundboard-sound">Send
 * soundboard sound</a>
 */
@DiscordObject(builder = true)
public record SoundboardSoundSendRequest(long soundId, long sourceGuildId) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static SoundboardSoundSendRequestBuilder builder() {
		return new SoundboardSoundSendRequestBuilder();
	}

	/**
	 * Plays a sound of the same guild, or one of the default sounds.
	 * @param soundId the sound
	 * @return the request
	 */
	public static SoundboardSoundSendRequest of(long soundId) {
		return builder().soundId(soundId).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public SoundboardSoundSendRequestBuilder toBuilder() {
		return SoundboardSoundSendRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		faults.check(this.soundId != 0, "sound_id", "is needed");
	}

}
