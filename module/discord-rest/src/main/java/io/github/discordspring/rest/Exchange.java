package io.github.discordspring.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.discordspring.model.Secret;
import io.github.discordspring.rest.error.DiscordConnectionException;
import io.github.discordspring.rest.error.DiscordResponseException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.error.FieldError;
import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.error.UnreadableResponseException;
import io.github.discordspring.rest.ratelimit.RateLimitHeaders;
import io.github.discordspring.rest.ratelimit.RateLimitRequest;
import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * One call: waits for its permit, sends the request, reports the answer, and begins again
 * where that is of use. Made anew for each subscriber.
 * <p>
 * It stands around {@link WebClient} and not in it, as a filter would: into each error
 * that passes {@code WebClient} it writes the address, and so the tokens in it. Nothing
 * of these errors leaves this class but clean causes.
 */
final class Exchange {

	private static final Logger logger = LoggerFactory.getLogger(DiscordRestClient.class);

	/** Discord's "Unauthorized". */
	private static final int CODE_UNAUTHORIZED = 40001;

	private static final Duration LEAST_PAUSE = Duration.ofMillis(50);

	private static final byte[] NOTHING = new byte[0];

	private final ExchangeSettings settings;

	private final HttpRequestValues values;

	private final Route route;

	private final RateLimitRequest limits;

	/** The body, written once for all attempts: cheaper than by a codec of Spring's. */
	private final RequestPayload payload;

	private Duration waited = Duration.ZERO;

	private int refusals;

	private int retries;

	private long sentAt;

	/**
	 * Prepares a call.
	 * @param settings what all calls have in common
	 * @param values the request
	 * @param order the call's place among all calls of the client
	 * @throws io.github.discordspring.model.validation.InvalidRequestException if Discord
	 * would refuse the body
	 */
	Exchange(ExchangeSettings settings, HttpRequestValues values, long order) {
		this.settings = settings;
		this.values = values;
		this.route = RouteProcessor.route(values);
		this.payload = RequestPayload.of(values.getBodyValue());
		this.limits = new RateLimitRequest(this.route.method(), this.route.template(),
				this.route.resource(values.getUriVariables()), this.route.globalLimit(), settings.maxWait(), order);
	}

	/**
	 * Sends the request as soon as it may be sent.
	 * @return the successful answer, or a {@link DiscordRestException}
	 */
	Mono<Answer> attempt() {
		BotToken token = this.settings.token();
		if (this.route.needsToken()) {
			if (token == null) {
				return Mono.error(new IllegalStateException(this.route
						+ " needs a bot's token, but the client was made without: give it one by token(...)"));
			}
			if (token.isRefused()) {
				return Mono.error(unsent());
			}
		}
		return this.settings.rateLimiter().acquire(this.limits).flatMap(this::send);
	}

	private DiscordResponseException unsent() {
		return new DiscordResponseException(this.route.method(), this.route.template(), Answer.UNAUTHORIZED, 0,
				"not sent, as Discord refused the bot's token before; check the token and start again", List.of(),
				null);
	}

	private Mono<Answer> send(Permit permit) {
		BotToken token = this.settings.token();
		if (this.route.needsToken() && token != null && token.isRefused()) {
			permit.release();
			return Mono.error(unsent());
		}
		this.sentAt = System.nanoTime();
		WebClient.RequestBodySpec request = this.settings.webClient().newRequest(this.values).headers(this::authorize);
		byte[] json = this.payload.json();
		if (!this.payload.files().isEmpty()) {
			request.body(BodyInserters.fromMultipartData(MultipartBody.of(this.payload)));
		}
		else if (json != null) {
			request.contentType(MediaType.APPLICATION_JSON).bodyValue(json);
		}
		if (logger.isTraceEnabled()) {
			logger.trace("{} sends {}", this.route, (json != null) ? mask(SecretMask.mask(json)) : "no body");
		}
		return request.exchangeToMono((response) -> receive(response, permit))
			.doFinally((signal) -> permit.release())
			.timeout(this.settings.timeout())
			.map(Outcome::answered)
			.onErrorResume((failure) -> Mono.just(Outcome.failed(failure)))
			.flatMap(this::judge);
	}

	private void authorize(HttpHeaders headers) {
		BotToken token = this.settings.token();
		if (this.route.needsToken() && token != null) {
			headers.set(HttpHeaders.AUTHORIZATION, token.authorization());
		}
	}

	private Mono<Answer> receive(ClientResponse response, Permit permit) {
		int status = response.statusCode().value();
		HttpHeaders headers = response.headers().asHttpHeaders();
		Mono<byte[]> body = response.bodyToMono(byte[].class).defaultIfEmpty(NOTHING);
		if (status == Answer.TOO_MANY_REQUESTS) {
			return body.onErrorReturn(NOTHING).map((bytes) -> {
				ErrorBody error = ErrorBody.of(headers, bytes);
				RateLimitHeaders limit = slower(
						RateLimitHeaders.of(status, headers, error.retryAfter(), error.global()));
				permit.report(limit);
				return new Answer(status, headers, bytes, limit);
			});
		}
		RateLimitHeaders limit = RateLimitHeaders.of(status, headers);
		if (status == Answer.UNAUTHORIZED) {
			// The report lets others go: none with a token that was refused
			return body.onErrorReturn(NOTHING).map((bytes) -> {
				refuseToken(ErrorBody.of(headers, bytes));
				permit.report(limit);
				return new Answer(status, headers, bytes, limit);
			});
		}
		permit.report(limit);
		return body.map((bytes) -> new Answer(status, headers, bytes, limit))
			.onErrorMap(DataBufferLimitException.class,
					(ex) -> new UnreadableResponseException(this.route.method(), this.route.template(), status,
							"its body is larger than maxInMemorySize allows", headers.getFirst("CF-Ray"), null));
	}

	/**
	 * Makes the pause longer with each refusal of this call, should Discord ask for next
	 * to none again and again.
	 */
	private RateLimitHeaders slower(RateLimitHeaders limit) {
		Duration least = LEAST_PAUSE.multipliedBy(1L << Math.min(this.refusals++, 10));
		Duration pause = limit.retryAfter();
		return (pause != null && pause.compareTo(least) >= 0) ? limit : new RateLimitHeaders(limit.status(),
				limit.bucket(), limit.limit(), limit.remaining(), limit.resetAfter(), limit.scope(), least);
	}

	private Mono<Answer> judge(Outcome outcome) {
		Answer answer = outcome.answer();
		if (answer == null) {
			return failed(outcome.failure());
		}
		if (logger.isDebugEnabled()) {
			logAnswer(answer);
		}
		if (answer.isSuccessful()) {
			return Mono.just(answer);
		}
		if (answer.status() == Answer.TOO_MANY_REQUESTS) {
			return limited(answer);
		}
		if (answer.status() >= 500 && this.route.isRepeatable()) {
			Duration delay = nextDelay(answer.rateLimit().retryAfter());
			if (delay != null) {
				return again(delay);
			}
		}
		return Mono.error(refused(answer));
	}

	private Mono<Answer> limited(Answer answer) {
		Duration pause = answer.rateLimit().retryAfter();
		pause = (pause != null) ? pause : Duration.ZERO;
		this.waited = this.waited.plus(pause);
		if (this.waited.compareTo(this.settings.maxWait()) <= 0) {
			return attempt();
		}
		String reason = "its rate limit (" + answer.rateLimit().scope() + ") is exceeded, Discord asks to wait for "
				+ pause.toMillis() + " ms; a call waits for " + this.settings.maxWait().toMillis()
				+ " ms at most (maxWait)";
		return Mono.error(
				new RateLimitedException(this.route.method(), this.route.template(), answer.status(), reason, pause));
	}

	private DiscordRestException refused(Answer answer) {
		ErrorBody error = ErrorBody.of(answer.headers(), answer.body());
		return new DiscordResponseException(this.route.method(), this.route.template(), answer.status(), error.code(),
				mask(error.message()), error.errors().stream().map(this::mask).toList(), answer.requestId());
	}

	private void refuseToken(ErrorBody error) {
		BotToken token = this.settings.token();
		if (this.route.needsToken() && token != null && (error.code() == 0 || error.code() == CODE_UNAUTHORIZED)
				&& token.refuse()) {
			logger.error("Discord refused the bot's token on {}: no further request is sent with it", this.route);
		}
	}

	private Mono<Answer> failed(@Nullable Throwable failure) {
		if (failure instanceof DiscordRestException) {
			return Mono.error(failure);
		}
		UncheckedIOException unreadable = MultipartBody.unreadable(failure);
		if (unreadable != null) {
			return Mono.error(unreadable);
		}
		Throwable fault = (failure instanceof WebClientRequestException && failure.getCause() != null)
				? failure.getCause() : failure;
		boolean fromNetwork = failure instanceof WebClientRequestException || fault instanceof IOException
				|| fault instanceof TimeoutException;
		boolean unsent = fault instanceof ConnectException || fault instanceof UnknownHostException;
		String reason = (failure instanceof TimeoutException)
				? "none came within " + this.settings.timeout().toMillis() + " ms (timeout)"
				: mask(String.valueOf(fault));
		if (logger.isDebugEnabled()) {
			logger.debug("{} got no answer in {} ms: {}", this.route, elapsed(), reason);
		}
		if (fromNetwork && (unsent || this.route.isRepeatable())) {
			Duration delay = nextDelay(null);
			if (delay != null) {
				return again(delay);
			}
		}
		return Mono.error(new DiscordConnectionException(this.route.method(), this.route.template(), reason,
				CleanCause.of(fault)));
	}

	private Mono<Answer> again(Duration delay) {
		this.retries++;
		logger.debug("{} is sent again in {} ms", this.route, delay.toMillis());
		return Mono.delay(delay).flatMap((tick) -> attempt());
	}

	/**
	 * Gives the pause before the next attempt: half to one and a half times the doubled
	 * one before, and what Discord asks for.
	 */
	private @Nullable Duration nextDelay(@Nullable Duration retryAfter) {
		if (this.retries >= this.settings.maxRetries()) {
			return null;
		}
		long full = this.settings.retryDelay().toNanos() << Math.min(this.retries, 10);
		Duration delay = Duration.ofNanos(full / 2 + ThreadLocalRandom.current().nextLong(full + 1));
		if (retryAfter == null || retryAfter.compareTo(delay) <= 0) {
			return delay;
		}
		return (retryAfter.compareTo(this.settings.maxWait()) <= 0) ? retryAfter : null;
	}

	private void logAnswer(Answer answer) {
		RateLimitHeaders limit = answer.rateLimit();
		if (limit.bucket() != null) {
			logger.debug("{} got {} in {} ms; {} of {} left in bucket {}", this.route, answer.status(), elapsed(),
					limit.remaining(), limit.limit(), limit.bucket());
		}
		else {
			logger.debug("{} got {} in {} ms", this.route, answer.status(), elapsed());
		}
		if (logger.isTraceEnabled()) {
			logger.trace("{} received {}", this.route, Answer.isJson(answer.headers())
					? mask(SecretMask.mask(answer.body())) : answer.body().length + " bytes");
		}
	}

	private long elapsed() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - this.sentAt);
	}

	private FieldError mask(FieldError error) {
		return new FieldError(mask(error.path()), mask(error.code()), mask(error.message()));
	}

	/**
	 * Takes the call's tokens out of a text that others wrote.
	 */
	private String mask(String text) {
		BotToken token = this.settings.token();
		String masked = (token != null) ? text.replace(token.value(), Secret.MASK) : text;
		for (String name : this.route.secrets()) {
			String secret = this.values.getUriVariables().get(name);
			masked = (secret != null && !secret.isEmpty()) ? masked.replace(secret, Secret.MASK) : masked;
		}
		return masked;
	}

	/**
	 * How an attempt ended: one of the two is there.
	 */
	private record Outcome(@Nullable Answer answer, @Nullable Throwable failure) {

		static Outcome answered(Answer answer) {
			return new Outcome(answer, null);
		}

		static Outcome failed(Throwable failure) {
			return new Outcome(null, failure);
		}

	}

}
