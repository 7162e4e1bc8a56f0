package io.github.discordspring.model.permission.calculator;

import io.github.discordspring.model.Snowflake;

/**
 * Permissions cannot be computed, as something that decides them is not there.
 */
public final class PermissionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final long id;

	PermissionException(Reason reason, long id, String message) {
		super(message + ", so its permissions cannot be computed");
		this.reason = reason;
		this.id = id;
	}

	static PermissionException guildUnavailable(long guildId) {
		return new PermissionException(Reason.GUILD_UNAVAILABLE, guildId,
				"Guild " + Snowflake.toString(guildId) + " is not known");
	}

	static PermissionException memberUnavailable(long guildId, long userId) {
		return new PermissionException(Reason.MEMBER_UNAVAILABLE, userId,
				"Member " + Snowflake.toString(userId) + " of guild " + Snowflake.toString(guildId) + " is not known");
	}

	static PermissionException roleUnavailable(long guildId, long roleId) {
		return new PermissionException(Reason.ROLE_UNAVAILABLE, roleId,
				((roleId == guildId) ? "The role @everyone" : "A role of the member, " + Snowflake.toString(roleId))
						+ ", is not among those of guild " + Snowflake.toString(guildId));
	}

	static PermissionException channelUnavailable(long channelId) {
		return new PermissionException(Reason.CHANNEL_UNAVAILABLE, channelId,
				"Channel " + Snowflake.toString(channelId) + " is not known");
	}

	static PermissionException channelNotInGuild(long channelId) {
		return new PermissionException(Reason.CHANNEL_NOT_IN_GUILD, channelId,
				"Channel " + Snowflake.toString(channelId) + " is not in the guild");
	}

	static PermissionException parentChannelNotPresent(long threadId) {
		return new PermissionException(Reason.PARENT_CHANNEL_NOT_PRESENT, threadId,
				"The channel of thread " + Snowflake.toString(threadId) + " is not known");
	}

	static PermissionException channelObfuscated(long channelId) {
		return new PermissionException(Reason.CHANNEL_OBFUSCATED, channelId, "The bot may not see channel "
				+ Snowflake.toString(channelId) + ", and Discord does not tell its overwrites");
	}

	/**
	 * Tells what is wrong.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/**
	 * Tells whose data is missing.
	 * @return the id of the guild, user, role or channel that {@link #reason()} is about
	 */
	public long id() {
		return this.id;
	}

	/**
	 * What may be wrong.
	 */
	public enum Reason {

		/** The guild is not known. */
		GUILD_UNAVAILABLE,

		/** The user is not known as a member of the guild. */
		MEMBER_UNAVAILABLE,

		/** A role of the member, or {@code @everyone}, is not known. */
		ROLE_UNAVAILABLE,

		/** The channel is not known. */
		CHANNEL_UNAVAILABLE,

		/** The channel is a direct message, or of another guild. */
		CHANNEL_NOT_IN_GUILD,

		/** The channel of a thread is not known. */
		PARENT_CHANNEL_NOT_PRESENT,

		/**
		 * The bot may not see the channel, and its overwrites are made up. For the bot
		 * itself that is an answer, for other members it is none.
		 */
		CHANNEL_OBFUSCATED

	}

}
