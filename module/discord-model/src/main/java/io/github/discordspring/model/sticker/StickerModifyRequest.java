package io.github.discordspring.model.sticker;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a sticker of a guild. What is left out stays; {@code null} clears it.
 *
 * @param name name, 2 to 30 characters
 * @param description description, 2 to 100 characters or empty
 * @param tags words to find it with, separated by commas, 1 to 200 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#modify-guild-sticker">Modify
 * guild sticker</a>
 */
@DiscordObject(builder = true)
public record StickerModifyRequest(@Length(min = 2, max = 30) @Nullable String name, Omittable<String> description,
		@Length(min = 1, max = 200) @Nullable String tags) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static StickerModifyRequestBuilder builder() {
		return new StickerModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public StickerModifyRequestBuilder toBuilder() {
		return StickerModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		StickerRules.checkDescription(this.description.orNull(), faults);
	}

}
