package io.github.discordspring.model.application;

/**
 * Bits of an application's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/application#application-object-application-flags">Application
 * flags</a>
 */
public final class ApplicationFlag {

	/** Uses auto-moderation. */
	public static final int APPLICATION_AUTO_MODERATION_RULE_CREATE_BADGE = 1 << 6;

	/** May have presences, in any number of guilds. */
	public static final int GATEWAY_PRESENCE = 1 << 12;

	/** May have presences, in few guilds. */
	public static final int GATEWAY_PRESENCE_LIMITED = 1 << 13;

	/** May have members, in any number of guilds. */
	public static final int GATEWAY_GUILD_MEMBERS = 1 << 14;

	/** May have members, in few guilds. */
	public static final int GATEWAY_GUILD_MEMBERS_LIMITED = 1 << 15;

	/** Grew so unusually that it is not verified. */
	public static final int VERIFICATION_PENDING_GUILD_LIMIT = 1 << 16;

	/** Runs within the client. */
	public static final int EMBEDDED = 1 << 17;

	/** May have the content of messages, in any number of guilds. */
	public static final int GATEWAY_MESSAGE_CONTENT = 1 << 18;

	/** May have the content of messages, in few guilds. */
	public static final int GATEWAY_MESSAGE_CONTENT_LIMITED = 1 << 19;

	/** Has global commands. */
	public static final int APPLICATION_COMMAND_BADGE = 1 << 23;

	private ApplicationFlag() {
	}

}
