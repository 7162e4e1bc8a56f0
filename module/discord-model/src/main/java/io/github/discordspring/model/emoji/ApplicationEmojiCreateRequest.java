package io.github.discordspring.model.emoji;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;

/**
 * An emoji to be made for the application. It may have 2000.
 *
 * @param name name, 2 to 32 characters
 * @param image picture, 128 by 128, up to 256 KiB
 * @see <a href=
 * "https://docs.discord.com/developers/resources/emoji#create-application-emoji">Create
 * application emoji</a>
 */
@DiscordObject(builder = true)
public record ApplicationEmojiCreateRequest(@Length(min = 2, max = 32) String name,
		ImageData image) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static ApplicationEmojiCreateRequestBuilder builder() {
		return new ApplicationEmojiCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ApplicationEmojiCreateRequestBuilder toBuilder() {
		return ApplicationEmojiCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		EmojiRules.checkImage(this.image, faults);
	}

}
