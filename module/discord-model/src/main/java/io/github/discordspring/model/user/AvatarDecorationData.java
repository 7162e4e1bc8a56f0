package io.github.discordspring.model.user;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Decoration around a picture.
 *
 * @param asset hash of the decoration
 * @param skuId what was bought
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#avatar-decoration-data-object">Avatar
 * decoration data object</a>
 */
@DiscordObject
public record AvatarDecorationData(String asset, long skuId) {

}
