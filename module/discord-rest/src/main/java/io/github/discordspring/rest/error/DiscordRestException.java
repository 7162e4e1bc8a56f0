package io.github.discordspring.rest.error;

import java.util.List;

import io.github.discordspring.model.error.JsonErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * A call of Discord's HTTP API that failed. Its kinds tell why: Discord refused it
 * ({@link DiscordResponseException}), a rate limit stands in its way
 * ({@link RateLimitedException}), there was no answer
 * ({@link DiscordConnectionException}), one that cannot be read
 * ({@link UnreadableResponseException}), what is searched is not indexed yet
 * ({@link SearchIndexNotReadyException}), or its caller had thought better of it
 * ({@link CallCancelledException}).
 * <p>
 * No part of it holds a token: the call is named by its route, not by its address.
 */
public abstract sealed class DiscordRestException extends RuntimeException
		permits DiscordResponseException, RateLimitedException, DiscordConnectionException, UnreadableResponseException,
		SearchIndexNotReadyException, CallCancelledException {

	private final HttpMethod method;

	private final String route;

	DiscordRestException(String message, @Nullable Throwable cause, HttpMethod method, String route) {
		super(message, cause);
		this.method = method;
		this.route = route;
	}

	/**
	 * Gives the method of the request.
	 * @return the method
	 */
	public final HttpMethod method() {
		return this.method;
	}

	/**
	 * Gives the route's template, such as {@code /channels/{channelId}/messages}. It
	 * holds no ids, and so may name a metric.
	 * @return the template
	 */
	public final String route() {
		return this.route;
	}

	/**
	 * Gives the status of the answer.
	 * @return the status, 0 if there was no answer
	 */
	public int status() {
		return 0;
	}

	/**
	 * Gives Discord's JSON error code.
	 * @return the code, 0 if there is none
	 * @see <a href=
	 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes">JSON
	 * error codes</a>
	 */
	public int code() {
		return 0;
	}

	/**
	 * Gives Discord's JSON error code by its name.
	 * @return the code; one that is not known keeps its number
	 */
	public final JsonErrorCode jsonErrorCode() {
		return JsonErrorCode.of(code());
	}

	/**
	 * Gives what Discord found wrong, place by place.
	 * @return the faults, empty if Discord named none
	 */
	public List<FieldError> errors() {
		return List.of();
	}

	/**
	 * Gives what Discord's support asks for: the {@code CF-Ray} of the answer.
	 * @return the id of the request, or {@code null} if the answer bore none
	 */
	public @Nullable String requestId() {
		return null;
	}

}
