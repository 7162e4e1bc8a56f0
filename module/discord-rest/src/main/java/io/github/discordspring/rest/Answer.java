package io.github.discordspring.rest;

import java.time.Duration;
import java.util.Locale;

import io.github.discordspring.rest.ratelimit.RateLimitHeaders;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What Discord answered, read whole.
 */
final class Answer {

	static final int ACCEPTED = 202;

	static final int NO_CONTENT = 204;

	static final int UNAUTHORIZED = 401;

	static final int TOO_MANY_REQUESTS = 429;

	private final int status;

	private final HttpHeaders headers;

	private final byte[] body;

	private final RateLimitHeaders rateLimit;

	private final Duration latency;

	private final boolean cached;

	/**
	 * Takes an answer.
	 * @param status the status
	 * @param headers the headers
	 * @param body the body, empty if there is none; not copied
	 * @param rateLimit what the answer says about limits
	 * @param latency how long it took
	 */
	Answer(int status, HttpHeaders headers, byte[] body, RateLimitHeaders rateLimit, Duration latency) {
		this(status, headers, body, rateLimit, latency, false);
	}

	private Answer(int status, HttpHeaders headers, byte[] body, RateLimitHeaders rateLimit, Duration latency,
			boolean cached) {
		this.status = status;
		this.headers = headers;
		this.body = body;
		this.rateLimit = rateLimit;
		this.latency = latency;
		this.cached = cached;
	}

	/**
	 * Takes an answer of before.
	 */
	static Answer cached(int status, HttpHeaders headers, byte[] body) {
		return new Answer(status, headers, body, RateLimitHeaders.of(status, new HttpHeaders()), Duration.ZERO, true);
	}

	int status() {
		return this.status;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	byte[] body() {
		return this.body;
	}

	RateLimitHeaders rateLimit() {
		return this.rateLimit;
	}

	Duration latency() {
		return this.latency;
	}

	boolean isCached() {
		return this.cached;
	}

	boolean isSuccessful() {
		return this.status >= 200 && this.status < 300;
	}

	/**
	 * Gives what Discord's support asks for.
	 */
	@Nullable String requestId() {
		return this.headers.getFirst("CF-Ray");
	}

	/**
	 * Gives the media type of a body without its parameters.
	 * @return the type, empty if there is none
	 */
	static String contentType(HttpHeaders headers) {
		String value = headers.getFirst(HttpHeaders.CONTENT_TYPE);
		if (value == null) {
			return "";
		}
		int parameters = value.indexOf(';');
		return ((parameters < 0) ? value : value.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether a body says of itself that it is JSON; what Cloudflare writes does not.
	 */
	static boolean isJson(HttpHeaders headers) {
		String type = contentType(headers);
		return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
	}

}
