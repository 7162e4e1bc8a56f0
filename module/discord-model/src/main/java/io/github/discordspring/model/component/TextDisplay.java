package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;

/**
 * Text with markdown.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param content 1 to 4000 characters
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#text-display">Text
 * display</a>
 */
@DiscordObject
@Kind(10)
public record TextDisplay(@Range(min = 0) int id, @Length(min = 1, max = 4000) String content) implements Component {

	/**
	 * Makes a text.
	 * @param content 1 to 4000 characters
	 * @return the text
	 */
	public static TextDisplay of(String content) {
		return new TextDisplay(0, content);
	}

}
