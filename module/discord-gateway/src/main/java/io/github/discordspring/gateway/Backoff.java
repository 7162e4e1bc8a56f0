package io.github.discordspring.gateway;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * How long to wait after attempts that failed: twice as long each time, up to a minute,
 * of which a random part of up to a half is taken off.
 */
final class Backoff {

	private static final long FIRST = TimeUnit.SECONDS.toNanos(1);

	private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

	private static final int MAX_DOUBLINGS = 6;

	private Backoff() {
	}

	/**
	 * Gives the delay.
	 * @param failures how many attempts in a row failed, at least 1
	 * @return nanoseconds
	 */
	static long delay(int failures, RandomGenerator random) {
		long delay = Math.min(LONGEST, FIRST << Math.min(failures - 1, MAX_DOUBLINGS));
		return (long) (delay * (1 - random.nextDouble() / 2));
	}

}
