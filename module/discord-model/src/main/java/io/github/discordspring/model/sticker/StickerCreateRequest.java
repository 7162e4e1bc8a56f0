package io.github.discordspring.model.sticker;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;

/**
 * A sticker to be made in a guild: the fields of the form. The file goes beside them:
 * PNG, APNG, GIF or Lottie, up to 512 KiB, 320 by 320, 5 seconds.
 *
 * @param name name, 2 to 30 characters
 * @param description description, 2 to 100 characters or empty
 * @param tags words to find it with, separated by commas, 1 to 200 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#create-guild-sticker">Create
 * guild sticker</a>
 */
@DiscordObject(builder = true)
public record StickerCreateRequest(@Length(min = 2, max = 30) String name, String description,
		@Length(min = 1, max = 200) String tags) implements Validated {

	/**
	 * Starts a request.
	 * @return a builder without anything
	 */
	public static StickerCreateRequestBuilder builder() {
		return new StickerCreateRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public StickerCreateRequestBuilder toBuilder() {
		return StickerCreateRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		StickerRules.checkDescription(this.description, faults);
	}

}
