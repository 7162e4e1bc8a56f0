package io.github.discordspring.model.guild;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Length;

/**
 * Changes to the bot as a member of one guild. What is left out stays; {@code null}
 * clears it.
 *
 * @param nick nickname, 1 to 32 characters
 * @param avatar avatar in this guild
 * @param banner banner in this guild
 * @param bio text about itself in this guild, up to 190 characters
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#modify-current-member">Modify
 * current member</a>
 */
@DiscordObject(builder = true)
public record CurrentMemberModifyRequest(@Length(min = 1, max = 32) Omittable<String> nick, Omittable<ImageData> avatar,
		Omittable<ImageData> banner, @Length(max = 190) Omittable<String> bio) {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static CurrentMemberModifyRequestBuilder builder() {
		return new CurrentMemberModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public CurrentMemberModifyRequestBuilder toBuilder() {
		return CurrentMemberModifyRequestBuilder.from(this);
	}

}
