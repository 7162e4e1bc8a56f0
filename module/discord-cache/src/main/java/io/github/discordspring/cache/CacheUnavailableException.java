package io.github.discordspring.cache;

import org.jspecify.annotations.Nullable;

/**
 * Says that the store of the cache does not answer. Events go on, and the cache follows
 * them when the store is back.
 */
public class CacheUnavailableException extends RuntimeException {

	/**
	 * Makes it.
	 * @param message what was asked for, and what to do
	 * @param cause what the store's client said, or {@code null}
	 */
	public CacheUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
