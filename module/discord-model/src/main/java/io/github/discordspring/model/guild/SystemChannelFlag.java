package io.github.discordspring.model.guild;

/**
 * Bits that tell which notices are left out of a guild's system channel.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#guild-object-system-channel-flags">System
 * channel flags</a>
 */
public final class SystemChannelFlag {

	/** That a member joined. */
	public static final int SUPPRESS_JOIN_NOTIFICATIONS = 1 << 0;

	/** That the guild was boosted. */
	public static final int SUPPRESS_PREMIUM_SUBSCRIPTIONS = 1 << 1;

	/** Tips for setting up the guild. */
	public static final int SUPPRESS_GUILD_REMINDER_NOTIFICATIONS = 1 << 2;

	/** The buttons to greet who joined. */
	public static final int SUPPRESS_JOIN_NOTIFICATION_REPLIES = 1 << 3;

	/** That a role was bought or renewed. */
	public static final int SUPPRESS_ROLE_SUBSCRIPTION_PURCHASE_NOTIFICATIONS = 1 << 4;

	/** The buttons to answer to that. */
	public static final int SUPPRESS_ROLE_SUBSCRIPTION_PURCHASE_NOTIFICATION_REPLIES = 1 << 5;

	private SystemChannelFlag() {
	}

}
