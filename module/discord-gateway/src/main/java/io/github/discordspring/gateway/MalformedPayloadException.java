package io.github.discordspring.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What came is not a payload of the gateway: the connection cannot go on.
 */
public final class MalformedPayloadException extends RuntimeException {

	/**
	 * Says what is wrong.
	 * @param message the reason, without anything that came
	 */
	public MalformedPayloadException(String message) {
		this(message, null);
	}

	/**
	 * Says what is wrong.
	 * @param message the reason, without anything that came
	 * @param cause what led to it, or {@code null}
	 */
	public MalformedPayloadException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
