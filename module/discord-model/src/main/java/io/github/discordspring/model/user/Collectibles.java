package io.github.discordspring.model.user;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * What a user collected, apart from the decoration of the picture.
 *
 * @param nameplate what the name stands on
 * @see <a href=
 * "https://docs.discord.com/developers/resources/user#collectibles">Collectibles</a>
 */
@DiscordObject
public record Collectibles(@Nullable Nameplate nameplate) {

}
