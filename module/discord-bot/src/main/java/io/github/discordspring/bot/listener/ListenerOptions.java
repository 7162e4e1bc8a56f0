package io.github.discordspring.bot.listener;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What holds for all listeners that do not say otherwise.
 *
 * @param orderBy which events wait for each other
 * @param timeout after which time a listener is given up, {@code null} for never
 * @param slowThreshold after which time a listener that is not done is reported,
 * {@code null} for never
 */
public record ListenerOptions(OrderBy orderBy, @Nullable Duration timeout, @Nullable Duration slowThreshold) {

	/**
	 * Checks the times.
	 * @throws IllegalArgumentException if one is not positive
	 */
	public ListenerOptions {
		check("timeout", timeout);
		check("threshold of slow listeners", slowThreshold);
	}

	/**
	 * Gives options without times.
	 * @param orderBy which events wait for each other
	 * @return the options
	 */
	public static ListenerOptions of(OrderBy orderBy) {
		return new ListenerOptions(orderBy, null, null);
	}

	private static void check(String name, @Nullable Duration duration) {
		if (duration != null && duration.toMillis() < 1) {
			throw new IllegalArgumentException("The " + name + " must be at least a millisecond, not " + duration);
		}
	}

}
