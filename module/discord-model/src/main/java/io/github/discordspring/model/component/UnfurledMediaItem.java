package io.github.discordspring.model.component;

import io.github.discordspring.model.codec.DiscordObject;
import io.github.discordspring.model.codec.WhenAbsent;
import io.github.discordspring.model.validation.Faults;
import io.github.discordspring.model.validation.Length;
import io.github.discordspring.model.validation.Validated;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or file that a component shows. To be sent, it has a URL and nothing
 * else.
 *
 * @param url where it lies, or {@code attachment://} and the name of a file of the
 * message
 * @param proxyUrl where a copy lies, never sent
 * @param height pixels, never sent
 * @param width pixels, never sent
 * @param contentType media type, never sent
 * @param attachmentId the attachment it is, else 0; never sent
 * @param id id, never sent
 * @see <a href=
 * "https://docs.discord.com/developers/components/reference#unfurled-media-item-structure">Unfurled
 * media item structure</a>
 */
@DiscordObject
public record UnfurledMediaItem(@Length(min = 1, max = 2048) String url, @Nullable String proxyUrl,
		@Nullable Integer height, @Nullable Integer width, @Nullable String contentType, long attachmentId,
		@WhenAbsent(0) long id) implements Validated {

	private static final String ATTACHMENT = "attachment://";

	/**
	 * Makes an item to be sent.
	 * @param url where it lies, or {@code attachment://} and the name of a file
	 * @return the item
	 */
	public static UnfurledMediaItem of(String url) {
		return new UnfurledMediaItem(url, null, null, null, null, 0, 0);
	}

	/**
	 * Tells which file of the message it is.
	 * @return the file's name; {@code null} if it lies elsewhere
	 */
	public @Nullable String attachmentName() {
		return this.url.startsWith(ATTACHMENT) ? this.url.substring(ATTACHMENT.length()) : null;
	}

	@Override
	public void validate(Faults faults) {
		faults.check(
				this.url.startsWith(ATTACHMENT) || this.url.startsWith("https://") || this.url.startsWith("http://"),
				"url", "must begin with https://, http:// or " + ATTACHMENT);
	}

}
