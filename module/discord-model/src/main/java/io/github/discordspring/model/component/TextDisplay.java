package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;

/**
 * Text with markdown.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param content text
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#text-display">Text
 * display</a>
 */
@DiscordObject
@Kind(10)
public record TextDisplay(int id, String content) implements Component {

}
