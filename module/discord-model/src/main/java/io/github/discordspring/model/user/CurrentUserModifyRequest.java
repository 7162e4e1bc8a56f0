package io.github.discordspring.model.user;

import io.github.discordspring.model.Omittable;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.image.ImageData;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the bot's user. What is left out stays; {@code null} clears it.
 *
 * @param username name, 2 to 32 characters
 * @param avatar avatar
 * @param banner banner
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#modify-current-user">Modify current
 * user</a>
 */
@DiscordObject(builder = true)
public record CurrentUserModifyRequest(@Length(min = 2, max = 32) @Nullable String username,
		Omittable<ImageData> avatar, Omittable<ImageData> banner) implements Validated {

	/**
	 * Starts changes.
	 * @return a builder without anything
	 */
	public static CurrentUserModifyRequestBuilder builder() {
		return new CurrentUserModifyRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public CurrentUserModifyRequestBuilder toBuilder() {
		return CurrentUserModifyRequestBuilder.from(this);
	}

	@Override
	public void validate(Faults faults) {
		UserRules.checkUsername(this.username, faults);
	}

}
