package io.github.discordspring.model.voice;

import java.time.Instant;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * Changes to the bot on a stage. What is left out stays.
 *
 * @param channelId the stage channel it is in
 * @param suppress whether it is in the audience
 * @param requestToSpeakTimestamp when it asked to speak, now or later; {@code null}
 * withdraws
 * @see <a href=
 * "https://docs.discord.com/developers/resources/voice#modify-current-user-voice-state">Modify
 * current user voice state</a>
 */
@DiscordObject(builder = true)
public record CurrentUserVoiceStateModifyRequest(long channelId, Omittable<Boolean> suppress,
		Omittable<Instant> requestToSpeakTimestamp) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static CurrentUserVoiceStateModifyRequestBuilder builder() {
		return new CurrentUserVoiceStateModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public CurrentUserVoiceStateModifyRequestBuilder toBuilder() {
		return CurrentUserVoiceStateModifyRequestBuilder.from(this);
	}

}
