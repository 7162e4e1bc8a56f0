package io.github.discordspring.emulator.world;

/**
 * A file that came with a request.
 *
 * @param field name of its part, such as {@code files[0]}
 * @param filename its name
 * @param contentType its type, as the client says
 * @param bytes what is in it
 */
public record UploadedFile(String field, String filename, String contentType, byte[] bytes) {

	private static final String PREFIX = "files[";

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
