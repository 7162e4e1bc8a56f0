package io.github.discordspring.model.oauth2;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * The user in terms of OpenID Connect.
 *
 * @param sub id of the user
 * @param email address of mail
 * @param emailVerified whether the address was verified
 * @param preferredUsername name of the user
 * @param nickname name that is shown
 * @param picture address of the avatar
 * @param locale language
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>
 */
@DiscordObject
public record OpenIdUserInfo(String sub, @Nullable String email, @Nullable Boolean emailVerified,
		@Nullable String preferredUsername, @Nullable String nickname, @Nullable String picture,
		@Nullable String locale) {

}
