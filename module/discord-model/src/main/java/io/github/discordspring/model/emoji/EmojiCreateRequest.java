package io.github.discordspring.model.emoji;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * An emoji to be made in a guild.
 *
 * @param name name, 2 to 32 characters
 * @param image picture, 128 by 128, up to 256 KiB
 * @param roles roles that may use it; all if left out
 * @see <a href=
 * "https://docs.discord.com/developers/resources/emoji#create-guild-emoji">Create guild
 * emoji</a>
 */
@DiscordObject(builder = true)
public record EmojiCreateRequest(@Length(min = 2, max = 32) String name, ImageData image,
		@Nullable Snowflakes roles) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static EmojiCreateRequestBuilder builder() {
		return new EmojiCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public EmojiCreateRequestBuilder toBuilder() {
		return EmojiCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		EmojiRules.checkImage(this.image, faults);
	}

}
