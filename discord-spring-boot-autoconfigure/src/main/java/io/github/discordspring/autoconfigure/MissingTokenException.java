package io.github.discordspring.autoconfigure;

/**
 * There is no token, and no emulator to do without one.
 */
public final class MissingTokenException extends RuntimeException {

	MissingTokenException() {
		super("The property discord.token is not set");
	}

}
