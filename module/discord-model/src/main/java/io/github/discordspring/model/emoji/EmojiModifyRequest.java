package io.github.discordspring.model.emoji;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Changes to an emoji of a guild. What is left out stays; {@code null} clears it.
 *
 * @param name name, 2 to 32 characters
 * @param roles roles that may use it; {@code null} for all
 * @see <a href=
 * "https://docs.discord.com/developers/resources/emoji#modify-guild-emoji">Modify guild
 * emoji</a>
 */
@DiscordObject(builder = true)
public record EmojiModifyRequest(@Length(min = 2, max = 32) @Nullable String name, Omittable<Snowflakes> roles) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static EmojiModifyRequestBuilder builder() {
		return new EmojiModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public EmojiModifyRequestBuilder toBuilder() {
		return EmojiModifyRequestBuilder.from(this);
	}

}
