package io.github.discordspring.model.message;

/**
 * Bits of a message's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object-message-flags">Message
 * flags</a>
 */
public final class MessageFlag {

	/** Published to the channels that follow. */
	public static final int CROSSPOSTED = 1 << 0;

	/** Comes from a channel that is followed. */
	public static final int IS_CROSSPOST = 1 << 1;

	/** Without embeds. */
	public static final int SUPPRESS_EMBEDS = 1 << 2;

	/** The message it comes from was deleted. */
	public static final int SOURCE_MESSAGE_DELETED = 1 << 3;

	/** From Discord's system. */
	public static final int URGENT = 1 << 4;

	/** A thread was started from it. */
	public static final int HAS_THREAD = 1 << 5;

	/** Only the user of the interaction sees it. */
	public static final int EPHEMERAL = 1 << 6;

	/** The application thinks. */
	public static final int LOADING = 1 << 7;

	/** Roles could not be added to the thread. */
	public static final int FAILED_TO_MENTION_SOME_ROLES_IN_THREAD = 1 << 8;

	/** Without notifications. */
	public static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

	/** A voice message. */
	public static final int IS_VOICE_MESSAGE = 1 << 13;

	/** Holds a message that was forwarded. */
	public static final int HAS_SNAPSHOT = 1 << 14;

	/** Made of components alone; cannot be taken back. */
	public static final int IS_COMPONENTS_V2 = 1 << 15;

	private MessageFlag() {
	}

}
