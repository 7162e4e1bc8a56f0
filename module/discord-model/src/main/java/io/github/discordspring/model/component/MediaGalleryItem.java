package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.validation.Length;
import org.jspecify.annotations.Nullable;

/**
 * A picture or video of a gallery.
 *
 * @param media the picture or video
 * @param description alternative text, 1 to 1024 characters
 * @param spoiler whether it is covered at first
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-item-structure">Media
 * gallery item structure</a>
 */
@DiscordObject
public record MediaGalleryItem(UnfurledMediaItem media, @Length(min = 1, max = 1024) @Nullable String description,
		boolean spoiler) {

	/**
	 * Makes an item without description.
	 * @param url where it lies, or {@code attachment://} and the name of a file
	 * @return the item
	 */
	public static MediaGalleryItem of(String url) {
		return new MediaGalleryItem(UnfurledMediaItem.of(url), null, false);
	}

	/**
	 * Makes an item.
	 * @param url where it lies, or {@code attachment://} and the name of a file
	 * @param description alternative text, 1 to 1024 characters
	 * @return the item
	 */
	public static MediaGalleryItem of(String url, String description) {
		return new MediaGalleryItem(UnfurledMediaItem.of(url), description, false);
	}

	/**
	 * Gives the same item, covered at first.
	 * @return the item as a spoiler
	 */
	public MediaGalleryItem asSpoiler() {
		return new MediaGalleryItem(this.media, this.description, true);
	}

}
