package io.github.discordspring.cache;

import java.time.Duration;

/**
 * How far a cache is behind the events, because its store is beyond a network. One whose
 * stores are all in memory never is.
 *
 * @param state whether it follows
 * @param pending events and changes that are not confirmed by the store
 * @param delay how long the oldest of them waits
 * @param dropped events that found no room since the start; their guilds are
 * {@linkplain DiscordCache#isStale(long) stale}
 * @param staleGuilds guilds of this process of which the store lost something, and that
 * were not sent again since
 */
public record CacheLag(State state, long pending, Duration delay, long dropped, int staleGuilds) {

	static final CacheLag NONE = new CacheLag(State.CURRENT, 0, Duration.ZERO, 0, 0);

	/**
	 * Whether a cache follows the events.
	 */
	public enum State {

		/** It does, within the time of a few round trips. */
		CURRENT,

		/**
		 * The store does not answer, or too slowly. Reading fails or is out of date.
		 */
		BEHIND

	}

}
