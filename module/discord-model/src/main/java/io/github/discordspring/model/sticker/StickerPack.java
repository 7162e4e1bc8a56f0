package io.github.discordspring.model.sticker;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A pack of Discord's stickers.
 *
 * @param id id
 * @param stickers stickers
 * @param name name
 * @param skuId what is bought with it
 * @param coverStickerId sticker shown as its icon, 0 if none
 * @param description description
 * @param bannerAssetId banner, 0 if none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#sticker-pack-object">Sticker
 * pack object</a>
 */
@DiscordObject
public record StickerPack(long id, List<Sticker> stickers, String name, long skuId, long coverStickerId,
		String description, long bannerAssetId) {

}
