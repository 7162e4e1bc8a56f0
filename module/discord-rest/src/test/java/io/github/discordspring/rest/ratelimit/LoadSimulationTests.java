package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 10,000 mixed calls of 64 callers, each of whom makes the next one when the one before
 * is answered, to 50 channels in virtual time: how much longer than the limits demand is
 * due to the limiter alone, as nothing here takes time but the ways to the server and
 * back.
 */
class LoadSimulationTests {

	private static final Logger logger = LoggerFactory.getLogger(LoadSimulationTests.class);

	private static final long MILLISECOND = 1_000_000L;

	private static final int CALLS = 10_000;

	private static final int CALLERS = 64;

	private static final int CHANNELS = 50;

	private static final long SEED = 20_260_806;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Random random = new Random(SEED);

	private final Map<String, long[]> windows = new HashMap<>();

	private int begun;

	private int done;

	private int refused;

	private long endedAt;

	@Test
	void underTwentyfoldLimitsTheyTakeFivePerCentLongerThanTheLimitsAllowAtMost() {
		run(20, 5);
	}

	@Test
	void underDiscordsLimitsTheyTakeFivePerCentLongerThanTheLimitsAllowAtMost() {
		run(1, 40);
	}

	/**
	 * Makes the calls.
	 * @param factor how many times as many requests as with Discord are allowed
	 * @param delay longest time of each way, in milliseconds
	 */
	private void run(int factor, int delay) {
		int globalLimit = 50 * factor;
		LocalRateLimiter limiter = LocalRateLimiter.builder()
			.globalLimit(globalLimit)
			.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
			.build();
		for (int caller = 0; caller < CALLERS; caller++) {
			next(limiter, factor, delay);
		}
		this.time.advanceTimeBy(Duration.ofMinutes(10));

		// What the limit allows at once, and again in each second after
		Duration least = Duration.ofSeconds((CALLS - 1) / globalLimit);
		logger.info("{} calls took {} s, at least {}", CALLS, this.endedAt / 1e9, least);
		assertThat(this.done).isEqualTo(CALLS);
		assertThat(this.refused).as("answers of 429, seed " + SEED).isZero();
		assertThat(Duration.ofNanos(this.endedAt)).isBetween(least, least.multipliedBy(105).dividedBy(100));
	}

	private void next(LocalRateLimiter limiter, int factor, int delay) {
		if (this.begun == CALLS) {
			return;
		}
		int order = this.begun++;
		boolean message = this.random.nextInt(3) == 0;
		String channel = "channels/" + this.random.nextInt(CHANNELS);
		HttpMethod method = message ? HttpMethod.POST : HttpMethod.GET;
		limiter
			.acquire(new RateLimitRequest(method, message ? "/channels/{channelId}/messages" : "/channels/{channelId}",
					channel, GlobalLimit.BOT, Duration.ofMinutes(10), order))
			.subscribe((permit) -> this.time.schedule(
					() -> arrive(permit, method + channel, factor * (message ? 5 : 40), message ? 5000 : 10_000, delay,
							() -> next(limiter, factor, delay), 50 * factor),
					this.random.nextLong(delay * MILLISECOND), TimeUnit.NANOSECONDS));
	}

	private void arrive(Permit permit, String bucket, int limit, long window, int delay, Runnable next, int global) {
		long[] second = window("second", 1000);
		long[] counted = window(bucket, window);
		if (++second[1] > global || ++counted[1] > limit) {
			this.refused++;
		}
		RateLimitHeaders headers = new RateLimitHeaders(200, bucket.substring(0, 3), limit,
				(int) Math.max(0, limit - counted[1]),
				Duration.ofNanos(counted[0] - this.time.now(TimeUnit.NANOSECONDS)), null, null);
		this.time.schedule(() -> {
			permit.report(headers);
			this.done++;
			this.endedAt = this.time.now(TimeUnit.NANOSECONDS);
			next.run();
		}, this.random.nextLong(delay * MILLISECOND), TimeUnit.NANOSECONDS);
	}

	private long[] window(String name, long milliseconds) {
		long now = this.time.now(TimeUnit.NANOSECONDS);
		long[] window = this.windows.computeIfAbsent(name, (key) -> new long[2]);
		if (now >= window[0]) {
			window[0] = now + milliseconds * MILLISECOND;
			window[1] = 0;
		}
		return window;
	}

}
