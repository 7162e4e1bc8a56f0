package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Something bought from a guild.
 *
 * @param listingId what was bought
 * @param productName its name
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#message-object">Message
 * object</a>
 */
@DiscordObject
public record GuildProductPurchase(long listingId, String productName) {

}
