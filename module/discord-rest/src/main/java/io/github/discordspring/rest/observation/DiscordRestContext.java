package io.github.discordspring.rest.observation;

import java.time.Duration;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * A call that is observed.
 */
public final class DiscordRestContext extends Observation.Context {

	private final HttpMethod method;

	private final String route;

	private int status;

	private boolean cached;

	private boolean cancelled;

	private int requests;

	private Duration waited = Duration.ZERO;

	private @Nullable String requestId;

	/**
	 * Begins a call.
	 * @param method its method
	 * @param route its route's template
	 */
	public DiscordRestContext(HttpMethod method, String route) {
		this.method = method;
		this.route = route;
	}

	/**
	 * Gives the method.
	 * @return the method
	 */
	public HttpMethod method() {
		return this.method;
	}

	/**
	 * Gives the route's template.
	 * @return the template, without ids
	 */
	public String route() {
		return this.route;
	}

	/**
	 * Gives the status of the last answer.
	 * @return the status, 0 if there was no answer
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Tells whether the answer came from the read cache.
	 * @return whether it did
	 */
	public boolean isCached() {
		return this.cached;
	}

	/**
	 * Tells whether the caller gave up.
	 * @return whether it did
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

	/**
	 * Gives the number of requests that were sent.
	 * @return the number
	 */
	public int requests() {
		return this.requests;
	}

	/**
	 * Tells how long the call waited for rate limits.
	 * @return the time
	 */
	public Duration waited() {
		return this.waited;
	}

	/**
	 * Gives the id of the last request, for Discord's support.
	 * @return the id, {@code null} if the answer bore none
	 */
	public @Nullable String requestId() {
		return this.requestId;
	}

	/**
	 * Notes an answer.
	 * @param status its status
	 * @param requestId id of the request
	 * @param cached whether it came from the read cache
	 */
	public void answered(int status, @Nullable String requestId, boolean cached) {
		this.status = status;
		this.requestId = requestId;
		this.cached = cached;
	}

	/**
	 * Notes how the call ended.
	 * @param requests how many were sent
	 * @param waited how long it waited for rate limits
	 * @param cancelled whether the caller gave up
	 */
	public void ended(int requests, Duration waited, boolean cancelled) {
		this.requests = requests;
		this.waited = waited;
		this.cancelled = cancelled;
	}

}
