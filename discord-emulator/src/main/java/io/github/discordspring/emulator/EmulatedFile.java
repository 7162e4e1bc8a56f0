package io.github.discordspring.emulator;

/**
 * A file that a person sends.
 */
public final class EmulatedFile {

	private final String filename;

	private final String contentType;

	private final byte[] bytes;

	/**
	 * Makes a file.
	 * @param filename its name
	 * @param contentType its type, such as {@code image/png}
	 * @param bytes what is in it
	 */
	public EmulatedFile(String filename, String contentType, byte[] bytes) {
		this.filename = filename;
		this.contentType = contentType;
		this.bytes = bytes.clone();
	}

	String filename() {
		return this.filename;
	}

	String contentType() {
		return this.contentType;
	}

	byte[] bytes() {
		return this.bytes.clone();
	}

}
