package io.github.discordspring.model.permission.calculator;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link PermissionView} finds guilds, members, roles and channels: a cache, or
 * anything else that answers at once.
 */
public interface PermissionSource {

	/**
	 * Finds a guild. Of it, only the owner is used.
	 * @param guildId the guild
	 * @return the guild, {@code null} if it is not known
	 */
	@Nullable Guild guild(long guildId);

	/**
	 * Finds a member.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the member, {@code null} if it is not known
	 */
	@Nullable Member member(long guildId, long userId);

	/**
	 * Finds a role.
	 * @param guildId the guild
	 * @param roleId the role, or the guild's id for {@code @everyone}
	 * @return the role, {@code null} if it is not known
	 */
	@Nullable Role role(long guildId, long roleId);

	/**
	 * Finds several roles. A source for which each costs a wait looks them up together.
	 * @param guildId the guild
	 * @param roleIds the roles
	 * @return as many as there are ids and in their order, {@code null} for one that is
	 * not known
	 */
	default List<@Nullable Role> roles(long guildId, Snowflakes roleIds) {
		List<@Nullable Role> roles = new ArrayList<>(roleIds.size());
		for (int i = 0; i < roleIds.size(); i++) {
			roles.add(role(guildId, roleIds.get(i)));
		}
		return roles;
	}

	/**
	 * Finds a channel or a thread, with the id of its guild.
	 * @param channelId the channel
	 * @return the channel, {@code null} if it is not known
	 */
	@Nullable Channel channel(long channelId);

	/**
	 * Tells whether a user takes part in a thread; this decides who sees private ones.
	 * @param thread the thread
	 * @param userId the user
	 * @return whether the user is known to take part
	 */
	boolean isThreadMember(Channel thread, long userId);

	/**
	 * Tells who the bot is.
	 * @return the bot's user, 0 if it is not known
	 */
	long currentUserId();

}
