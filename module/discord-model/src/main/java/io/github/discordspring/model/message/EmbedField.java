package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;

/**
 * Field of an embed.
 *
 * @param name up to 256 characters
 * @param value up to 1024 characters
 * @param inline whether it may stand beside others
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-field-structure">Embed
 * field structure</a>
 */
@DiscordObject
public record EmbedField(String name, String value, boolean inline) {

}
