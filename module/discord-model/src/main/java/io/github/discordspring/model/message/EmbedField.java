package io.github.discordspring.model.message;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;

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
public record EmbedField(@Length(min = 1, max = 256) String name, @Length(min = 1, max = 1024) String value,
		boolean inline) {

	/**
	 * Makes a field that stands alone.
	 * @param name 1 to 256 characters
	 * @param value 1 to 1024 characters
	 * @return the field
	 */
	public static EmbedField of(String name, String value) {
		return new EmbedField(name, value, false);
	}

	/**
	 * Makes a field that may stand beside others.
	 * @param name 1 to 256 characters
	 * @param value 1 to 1024 characters
	 * @return the field
	 */
	public static EmbedField inline(String name, String value) {
		return new EmbedField(name, value, true);
	}

}
