package io.github.discordspring.rest;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.rest.error.DiscordConnectionException;
import io.github.discordspring.rest.error.DiscordResponseException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.error.FieldError;
import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.error.UnreadableResponseException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Makes the exceptions of one call, without its tokens.
 *
 * @param route the route
 * @param values the request
 * @param authorization as whom it is made
 * @param client as whom the client makes calls otherwise
 */
record Failures(Route route, HttpRequestValues values, DiscordAuthorization authorization,
		@Nullable DiscordAuthorization client) {

	DiscordResponseException unsent() {
		return new DiscordResponseException(
				this.route.method(), this.route.template(), Answer.UNAUTHORIZED, 0, "not sent, as Discord refused the "
						+ this.authorization.kind() + " before; check it and start again with another",
				List.of(), null);
	}

	DiscordRestException refused(Answer answer) {
		ErrorBody error = ErrorBody.of(answer.headers(), answer.body());
		return new DiscordResponseException(this.route.method(), this.route.template(), answer.status(), error.code(),
				mask(error.message()), error.errors().stream().map(this::mask).toList(), answer.requestId());
	}

	RateLimitedException limited(Answer answer, Duration pause, Duration maxWait) {
		String reason = "its rate limit (" + answer.rateLimit().scope() + ") is exceeded, Discord asks to wait for "
				+ pause.toMillis() + " ms; a call waits for " + maxWait.toMillis() + " ms at most (maxWait)";
		return new RateLimitedException(this.route.method(), this.route.template(), answer.status(), reason, pause);
	}

	DiscordConnectionException noAnswer(String reason, @Nullable Throwable fault) {
		return new DiscordConnectionException(this.route.method(), this.route.template(), reason, CleanCause.of(fault));
	}

	UnreadableResponseException tooLarge(int status, HttpHeaders headers) {
		return new UnreadableResponseException(this.route.method(), this.route.template(), status,
				"its body is larger than maxInMemorySize allows", headers.getFirst("CF-Ray"), null);
	}

	private FieldError mask(FieldError error) {
		return new FieldError(mask(error.path()), mask(error.code()), mask(error.message()));
	}

	/**
	 * Takes the call's tokens out of a text that others wrote.
	 */
	String mask(String text) {
		String masked = this.authorization.mask(text);
		masked = (this.client != null) ? this.client.mask(masked) : masked;
		for (String name : this.route.secrets()) {
			String secret = this.values.getUriVariables().get(name);
			masked = (secret != null && !secret.isEmpty()) ? masked.replace(secret, Secret.MASK) : masked;
		}
		return masked;
	}

}
