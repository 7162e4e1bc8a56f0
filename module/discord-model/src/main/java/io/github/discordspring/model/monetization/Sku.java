package io.github.discordspring.model.monetization;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Something that an application sells.
 *
 * @param id id
 * @param type what kind
 * @param applicationId application
 * @param name name
 * @param slug end of its address
 * @param flags bits of {@link SkuFlag}
 * @see <a href="https://docs.discord.com/developers/resources/sku#sku-object">SKU
 * object</a>
 */
@DiscordObject
public record Sku(long id, SkuType type, long applicationId, String name, String slug, int flags) {

}
