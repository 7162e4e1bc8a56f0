package io.github.discordspring.rest.ratelimit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the answers of 401, 403 and 429 (but for shared limits) of the last ten minutes:
 * after 10,000 of them Cloudflare bans the address. Guarded by the limiter's lock.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">Invalid
 * request limit</a>
 */
final class InvalidRequests {

	/** When a warning is given. */
	static final int WARN_AT = 5_000;

	/** When nothing more is sent; the rest is for others at the same address. */
	static final int STOP_AT = 9_000;

	private static final Logger logger = LoggerFactory.getLogger(InvalidRequests.class);

	private static final long SLICE = 10_000_000_000L;

	private static final int SLICES = 61;

	private final int[] counts = new int[SLICES];

	private long slice;

	private int total;

	void add(long now) {
		forget(now);
		this.counts[(int) (this.slice % SLICES)]++;
		this.total++;
		if (this.total == WARN_AT) {
			logger
				.warn("{} requests of the last ten minutes were answered with 401, 403 or 429; after {} of them no more "
						+ "is sent, as Discord bans the address after 10000. Look for calls without the permissions they "
						+ "need.", WARN_AT, STOP_AT);
		}
		else if (this.total == STOP_AT) {
			logger
				.error("{} requests of the last ten minutes were answered with 401, 403 or 429; nothing but answers to "
						+ "interactions is sent until the oldest of them are ten minutes old, as Discord bans the address "
						+ "after 10000. Look for calls without the permissions they need.", STOP_AT);
		}
	}

	/**
	 * Tells how long nothing may be sent.
	 * @return nanoseconds, 0 if requests may be sent
	 */
	long pause(long now) {
		forget(now);
		int rest = this.total;
		for (long oldest = this.slice - SLICES + 1; rest >= STOP_AT; oldest++) {
			rest -= this.counts[Math.floorMod(oldest, SLICES)];
			if (rest < STOP_AT) {
				return (oldest + SLICES) * SLICE - now;
			}
		}
		return 0;
	}

	int total(long now) {
		forget(now);
		return this.total;
	}

	private void forget(long now) {
		long current = now / SLICE;
		for (long next = Math.max(this.slice + 1, current - SLICES + 1); next <= current; next++) {
			int index = (int) (next % SLICES);
			this.total -= this.counts[index];
			this.counts[index] = 0;
		}
		this.slice = current;
	}

}
