package io.github.discordspring.model.emoji;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;

/**
 * A new name of an emoji of the application.
 *
 * @param name name, 2 to 32 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/emoji#modify-application-emoji">Modify
 * application emoji</a>
 */
@DiscordObject(builder = true)
public record ApplicationEmojiModifyRequest(@Length(min = 2, max = 32) String name) {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static ApplicationEmojiModifyRequestBuilder builder() {
		return new ApplicationEmojiModifyRequestBuilder();
	}

	/**
	 * Renames an emoji.
	 * @param name 2 to 32 characters
	 * @return the request
	 */
	public static ApplicationEmojiModifyRequest of(String name) {
		return builder().name(name).build();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationEmojiModifyRequestBuilder toBuilder() {
		return ApplicationEmojiModifyRequestBuilder.from(this);
	}

}
