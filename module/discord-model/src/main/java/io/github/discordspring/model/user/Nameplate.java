package io.github.discordspring.model.user;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What a user's name stands on in lists.
 *
 * @param skuId what was bought
 * @param asset path of the picture
 * @param label label, not in use
 * @param palette colour behind it
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#nameplate">Nameplate</a>
 */
@DiscordObject
public record Nameplate(long skuId, String asset, String label, @Nullable NameplatePalette palette) {

}
