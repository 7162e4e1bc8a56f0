package io.github.discordspring.rest.ratelimit;

import org.springframework.http.HttpMethod;

/**
 * What a bucket is learned for.
 *
 * @param method the method
 * @param route the route's template
 */
record RouteKey(HttpMethod method, String route) {

}
