package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Where an embed comes from.
 *
 * @param name name
 * @param url link
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-provider-structure">Embed
 * provider structure</a>
 */
@DiscordObject
public record EmbedProvider(@Nullable String name, @Nullable String url) {

}
