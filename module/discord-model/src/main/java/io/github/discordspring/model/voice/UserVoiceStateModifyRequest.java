package io.github.discordspring.model.voice;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;

/**
 * Changes to a user on a stage. What is left out stays.
 *
 * @param channelId the stage channel the user is in
 * @param suppress whether the user is in the audience
 * @see <a href=
 * "https://docs.discord.com/developers/resources/voice#modify-user-voice-state">Modify
 * user voice state</a>
 */
@DiscordObject(builder = true)
public record UserVoiceStateModifyRequest(long channelId, Omittable<Boolean> suppress) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static UserVoiceStateModifyRequestBuilder builder() {
		return new UserVoiceStateModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public UserVoiceStateModifyRequestBuilder toBuilder() {
		return UserVoiceStateModifyRequestBuilder.from(this);
	}

}
