package io.github.discordspring.model.oauth2;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A public key that signs tokens of OpenID Connect.
 *
 * @param kty kind of key
 * @param use what it is for
 * @param kid id
 * @param n modulus, base64
 * @param e exponent, base64
 * @param alg algorithm
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>
 */
@DiscordObject
public record OAuth2Key(String kty, String use, String kid, String n, String e, String alg) {

}
