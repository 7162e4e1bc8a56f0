package io.github.discordspring.rest.ratelimit;

import org.springframework.http.HttpMethod;

/**
 * What a bucket is learned for.
 *
 * @param method the method
 * @param route the route's template
 * @param variant what its calls are about, where limits differ by it
 */
record RouteKey(HttpMethod method, String route, String variant) {

	static RouteKey of(RateLimitRequest request) {
		return new RouteKey(request.method(), request.route(), request.variant());
	}

}
