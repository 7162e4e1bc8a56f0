package io.github.discordspring.emulator.world;

/**
 * A file that came with a request.
 */
public final class UploadedFile {

	/** The most bytes that a file can have. */
	public static final int MAXIMUM_SIZE = 10 * 1024 * 1024;

	private static final String PREFIX = "files[";

	private final String field;

	private final String filename;

	private final String contentType;

	private final byte[] bytes;

	/**
	 * Makes a file.
	 * @param field name of its part, such as {@code files[0]}
	 * @param filename its name
	 * @param contentType its type, as the client says
	 * @param bytes what is in it; not to be changed any more
	 */
	public UploadedFile(String field, String filename, String contentType, byte[] bytes) {
		this.field = field;
		this.filename = filename;
		this.contentType = contentType;
		this.bytes = bytes;
	}

	/**
	 * Gives the name under which Discord keeps a file: without directories, and with
	 * letters, digits and a few signs alone.
	 * @param filename the name that was sent
	 * @return the name, never empty
	 */
	public static String safeName(String filename) {
		String name = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
		String kept = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
		return kept.isEmpty() ? "file" : kept;
	}

	/**
	 * Gives the name.
	 * @return the name
	 */
	public String filename() {
		return this.filename;
	}

	/**
	 * Gives the type.
	 * @return the type, as the client says
	 */
	public String contentType() {
		return this.contentType;
	}

	/**
	 * Gives what is in it.
	 * @return the bytes; not to be changed
	 */
	public byte[] bytes() {
		return this.bytes;
	}

	/**
	 * Gives the number in the name of its part.
	 * @return the number, -1 if there is none
	 */
	public int number() {
		if (!this.field.startsWith(PREFIX) || !this.field.endsWith("]")) {
			return -1;
		}
		try {
			return Integer.parseInt(this.field.substring(PREFIX.length(), this.field.length() - 1));
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	@Override
	public String toString() {
		return this.filename + " (" + this.bytes.length + " bytes)";
	}

}
