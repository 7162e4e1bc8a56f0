package io.github.discordspring.model.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/**
 * Where the bytes of a file come from. They are read when the request is sent, and again
 * if it is sent again, each time from a new stream; never on an event loop, so that
 * reading may block. A Spring {@code Resource} is one by
 * {@code FileContent.of(resource::getInputStream)}.
 */
@FunctionalInterface
public interface FileContent {

	/** What {@link #size()} gives where the size is not known. */
	long UNKNOWN_SIZE = -1;

	/**
	 * Opens a new stream at the first byte. Whoever asked for it closes it.
	 * @return the stream
	 * @throws IOException if the bytes cannot be had
	 */
	InputStream open() throws IOException;

	/**
	 * Tells how many bytes there are, without reading them.
	 * @return the number, or {@link #UNKNOWN_SIZE}
	 */
	default long size() {
		return UNKNOWN_SIZE;
	}

	/**
	 * Takes bytes as they are, not copied.
	 * @param bytes the bytes, not to be changed any more
	 * @return the content
	 */
	static FileContent of(byte[] bytes) {
		return new FileContent() {

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}

			@Override
			public long size() {
				return bytes.length;
			}

		};
	}

	/**
	 * Reads a file.
	 * @param path where it lies
	 * @return the content
	 */
	static FileContent of(Path path) {
		return new FileContent() {

			@Override
			public InputStream open() throws IOException {
				return Files.newInputStream(path);
			}

			@Override
			public long size() {
				try {
					return Files.size(path);
				}
				catch (IOException ex) {
					// Opening it tells why
					return UNKNOWN_SIZE;
				}
			}

		};
	}

	/**
	 * Reads what is behind a URL: {@code https:}, {@code file:}, {@code jar:} and what
	 * else the JDK opens. To be given trusted URLs only.
	 * @param url the URL
	 * @return the content
	 */
	static FileContent of(URL url) {
		return () -> {
			URLConnection connection = url.openConnection();
			connection.setConnectTimeout(10_000);
			connection.setReadTimeout(30_000);
			return connection.getInputStream();
		};
	}

	/**
	 * Reads streams, one for each attempt.
	 * @param content opens a new stream each time
	 * @return the content
	 */
	static FileContent of(FileContent content) {
		return content;
	}

	/**
	 * Decodes text.
	 * @param base64 the bytes in base64, with line breaks or without
	 * @return the content
	 * @throws IllegalArgumentException if it is no base64
	 */
	static FileContent ofBase64(String base64) {
		return of(Base64.getMimeDecoder().decode(checked(base64)));
	}

	/**
	 * Decodes a data URI.
	 * @param uri the URI, such as {@code data:image/png;base64,iVBORw0KGgo=}
	 * @return the content
	 * @throws IllegalArgumentException if it is no data URI, or not in base64
	 */
	static FileContent ofDataUri(String uri) {
		int comma = uri.indexOf(',');
		if (!uri.regionMatches(true, 0, "data:", 0, 5) || comma < 0
				|| !uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
			throw new IllegalArgumentException("A data URI begins with data:, and its data with ;base64,");
		}
		return ofBase64(uri.substring(comma + 1));
	}

	/**
	 * Reads whatever a URI names: {@code data:} in base64, or what {@link #of(URL)}
	 * reads.
	 * @param uri the URI
	 * @return the content
	 * @throws IllegalArgumentException if the URI cannot be read
	 */
	static FileContent of(URI uri) {
		if ("data".equalsIgnoreCase(uri.getScheme())) {
			return ofDataUri(uri.toString());
		}
		try {
			return of(uri.toURL());
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("There is no way to read a URI with scheme " + uri.getScheme(), ex);
		}
	}

	/** The decoder of the JDK passes over what is no base64; such text is a mistake. */
	private static String checked(String base64) {
		for (int i = 0; i < base64.length(); i++) {
			char character = base64.charAt(i);
			boolean digit = (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z')
					|| (character >= '0' && character <= '9') || "+/=\r\n".indexOf(character) >= 0;
			if (!digit) {
				throw new IllegalArgumentException("No base64: there is another character at " + i);
			}
		}
		return base64;
	}

}
