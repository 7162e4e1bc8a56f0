package io.github.discordspring.model.poll;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.ComponentEmoji;
import org.jspecify.annotations.Nullable;

/**
 * Text and emoji of a poll to be sent.
 *
 * @param text text; 300 characters for the question, 55 for an answer
 * @param emoji emoji, of answers only
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#poll-media-object">Poll media
 * object</a>
 */
@DiscordObject
public record PollMediaRequest(@Nullable String text, @Nullable ComponentEmoji emoji) {

	/**
	 * Makes a text.
	 * @param text the text
	 * @return the media
	 */
	public static PollMediaRequest of(String text) {
		return new PollMediaRequest(text, null);
	}

}
