package io.github.discordspring.gateway;

import java.util.concurrent.TimeUnit;

/**
 * Counts what is sent on one connection. Discord closes a connection that sends over 120
 * payloads in 60 seconds, heartbeats included. Times are in nanoseconds, by the clock of
 * the shard. {@link #available} and {@link #availableAt} are called by any thread, the
 * others by one at a time.
 *
 * @see SlidingCommandLimiter
 * @see <a href="https://docs.discord.com/developers/events/gateway#rate-limiting">Rate
 * limiting</a>
 */
public interface CommandLimiter {

	/** How many payloads Discord allows in the window. */
	int LIMIT = 120;

	/** The length of the window, in nanoseconds. */
	long WINDOW = TimeUnit.SECONDS.toNanos(60);

	/**
	 * Notes a payload that has to go whatever the limit says: a timed heartbeat, identify
	 * or resume.
	 * @param now the time
	 */
	void record(long now);

	/**
	 * Notes a payload if it leaves room for others.
	 * @param now the time
	 * @param reserve how many more must be possible after it
	 * @return whether it may be sent
	 */
	boolean tryAcquire(long now, int reserve);

	/**
	 * Tells how many may be sent now.
	 * @param now the time
	 * @param reserve how many more must be possible after them
	 * @return the number, not below 0
	 */
	int available(long now, int reserve);

	/**
	 * Tells when one may be sent.
	 * @param now the time
	 * @param reserve how many more must be possible after it
	 * @return a time, not before now
	 */
	long availableAt(long now, int reserve);

}
