package io.github.discordspring.rest.error;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * Discord answered with an error.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/topics/opcodes-and-status-codes#http">HTTP
 * response codes</a>
 */
public final class DiscordResponseException extends DiscordRestException {

	private final int status;

	private final int code;

	private final List<FieldError> errors;

	private final @Nullable String requestId;

	/**
	 * Reports an answer.
	 * @param method the request's method
	 * @param route the route's template
	 * @param status the answer's status
	 * @param code Discord's code, 0 if there is none
	 * @param message Discord's message, empty if there is none
	 * @param errors what is wrong in which place
	 * @param requestId id of the request, if the answer bore one
	 */
	public DiscordResponseException(HttpMethod method, String route, int status, int code, String message,
			List<FieldError> errors, @Nullable String requestId) {
		super(describe(method, route, status, code, message, errors), null, method, route);
		this.status = status;
		this.code = code;
		this.errors = List.copyOf(errors);
		this.requestId = requestId;
	}

	private static String describe(HttpMethod method, String route, int status, int code, String message,
			List<FieldError> errors) {
		StringBuilder text = new StringBuilder(method.name()).append(' ').append(route).append(" got ").append(status);
		HttpStatus known = HttpStatus.resolve(status);
		if (known != null) {
			text.append(' ').append(known.getReasonPhrase());
		}
		String separator = ": ";
		if (code != 0) {
			text.append(separator).append(code);
			separator = " ";
		}
		if (!message.isEmpty()) {
			text.append(separator).append(message);
		}
		for (FieldError error : errors) {
			text.append("; ").append(error);
		}
		return text.toString();
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public int code() {
		return this.code;
	}

	@Override
	public List<FieldError> errors() {
		return this.errors;
	}

	@Override
	public @Nullable String requestId() {
		return this.requestId;
	}

}
