package io.github.discordspring.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * As whom a call is made: as a bot, for a user who allowed it, as the application itself,
 * or as nobody. Never shows its token.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#authentication">Authentication</a>
 */
public final class DiscordAuthorization {

	private static final DiscordAuthorization NONE = new DiscordAuthorization("", "", "");

	private static final String BOT = "Bot";

	private final String scheme;

	private final String token;

	/** Names the token without revealing it. */
	private final String account;

	private DiscordAuthorization(String scheme, String token, String account) {
		this.scheme = scheme;
		this.token = token;
		this.account = account;
	}

	/**
	 * Calls as a bot.
	 * @param token as Discord's developer portal shows it; the prefix {@code Bot} may
	 * stand before it
	 * @return the authorization
	 * @throws IllegalArgumentException if it cannot be a token
	 */
	public static DiscordAuthorization bot(Secret token) {
		return of(BOT, token, "The bot's token is empty or holds characters that no token has; "
				+ "copy it again from Discord's developer portal");
	}

	/**
	 * Calls for a user, within the scopes that the user allowed.
	 * @param accessToken the token that OAuth2 gave; the prefix {@code Bearer} may stand
	 * before it
	 * @return the authorization
	 * @throws IllegalArgumentException if it cannot be a token
	 */
	public static DiscordAuthorization bearer(Secret accessToken) {
		return of("Bearer", accessToken, "The access token is empty or holds characters that no token has");
	}

	/**
	 * Calls as the application itself, as the endpoints of OAuth2 want it.
	 * @param applicationId the application
	 * @param clientSecret its client secret
	 * @return the authorization
	 * @throws IllegalArgumentException if it cannot be a secret
	 */
	public static DiscordAuthorization application(long applicationId, Secret clientSecret) {
		String value = checked(clientSecret.value().trim(),
				"The client secret is empty or holds characters that no secret has");
		byte[] both = (Snowflake.toString(applicationId) + ":" + value).getBytes(StandardCharsets.UTF_8);
		String encoded = Base64.getEncoder().encodeToString(both);
		return new DiscordAuthorization("Basic", encoded, account("Basic " + encoded));
	}

	/**
	 * Calls as nobody. Few routes allow it; their limits are those of the address.
	 * @return the authorization
	 */
	public static DiscordAuthorization none() {
		return NONE;
	}

	private static DiscordAuthorization of(String scheme, Secret token, String fault) {
		String value = token.value().trim();
		if (value.equals(scheme) || value.startsWith(scheme + " ")) {
			value = value.substring(scheme.length()).trim();
		}
		return new DiscordAuthorization(scheme, checked(value, fault), account(scheme + " " + value));
	}

	private static String checked(String value, String fault) {
		if (value.isEmpty() || !value.chars().allMatch((character) -> character > ' ' && character < 127)) {
			throw new IllegalArgumentException(fault);
		}
		return value;
	}

	private static String account(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * Gives the value of the header.
	 * @return the value, {@code null} for nobody
	 */
	@Nullable String header() {
		return this.scheme.isEmpty() ? null : this.scheme + " " + this.token;
	}

	/**
	 * Takes the token out of a text.
	 */
	String mask(String text) {
		return this.token.isEmpty() ? text : text.replace(this.token, Secret.MASK);
	}

	/**
	 * Names the token without revealing it: the same in every process, and empty for
	 * nobody.
	 */
	String account() {
		return this.account;
	}

	boolean isNone() {
		return this.scheme.isEmpty();
	}

	/**
	 * Says what kind of token it is.
	 */
	String kind() {
		return switch (this.scheme) {
			case BOT -> "bot's token";
			case "Bearer" -> "access token";
			default -> "client secret";
		};
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof DiscordAuthorization that && this.scheme.equals(that.scheme)
				&& this.token.equals(that.token);
	}

	@Override
	public int hashCode() {
		return this.account.hashCode();
	}

	@Override
	public String toString() {
		return isNone() ? "none" : this.scheme + " " + Secret.MASK;
	}

}
