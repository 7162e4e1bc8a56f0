package io.github.discordspring.model.sticker;

import java.util.List;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Discord's packs of stickers.
 *
 * @param stickerPacks packs
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#list-sticker-packs">List sticker
 * packs</a>
 */
@DiscordObject
public record StickerPacks(List<StickerPack> stickerPacks) {

}
