package io.github.discordspring.model.image;

import org.jspecify.annotations.Nullable;

/**
 * A format in which Discord gives images.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/reference#image-formatting-image-formats">Image
 * formats</a>
 */
public enum ImageFormat {

	/** JPEG. */
	JPEG("jpg"),

	/** PNG; stickers may be APNG under the same extension. */
	PNG("png"),

	/** WebP, moving if asked for. */
	WEBP("webp"),

	/** GIF. */
	GIF("gif"),

	/** An animation in JSON, for stickers only. */
	LOTTIE("json");

	private final String extension;

	ImageFormat(String extension) {
		this.extension = extension;
	}

	/**
	 * Gives the extension of files.
	 * @return the extension without dot
	 */
	public String extension() {
		return this.extension;
	}

	/**
	 * Finds the format of an extension.
	 * @param extension the extension without dot, {@code jpeg} being known as well
	 * @return the format, or {@code null} if there is none
	 */
	public static @Nullable ImageFormat of(String extension) {
		return switch (extension) {
			case "jpg", "jpeg" -> JPEG;
			case "png" -> PNG;
			case "webp" -> WEBP;
			case "gif" -> GIF;
			case "json" -> LOTTIE;
			default -> null;
		};
	}

}
