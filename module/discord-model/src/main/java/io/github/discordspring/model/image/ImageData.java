package io.github.discordspring.model.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An image, or a sound, that is sent inside a request: as a data URI. What it is, is told
 * from its first bytes, not from the name of a file. Immutable.
 *
 * @see <a href="https://docs.discord.com/developers/reference#image-data">Image data</a>
 */
public final class ImageData {

	private static final int HEAD = 16;

	private static final List<String> TYPES = List.of("image/png", "image/jpeg", "image/gif", "image/webp",
			"image/avif", "audio/mpeg", "audio/ogg");

	private final String mediaType;

	private final byte[] bytes;

	private ImageData(String mediaType, byte[] bytes) {
		this.mediaType = mediaType;
		this.bytes = bytes;
	}

	/**
	 * Takes an image.
	 * @param bytes the file, copied
	 * @return the image
	 * @throws IllegalArgumentException if it is none of PNG, JPEG, GIF, WebP, AVIF, MP3
	 * and Ogg
	 */
	public static ImageData of(byte[] bytes) {
		String mediaType = mediaTypeOf(bytes);
		if (mediaType == null) {
			throw new IllegalArgumentException("The " + bytes.length + " bytes are none of PNG, JPEG, GIF, WebP, AVIF,"
					+ " MP3 and Ogg: they begin with " + head(bytes));
		}
		return new ImageData(mediaType, bytes.clone());
	}

	/**
	 * Reads an image.
	 * @param file the file
	 * @return the image
	 * @throws IOException if it cannot be read
	 * @throws IllegalArgumentException if it is none of PNG, JPEG, GIF, WebP, AVIF, MP3
	 * and Ogg
	 */
	public static ImageData of(Path file) throws IOException {
		return of(Files.readAllBytes(file));
	}

	/**
	 * Reads an image. The stream is not closed.
	 * @param stream the file
	 * @return the image
	 * @throws IOException if it cannot be read
	 * @throws IllegalArgumentException if it is none of PNG, JPEG, GIF, WebP, AVIF, MP3
	 * and Ogg
	 */
	public static ImageData of(InputStream stream) throws IOException {
		return of(stream.readAllBytes());
	}

	/**
	 * Reads a data URI, the counterpart of {@link #toDataUri()}.
	 * @param dataUri the URI, of a media type that Discord takes, in base64
	 * @return the image
	 * @throws IllegalArgumentException if it is no such URI, or if what it holds is not
	 * of the type that it names
	 */
	public static ImageData parse(String dataUri) {
		int comma = dataUri.indexOf(',');
		if (!dataUri.startsWith("data:") || comma < 0 || !dataUri.startsWith(";base64", comma - 7)) {
			throw new IllegalArgumentException("A data URI begins with \"data:\", a media type and \";base64,\"");
		}
		String mediaType = dataUri.substring(5, comma - 7);
		if (!TYPES.contains(mediaType)) {
			throw new IllegalArgumentException("Discord takes the media types " + TYPES + ", but not " + mediaType);
		}
		byte[] bytes;
		try {
			bytes = Base64.getDecoder().decode(dataUri.substring(comma + 1));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The data URI is no valid base64: " + ex.getMessage(), ex);
		}
		ImageData image = of(bytes);
		if (!image.mediaType.equals(mediaType)) {
			throw new IllegalArgumentException(
					"The data URI names " + mediaType + ", but holds " + image.mediaType + ", which Discord refuses");
		}
		return image;
	}

	/**
	 * Tells what a file is from its first bytes.
	 * @param bytes the file, or its beginning of at least 16 bytes
	 * @return the media type, or {@code null} if it is none of PNG, JPEG, GIF, WebP,
	 * AVIF, MP3 and Ogg
	 */
	public static @Nullable String mediaTypeOf(byte[] bytes) {
		if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
			return "image/png";
		}
		if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
			return "image/jpeg";
		}
		if (begins(bytes, 0, "GIF87a") || begins(bytes, 0, "GIF89a")) {
			return "image/gif";
		}
		if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
			return "image/webp";
		}
		if (begins(bytes, 4, "ftypavif") || begins(bytes, 4, "ftypavis")) {
			return "image/avif";
		}
		if (begins(bytes, 0, "OggS")) {
			return "audio/ogg";
		}
		// A tag, or a frame of layer III: eleven set bits, then the version and the layer
		boolean frame = bytes.length > 1 && bytes[0] == (byte) 0xFF && (bytes[1] & 0xE6) == 0xE2;
		return (begins(bytes, 0, "ID3") || frame) ? "audio/mpeg" : null;
	}

	private static boolean begins(byte[] bytes, int offset, String signature) {
		byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
		return bytes.length >= offset + expected.length
				&& Arrays.equals(bytes, offset, offset + expected.length, expected, 0, expected.length);
	}

	private static String head(byte[] bytes) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
			text.append((i == 0) ? "" : " ");
			text.append(Character.forDigit((bytes[i] >> 4) & 0xF, 16)).append(Character.forDigit(bytes[i] & 0xF, 16));
		}
		return text.isEmpty() ? "nothing" : text.toString();
	}

	/**
	 * Tells what it is.
	 * @return the media type
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Tells how large it is.
	 * @return the number of bytes
	 */
	public int size() {
		return this.bytes.length;
	}

	/**
	 * Gives the file.
	 * @return a copy of its bytes
	 */
	public byte[] toByteArray() {
		return this.bytes.clone();
	}

	/**
	 * Gives what goes into a request.
	 * @return {@code data:}, the media type, {@code ;base64,} and the bytes
	 */
	public String toDataUri() {
		return "data:" + this.mediaType + ";base64," + Base64.getEncoder().encodeToString(this.bytes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ImageData that && Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	/**
	 * Describes the image without its bytes.
	 */
	@Override
	public String toString() {
		return this.mediaType + ", " + this.bytes.length + " bytes";
	}

}
