package io.github.discordspring.model.message;

/**
 * Bits of an attachment's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#attachment-object-attachment-flags">Attachment
 * flags</a>
 */
public final class AttachmentFlag {

	/** A clip of a stream. */
	public static final int IS_CLIP = 1 << 0;

	/** The thumbnail of a thread in a media channel. */
	public static final int IS_THUMBNAIL = 1 << 1;

	/** Was changed with Remix; deprecated by Discord. */
	public static final int IS_REMIX = 1 << 2;

	/** Is hidden as a spoiler. */
	public static final int IS_SPOILER = 1 << 3;

	/** Is an animated picture. */
	public static final int IS_ANIMATED = 1 << 5;

	private AttachmentFlag() {
	}

}
