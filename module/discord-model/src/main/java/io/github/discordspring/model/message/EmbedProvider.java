package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
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
public record EmbedProvider(@Length(max = 256) @Nullable String name, @Length(max = 2048) @Nullable String url) {

	/**
	 * Makes a provider.
	 * @param name up to 256 characters
	 * @param url link
	 * @return the provider
	 */
	public static EmbedProvider of(@Nullable String name, @Nullable String url) {
		return new EmbedProvider(name, url);
	}

}
