package io.github.discordspring.bot.text;

/**
 * The arguments of a text command are not those it takes. Its message is for the user.
 */
public final class TextArgumentException extends RuntimeException {

	/**
	 * Reports an argument.
	 * @param message what is wrong, a sentence
	 */
	public TextArgumentException(String message) {
		super(message);
	}

}
