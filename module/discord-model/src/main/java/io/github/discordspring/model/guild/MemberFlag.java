package io.github.discordspring.model.guild;

/**
 * Bits of a member's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-member-object-guild-member-flags">Guild
 * member flags</a>
 */
public final class MemberFlag {

	/** Left and joined again. */
	public static final int DID_REJOIN = 1 << 0;

	/** Has finished onboarding. */
	public static final int COMPLETED_ONBOARDING = 1 << 1;

	/** Is exempt from verification. Can be set. */
	public static final int BYPASSES_VERIFICATION = 1 << 2;

	/** Has begun onboarding. */
	public static final int STARTED_ONBOARDING = 1 << 3;

	/** Is a guest, in the voice channel of the invite only. */
	public static final int IS_GUEST = 1 << 4;

	/** Has begun what new members are asked to do. */
	public static final int STARTED_HOME_ACTIONS = 1 << 5;

	/** Has done what new members are asked to do. */
	public static final int COMPLETED_HOME_ACTIONS = 1 << 6;

	/** Blocked by auto-moderation for a name. */
	public static final int AUTOMOD_QUARANTINED_USERNAME = 1 << 7;

	/** Has put aside the notice about direct messages. */
	public static final int DM_SETTINGS_UPSELL_ACKNOWLEDGED = 1 << 9;

	/** Blocked by auto-moderation for a guild's tag. */
	public static final int AUTOMOD_QUARANTINED_GUILD_TAG = 1 << 10;

	private MemberFlag() {
	}

}
