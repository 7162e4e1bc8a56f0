package io.github.discordspring.model.message;

/**
 * Bits of an embed's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-flags">Embed
 * flags</a>
 */
public final class EmbedFlag {

	/** Stands for an entry of the list of activities. */
	public static final int IS_CONTENT_INVENTORY_ENTRY = 1 << 5;

	private EmbedFlag() {
	}

}
