package io.github.discordspring.model.channel;

/**
 * Bits of a channel's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/channel#channel-object-channel-flags">Channel
 * flags</a>
 */
public final class ChannelFlag {

	/** Pinned in its forum. */
	public static final int PINNED = 1 << 1;

	/** New threads of the forum need a tag. */
	public static final int REQUIRE_TAG = 1 << 4;

	/** Media cannot be downloaded with a click. */
	public static final int HIDE_MEDIA_DOWNLOAD_OPTIONS = 1 << 15;

	/** The bot may not see it: all but id, type and position is made up. */
	public static final int CHANNEL_OBFUSCATED = 1 << 17;

	private ChannelFlag() {
	}

}
