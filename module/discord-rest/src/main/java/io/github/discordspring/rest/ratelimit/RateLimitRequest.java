package io.github.discordspring.rest.ratelimit;

import java.time.Duration;

import org.springframework.http.HttpMethod;

/**
 * What a rate limiter knows of a call.
 *
 * @param method the method
 * @param route the route's template, such as {@code /channels/{channelId}/messages}
 * @param variant what the call is about, where Discord limits calls of one route
 * differently by it, such as messages to be deleted by their age; else empty
 * @param resource the top-level resource that the limits are kept apart for, empty if the
 * route has none; it may hold a token, and so is not to be logged
 * @param account whose limits the call counts for: a name of the token in its header that
 * does not reveal it, the same in every process; empty if it bears none
 * @param globalLimit the limit over all routes that the call counts for
 * @param maxWait longest pause that the call waits through; it fails at once if a longer
 * one is ahead
 * @param order place in the line: of two calls that wait for the same limit, the one with
 * the lower number goes first. A call that is repeated keeps its number.
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
public record RateLimitRequest(HttpMethod method, String route, String variant, String resource, String account,
		GlobalLimit globalLimit, Duration maxWait, long order) {

	/**
	 * Describes a call of a route without variants, of the one account there is.
	 * @param method the method
	 * @param route the route's template
	 * @param resource the top-level resource
	 * @param globalLimit the limit over all routes that the call counts for
	 * @param maxWait longest pause that the call waits through
	 * @param order place in the line
	 */
	public RateLimitRequest(HttpMethod method, String route, String resource, GlobalLimit globalLimit, Duration maxWait,
			long order) {
		this(method, route, "", resource, "", globalLimit, maxWait, order);
	}

	@Override
	public String toString() {
		return this.method + " " + this.route;
	}

}
