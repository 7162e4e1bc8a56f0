package io.github.discordspring.autoconfigure.bot;

/**
 * A key to sign custom ids with cannot be used. The message never holds the key.
 */
class InvalidSigningKeyException extends RuntimeException {

	InvalidSigningKeyException(String property, String reason) {
		super("The property " + property + " " + reason);
	}

}
