package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Author of an embed.
 *
 * @param name up to 256 characters
 * @param url link
 * @param iconUrl picture
 * @param proxyIconUrl copy of it, never sent
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-author-structure">Embed
 * author structure</a>
 */
@DiscordObject
public record EmbedAuthor(String name, @Nullable String url, @Nullable String iconUrl, @Nullable String proxyIconUrl) {

}
