package io.github.discordspring.rest.ratelimit;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets calls through as Discord's rate limits allow: those of the token that a call
 * bears, and those of the address that it leaves from. A limiter may serve any number of
 * tokens, and is to serve all clients of one address.
 * <p>
 * The one of this library is {@link LocalRateLimiter}. Another one may share the limits
 * between processes. {@link #none()} leaves them to a proxy.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate limits</a>
 */
public interface RateLimiter {

	/**
	 * Gives one that keeps no limits, for clients of a proxy that does: each call is let
	 * through at once, and a call that was refused with 429 waits before it is sent
	 * again.
	 * @return the limiter
	 */
	static RateLimiter none() {
		return new UnlimitedRateLimiter(Schedulers.parallel());
	}

	/**
	 * Waits for the permit to send one request. To cancel gives up the place in the line.
	 * <p>
	 * After an answer of 429 was reported, no permit is given that falls under the same
	 * limit until that limit's time is over.
	 * @param request what is to be sent
	 * @return the permit; or a
	 * {@link io.github.discordspring.rest.error.RateLimitedException} if a pause is ahead
	 * that is longer than the call may wait
	 */
	Mono<Permit> acquire(RateLimitRequest request);

	/**
	 * The permit to send one request. One of its methods is called as soon as is known
	 * how the request ended; later calls have no effect. May be called by any thread.
	 */
	interface Permit {

		/**
		 * Tells what Discord answered.
		 * @param headers the answer
		 */
		void report(RateLimitHeaders headers);

		/**
		 * Tells that there will be no answer: the request was given up, or its connection
		 * was lost. Whether Discord counted it is unknown.
		 */
		void release();

	}

}
