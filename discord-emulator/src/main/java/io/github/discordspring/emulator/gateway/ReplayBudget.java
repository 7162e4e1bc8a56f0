package io.github.discordspring.emulator.gateway;

/**
 * How much all sessions together keep of what they sent: a quarter of the heap at most.
 */
final class ReplayBudget {

	private static final int MOST = 32 * 1024 * 1024;

	private static final int LEAST = 64 * 1024;

	private static final int PART_OF_HEAP = 4;

	private final long total;

	private int bytes = MOST;

	ReplayBudget() {
		this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
	}

	ReplayBudget(long total) {
		this.total = total;
	}

	/**
	 * Divides it among sessions.
	 */
	void sessions(int count) {
		this.bytes = (int) Math.max(LEAST, Math.min(MOST, this.total / Math.max(1, count)));
	}

	/**
	 * Gives how many bytes one session keeps.
	 */
	int bytes() {
		return this.bytes;
	}

}
