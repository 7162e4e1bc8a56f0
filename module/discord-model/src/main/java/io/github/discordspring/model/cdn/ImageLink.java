package io.github.discordspring.model.cdn;

import java.util.Arrays;
import java.util.Objects;

import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.image.ImageFormat;
import org.jspecify.annotations.Nullable;

/**
 * A link to an image that Discord keeps. Immutable; its text is the URL. Unless told
 * otherwise it is a PNG of Discord's default size, and an animated WebP where the image
 * moves, as Discord advises. {@link Cdn} makes links.
 *
 * @see <a href="https://docs.discord.com/developers/reference#image-formatting">Image
 * formatting</a>
 */
public final class ImageLink {

	/** Smallest size, in pixels. */
	public static final int MIN_SIZE = 16;

	/** Largest size, in pixels. */
	public static final int MAX_SIZE = 4096;

	static final String HOST = "cdn.discordapp.com";

	static final String MEDIA_HOST = "media.discordapp.net";

	private final ImageEndpoint endpoint;

	private final long[] ids;

	private final String hash;

	private final boolean moving;

	private final ImageFormat format;

	private final boolean animated;

	private final int size;

	private ImageLink(ImageEndpoint endpoint, long[] ids, String hash, boolean moving, ImageFormat format,
			boolean animated, int size) {
		this.endpoint = endpoint;
		this.ids = ids;
		this.hash = hash;
		this.moving = moving;
		this.format = format;
		this.animated = animated;
		this.size = size;
	}

	static ImageLink of(ImageEndpoint endpoint, String hash, long... ids) {
		boolean moving = endpoint.formats().contains(ImageFormat.GIF) && hash.startsWith("a_");
		return of(endpoint, hash, moving, moving ? ImageFormat.WEBP : ImageFormat.PNG, ids);
	}

	static ImageLink of(ImageEndpoint endpoint, String hash, boolean moving, ImageFormat format, long... ids) {
		if (endpoint.hasHash() && !isHash(hash)) {
			throw new IllegalArgumentException(
					"\"" + hash + "\" is no hash of an image: it may hold letters, digits," + " '_' and '-' only");
		}
		return new ImageLink(endpoint, ids, hash, moving, format, moving && format == ImageFormat.WEBP, 0);
	}

	private static boolean isHash(String text) {
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
			if (!letter && character != '_' && character != '-' && (character < '0' || character > '9')) {
				return false;
			}
		}
		return !text.isEmpty();
	}

	/**
	 * Tells whether a size can be asked for.
	 * @param size pixels
	 * @return whether it is a power of two from 16 to 4096
	 */
	public static boolean isSize(int size) {
		return size >= MIN_SIZE && size <= MAX_SIZE && Integer.bitCount(size) == 1;
	}

	/**
	 * Reads the URL of an image that Discord keeps, the counterpart of
	 * {@link #toString()}.
	 * @param url the URL; parameters other than {@code size} and {@code animated} are
	 * passed over
	 * @return the link, or {@code null} if the URL is none of an {@link ImageEndpoint},
	 * or asks for what the endpoint does not have
	 */
	public static @Nullable ImageLink parse(String url) {
		return ImageLinkParser.parse(url);
	}

	/**
	 * Tells where the image is kept.
	 * @return the endpoint
	 */
	public ImageEndpoint endpoint() {
		return this.endpoint;
	}

	/**
	 * Gives the id of what the image belongs to: the last of the path, such as the user
	 * of a picture in a guild.
	 * @return the id, 0 if there is none
	 */
	public long id() {
		return (this.ids.length > 0) ? this.ids[this.ids.length - 1] : 0;
	}

	/**
	 * Gives the first id of the path: the guild of a member, the application of an
	 * achievement; the same as {@link #id()} where there is but one.
	 * @return the id, 0 if there is none
	 */
	public long parentId() {
		return (this.ids.length > 0) ? this.ids[0] : 0;
	}

	/**
	 * Gives the hash of the image, the number of a default picture, or the id of an
	 * asset.
	 * @return the hash, empty for emojis and stickers
	 */
	public String hash() {
		return this.hash;
	}

	/**
	 * Gives the format.
	 * @return the format
	 */
	public ImageFormat format() {
		return this.format;
	}

	/**
	 * Gives the size.
	 * @return pixels, 0 for Discord's default
	 */
	public int size() {
		return this.size;
	}

	/**
	 * Tells whether the image itself can move, whatever this link asks for.
	 * @return whether its hash begins with {@code a_}, or it is an animated emoji
	 */
	public boolean isMoving() {
		return this.moving;
	}

	/**
	 * Tells whether this link gives an image that moves.
	 * @return whether it is a GIF or an animated WebP
	 */
	public boolean isAnimated() {
		return this.animated || this.format == ImageFormat.GIF;
	}

	/**
	 * Asks for a format. A WebP moves if the image can; {@link #still()} stops it.
	 * @param format the format
	 * @return another link
	 * @throws IllegalArgumentException if the endpoint does not have it, or GIF is asked
	 * for and the image does not move
	 */
	public ImageLink format(ImageFormat format) {
		if (!this.endpoint.formats().contains(format)) {
			throw new IllegalArgumentException(
					this.endpoint + " has the formats " + this.endpoint.formats() + ", but not " + format);
		}
		if (this.endpoint == ImageEndpoint.STICKER && format != this.format) {
			throw new IllegalArgumentException("The sticker is to be had as " + this.format + " only");
		}
		if (format == ImageFormat.GIF && !this.moving) {
			throw new IllegalArgumentException("The image does not move, so it is not to be had as GIF");
		}
		return new ImageLink(this.endpoint, this.ids, this.hash, this.moving, format,
				this.moving && format == ImageFormat.WEBP, this.size);
	}

	/**
	 * Asks for an image that does not move.
	 * @return another link: PNG in place of GIF, WebP without motion
	 */
	public ImageLink still() {
		if (this.endpoint == ImageEndpoint.STICKER) {
			return this;
		}
		return new ImageLink(this.endpoint, this.ids, this.hash, this.moving,
				(this.format == ImageFormat.GIF) ? ImageFormat.PNG : this.format, false, this.size);
	}

	/**
	 * Asks for a size. Default pictures and stickers have one size, and stay as they are.
	 * @param size pixels, a power of two from 16 to 4096
	 * @return another link
	 * @throws IllegalArgumentException if the size is none of these
	 */
	public ImageLink size(int size) {
		if (!isSize(size)) {
			throw new IllegalArgumentException(
					"The size of an image is a power of two from 16 to 4096, but was " + size);
		}
		return this.endpoint.isSizable()
				? new ImageLink(this.endpoint, this.ids, this.hash, this.moving, this.format, this.animated, size)
				: this;
	}

	/**
	 * Gives the URL.
	 * @return the URL
	 */
	public String url() {
		boolean media = this.endpoint == ImageEndpoint.STICKER && this.format == ImageFormat.GIF;
		StringBuilder url = new StringBuilder("https://").append(media ? MEDIA_HOST : HOST);
		int next = 0;
		for (String segment : this.endpoint.segments()) {
			url.append('/');
			switch (segment) {
				case "{id}" -> url.append(Snowflake.toString(this.ids[next++]));
				case "{hash}" -> url.append(this.hash);
				default -> url.append(segment);
			}
		}
		url.append('.').append(this.format.extension());
		if (this.animated) {
			url.append("?animated=true");
		}
		if (this.size != 0) {
			url.append(this.animated ? '&' : '?').append("size=").append(this.size);
		}
		return url.toString();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ImageLink that && this.endpoint == that.endpoint && Arrays.equals(this.ids, that.ids)
				&& this.hash.equals(that.hash) && this.format == that.format && this.animated == that.animated
				&& this.size == that.size;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.endpoint, Arrays.hashCode(this.ids), this.hash, this.format, this.animated, this.size);
	}

	@Override
	public String toString() {
		return url();
	}

}
