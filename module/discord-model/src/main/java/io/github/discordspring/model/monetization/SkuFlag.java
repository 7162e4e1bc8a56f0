package io.github.discordspring.model.monetization;

/**
 * Bits of a SKU's flags.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sku#sku-object-sku-flags">SKU flags</a>
 */
public final class SkuFlag {

	/** Can be bought. */
	public static final int AVAILABLE = 1 << 2;

	/** Subscription for a guild and all in it. */
	public static final int GUILD_SUBSCRIPTION = 1 << 7;

	/** Subscription for a user, in all guilds. */
	public static final int USER_SUBSCRIPTION = 1 << 8;

	private SkuFlag() {
	}

}
