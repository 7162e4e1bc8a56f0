package io.github.discordspring.model.oauth2;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a request for a token.
 *
 * @param accessToken the token
 * @param tokenType {@code Bearer}
 * @param expiresIn seconds for which it is valid
 * @param refreshToken lets one have the next token
 * @param scope what it allows, separated by spaces
 * @param guild guild the bot was added to
 * @param webhook webhook that was made
 * @see <a href=
 * "https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-access-token-response">Access
 * token response</a>
 */
@DiscordObject
public record AccessToken(Secret accessToken, String tokenType, int expiresIn, @Nullable Secret refreshToken,
		String scope, @Nullable Guild guild, @Nullable Webhook webhook) {

}
