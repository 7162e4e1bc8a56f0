package io.github.discordspring.emulator.world;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.discordspring.emulator.form.FormErrors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Files and images that were uploaded. They are served from the emulator's own address;
 * the oldest go when they become too many.
 */
public final class Files {

	private static final long MAXIMUM_BYTES = 128L * 1024 * 1024;

	private static final int HASH_BYTES = 16;

	private static final String IMAGE = "data:image/";

	private final Map<String, UploadedFile> files = new LinkedHashMap<>();

	private long size;

	private String baseUrl = "http://127.0.0.1";

	/**
	 * Tells under which URL files are served.
	 * @param url the URL, without a slash at its end
	 */
	public void baseUrl(String url) {
		this.baseUrl = url;
	}

	/**
	 * Gives the URL under which files are served.
	 * @return the URL, without a slash at its end
	 */
	public String baseUrl() {
		return this.baseUrl;
	}

	/**
	 * Keeps a file.
	 * @param path where it can be fetched
	 * @param file the file
	 * @return its URL
	 */
	public String put(String path, UploadedFile file) {
		UploadedFile earlier = this.files.put(path, file);
		this.size += file.bytes().length - ((earlier != null) ? earlier.bytes().length : 0);
		while (this.size > MAXIMUM_BYTES && this.files.size() > 1) {
			String oldest = this.files.keySet().iterator().next();
			UploadedFile removed = this.files.remove(oldest);
			this.size -= (removed != null) ? removed.bytes().length : 0;
		}
		return this.baseUrl + path;
	}

	/**
	 * Finds a file.
	 * @param path where it is to be
	 * @return the file, or {@code null} if it is not there
	 */
	public @Nullable UploadedFile get(String path) {
		return this.files.get(path);
	}

	/**
	 * Keeps an image that was sent in a body, such as {@code data:image/png;base64,...}.
	 * @param field name of the field, for errors
	 * @param sent what was sent
	 * @param directory where it can be fetched
	 * @return the hash under which it is served, {@code null} if {@code null} was sent
	 * @throws io.github.discordspring.emulator.error.DiscordError if it is no image
	 */
	public @Nullable String putImage(String field, JsonNode sent, String directory) {
		if (sent.isNull() || sent.isMissingNode()) {
			return null;
		}
		byte[] bytes = decode(field, sent.asString(""), IMAGE);
		String hash = hash(bytes);
		boolean animated = sent.asString("").startsWith(IMAGE + "gif");
		String name = animated ? "a_" + hash : hash;
		put(directory + "/" + name, new UploadedFile(field, name, contentType(sent.asString("")), bytes));
		return name;
	}

	/**
	 * Reads a data URI.
	 * @param field name of the field, for errors
	 * @param uri what was sent
	 * @param prefix how it must begin, such as {@code data:audio/}
	 * @return the bytes
	 * @throws io.github.discordspring.emulator.error.DiscordError if it is none
	 */
	public static byte[] decode(String field, String uri, String prefix) {
		int comma = uri.indexOf(";base64,");
		if (!uri.startsWith(prefix) || comma < 0) {
			throw FormErrors.single(field, "IMAGE_INVALID", "Invalid image data");
		}
		try {
			return Base64.getDecoder().decode(uri.substring(comma + ";base64,".length()));
		}
		catch (IllegalArgumentException ex) {
			throw FormErrors.single(field, "IMAGE_INVALID", "Invalid image data");
		}
	}

	private static String contentType(String uri) {
		return uri.substring("data:".length(), uri.indexOf(';'));
	}

	/**
	 * Makes the hash that Discord names images by.
	 * @param bytes the image
	 * @return 32 hexadecimal digits
	 */
	public static String hash(byte[] bytes) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Each JDK has SHA-256", ex);
		}
	}

}
