package io.github.discordspring.model.message;

/**
 * Bits of the flags of an embed's picture or video.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-media-flags">Embed
 * media flags</a>
 */
public final class EmbedMediaFlag {

	/** Moves. */
	public static final int IS_ANIMATED = 1 << 5;

	private EmbedMediaFlag() {
	}

}
