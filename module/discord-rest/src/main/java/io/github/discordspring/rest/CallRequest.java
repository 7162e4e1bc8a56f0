package io.github.discordspring.rest;

import java.time.Duration;

import io.github.discordspring.rest.ratelimit.GlobalLimit;
import io.github.discordspring.rest.ratelimit.RateLimitRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * What a call sends, in each of its attempts.
 *
 * @param route the route
 * @param values the request
 * @param options what is different for this call
 * @param authorization as whom it is made
 * @param payload the body, written once for all attempts: cheaper than by a codec of
 * Spring's
 * @param limits what the rate limiter has to know
 * @param timeout longest time from a permit to the whole answer
 * @param failures makes its exceptions
 */
record CallRequest(Route route, HttpRequestValues values, CallOptions options, DiscordAuthorization authorization,
		RequestPayload payload, RateLimitRequest limits, Duration timeout, Failures failures) {

	/**
	 * Prepares a call.
	 * @param settings what all calls have in common
	 * @param values the request
	 * @param options what is different for this one
	 * @param authorization as whom it is made
	 * @param order the call's place among all calls of the process
	 * @throws io.github.discordspring.model.validation.InvalidRequestException if Discord
	 * would refuse the body
	 */
	static CallRequest of(ExchangeSettings settings, HttpRequestValues values, CallOptions options,
			DiscordAuthorization authorization, long order) {
		Route route = RouteProcessor.route(values);
		RequestPayload payload = RequestPayload.of(values.getBodyValue(), settings.allowedMentions());
		return new CallRequest(route, values, options, authorization, payload,
				limits(route, values, authorization, payload, options.maxWaitOr(settings.maxWait()), order),
				options.timeoutOr(settings.timeout()),
				new Failures(route, values, authorization, settings.authorization()));
	}

	private static RateLimitRequest limits(Route route, HttpRequestValues values, DiscordAuthorization authorization,
			RequestPayload payload, Duration maxWait, long order) {
		GlobalLimit globalLimit = (route.globalLimit() == GlobalLimit.BOT && authorization.isNone())
				? GlobalLimit.ADDRESS : route.globalLimit();
		return new RateLimitRequest(route.method(), route.template(),
				route.variant(values.getUriVariables(), payload.json(), System.currentTimeMillis()),
				route.resource(values.getUriVariables()), authorization.account(), globalLimit, maxWait, order);
	}

	MediaType contentType() {
		return (this.values.getBodyValue() instanceof FormBody) ? MediaType.APPLICATION_FORM_URLENCODED
				: MediaType.APPLICATION_JSON;
	}

	void authorize(HttpHeaders headers) {
		this.options.headers().forEach(headers::set);
		String authorization = this.authorization.header();
		if (authorization != null) {
			headers.set(HttpHeaders.AUTHORIZATION, authorization);
		}
	}

	/**
	 * Describes the body for the log.
	 */
	String describeBody() {
		byte @Nullable [] json = this.payload.json();
		if (json == null) {
			return this.payload.files().isEmpty() ? "no body" : "a form with a file";
		}
		return (this.values.getBodyValue() instanceof FormBody form) ? form.toString()
				: this.failures.mask(SecretMask.mask(json));
	}

}
