package io.github.discordspring.rest.error;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * There was no answer, or not all of it: no connection, a connection that was cut, or a
 * timeout. Discord may have carried out the call nevertheless.
 */
public final class DiscordConnectionException extends DiscordRestException {

	/**
	 * Reports a fault.
	 * @param method the request's method
	 * @param route the route's template
	 * @param reason what happened
	 * @param cause the fault below, if it is worth showing
	 */
	public DiscordConnectionException(HttpMethod method, String route, String reason, @Nullable Throwable cause) {
		super(method + " " + route + " got no answer: " + reason, cause, method, route);
	}

}
