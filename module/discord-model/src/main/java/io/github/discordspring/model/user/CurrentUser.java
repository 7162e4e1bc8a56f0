package io.github.discordspring.model.user;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Inline;
import org.jspecify.annotations.Nullable;

/**
 * The user that makes the request, with what only it may see.
 *
 * @param user the user
 * @param mfaEnabled whether it logs in with two factors
 * @param premiumType which Nitro it has
 * @param email address, with the scope {@code email} only
 * @param verified whether the address is verified, with the scope {@code email} only
 * @see <a href= "https://docs.discord.com/developers/resources/user#user-object">User
 * object</a>
 */
@DiscordObject
public record CurrentUser(@Inline User user, boolean mfaEnabled, @Nullable PremiumType premiumType,
		@Nullable String email, @Nullable Boolean verified) {

}
