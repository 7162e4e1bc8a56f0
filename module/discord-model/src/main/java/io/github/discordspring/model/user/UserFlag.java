package io.github.discordspring.model.user;

/**
 * Bits of a user's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#user-object-user-flags">User
 * flags</a>
 */
public final class UserFlag {

	/** Works at Discord. */
	public static final int STAFF = 1 << 0;

	/** Owns a partnered guild. */
	public static final int PARTNER = 1 << 1;

	/** Member of HypeSquad Events. */
	public static final int HYPESQUAD = 1 << 2;

	/** Hunts bugs. */
	public static final int BUG_HUNTER_LEVEL_1 = 1 << 3;

	/** House of Bravery. */
	public static final int HYPESQUAD_ONLINE_HOUSE_1 = 1 << 6;

	/** House of Brilliance. */
	public static final int HYPESQUAD_ONLINE_HOUSE_2 = 1 << 7;

	/** House of Balance. */
	public static final int HYPESQUAD_ONLINE_HOUSE_3 = 1 << 8;

	/** Had Nitro early. */
	public static final int PREMIUM_EARLY_SUPPORTER = 1 << 9;

	/** Stands for a team. */
	public static final int TEAM_PSEUDO_USER = 1 << 10;

	/** Hunts bugs well. */
	public static final int BUG_HUNTER_LEVEL_2 = 1 << 14;

	/** A verified bot. */
	public static final int VERIFIED_BOT = 1 << 16;

	/** Verified its bot early. */
	public static final int VERIFIED_DEVELOPER = 1 << 17;

	/** Took part in the programme for moderators. */
	public static final int CERTIFIED_MODERATOR = 1 << 18;

	/** A bot that takes interactions over HTTP only, and is shown as online. */
	public static final int BOT_HTTP_INTERACTIONS = 1 << 19;

	/** Develops actively. */
	public static final int ACTIVE_DEVELOPER = 1 << 22;

	private UserFlag() {
	}

}
