package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * A guild's own invite code.
 *
 * @param code code
 * @param uses how often it was used
 * @param error why there is none
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#get-guild-vanity-url">Get guild
 * vanity URL</a>
 */
@DiscordObject
public record VanityUrl(@Nullable String code, int uses, @Nullable VanityUrlError error) {

}
