package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.List;

/**
 * What a limiter knows of a bucket at a moment.
 *
 * @param name Discord's name of it, empty if it is not known or if there is no limit
 * @param resource the top-level resource, such as {@code channels/41771983423143937},
 * without tokens; empty if there is none
 * @param routes methods and templates of the routes that it limits
 * @param limit requests in the window, 0 if it is not known or if there is no limit
 * @param remaining requests left in the window
 * @param resetAfter time until the window ends or a pause is over
 * @param inFlight requests on their way
 * @param waiting calls that wait for it
 */
public record BucketState(String name, String resource, List<String> routes, int limit, int remaining,
		Duration resetAfter, int inFlight, int waiting) {

	static BucketState unknown(RateLimitRequest request) {
		return new BucketState("", withoutToken(request.resource()), List.of(request.method() + " " + request.route()),
				0, 0, Duration.ZERO, 0, 0);
	}

	static String withoutToken(String resource) {
		int id = resource.indexOf('/');
		int token = (id < 0) ? -1 : resource.indexOf('/', id + 1);
		return (token < 0) ? resource : resource.substring(0, token);
	}

}
