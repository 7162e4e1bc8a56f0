package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import org.jspecify.annotations.Nullable;

/**
 * Picture or video of an embed.
 *
 * @param url where it lies
 * @param proxyUrl where a copy lies, never sent
 * @param height pixels
 * @param width pixels
 * @param contentType media type, never sent
 * @param placeholder ThumbHash of it, base64, never sent
 * @param placeholderVersion version of that placeholder, never sent
 * @param description alternative text, never sent
 * @param flags bits of {@link EmbedMediaFlag}, never sent
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-image-structure">Embed
 * image structure</a>
 */
@DiscordObject
public record EmbedMedia(@Nullable String url, @Nullable String proxyUrl, @Nullable Integer height,
		@Nullable Integer width, @Nullable String contentType, @Nullable String placeholder,
		@Nullable Integer placeholderVersion, @Nullable String description, int flags) {

}
