package io.github.discordspring.model.permission.calculator;

import java.time.InstantSource;
import java.util.List;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.permission.Role;
import org.jspecify.annotations.Nullable;

/**
 * Answers what users may do, from what a {@link PermissionSource} knows. Safe for use by
 * several threads if the source is.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>
 */
public final class PermissionView {

	private final PermissionSource source;

	private final InstantSource clock;

	private final boolean timeOutsRegarded;

	private PermissionView(PermissionSource source, InstantSource clock, boolean timeOutsRegarded) {
		this.source = source;
		this.clock = clock;
		this.timeOutsRegarded = timeOutsRegarded;
	}

	/**
	 * Makes a view that regards time-outs by the system's clock.
	 * @param source what is known
	 * @return the view
	 */
	public static PermissionView of(PermissionSource source) {
		return new PermissionView(source, InstantSource.system(), true);
	}

	/**
	 * Makes a view with another clock.
	 * @param clock tells whether a time-out is over
	 * @return another view
	 */
	public PermissionView withClock(InstantSource clock) {
		return new PermissionView(this.source, clock, this.timeOutsRegarded);
	}

	/**
	 * Makes a view that tells what members could do if nobody were timed out.
	 * @return another view
	 */
	public PermissionView ignoringTimeOuts() {
		return new PermissionView(this.source, this.clock, false);
	}

	/**
	 * Computes what a user may do in a guild, without regard to channels. Of the owner
	 * neither the member nor roles need be known.
	 * @param userId the user
	 * @param guildId the guild
	 * @return the bits
	 * @throws PermissionException if the guild, the member or one of its roles is not
	 * known
	 */
	public long inGuild(long userId, long guildId) {
		return calculator(userId, guildId).inGuild();
	}

	/**
	 * Computes what a user may do in a channel or a thread. Of the owner neither the
	 * member nor roles need be known, nor of who may do everything the channel of a
	 * thread.
	 * @param userId the user
	 * @param channelId the channel
	 * @return the bits; none for the bot in a channel that Discord hides from it
	 * @throws PermissionException if the channel is not known or in no guild, or if the
	 * guild, the member, one of its roles or the channel of the thread is not known, or
	 * hidden from the bot
	 */
	public long inChannel(long userId, long channelId) {
		Channel channel = this.source.channel(channelId);
		if (channel == null) {
			throw PermissionException.channelUnavailable(channelId);
		}
		if (channel.guildId() == 0) {
			throw PermissionException.channelNotInGuild(channelId);
		}
		PermissionCalculator calculator = calculator(userId, channel.guildId());
		if (calculator.isAdministrator()) {
			return calculator.inGuild();
		}
		if (!ChannelPermissions.isThread(channel.type())) {
			return isHidden(channel, userId) ? 0 : calculator.inChannel(channel);
		}
		Channel parent = this.source.channel(channel.parentId());
		if (parent == null) {
			throw PermissionException.parentChannelNotPresent(channelId);
		}
		return isHidden(parent, userId) ? 0
				: calculator.inThread(channel, parent, this.source.isThreadMember(channel, userId));
	}

	private boolean isHidden(Channel channel, long userId) {
		return channel.isObfuscated() && userId == this.source.currentUserId();
	}

	private PermissionCalculator calculator(long userId, long guildId) {
		Guild guild = this.source.guild(guildId);
		if (guild == null) {
			throw PermissionException.guildUnavailable(guildId);
		}
		PermissionCalculator.Builder builder = PermissionCalculator.builder(guildId, userId).ownerId(guild.ownerId());
		if (guild.ownerId() == userId && userId != 0) {
			// May do everything, whether or not it is known as a member
			return builder.build();
		}
		Member member = this.source.member(guildId, userId);
		if (member == null) {
			throw PermissionException.memberUnavailable(guildId, userId);
		}
		builder.everyone(known(guildId, guildId, this.source.role(guildId, guildId)).permissions());
		Snowflakes roleIds = member.roles();
		List<@Nullable Role> roles = this.source.roles(guildId, roleIds);
		for (int i = 0; i < roleIds.size(); i++) {
			builder.role(roleIds.get(i), known(guildId, roleIds.get(i), roles.get(i)).permissions());
		}
		if (this.timeOutsRegarded) {
			builder.timedOut(PermissionCalculator.isTimedOut(member, this.clock.instant()));
		}
		return builder.build();
	}

	private static Role known(long guildId, long roleId, @Nullable Role role) {
		if (role == null) {
			throw PermissionException.roleUnavailable(guildId, roleId);
		}
		return role;
	}

}
