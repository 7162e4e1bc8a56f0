package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
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
public record EmbedFooter(String text, @Nullable String iconUrl, @Nullable String proxyIconUrl) {

}
