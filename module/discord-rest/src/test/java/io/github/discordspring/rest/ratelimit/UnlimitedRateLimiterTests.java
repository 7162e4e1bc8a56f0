package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

class UnlimitedRateLimiterTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private final RateLimiter limiter = RateLimiter.none();

	@Test
	void allCallsAreLetThroughAtOnce() {
		List<RateLimiter.Permit> permits = Flux.range(0, 1000)
			.flatMap((i) -> this.limiter.acquire(request(i)))
			.collectList()
			.block(WAIT);

		assertThat(permits).hasSize(1000);
	}

	@Test
	void aCallThatWasRefusedWaitsAndOthersDoNot() {
		this.limiter.acquire(request(1))
			.block(WAIT)
			.report(new RateLimitHeaders(429, null, 0, 0, Duration.ZERO, RateLimitScope.USER, Duration.ofHours(1)));

		assertThat(this.limiter.acquire(request(2)).block(WAIT)).isNotNull();
		assertThat(this.limiter.acquire(request(1)).timeout(Duration.ofMillis(50)).onErrorComplete().block(WAIT))
			.isNull();
	}

	@Test
	void aCallThatIsNotRepeatedIsForgottenWhenItsPauseIsOver() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		UnlimitedRateLimiter limiter = new UnlimitedRateLimiter(time);
		limiter.acquire(request(1))
			.block(WAIT)
			.report(new RateLimitHeaders(429, null, 0, 0, Duration.ZERO, RateLimitScope.USER, Duration.ofSeconds(5)));

		time.advanceTimeBy(Duration.ofSeconds(4));
		assertThat(limiter.pausing()).isOne();

		time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(limiter.pausing()).isZero();
	}

	private static RateLimitRequest request(long order) {
		return new RateLimitRequest(HttpMethod.GET, "/channels/{channelId}", "channels/1", GlobalLimit.BOT,
				Duration.ofMinutes(1), order);
	}

}
