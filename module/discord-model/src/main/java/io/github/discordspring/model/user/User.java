package io.github.discordspring.model.user;

import io.github.discordspring.model.Locale;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * A person or a bot.
 *
 * @param id id
 * @param username name, not unique for bots
 * @param discriminator four digits of old names, {@code "0"} for new ones
 * @param globalName name to show; for a bot, its application's name
 * @param avatar hash of the picture
 * @param bot whether this is a bot
 * @param system whether this is an official user of Discord's
 * @param banner hash of the banner
 * @param accentColor colour of the banner, 0xRRGGBB
 * @param locale language chosen, seen with the scope {@code identify} only
 * @param flags bits of {@link UserFlag} and others, more than 32
 * @param publicFlags bits of {@link UserFlag} that all may see
 * @param avatarDecorationData decoration around the picture
 * @param primaryGuild guild whose tag the user wears
 * @param collectibles what the user collected
 * @see <a href="https://docs.discord.com/developers/resources/user#user-object">User
 * object</a>
 */
@DiscordObject(builder = true)
public record User(long id, String username, @Nullable String discriminator, @Nullable String globalName,
		@Nullable String avatar, boolean bot, boolean system, @Nullable String banner, @Nullable Integer accentColor,
		@Nullable Locale locale, @Numeric long flags, int publicFlags,
		@Nullable AvatarDecorationData avatarDecorationData, @Nullable PrimaryGuild primaryGuild,
		@Nullable Collectibles collectibles) {

	/**
	 * Starts a user.
	 * @return a builder without anything
	 */
	public static UserBuilder builder() {
		return new UserBuilder();
	}

	/**
	 * Starts a user like this one.
	 * @return a builder with all that this one has
	 */
	public UserBuilder toBuilder() {
		return UserBuilder.from(this);
	}

}
