package io.github.discordspring.emulator;

import java.nio.charset.StandardCharsets;

/**
 * A file that a person gives with an option of a command or in a form.
 *
 * @param filename its name
 * @param contentType its type, such as {@code text/plain}
 * @param content what is in it; not to be changed any more
 */
@SuppressWarnings("ArrayRecordComponent") // a file is not copied each time it is looked
											// at
public record EmulatedFile(String filename, String contentType, byte[] content) {

	/**
	 * Makes a text file.
	 * @param filename its name
	 * @param text what is in it
	 * @return the file
	 */
	public static EmulatedFile text(String filename, String text) {
		return new EmulatedFile(filename, "text/plain", text.getBytes(StandardCharsets.UTF_8));
	}

}
