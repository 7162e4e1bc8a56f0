package io.github.discordspring.rest;

import java.time.Duration;
import java.util.Map;

import io.github.discordspring.rest.ratelimit.RateLimitScope;

/**
 * What a client has done since it was made, at a moment.
 *
 * @param requests requests that were sent, repetitions included
 * @param successes those that were answered with success
 * @param failures those that were not: by an error, or not at all
 * @param retries those that were sent again after a fault
 * @param rateLimited answers of 429, by scope; scopes without any are absent
 * @param cacheHits calls that were answered by the read cache
 * @param inFlight requests that are on their way
 * @param waited time that calls waited for their turn, in sum
 * @param lastSecond the last full second
 * @param lastTenSeconds the last ten full seconds
 * @param lastMinute the last full minute
 * @param lastFiveMinutes the last five full minutes
 */
public record DiscordRestStatistics(long requests, long successes, long failures, long retries,
		Map<RateLimitScope, Long> rateLimited, long cacheHits, long inFlight, Duration waited, Window lastSecond,
		Window lastTenSeconds, Window lastMinute, Window lastFiveMinutes) {

	/**
	 * A time of the past.
	 *
	 * @param requestsPerSecond answers in a second, on average
	 * @param meanLatency time that an answer took, on average; zero if there was none
	 * @param maxLatency the longest
	 */
	public record Window(double requestsPerSecond, Duration meanLatency, Duration maxLatency) {

	}

}
