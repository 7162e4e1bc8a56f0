package io.github.discordspring.autoconfigure;

/**
 * The token cannot be one of Discord's. The message never holds the token.
 */
public final class MalformedTokenException extends RuntimeException {

	MalformedTokenException(String reason) {
		super("The property discord.token is no token of a bot: " + reason);
	}

}
