package io.github.discordspring.model.oauth2;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * Kinds of tokens by which a player shows who it is.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/discord-social-sdk/development-guides/using-provisional-accounts">Using
 * provisional accounts</a>
 */
public final class ExternalAuthType extends StringEnum {

	private static final Constants<ExternalAuthType> CONSTANTS = new Constants<>(ExternalAuthType::new);

	/** An id token of OpenID Connect. */
	public static final ExternalAuthType OIDC = CONSTANTS.add("OIDC");

	/** An access token of Epic Online Services. */
	public static final ExternalAuthType EPIC_ONLINE_SERVICES_ACCESS_TOKEN = CONSTANTS
		.add("EPIC_ONLINE_SERVICES_ACCESS_TOKEN");

	/** An id token of Epic Online Services. */
	public static final ExternalAuthType EPIC_ONLINE_SERVICES_ID_TOKEN = CONSTANTS.add("EPIC_ONLINE_SERVICES_ID_TOKEN");

	/** A session ticket of Steam. */
	public static final ExternalAuthType STEAM_SESSION_TICKET = CONSTANTS.add("STEAM_SESSION_TICKET");

	/** An id token of Unity. */
	public static final ExternalAuthType UNITY_SERVICES_ID_TOKEN = CONSTANTS.add("UNITY_SERVICES_ID_TOKEN");

	/** A token that a bot asked for. */
	public static final ExternalAuthType DISCORD_BOT_ISSUED_ACCESS_TOKEN = CONSTANTS
		.add("DISCORD_BOT_ISSUED_ACCESS_TOKEN");

	/** An id token of Apple. */
	public static final ExternalAuthType APPLE_ID_TOKEN = CONSTANTS.add("APPLE_ID_TOKEN");

	/** An id token of the PlayStation Network. */
	public static final ExternalAuthType PLAYSTATION_NETWORK_ID_TOKEN = CONSTANTS.add("PLAYSTATION_NETWORK_ID_TOKEN");

	private ExternalAuthType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static ExternalAuthType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<ExternalAuthType> values() {
		return CONSTANTS.all();
	}

}
