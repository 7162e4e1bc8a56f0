package io.github.discordspring.model.application;

import java.util.Collection;

import io.github.discordspring.model.StringEnum;

/**
 * What a member of a team may do. The owner has no role.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/teams#team-member-roles-team-member-role-types">Team
 * member role types</a>
 */
public final class TeamMemberRole extends StringEnum {

	private static final Constants<TeamMemberRole> CONSTANTS = new Constants<>(TeamMemberRole::new);

	/** All but what destroys. */
	public static final TeamMemberRole ADMIN = CONSTANTS.add("admin");

	/** Look at applications and change what is needed to develop them. */
	public static final TeamMemberRole DEVELOPER = CONSTANTS.add("developer");

	/** Look at applications. */
	public static final TeamMemberRole READ_ONLY = CONSTANTS.add("read_only");

	private TeamMemberRole(String value) {
		super(value);
	}

	/**
	 * Finds the element of a string.
	 * @param value the string that Discord uses
	 * @return the constant, or an element that keeps the string
	 */
	public static TeamMemberRole of(String value) {
		return CONSTANTS.of(value);
	}

	/**
	 * Gives all that are known.
	 * @return an unmodifiable collection
	 */
	public static Collection<TeamMemberRole> values() {
		return CONSTANTS.all();
	}

}
