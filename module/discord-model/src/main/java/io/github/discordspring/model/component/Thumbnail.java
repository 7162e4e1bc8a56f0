package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A small picture, beside a section.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param media the picture
 * @param description alternative text, up to 1024 characters
 * @param spoiler whether it is covered at first
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#thumbnail">Thumbnail</a>
 */
@DiscordObject
@Kind(11)
public record Thumbnail(@Range(min = 0) int id, UnfurledMediaItem media,
		@Length(max = 1024) @Nullable String description, boolean spoiler) implements Component {

	/**
	 * Makes a picture.
	 * @param url where it lies, or {@code attachment://} and the name of a file
	 * @return the picture
	 */
	public static Thumbnail of(String url) {
		return new Thumbnail(0, UnfurledMediaItem.of(url), null, false);
	}

}
