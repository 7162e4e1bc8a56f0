package io.github.discordspring.model.permission.calculator;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.OverwriteType;
import io.github.discordspring.model.permission.Permission;
import io.github.discordspring.model.permission.Permissions;
import io.github.discordspring.model.permission.Role;
import org.jspecify.annotations.Nullable;

/**
 * Computes what one member of a guild may do, in the guild and in its channels.
 * Immutable.
 *
 * <p>
 * The owner and administrators may do everything; for them the result has all bits. For
 * others {@code @everyone} and the member's roles together give what holds in the guild.
 * In a channel, the overwrites for {@code @everyone}, for the roles and for the member
 * follow; then what means nothing in a channel of its type is taken away, and what is
 * useless: all of it without VIEW_CHANNEL, files, embeds, TTS and mentions of everyone
 * without SEND_MESSAGES, voice and management without CONNECT. A member who is timed out
 * keeps VIEW_CHANNEL and READ_MESSAGE_HISTORY.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/permissions#permission-overwrites">Permission
 * overwrites</a>
 */
public final class PermissionCalculator {

	private final long guildId;

	private final long userId;

	private final long base;

	private final long[] roleIds;

	private final boolean administrator;

	private final boolean timedOut;

	private PermissionCalculator(Builder builder) {
		this.guildId = builder.guildId;
		this.userId = builder.userId;
		this.base = builder.permissions;
		this.roleIds = Arrays.copyOf(builder.roleIds, builder.roleCount);
		this.administrator = Permission.ADMINISTRATOR.in(this.base) || builder.ownerId == builder.userId;
		this.timedOut = builder.timedOut && !this.administrator;
	}

	/**
	 * Starts from plain data.
	 * @param guildId the guild
	 * @param userId the member's user
	 * @return a builder without any permission
	 */
	public static Builder builder(long guildId, long userId) {
		return new Builder(guildId, userId);
	}

	/**
	 * Makes a calculator that regards a time-out by the system's clock.
	 * @param guild the guild, with its roles
	 * @param member the member, with its user
	 * @return the calculator
	 * @throws PermissionException if the guild lacks {@code @everyone} or a role of the
	 * member
	 * @throws IllegalArgumentException if the member is without its user
	 */
	public static PermissionCalculator of(Guild guild, Member member) {
		return of(guild, member, Instant.now());
	}

	/**
	 * Makes a calculator.
	 * @param guild the guild, with its roles
	 * @param member the member, with its user
	 * @param now time at which a time-out must be over; {@code null} if time-outs are not
	 * to be regarded
	 * @return the calculator
	 * @throws PermissionException if the guild lacks {@code @everyone} or a role of the
	 * member
	 * @throws IllegalArgumentException if the member is without its user
	 */
	public static PermissionCalculator of(Guild guild, Member member, @Nullable Instant now) {
		if (member.user() == null) {
			throw new IllegalArgumentException(
					"The member is without its user: add it by member.withUser(...), or start with builder(...)");
		}
		Builder builder = builder(guild.id(), member.user().id()).ownerId(guild.ownerId())
			.everyone(find(guild.roles(), guild.id(), guild.id()).permissions());
		Snowflakes roles = member.roles();
		for (int i = 0; i < roles.size(); i++) {
			builder.role(roles.get(i), find(guild.roles(), guild.id(), roles.get(i)).permissions());
		}
		return builder.timedOut(now != null && isTimedOut(member, now)).build();
	}

	private static Role find(Collection<Role> roles, long guildId, long roleId) {
		for (Role role : roles) {
			if (role.id() == roleId) {
				return role;
			}
		}
		throw PermissionException.roleUnavailable(guildId, roleId);
	}

	/**
	 * Tells whether a member is timed out.
	 * @param member the member
	 * @param now the time
	 * @return whether the end of a time-out lies after it
	 */
	public static boolean isTimedOut(Member member, Instant now) {
		return member.communicationDisabledUntil() != null && member.communicationDisabledUntil().isAfter(now);
	}

	/**
	 * Tells whether the member may do everything, as owner or by ADMINISTRATOR.
	 * @return whether it may
	 */
	public boolean isAdministrator() {
		return this.administrator;
	}

	/**
	 * Computes what the member may do in the guild, without regard to channels.
	 * @return the bits
	 */
	public long inGuild() {
		if (this.administrator) {
			return Permissions.ALL | this.base;
		}
		return this.timedOut ? this.base & Permissions.TIMED_OUT : this.base;
	}

	/**
	 * Computes what the member may do in a channel.
	 * @param channel a channel of the guild, no thread
	 * @return the bits
	 * @throws PermissionException if the channel is in another guild or in none, is a
	 * thread, or Discord hides it from the bot
	 */
	public long inChannel(Channel channel) {
		if (ChannelPermissions.isThread(channel.type())) {
			throw PermissionException.parentChannelNotPresent(channel.id());
		}
		check(channel);
		return inChannel(channel.type(), channel.permissionOverwrites());
	}

	/**
	 * Computes what the member may do in a channel.
	 * @param type its type, none of a thread
	 * @param overwrites its overwrites
	 * @return the bits
	 */
	public long inChannel(ChannelType type, List<Overwrite> overwrites) {
		if (this.administrator) {
			return Permissions.ALL | this.base;
		}
		return restrict(apply(overwrites), type);
	}

	/**
	 * Computes what the member may do in a thread. It takes what the channel gives,
	 * except that SEND_MESSAGES is there if SEND_MESSAGES_IN_THREADS is. That the thread
	 * may be archived or locked is not regarded.
	 * @param thread the thread
	 * @param parent the channel it is in
	 * @param joined whether the member takes part in it: without MANAGE_THREADS nobody
	 * else sees a private thread
	 * @return the bits
	 * @throws PermissionException if one of the two is in another guild, the channel is
	 * not the thread's, or Discord hides it from the bot
	 */
	public long inThread(Channel thread, Channel parent, boolean joined) {
		if (thread.parentId() != parent.id()) {
			throw PermissionException.parentChannelNotPresent(thread.id());
		}
		if (thread.guildId() != 0 && thread.guildId() != this.guildId) {
			throw PermissionException.channelNotInGuild(thread.id());
		}
		check(parent);
		return inThread(thread.type(), parent.permissionOverwrites(), joined);
	}

	/**
	 * Computes what the member may do in a thread.
	 * @param type its type
	 * @param parentOverwrites overwrites of the channel it is in
	 * @param joined whether the member takes part in it
	 * @return the bits
	 * @throws IllegalArgumentException if the type is none of a thread
	 * @see #inThread(Channel, Channel, boolean)
	 */
	public long inThread(ChannelType type, List<Overwrite> parentOverwrites, boolean joined) {
		if (!ChannelPermissions.isThread(type)) {
			throw new IllegalArgumentException(type + " is not the type of a thread");
		}
		if (this.administrator) {
			return Permissions.ALL | this.base;
		}
		long permissions = apply(parentOverwrites);
		permissions = Permission.SEND_MESSAGES_IN_THREADS.in(permissions)
				? Permissions.with(permissions, Permission.SEND_MESSAGES)
				: Permissions.without(permissions, Permission.SEND_MESSAGES);
		if (type.equals(ChannelType.PRIVATE_THREAD) && !joined && !Permission.MANAGE_THREADS.in(permissions)) {
			return 0;
		}
		return restrict(permissions, type);
	}

	private void check(Channel channel) {
		boolean elsewhere = channel.guildId() != 0 && channel.guildId() != this.guildId;
		if (elsewhere || channel.type().equals(ChannelType.DM) || channel.type().equals(ChannelType.GROUP_DM)) {
			throw PermissionException.channelNotInGuild(channel.id());
		}
		if (channel.isObfuscated() && !this.administrator) {
			throw PermissionException.channelObfuscated(channel.id());
		}
	}

	private long apply(List<Overwrite> overwrites) {
		long permissions = this.base;
		long roleDeny = 0;
		long roleAllow = 0;
		@Nullable Overwrite member = null;
		for (Overwrite overwrite : overwrites) {
			if (overwrite.type().equals(OverwriteType.MEMBER)) {
				member = (overwrite.id() == this.userId) ? overwrite : member;
			}
			else if (overwrite.id() == this.guildId) {
				permissions = (permissions & ~overwrite.deny()) | overwrite.allow();
			}
			else if (hasRole(overwrite.id())) {
				roleDeny |= overwrite.deny();
				roleAllow |= overwrite.allow();
			}
		}
		permissions = (permissions & ~roleDeny) | roleAllow;
		return (member != null) ? (permissions & ~member.deny()) | member.allow() : permissions;
	}

	private boolean hasRole(long roleId) {
		for (long candidate : this.roleIds) {
			if (candidate == roleId) {
				return true;
			}
		}
		return false;
	}

	private long restrict(long permissions, ChannelType type) {
		long result = ChannelPermissions.restrict(permissions, type);
		return this.timedOut ? result & Permissions.TIMED_OUT : result;
	}

	/**
	 * Builds a {@link PermissionCalculator}. Not safe for use by several threads.
	 */
	public static final class Builder {

		private final long guildId;

		private final long userId;

		private long ownerId;

		private long permissions;

		private long[] roleIds = new long[8];

		private int roleCount;

		private boolean timedOut;

		private Builder(long guildId, long userId) {
			this.guildId = guildId;
			this.userId = userId;
		}

		/**
		 * Sets the owner of the guild.
		 * @param ownerId the user, 0 if it does not matter
		 * @return this builder
		 */
		public Builder ownerId(long ownerId) {
			this.ownerId = ownerId;
			return this;
		}

		/**
		 * Adds what {@code @everyone} may do.
		 * @param permissions the bits
		 * @return this builder
		 */
		public Builder everyone(long permissions) {
			this.permissions |= permissions;
			return this;
		}

		/**
		 * Adds a role of the member.
		 * @param roleId the role
		 * @param permissions its bits
		 * @return this builder
		 */
		public Builder role(long roleId, long permissions) {
			if (this.roleCount == this.roleIds.length) {
				this.roleIds = Arrays.copyOf(this.roleIds, 2 * this.roleCount);
			}
			this.roleIds[this.roleCount++] = roleId;
			this.permissions |= permissions;
			return this;
		}

		/**
		 * Sets whether the member is timed out.
		 * @param timedOut whether it is
		 * @return this builder
		 */
		public Builder timedOut(boolean timedOut) {
			this.timedOut = timedOut;
			return this;
		}

		/**
		 * Makes the calculator.
		 * @return the calculator
		 */
		public PermissionCalculator build() {
			return new PermissionCalculator(this);
		}

	}

}
