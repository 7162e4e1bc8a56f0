package io.github.discordspring.rest.error;

import java.time.Duration;

import org.springframework.http.HttpMethod;

/**
 * A rate limit stands in the way of a call, and waiting for it would take longer than the
 * call may wait.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
public final class RateLimitedException extends DiscordRestException {

	private final int status;

	private final Duration retryAfter;

	/**
	 * Reports a limit.
	 * @param method the request's method
	 * @param route the route's template
	 * @param status 429 if Discord refused the call, 0 if it was not sent
	 * @param reason which limit it is and what to do
	 * @param retryAfter how long to wait
	 */
	public RateLimitedException(HttpMethod method, String route, int status, String reason, Duration retryAfter) {
		super(method + " " + route + (status != 0 ? " got " + status : " was not sent") + ": " + reason, null, method,
				route);
		this.status = status;
		this.retryAfter = retryAfter;
	}

	/**
	 * Gives the status of the answer.
	 * @return 429 if Discord refused the call, 0 if it was not sent
	 */
	@Override
	public int status() {
		return this.status;
	}

	/**
	 * Tells how long to wait before the call has a chance.
	 * @return the time, from the moment of the error
	 */
	public Duration retryAfter() {
		return this.retryAfter;
	}

}
