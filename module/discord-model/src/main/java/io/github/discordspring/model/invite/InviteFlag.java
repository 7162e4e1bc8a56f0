package io.github.discordspring.model.invite;

/**
 * Bits of an invite's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/invite#invite-object-guild-invite-flags">Guild
 * invite flags</a>
 */
public final class InviteFlag {

	/** Leads into a voice channel as a guest. */
	public static final int IS_GUEST_INVITE = 1 << 0;

	private InviteFlag() {
	}

}
