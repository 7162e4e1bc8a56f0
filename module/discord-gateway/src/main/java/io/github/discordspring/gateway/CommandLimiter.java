package io.github.discordspring.gateway;

import java.util.concurrent.TimeUnit;

/**
 * Counts what is sent on one connection, in a window that slides. Discord closes a
 * connection that sends over 120 payloads in 60 seconds, heartbeats included.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#rate-limiting">Rate
 * limiting</a>
 */
final class CommandLimiter {

	static final int LIMIT = 120;

	static final long WINDOW = TimeUnit.SECONDS.toNanos(60);

	/** When each of the last payloads was sent, as a ring. */
	private final long[] sentAt = new long[LIMIT];

	private int oldest;

	private int count;

	/**
	 * Notes a payload that has to go whatever the limit says.
	 */
	synchronized void record(long now) {
		forgetBefore(now - WINDOW);
		if (this.count == LIMIT) {
			this.oldest = (this.oldest + 1) % LIMIT;
			this.count--;
		}
		this.sentAt[(this.oldest + this.count) % LIMIT] = now;
		this.count++;
	}

	/**
	 * Notes a payload if it leaves room for others.
	 * @param now the time
	 * @param reserve how many more must be possible after it
	 * @return whether it may be sent
	 */
	synchronized boolean tryAcquire(long now, int reserve) {
		forgetBefore(now - WINDOW);
		if (this.count + reserve >= LIMIT) {
			return false;
		}
		record(now);
		return true;
	}

	/**
	 * Tells how many may be sent now.
	 * @param reserve how many more must be possible after them
	 */
	synchronized int available(long now, int reserve) {
		forgetBefore(now - WINDOW);
		return Math.max(0, LIMIT - reserve - this.count);
	}

	/**
	 * Tells when one may be sent.
	 * @param reserve how many more must be possible after it
	 * @return a time, not before now
	 */
	synchronized long availableAt(long now, int reserve) {
		forgetBefore(now - WINDOW);
		int tooMany = this.count + reserve - LIMIT + 1;
		return (tooMany <= 0) ? now : this.sentAt[(this.oldest + Math.min(tooMany, this.count) - 1) % LIMIT] + WINDOW;
	}

	private void forgetBefore(long time) {
		while (this.count > 0 && this.sentAt[this.oldest] <= time) {
			this.oldest = (this.oldest + 1) % LIMIT;
			this.count--;
		}
	}

}
