package io.github.discordspring.model.guild;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Why a guild has no invite code of its own.
 *
 * @param message what is wrong
 * @param code code of the error
 * @see <a href=
 * "https://docs.discord.com/developers/resources/guild#get-guild-vanity-url">Get guild
 * vanity URL</a>
 */
@DiscordObject
public record VanityUrlError(String message, int code) {

}
