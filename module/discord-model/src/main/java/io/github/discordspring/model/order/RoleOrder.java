package io.github.discordspring.model.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import org.jspecify.annotations.Nullable;

/**
 * The order of roles. The higher position comes first; of two roles with the same
 * position, the older one, whose id is less.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#permission-hierarchy">Permission
 * hierarchy</a>
 */
public final class RoleOrder {

	/** From the highest role to {@code @everyone}, as Discord's client lists them. */
	public static final Comparator<Role> HIGHEST_FIRST = (left, right) -> {
		int byPosition = Integer.compare(right.position(), left.position());
		return (byPosition != 0) ? byPosition : Snowflake.compare(left.id(), right.id());
	};

	private RoleOrder() {
	}

	/**
	 * Sorts roles.
	 * @param roles roles of a guild
	 * @return the roles, highest first
	 */
	public static List<Role> sort(Collection<Role> roles) {
		List<Role> sorted = new ArrayList<>(roles);
		sorted.sort(HIGHEST_FIRST);
		return sorted;
	}

	/**
	 * Tells whether one role is above another, so that its members may manage those of
	 * the other.
	 * @param role one role
	 * @param other another
	 * @return whether it is above; {@code false} for the same role
	 */
	public static boolean isAbove(Role role, Role other) {
		return HIGHEST_FIRST.compare(role, other) < 0;
	}

	/**
	 * Finds the highest role of a member.
	 * @param guild the guild, with its roles
	 * @param member the member
	 * @return the role; {@code @everyone} for a member without roles, and {@code null} if
	 * the guild lacks even this
	 */
	public static @Nullable Role highest(Guild guild, Member member) {
		Role highest = null;
		for (Role role : guild.roles()) {
			if ((role.id() == guild.id() || member.roles().contains(role.id()))
					&& (highest == null || isAbove(role, highest))) {
				highest = role;
			}
		}
		return highest;
	}

	/**
	 * Tells whether a member stands above another, so that it may kick, ban, rename or
	 * time out the other if it has the permission.
	 * @param guild the guild, with its roles
	 * @param member one member, with its user
	 * @param other another, with its user
	 * @return whether it is the owner, or its highest role is above the other's;
	 * {@code false} if the other is the owner
	 */
	public static boolean isAbove(Guild guild, Member member, Member other) {
		if (isOwner(guild, other)) {
			return false;
		}
		if (isOwner(guild, member)) {
			return true;
		}
		Role own = highest(guild, member);
		Role others = highest(guild, other);
		return own != null && others != null && isAbove(own, others);
	}

	private static boolean isOwner(Guild guild, Member member) {
		return member.user() != null && member.user().id() == guild.ownerId();
	}

	/**
	 * Finds the colour in which a member's name is shown.
	 * @param guild the guild, with its roles
	 * @param member the member
	 * @return the first colour of the highest role that has one, 0xRRGGBB; 0 if none has
	 */
	public static int color(Guild guild, Member member) {
		Role colored = null;
		for (Role role : guild.roles()) {
			if (colorOf(role) != 0 && (role.id() == guild.id() || member.roles().contains(role.id()))
					&& (colored == null || isAbove(role, colored))) {
				colored = role;
			}
		}
		return (colored != null) ? colorOf(colored) : 0;
	}

	private static int colorOf(Role role) {
		return (role.colors() != null) ? role.colors().primaryColor() : role.color();
	}

}
