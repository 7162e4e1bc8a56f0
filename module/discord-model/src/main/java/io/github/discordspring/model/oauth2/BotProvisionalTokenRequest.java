package io.github.discordspring.model.oauth2;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Which player without an account a bot vouches for.
 *
 * @param externalUserId the player with the game, 1 to 1024 characters
 * @param provisionalUserId account the player has, 0 if it is not known
 * @param preferredGlobalName name to be shown, 1 to 32 characters
 * @see <a href=
 * "https://docs.discord.com/developers/discord-social-sdk/development-guides/using-provisional-accounts">Using
 * provisional accounts</a>
 */
@DiscordObject(builder = true)
public record BotProvisionalTokenRequest(@Length(min = 1, max = 1024) String externalUserId, long provisionalUserId,
		@Length(min = 1, max = 32) @Nullable String preferredGlobalName) {

	/**
	 * Starts one.
	 * @return a builder without anything
	 */
	public static BotProvisionalTokenRequestBuilder builder() {
		return new BotProvisionalTokenRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public BotProvisionalTokenRequestBuilder toBuilder() {
		return BotProvisionalTokenRequestBuilder.from(this);
	}

}
