package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.sticker.StickerFormatType;
import org.jspecify.annotations.Nullable;

/**
 * A sticker in a message.
 *
 * @param id id
 * @param name name
 * @param formatType format
 * @see <a href=
 * "https://docs.discord.com/developers/resources/sticker#sticker-item-object">Sticker
 * item object</a>
 */
@DiscordObject
public record StickerItem(long id, String name, @Nullable StickerFormatType formatType) {

}
