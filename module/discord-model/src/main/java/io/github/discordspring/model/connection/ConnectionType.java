package io.github.discordspring.model.connection;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * Service that an account is linked with.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#connection-object-services">Services</a>
 */
public final class ConnectionType extends StringEnum {

	private static final Constants<ConnectionType> CONSTANTS = new Constants<>(ConnectionType::new);

	/** Amazon Music. */
	public static final ConnectionType AMAZON_MUSIC = CONSTANTS.add("amazon-music");

	/** Battle.net. */
	public static final ConnectionType BATTLENET = CONSTANTS.add("battlenet");

	/** Bluesky. */
	public static final ConnectionType BLUESKY = CONSTANTS.add("bluesky");

	/** Bungie.net. */
	public static final ConnectionType BUNGIE = CONSTANTS.add("bungie");

	/** Crunchyroll. */
	public static final ConnectionType CRUNCHYROLL = CONSTANTS.add("crunchyroll");

	/** A domain of the user's own. */
	public static final ConnectionType DOMAIN = CONSTANTS.add("domain");

	/** eBay. */
	public static final ConnectionType EBAY = CONSTANTS.add("ebay");

	/** Epic Games. */
	public static final ConnectionType EPIC_GAMES = CONSTANTS.add("epicgames");

	/** Facebook. */
	public static final ConnectionType FACEBOOK = CONSTANTS.add("facebook");

	/** GitHub. */
	public static final ConnectionType GITHUB = CONSTANTS.add("github");

	/** Instagram. */
	public static final ConnectionType INSTAGRAM = CONSTANTS.add("instagram");

	/** League of Legends. */
	public static final ConnectionType LEAGUE_OF_LEGENDS = CONSTANTS.add("leagueoflegends");

	/** Mastodon. */
	public static final ConnectionType MASTODON = CONSTANTS.add("mastodon");

	/** PayPal. */
	public static final ConnectionType PAYPAL = CONSTANTS.add("paypal");

	/** PlayStation Network. */
	public static final ConnectionType PLAYSTATION = CONSTANTS.add("playstation");

	/** Reddit. */
	public static final ConnectionType REDDIT = CONSTANTS.add("reddit");

	/** Riot Games. */
	public static final ConnectionType RIOT_GAMES = CONSTANTS.add("riotgames");

	/** Roblox. */
	public static final ConnectionType ROBLOX = CONSTANTS.add("roblox");

	/** Spotify. */
	public static final ConnectionType SPOTIFY = CONSTANTS.add("spotify");

	/** Skype. */
	public static final ConnectionType SKYPE = CONSTANTS.add("skype");

	/** Steam. */
	public static final ConnectionType STEAM = CONSTANTS.add("steam");

	/** TikTok. */
	public static final ConnectionType TIKTOK = CONSTANTS.add("tiktok");

	/** Twitch. */
	public static final ConnectionType TWITCH = CONSTANTS.add("twitch");

	/** X, once Twitter. */
	public static final ConnectionType TWITTER = CONSTANTS.add("twitter");

	/** Xbox. */
	public static final ConnectionType XBOX = CONSTANTS.add("xbox");

	/** YouTube. */
	public static final ConnectionType YOUTUBE = CONSTANTS.add("youtube");

	private ConnectionType(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static ConnectionType of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<ConnectionType> values() {
		return CONSTANTS.all();
	}

}
