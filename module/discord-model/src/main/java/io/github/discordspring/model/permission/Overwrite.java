package io.github.discordspring.model.permission;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Permissions of a channel that differ for one role or member.
 *
 * @param id role or user
 * @param type which of the two
 * @param allow bits given
 * @param deny bits taken
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#overwrite-object">Overwrite
 * object</a>
 */
@DiscordObject
public record Overwrite(long id, OverwriteType type, long allow, long deny) {

	/**
	 * Gives and takes permissions of a role.
	 * @param roleId the role
	 * @param allow bits given
	 * @param deny bits taken
	 * @return the permissions
	 */
	public static Overwrite ofRole(long roleId, long allow, long deny) {
		return new Overwrite(roleId, OverwriteType.ROLE, allow, deny);
	}

	/**
	 * Gives and takes permissions of a member.
	 * @param userId the member
	 * @param allow bits given
	 * @param deny bits taken
	 * @return the permissions
	 */
	public static Overwrite ofMember(long userId, long allow, long deny) {
		return new Overwrite(userId, OverwriteType.MEMBER, allow, deny);
	}

}
