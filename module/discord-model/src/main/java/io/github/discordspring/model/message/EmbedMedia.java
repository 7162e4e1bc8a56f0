package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
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
public record EmbedMedia(@Length(max = 2048) @Nullable String url, @Nullable String proxyUrl, @Nullable Integer height,
		@Nullable Integer width, @Nullable String contentType, @Length(max = 64) @Nullable String placeholder,
		@Nullable Integer placeholderVersion, @Length(max = 4096) @Nullable String description,
		@Nullable Integer flags) {

	/**
	 * Shows what lies at a URL.
	 * @param url where it lies, or {@code attachment://} and the name of a file of the
	 * message: jpg, jpeg, png, webp or gif
	 * @return the picture
	 */
	public static EmbedMedia of(String url) {
		return new EmbedMedia(url, null, null, null, null, null, null, null, 0);
	}

	/**
	 * Shows a file of the message.
	 * @param filename its name: jpg, jpeg, png, webp or gif
	 * @return the picture
	 */
	public static EmbedMedia attachment(String filename) {
		return of("attachment://" + filename);
	}

}
