package io.github.discordspring.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.observation.DiscordRestObservation;
import io.github.discordspring.rest.ratelimit.GlobalLimit;
import io.github.discordspring.rest.ratelimit.RateLimitHeaders;
import io.github.discordspring.rest.ratelimit.RateLimitRequest;
import io.github.discordspring.rest.ratelimit.RateLimitScope;
import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

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

	private final CallOptions options;

	private final Route route;

	private final DiscordAuthorization authorization;

	private final Observation observation;

	private final Failures failures;

	private final long order;

	/** The body, written once for all attempts: cheaper than by a codec of Spring's. */
	private final RequestPayload payload;

	private final Duration maxWait;

	private Duration waited = Duration.ZERO;

	private int refusals;

	private int retries;

	private int requests;

	private long askedAt;

	private long sentAt;

	/** Nanoseconds spent waiting for permits. */
	private long waitedForTurn;

	private volatile @Nullable Answer lastAnswer;

	/**
	 * Prepares a call.
	 * @param settings what all calls have in common
	 * @param values the request
	 * @param options what is different for this one
	 * @param authorization as whom it is made
	 * @param observation observes it
	 * @param order the call's place among all calls of the client
	 * @throws io.github.discordspring.model.validation.InvalidRequestException if Discord
	 * would refuse the body
	 */
	Exchange(ExchangeSettings settings, HttpRequestValues values, CallOptions options,
			DiscordAuthorization authorization, Observation observation, long order) {
		this.settings = settings;
		this.values = values;
		this.options = options;
		this.route = RouteProcessor.route(values);
		this.authorization = authorization;
		this.observation = observation;
		this.failures = new Failures(this.route, values, authorization, settings.authorization());
		this.order = order;
		this.maxWait = options.maxWaitOr(settings.maxWait());
		this.payload = RequestPayload.of(values.getBodyValue(), settings.allowedMentions());
	}

	Route route() {
		return this.route;
	}

	DiscordAuthorization authorization() {
		return this.authorization;
	}

	/**
	 * Gives the answer to the last request, {@code null} as long as there is none.
	 */
	@Nullable Answer lastAnswer() {
		return this.lastAnswer;
	}

	int requests() {
		return this.requests;
	}

	Duration waitedForTurn() {
		return Duration.ofNanos(this.waitedForTurn);
	}

	/**
	 * Sends the request as soon as it may be sent.
	 * @return the successful answer, or a {@link DiscordRestException}
	 */
	Mono<Answer> attempt() {
		if (this.settings.refusedTokens().contains(this.authorization)) {
			return Mono.error(this.failures.unsent());
		}
		this.askedAt = System.nanoTime();
		return this.settings.rateLimiter().acquire(limits()).flatMap(this::send);
	}

	private RateLimitRequest limits() {
		GlobalLimit globalLimit = (this.route.globalLimit() == GlobalLimit.BOT && this.authorization.isNone())
				? GlobalLimit.ADDRESS : this.route.globalLimit();
		return new RateLimitRequest(this.route.method(), this.route.template(),
				this.route.variant(this.values.getUriVariables(), this.payload.json(), System.currentTimeMillis()),
				this.route.resource(this.values.getUriVariables()), this.authorization.account(), globalLimit,
				this.maxWait, this.order);
	}

	private Mono<Answer> send(Permit permit) {
		if (this.settings.refusedTokens().contains(this.authorization)) {
			permit.release();
			return Mono.error(this.failures.unsent());
		}
		this.sentAt = System.nanoTime();
		this.waitedForTurn += this.sentAt - this.askedAt;
		this.settings.statistics().waited(this.sentAt - this.askedAt);
		this.settings.statistics().sent();
		this.requests++;
		WebClient.RequestBodySpec request = this.settings.webClient().newRequest(this.values).headers(this::authorize);
		byte[] json = this.payload.json();
		if (!this.payload.files().isEmpty()) {
			request.body(BodyInserters.fromMultipartData(MultipartBody.of(this.payload)));
		}
		else if (json != null) {
			request.contentType(contentType()).bodyValue(json);
		}
		if (logger.isTraceEnabled()) {
			logger.trace("{} sends {}", this.route, describeBody());
		}
		AtomicBoolean underway = new AtomicBoolean(true);
		return request.exchangeToMono((response) -> receive(response, permit))
			.doOnTerminate(() -> ended(underway))
			.doOnCancel(() -> ended(underway))
			.doFinally((signal) -> permit.release())
			.timeout(this.options.timeoutOr(this.settings.timeout()))
			.map(Outcome::answered)
			.onErrorResume((failure) -> Mono.just(Outcome.failed(failure)))
			.flatMap(this::judge);
	}

	private void ended(AtomicBoolean underway) {
		if (underway.getAndSet(false)) {
			this.settings.statistics().ended();
		}
	}

	private String describeBody() {
		byte[] json = this.payload.json();
		if (json == null) {
			return this.payload.files().isEmpty() ? "no body" : "a form with a file";
		}
		return (this.values.getBodyValue() instanceof FormBody form) ? form.toString()
				: this.failures.mask(SecretMask.mask(json));
	}

	private MediaType contentType() {
		return (this.values.getBodyValue() instanceof FormBody) ? MediaType.APPLICATION_FORM_URLENCODED
				: MediaType.APPLICATION_JSON;
	}

	private void authorize(HttpHeaders headers) {
		this.options.headers().forEach(headers::set);
		String authorization = this.authorization.header();
		if (authorization != null) {
			headers.set(HttpHeaders.AUTHORIZATION, authorization);
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
				return new Answer(status, headers, bytes, limit, latency());
			});
		}
		RateLimitHeaders limit = RateLimitHeaders.of(status, headers);
		if (status == Answer.UNAUTHORIZED) {
			// The report lets others go: none with a token that was refused
			return body.onErrorReturn(NOTHING).map((bytes) -> {
				refuseToken(ErrorBody.of(headers, bytes));
				permit.report(limit);
				return new Answer(status, headers, bytes, limit, latency());
			});
		}
		permit.report(limit);
		return body.map((bytes) -> new Answer(status, headers, bytes, limit, latency()))
			.onErrorMap(DataBufferLimitException.class, (ex) -> this.failures.tooLarge(status, headers));
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
			this.settings.statistics().lost();
			return failed(outcome.failure());
		}
		this.lastAnswer = answer;
		this.settings.statistics().answered(answer);
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
		return Mono.error(this.failures.refused(answer));
	}

	private Mono<Answer> limited(Answer answer) {
		RateLimitScope scope = answer.rateLimit().scope();
		if (scope != null && !this.observation.isNoop()) {
			this.observation.event(switch (scope) {
				case USER -> DiscordRestObservation.Events.LIMITED_USER;
				case SHARED -> DiscordRestObservation.Events.LIMITED_SHARED;
				case GLOBAL -> DiscordRestObservation.Events.LIMITED_GLOBAL;
				case ADDRESS -> DiscordRestObservation.Events.LIMITED_ADDRESS;
			});
		}
		Duration pause = answer.rateLimit().retryAfter();
		pause = (pause != null) ? pause : Duration.ZERO;
		this.waited = this.waited.plus(pause);
		return (this.waited.compareTo(this.maxWait) <= 0) ? attempt()
				: Mono.error(this.failures.limited(answer, pause, this.maxWait));
	}

	private void refuseToken(ErrorBody error) {
		if (!this.authorization.isNone() && (error.code() == 0 || error.code() == CODE_UNAUTHORIZED)
				&& this.settings.refusedTokens().add(this.authorization)) {
			logger.error("Discord refused the {} on {}: no further request is sent with it", this.authorization.kind(),
					this.route);
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
		boolean unsent = fault instanceof ConnectException || fault instanceof UnknownHostException
				|| isClosedBeforeSending(fault);
		String reason = (failure instanceof TimeoutException)
				? "none came within " + this.options.timeoutOr(this.settings.timeout()).toMillis() + " ms (timeout)"
				: this.failures.mask(String.valueOf(fault));
		if (logger.isDebugEnabled()) {
			logger.debug("{} got no answer in {} ms: {}", this.route, latency().toMillis(), reason);
		}
		if (fromNetwork && (unsent || this.route.isRepeatable())) {
			Duration delay = nextDelay(null);
			if (delay != null) {
				return again(delay);
			}
		}
		return Mono.error(this.failures.noAnswer(reason, fault));
	}

	/**
	 * A connection of the pool may have been closed by the other side just before the
	 * request was written to it.
	 */
	private static boolean isClosedBeforeSending(@Nullable Throwable fault) {
		return fault instanceof AbortedException && String.valueOf(fault.getMessage()).contains("BEFORE send");
	}

	private Mono<Answer> again(Duration delay) {
		this.retries++;
		this.settings.statistics().retried();
		if (!this.observation.isNoop()) {
			this.observation.event(DiscordRestObservation.Events.RETRIED);
		}
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
		return (retryAfter.compareTo(this.maxWait) <= 0) ? retryAfter : null;
	}

	private void logAnswer(Answer answer) {
		RateLimitHeaders limit = answer.rateLimit();
		if (limit.bucket() != null) {
			logger.debug("{} got {} in {} ms; {} of {} left in bucket {}", this.route, answer.status(),
					answer.latency().toMillis(), limit.remaining(), limit.limit(), limit.bucket());
		}
		else {
			logger.debug("{} got {} in {} ms", this.route, answer.status(), answer.latency().toMillis());
		}
		if (logger.isTraceEnabled()) {
			logger.trace("{} received {}", this.route, Answer.isJson(answer.headers())
					? this.failures.mask(SecretMask.mask(answer.body())) : answer.body().length + " bytes");
		}
	}

	private Duration latency() {
		return Duration.ofNanos(System.nanoTime() - this.sentAt);
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
