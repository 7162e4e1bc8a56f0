package io.github.discordspring.model.channel;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * The text shown below a voice channel.
 *
 * @param status text, up to 500 characters; {@code null} removes it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#set-voice-channel-status">Set
 * voice channel status</a>
 */
@DiscordObject(builder = true)
public record VoiceChannelStatusModifyRequest(@Length(max = 500) Omittable<String> status) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static VoiceChannelStatusModifyRequestBuilder builder() {
		return new VoiceChannelStatusModifyRequestBuilder();
	}

	/**
	 * Sets the text.
	 * @param status up to 500 characters; {@code null} removes it
	 * @return the request
	 */
	public static VoiceChannelStatusModifyRequest of(@Nullable String status) {
		return builder().status(status).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public VoiceChannelStatusModifyRequestBuilder toBuilder() {
		return VoiceChannelStatusModifyRequestBuilder.from(this);
	}

}
