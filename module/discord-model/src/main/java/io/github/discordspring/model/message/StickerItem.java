package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * A sticker in a message.
 *
 * @param id id
 * @param name name
 * @param formatType 1 PNG, 2 APNG, 3 Lottie, 4 GIF
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#sticker-item-object">Sticker
 * item object</a>
 */
@DiscordObject
public record StickerItem(long id, String name, int formatType) {

}
