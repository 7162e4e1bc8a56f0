package io.github.discordspring.model.oauth2;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Who a player without an account is, by a token of another service. Not documented in
 * the API reference.
 *
 * @param clientId the application
 * @param clientSecret its secret, unless the application is a public client
 * @param externalAuthToken token of the player with the other service
 * @param externalAuthType kind of that token
 * @see <a href=
 * "https://docs.discord.com/developers/discord-social-sdk/development-guides/using-provisional-accounts">Using
 * provisional accounts</a>
 */
@DiscordObject(builder = true)
public record ProvisionalTokenRequest(long clientId, @Nullable Secret clientSecret, Secret externalAuthToken,
		ExternalAuthType externalAuthType) {

	/**
	 * Starts one.
	 * @return a builder without anything
	 */
	public static ProvisionalTokenRequestBuilder builder() {
		return new ProvisionalTokenRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public ProvisionalTokenRequestBuilder toBuilder() {
		return ProvisionalTokenRequestBuilder.from(this);
	}

}
