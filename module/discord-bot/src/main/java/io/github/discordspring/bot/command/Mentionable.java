package io.github.discordspring.bot.command;

import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.mention.Mention;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * The value of an option that is a user or a role.
 */
public sealed interface Mentionable {

	/**
	 * Gives the id of the user or role.
	 * @return the id
	 */
	long id();

	/**
	 * Writes the mention.
	 * @return what Discord shows as the name
	 */
	Mention mention();

	/**
	 * A user was given.
	 *
	 * @param user the user
	 * @param member the user as a member of the guild, {@code null} if they are none
	 */
	record OfUser(User user, @Nullable Member member) implements Mentionable {

		@Override
		public long id() {
			return this.user.id();
		}

		@Override
		public Mention mention() {
			return Mention.user(id());
		}

	}

	/**
	 * A role was given.
	 *
	 * @param role the role
	 */
	record OfRole(Role role) implements Mentionable {

		@Override
		public long id() {
			return this.role.id();
		}

		@Override
		public Mention mention() {
			return Mention.role(id());
		}

	}

}
