package io.github.discordspring.rest.ratelimit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitHeadersTests {

	private final HttpHeaders headers = new HttpHeaders();

	@Test
	void theLimitOfAnAnswerIsRead() {
		limit("1.234");

		RateLimitHeaders read = RateLimitHeaders.of(200, this.headers);

		assertThat(read).isEqualTo(new RateLimitHeaders(200, "abcd", 5, 4, Duration.ofMillis(1234), null, null));
	}

	@Test
	void theRelativeTimeIsPreferred() {
		limit("1.5");
		this.headers.set("X-RateLimit-Reset", "9999999999");

		assertThat(RateLimitHeaders.of(200, this.headers).resetAfter()).isEqualTo(Duration.ofMillis(1500));
	}

	@Test
	void theAbsoluteTimeIsComparedWithTheServersOwnClock() {
		limit(null);
		this.headers.set("X-RateLimit-Reset", "1000000003.25");
		this.headers.set("Date", "Sun, 9 Sep 2001 01:46:40 GMT");

		assertThat(RateLimitHeaders.of(200, this.headers).resetAfter().toMillis()).isEqualTo(3250);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "X-RateLimit-Bucket", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset-After" })
	void halfALimitIsNone(String missing) {
		limit("1.5");
		this.headers.remove(missing);

		assertThat(RateLimitHeaders.of(200, this.headers).bucket()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "-1", "NaN", "1,5", "0x1p3x" })
	void nonsenseIsNoTime(String value) {
		limit(value);
		this.headers.set("Retry-After", value);

		RateLimitHeaders read = RateLimitHeaders.of(503, this.headers);

		assertThat(read.bucket()).isNull();
		assertThat(read.retryAfter()).isNull();
	}

	@Test
	void aTimeBeyondAllReasonIsStillATime() {
		this.headers.set("Retry-After", "1e300");

		assertThat(RateLimitHeaders.of(503, this.headers).retryAfter()).isGreaterThan(Duration.ofDays(36500));
	}

	@Test
	void theScopeIsReadOrConcluded() {
		assertThat(RateLimitHeaders.of(429, this.headers).scope()).isEqualTo(RateLimitScope.ADDRESS);
		assertThat(RateLimitHeaders.of(429, this.headers, Duration.ofSeconds(1), false).scope())
			.isEqualTo(RateLimitScope.USER);
		assertThat(RateLimitHeaders.of(429, this.headers, Duration.ofSeconds(1), true).scope())
			.isEqualTo(RateLimitScope.GLOBAL);
		this.headers.set("X-RateLimit-Scope", "shared");
		assertThat(RateLimitHeaders.of(429, this.headers).scope()).isEqualTo(RateLimitScope.SHARED);
		this.headers.set("X-RateLimit-Scope", "something new");
		assertThat(RateLimitHeaders.of(429, this.headers).scope()).isEqualTo(RateLimitScope.USER);
		this.headers.set("X-RateLimit-Global", "true");
		assertThat(RateLimitHeaders.of(429, this.headers).scope()).isEqualTo(RateLimitScope.GLOBAL);
		assertThat(RateLimitHeaders.of(200, this.headers).scope()).isNull();
	}

	@Test
	void a429AlwaysSaysHowLongToWait() {
		this.headers.set("X-RateLimit-Scope", "user");

		assertThat(RateLimitHeaders.of(429, this.headers).retryAfter()).isEqualTo(Duration.ofSeconds(5));
	}

	private void limit(@Nullable String resetAfter) {
		this.headers.set("X-RateLimit-Bucket", "abcd");
		this.headers.set("X-RateLimit-Limit", "5");
		this.headers.set("X-RateLimit-Remaining", "4");
		if (resetAfter != null) {
			this.headers.set("X-RateLimit-Reset-After", resetAfter);
		}
	}

}
