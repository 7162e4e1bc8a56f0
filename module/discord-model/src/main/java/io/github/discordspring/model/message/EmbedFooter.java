package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * Footer of an embed.
 *
 * @param text up to 2048 characters
 * @param iconUrl picture
 * @param proxyIconUrl copy of it, never sent
 * @see <a href=
 * "https://docs.discord.com/developers/resources/message#embed-object-embed-footer-structure">Embed
 * footer structure</a>
 */
@DiscordObject
public record EmbedFooter(@Length(min = 1, max = 2048) String text, @Length(max = 2048) @Nullable String iconUrl,
		@Nullable String proxyIconUrl) {

	/**
	 * Makes a footer of text alone.
	 * @param text 1 to 2048 characters
	 * @return the footer
	 */
	public static EmbedFooter of(String text) {
		return new EmbedFooter(text, null, null);
	}

	/**
	 * Makes a footer.
	 * @param text 1 to 2048 characters
	 * @param iconUrl picture
	 * @return the footer
	 */
	public static EmbedFooter of(String text, String iconUrl) {
		return new EmbedFooter(text, iconUrl, null);
	}

}
