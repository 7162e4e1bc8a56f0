package io.github.discordspring.model.application;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team.
 *
 * @param membershipState whether the invitation was accepted
 * @param teamId team
 * @param user the user, partial
 * @param role what it may do
 * @param permissions always {@code *}
 * @see <a href=
 * "https://docs.discord.com/developers/topics/teams#data-models-team-member-object">Team
 * member object</a>
 */
@DiscordObject
public record TeamMember(MembershipState membershipState, long teamId, User user, @Nullable TeamMemberRole role,
		List<String> permissions) {

}
