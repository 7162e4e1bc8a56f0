package io.github.discordspring.rest.error;

import org.springframework.http.HttpMethod;

/**
 * A call that was not sent, as the condition of its caller did not hold any more when its
 * turn came.
 */
public final class CallCancelledException extends DiscordRestException {

	/**
	 * Reports a call.
	 * @param method the request's method
	 * @param route the route's template
	 */
	public CallCancelledException(HttpMethod method, String route) {
		super(method + " " + route
				+ " was not sent: its condition (CallOptions.sendIf) did not hold when its turn came", null, method,
				route);
	}

}
