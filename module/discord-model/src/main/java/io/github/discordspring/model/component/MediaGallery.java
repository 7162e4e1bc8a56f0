package io.github.discordspring.model.component;

import java.util.List;
import java.util.stream.Stream;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.Kind;
import io.github.discordspring.model.validation.Count;
import io.github.discordspring.model.validation.Range;

/**
 * Pictures and videos.
 *
 * @param id number in the message, 0 to let Discord give one
 * @param items 1 to 10
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#media-gallery">Media
 * gallery</a>
 */
@DiscordObject
@Kind(12)
public record MediaGallery(@Range(min = 0) int id,
		@Count(min = 1, max = 10) List<MediaGalleryItem> items) implements Component {

	/**
	 * Makes a gallery.
	 * @param items 1 to 10
	 * @return the gallery
	 */
	public static MediaGallery of(MediaGalleryItem... items) {
		return new MediaGallery(0, List.of(items));
	}

	/**
	 * Makes a gallery of what has no description.
	 * @param urls where each lies, or {@code attachment://} and the name of a file; 1 to
	 * 10
	 * @return the gallery
	 */
	public static MediaGallery of(String... urls) {
		return new MediaGallery(0, Stream.of(urls).map(MediaGalleryItem::of).toList());
	}

}
