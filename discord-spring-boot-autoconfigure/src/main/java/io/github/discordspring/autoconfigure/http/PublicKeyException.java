package io.github.discordspring.autoconfigure.http;

import org.jspecify.annotations.Nullable;

/**
 * Without the application's public key nobody can tell which requests are Discord's. The
 * message never shows the key, as it may be a secret that was taken for it.
 */
public final class PublicKeyException extends RuntimeException {

	PublicKeyException(String problem, @Nullable Throwable cause) {
		super(problem, cause);
	}

}
