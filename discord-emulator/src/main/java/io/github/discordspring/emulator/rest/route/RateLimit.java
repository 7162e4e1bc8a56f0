package io.github.discordspring.emulator.rest.route;

import java.time.Duration;

/**
 * How often a route may be called.
 *
 * @param name tells limits of one route apart, empty where there is one only
 * @param requests how many times
 * @param window in how long a time
 * @param global whether it counts towards the limit of all routes, too
 */
public record RateLimit(String name, int requests, Duration window, boolean global) {

	/** What holds for most routes. */
	public static final RateLimit DEFAULT = per(40, Duration.ofSeconds(10));

	/** For sending and changing messages. */
	public static final RateLimit MESSAGES = per(5, Duration.ofSeconds(5));

	/** For deleting messages of the last ten seconds. */
	public static final RateLimit DELETE_YOUNG_MESSAGE = new RateLimit("young", 5, Duration.ofSeconds(1), true);

	/** For deleting messages of the last two weeks. */
	public static final RateLimit DELETE_MESSAGE = new RateLimit("recent", 3, Duration.ofMillis(333), true);

	/** For deleting messages that are older than two weeks. */
	public static final RateLimit DELETE_OLD_MESSAGE = new RateLimit("old", 30, Duration.ofSeconds(4), true);

	/** For changing a channel. */
	public static final RateLimit CHANGE_CHANNEL = per(10, Duration.ofSeconds(15));

	/** For changing the name or topic of a channel. */
	public static final RateLimit RENAME_CHANNEL = new RateLimit("name", 2, Duration.ofMinutes(10), true);

	/** For adding and removing reactions. */
	public static final RateLimit REACTIONS = per(1, Duration.ofMillis(250));

	/** For webhooks and answers to interactions, each of which has a limit of its own. */
	public static final RateLimit WEBHOOKS = new RateLimit("", 5, Duration.ofSeconds(2), false);

	private static RateLimit per(int requests, Duration window) {
		return new RateLimit("", requests, window, true);
	}

}
