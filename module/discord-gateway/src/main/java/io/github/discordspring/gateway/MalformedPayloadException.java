package io.github.discordspring.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What came is not a payload of the gateway: the connection cannot go on.
 */
final class MalformedPayloadException extends RuntimeException {

	MalformedPayloadException(String message) {
		this(message, null);
	}

	MalformedPayloadException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
