package io.github.discordspring.emulator.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.EmulatorClock;
import tools.jackson.databind.node.ObjectNode;

/**
 * Limits how often the bot of one application identifies: once per key in five seconds,
 * and so many times a day. Who identifies more often loses the token.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#session-start-limit-object">Session
 * start limit</a>
 */
final class IdentifyLimit {

	private static final int TOTAL = 1_000;

	private static final long TOTAL_MILLIS = Duration.ofDays(1).toMillis();

	private static final long KEY_MILLIS = Duration.ofSeconds(5).toMillis();

	private final EmulatorClock clock;

	private final int maxConcurrency;

	private final Map<Integer, Long> lastByKey = new HashMap<>();

	private int used;

	private long resetAt;

	IdentifyLimit(EmulatorClock clock, int maxConcurrency) {
		this.clock = clock;
		this.maxConcurrency = maxConcurrency;
		this.resetAt = clock.millis() + TOTAL_MILLIS;
	}

	/**
	 * Counts an identify, if it may be.
	 * @return whether it may
	 */
	boolean tryAcquire(int shardId) {
		long now = this.clock.millis();
		int key = shardId % this.maxConcurrency;
		Long last = this.lastByKey.get(key);
		if (isExhausted() || (last != null && now - last < KEY_MILLIS)) {
			return false;
		}
		this.lastByKey.put(key, now);
		this.used++;
		return true;
	}

	/**
	 * Tells whether no further identify is left today.
	 */
	boolean isExhausted() {
		refresh();
		return this.used >= TOTAL;
	}

	/**
	 * Begins anew, as the bot has another token.
	 */
	void reset() {
		this.used = 0;
		this.resetAt = this.clock.millis() + TOTAL_MILLIS;
	}

	ObjectNode toJson() {
		refresh();
		return Json.object()
			.put("total", TOTAL)
			.put("remaining", TOTAL - this.used)
			.put("reset_after", this.resetAt - this.clock.millis())
			.put("max_concurrency", this.maxConcurrency);
	}

	private void refresh() {
		if (this.clock.millis() >= this.resetAt) {
			reset();
		}
	}

}
