package io.github.discordspring.gateway;

/**
 * Counts in a window that slides: never are more than 120 payloads sent in any 60
 * seconds.
 */
public final class SlidingCommandLimiter implements CommandLimiter {

	/** When each of the last payloads was sent, as a ring. */
	private final long[] sentAt = new long[LIMIT];

	private int oldest;

	private int count;

	/**
	 * Starts with nothing sent.
	 */
	public SlidingCommandLimiter() {
	}

	@Override
	public synchronized void record(long now) {
		forgetBefore(now - WINDOW);
		if (this.count == LIMIT) {
			this.oldest = (this.oldest + 1) % LIMIT;
			this.count--;
		}
		this.sentAt[(this.oldest + this.count) % LIMIT] = now;
		this.count++;
	}

	@Override
	public synchronized boolean tryAcquire(long now, int reserve) {
		forgetBefore(now - WINDOW);
		if (this.count + reserve >= LIMIT) {
			return false;
		}
		record(now);
		return true;
	}

	@Override
	public synchronized int available(long now, int reserve) {
		forgetBefore(now - WINDOW);
		return Math.max(0, LIMIT - reserve - this.count);
	}

	@Override
	public synchronized long availableAt(long now, int reserve) {
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
