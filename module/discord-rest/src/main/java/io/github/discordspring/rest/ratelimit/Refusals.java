package io.github.discordspring.rest.ratelimit;

import java.time.Duration;

import io.github.discordspring.rest.error.RateLimitedException;

/**
 * Why calls are not let through.
 */
final class Refusals {

	private Refusals() {
	}

	static RateLimitedException tooLong(Ticket ticket, long pause) {
		return refusal(ticket, "its rate limit is used up for another " + Duration.ofNanos(pause).toMillis()
				+ " ms, and a call waits for " + ticket.request.maxWait().toMillis() + " ms at most", pause);
	}

	static RateLimitedException fullLine(Ticket ticket, int calls, long pause) {
		return refusal(ticket, calls + " calls wait already for rate limits; make them slower", pause);
	}

	static RateLimitedException tooManyInvalidRequests(Ticket ticket, long pause) {
		return refusal(ticket, InvalidRequests.STOP_AT
				+ " requests of the last ten minutes were answered with 401, 403 "
				+ "or 429, and Discord bans the address after 10000; see the log, and look for calls without the "
				+ "permissions they need", pause);
	}

	static RateLimitedException unwanted(RateLimitRequest request, BucketState state) {
		return new RateLimitedException(
				request.method(), request.route(), 0, "the state of its bucket (" + state.remaining() + " of "
						+ state.limit() + " left, " + state.waiting() + " calls wait) is against it",
				state.resetAfter());
	}

	private static RateLimitedException refusal(Ticket ticket, String reason, long pause) {
		RateLimitRequest request = ticket.request;
		return new RateLimitedException(request.method(), request.route(), 0, reason, Duration.ofNanos(pause));
	}

}
