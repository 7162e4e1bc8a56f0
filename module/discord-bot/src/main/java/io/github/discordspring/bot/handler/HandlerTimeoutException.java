package io.github.discordspring.bot.handler;

import java.time.Duration;

/**
 * A handler was not done in the time it was given. Its thread was interrupted, what it
 * returned was cancelled, and the next event goes on.
 */
public final class HandlerTimeoutException extends RuntimeException {

	private final Duration timeout;

	HandlerTimeoutException(HandlerMethod handler, Duration timeout) {
		super(handler + " was not done within " + timeout.toMillis() + " ms and was given up; see 'timeout' of its "
				+ "annotation, and discord.listener.timeout");
		this.timeout = timeout;
	}

	/**
	 * Gives the time that the handler had.
	 * @return the time
	 */
	public Duration timeout() {
		return this.timeout;
	}

}
