package io.github.discordspring.model.permission;

/**
 * Bits of a role's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#role-object-role-flags">Role
 * flags</a>
 */
public final class RoleFlag {

	/** Can be chosen in onboarding. */
	public static final int IN_PROMPT = 1 << 0;

	private RoleFlag() {
	}

}
