package io.github.discordspring.model.oauth2;

import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Token of an account that a game made for a player without one.
 *
 * @param accessToken the token
 * @param tokenType {@code Bearer}
 * @param expiresIn seconds for which it is valid
 * @param expiresAtS seconds since 1970 until when it is valid
 * @param scope what it allows, separated by spaces
 * @param scopes what it allows
 * @param idToken tells who the player is
 * @param refreshToken lets one have the next token
 * @see <a href=
 * "https://docs.discord.com/developers/discord-social-sdk/development-guides/using-provisional-accounts">Using
 * provisional accounts</a>
 */
@DiscordObject
public record ProvisionalToken(Secret accessToken, String tokenType, int expiresIn, @Nullable Integer expiresAtS,
		String scope, @Nullable List<String> scopes, @Nullable Secret idToken, @Nullable Secret refreshToken) {

}
