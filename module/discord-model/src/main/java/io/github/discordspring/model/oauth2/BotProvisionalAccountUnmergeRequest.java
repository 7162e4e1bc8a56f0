package io.github.discordspring.model.oauth2;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;

/**
 * Which player's provisional account is to be separated, by a bot.
 *
 * @param externalUserId the player with the game, 1 to 1024 characters
 * @see <a href=
 * "https://docs.discord.com/developers/discord-social-sdk/development-guides/using-provisional-accounts">Using
 * provisional accounts</a>
 */
@DiscordObject(builder = true)
public record BotProvisionalAccountUnmergeRequest(@Length(min = 1, max = 1024) String externalUserId) {

	/**
	 * Starts one.
	 * @return a builder without anything
	 */
	public static BotProvisionalAccountUnmergeRequestBuilder builder() {
		return new BotProvisionalAccountUnmergeRequestBuilder();
	}

	/**
	 * Starts with the values of this one, to change some of them.
	 * @return a builder
	 */
	public BotProvisionalAccountUnmergeRequestBuilder toBuilder() {
		return BotProvisionalAccountUnmergeRequestBuilder.from(this);
	}

}
