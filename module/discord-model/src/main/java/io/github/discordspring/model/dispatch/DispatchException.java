package io.github.discordspring.model.dispatch;

/**
 * A dispatch could not be read. The session goes on without it.
 */
public final class DispatchException extends RuntimeException {

	DispatchException(String message, Throwable cause) {
		super(message, cause);
	}

}
