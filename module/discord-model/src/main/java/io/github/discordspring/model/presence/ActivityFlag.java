package io.github.discordspring.model.presence;

/**
 * Bits of an activity's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway-events#activity-object-activity-flags">Activity
 * flags</a>
 */
public final class ActivityFlag {

	/** A session that others can join or watch. */
	public static final int INSTANCE = 1 << 0;

	/** Can be joined. */
	public static final int JOIN = 1 << 1;

	/** Can be watched. */
	public static final int SPECTATE = 1 << 2;

	/** One may ask to join. */
	public static final int JOIN_REQUEST = 1 << 3;

	/** Can be listened to together. */
	public static final int SYNC = 1 << 4;

	/** Can be played together. */
	public static final int PLAY = 1 << 5;

	/** Friends may join the party. */
	public static final int PARTY_PRIVACY_FRIENDS = 1 << 6;

	/** Who is in the voice channel may join the party. */
	public static final int PARTY_PRIVACY_VOICE_CHANNEL = 1 << 7;

	/** Runs inside Discord. */
	public static final int EMBEDDED = 1 << 8;

	private ActivityFlag() {
	}

}
