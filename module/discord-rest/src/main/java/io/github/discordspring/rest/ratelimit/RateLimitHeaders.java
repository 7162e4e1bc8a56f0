package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What an answer says about rate limits.
 *
 * @param status the answer's status
 * @param bucket Discord's name of the limit, without the top-level resource; {@code null}
 * if the answer names no limit
 * @param limit requests in the window
 * @param remaining requests left in the window
 * @param resetAfter time until the window ends
 * @param scope whose limit was exceeded, {@code null} if none was
 * @param retryAfter how long to wait, {@code null} if not at all
 * @see <a href=
 * "https://docs.discord.com/developers/topics/rate-limits#header-format">Header
 * format</a>
 */
public record RateLimitHeaders(int status, @Nullable String bucket, int limit, int remaining, Duration resetAfter,
		@Nullable RateLimitScope scope, @Nullable Duration retryAfter) {

	private static final int TOO_MANY_REQUESTS = 429;

	/** What is waited where a 429 does not say how long. */
	private static final Duration UNKNOWN_PAUSE = Duration.ofSeconds(5);

	/** What is waited where Cloudflare does not say how long. */
	private static final Duration UNKNOWN_BAN = Duration.ofMinutes(1);

	/** What still fits into nanoseconds. */
	private static final double MAX_SECONDS = 9e9;

	/**
	 * Reads the headers of an answer.
	 * @param status its status
	 * @param headers its headers
	 * @return what they say
	 */
	public static RateLimitHeaders of(int status, HttpHeaders headers) {
		return of(status, headers, null, false);
	}

	/**
	 * Reads the headers of an answer with what its body adds in case of a 429.
	 * @param status its status
	 * @param headers its headers
	 * @param bodyRetryAfter the body's {@code retry_after}, {@code null} if the body is
	 * not Discord's
	 * @param bodyGlobal the body's {@code global}
	 * @return what they say
	 */
	public static RateLimitHeaders of(int status, HttpHeaders headers, @Nullable Duration bodyRetryAfter,
			boolean bodyGlobal) {
		String bucket = headers.getFirst("X-RateLimit-Bucket");
		int limit = count(headers.getFirst("X-RateLimit-Limit"));
		int remaining = count(headers.getFirst("X-RateLimit-Remaining"));
		Duration resetAfter = resetAfter(headers);
		if (bucket == null || limit < 1 || remaining < 0 || resetAfter == null) {
			bucket = null;
			limit = 0;
			remaining = 0;
		}
		RateLimitScope scope = (status == TOO_MANY_REQUESTS)
				? scope(headers, bodyRetryAfter != null || bucket != null, bodyGlobal) : null;
		Duration retryAfter = (bodyRetryAfter != null) ? bodyRetryAfter : retryAfter(headers);
		if (retryAfter == null && scope != null) {
			retryAfter = (scope == RateLimitScope.ADDRESS) ? UNKNOWN_BAN : UNKNOWN_PAUSE;
		}
		return new RateLimitHeaders(status, bucket, limit, remaining, (resetAfter != null) ? resetAfter : Duration.ZERO,
				scope, retryAfter);
	}

	/**
	 * Reads a number of seconds, which may have decimals.
	 * @param seconds digits, or {@code null}
	 * @return the time, or {@code null} if there is none to be read
	 */
	public static @Nullable Duration seconds(@Nullable String seconds) {
		if (seconds == null) {
			return null;
		}
		try {
			double value = Double.parseDouble(seconds.trim());
			return (value >= 0) ? Duration.ofNanos((long) Math.ceil(Math.min(value, MAX_SECONDS) * 1e9)) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static RateLimitScope scope(HttpHeaders headers, boolean fromDiscord, boolean bodyGlobal) {
		String scope = headers.getFirst("X-RateLimit-Scope");
		if (bodyGlobal || "global".equals(scope) || "true".equalsIgnoreCase(headers.getFirst("X-RateLimit-Global"))) {
			return RateLimitScope.GLOBAL;
		}
		if ("shared".equals(scope)) {
			return RateLimitScope.SHARED;
		}
		return (scope != null || fromDiscord) ? RateLimitScope.USER : RateLimitScope.ADDRESS;
	}

	/**
	 * The time until the window ends. The absolute form is compared with the answer's own
	 * date: the two clocks need not agree.
	 */
	private static @Nullable Duration resetAfter(HttpHeaders headers) {
		Duration resetAfter = seconds(headers.getFirst("X-RateLimit-Reset-After"));
		if (resetAfter != null) {
			return resetAfter;
		}
		Duration reset = seconds(headers.getFirst("X-RateLimit-Reset"));
		Instant date = date(headers.getFirst(HttpHeaders.DATE));
		return (reset != null && date != null) ? between(date, Instant.EPOCH.plus(reset)) : null;
	}

	private static @Nullable Duration retryAfter(HttpHeaders headers) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		Duration delay = seconds(value);
		if (delay != null) {
			return delay;
		}
		Instant moment = date(value);
		if (moment == null) {
			return null;
		}
		Instant date = date(headers.getFirst(HttpHeaders.DATE));
		return between((date != null) ? date : Instant.now(), moment);
	}

	private static Duration between(Instant from, Instant to) {
		return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
	}

	private static @Nullable Instant date(@Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static int count(@Nullable String value) {
		try {
			return (value != null) ? Integer.parseInt(value.trim()) : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

}
