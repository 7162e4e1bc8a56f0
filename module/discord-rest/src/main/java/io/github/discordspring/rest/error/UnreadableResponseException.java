package io.github.discordspring.rest.error;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * The call succeeded, but its answer cannot be read.
 */
public final class UnreadableResponseException extends DiscordRestException {

	private final int status;

	private final @Nullable String requestId;

	/**
	 * Reports an answer.
	 * @param method the request's method
	 * @param route the route's template
	 * @param status the answer's status
	 * @param reason why it cannot be read
	 * @param requestId id of the request, if the answer bore one
	 * @param cause the fault below, if there is one
	 */
	public UnreadableResponseException(HttpMethod method, String route, int status, String reason,
			@Nullable String requestId, @Nullable Throwable cause) {
		super(method + " " + route + " got " + status + ", but " + reason, cause, method, route);
		this.status = status;
		this.requestId = requestId;
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public @Nullable String requestId() {
		return this.requestId;
	}

}
