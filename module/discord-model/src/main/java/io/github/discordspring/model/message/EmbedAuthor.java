package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
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
public record EmbedAuthor(@Length(min = 1, max = 256) String name, @Length(max = 2048) @Nullable String url,
		@Length(max = 2048) @Nullable String iconUrl, @Nullable String proxyIconUrl) {

	/**
	 * Makes an author of a name alone.
	 * @param name 1 to 256 characters
	 * @return the author
	 */
	public static EmbedAuthor of(String name) {
		return new EmbedAuthor(name, null, null, null);
	}

	/**
	 * Makes an author.
	 * @param name 1 to 256 characters
	 * @param url link, or {@code null}
	 * @param iconUrl picture, or {@code null}
	 * @return the author
	 */
	public static EmbedAuthor of(String name, @Nullable String url, @Nullable String iconUrl) {
		return new EmbedAuthor(name, url, iconUrl, null);
	}

}
