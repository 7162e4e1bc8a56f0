package io.github.discordspring.model.poll;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.component.ComponentEmoji;

/**
 * An answer of a poll to be sent.
 *
 * @param pollMedia text of 1 to 55 characters, emoji, or both
 * @see <a href=
 * "https://docs.discord.com/developers/resources/poll#poll-answer-object">Poll answer
 * object</a>
 */
@DiscordObject
public record PollAnswerRequest(PollMediaRequest pollMedia) {

	/**
	 * Makes an answer of text.
	 * @param text 1 to 55 characters
	 * @return the answer
	 */
	public static PollAnswerRequest of(String text) {
		return new PollAnswerRequest(PollMediaRequest.of(text));
	}

	/**
	 * Makes an answer of text and emoji.
	 * @param text 1 to 55 characters
	 * @param emoji the emoji
	 * @return the answer
	 */
	public static PollAnswerRequest of(String text, ComponentEmoji emoji) {
		return new PollAnswerRequest(new PollMediaRequest(text, emoji));
	}

}
