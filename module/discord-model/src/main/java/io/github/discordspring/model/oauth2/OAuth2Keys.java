package io.github.discordspring.model.oauth2;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * The public keys that sign tokens of OpenID Connect.
 *
 * @param keys the keys
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>
 */
@DiscordObject
public record OAuth2Keys(List<OAuth2Key> keys) {

}
