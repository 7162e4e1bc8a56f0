package io.github.discordspring.emulator.rest.route;

import org.jspecify.annotations.Nullable;

/**
 * How often a route may be called, where that depends on what is asked.
 */
@FunctionalInterface
public interface RouteLimit {

	/**
	 * Gives the limit that headers tell.
	 * @param request what is asked
	 * @return the limit
	 */
	RateLimit of(RestRequest request);

	/**
	 * Gives a limit that holds besides, and that no header tells.
	 * @param request what is asked
	 * @return the limit, {@code null} if there is none
	 */
	default @Nullable RateLimit hidden(RestRequest request) {
		return null;
	}

	/**
	 * Tells whether it is counted for all channels together.
	 * @return whether it is
	 */
	default boolean ofAccount() {
		return false;
	}

}
