package io.github.discordspring.rest;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.discordspring.rest.ratelimit.RateLimitHeaders;
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
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * One request of a call, sent once: its answer is reported to its permit, or that there
 * is none.
 */
final class Transmission {

	private static final Logger logger = LoggerFactory.getLogger(DiscordRestClient.class);

	/** Discord's "Unauthorized". */
	private static final int CODE_UNAUTHORIZED = 40001;

	private static final Duration LEAST_PAUSE = Duration.ofMillis(50);

	private static final byte[] NOTHING = new byte[0];

	/** What follows a timeout; without, Reactor makes a text for its own at each call. */
	private static final Mono<Outcome> NO_ANSWER = Mono.error(TimeoutException::new);

	/** Where {@code WebClient} notes the template, for its own observations. */
	private static final String TEMPLATE = WebClient.class.getName() + ".uriTemplate";

	private final ExchangeSettings settings;

	private final CallRequest call;

	private final Permit permit;

	private final int refusals;

	private final long sentAt = System.nanoTime();

	private final AtomicBoolean underway = new AtomicBoolean(true);

	private volatile boolean reported;

	/**
	 * Prepares a request.
	 * @param settings what all calls have in common
	 * @param call what is to be sent
	 * @param permit the permit to send it
	 * @param refusals how often Discord answered 429 to this call before
	 */
	Transmission(ExchangeSettings settings, CallRequest call, Permit permit, int refusals) {
		this.settings = settings;
		this.call = call;
		this.permit = permit;
		this.refusals = refusals;
	}

	/**
	 * When it was sent, by {@link System#nanoTime()}.
	 */
	long sentAt() {
		return this.sentAt;
	}

	Duration latency() {
		return Duration.ofNanos(System.nanoTime() - this.sentAt);
	}

	/**
	 * Sends the request.
	 * @return how it ended; never an error
	 */
	Mono<Outcome> send() {
		this.settings.statistics().sent();
		try {
			return exchange().doOnTerminate(this::ended)
				.doOnCancel(this::ended)
				.timeout(this.settings.deadlines().after(this.call.timeout()), NO_ANSWER)
				.onErrorResume((failure) -> Mono.just(Outcome.failed(failure)));
		}
		catch (RuntimeException ex) {
			ended();
			return Mono.just(Outcome.failed(ex));
		}
	}

	private Mono<Outcome> exchange() {
		WebClient.RequestBodySpec request = request();
		RequestPayload payload = this.call.payload();
		byte[] json = payload.json();
		if (!payload.files().isEmpty()) {
			request.body(BodyInserters.fromMultipartData(MultipartBody.of(payload)));
		}
		else if (json != null) {
			request.contentType(this.call.contentType()).bodyValue(json);
		}
		if (logger.isTraceEnabled()) {
			logger.trace("{} sends {}", this.call.route(), this.call.describeBody());
		}
		return request.exchangeToMono(this::receive);
	}

	private WebClient.RequestBodySpec request() {
		HttpRequestValues values = this.call.values();
		Addresses addresses = this.settings.addresses();
		URI address = (addresses != null && values.getCookies().isEmpty()) ? addresses.of(values) : null;
		if (address == null) {
			return WebClientAdapter.create(this.settings.webClient()).newRequest(values).headers(this.call::authorize);
		}
		return this.settings.webClient()
			.method(this.call.route().method())
			.uri(address)
			.attribute(TEMPLATE, this.call.route().template())
			.headers((headers) -> {
				headers.addAll(values.getHeaders());
				this.call.authorize(headers);
			});
	}

	/**
	 * Whatever becomes of the answer, the permit comes to its end.
	 */
	private void ended() {
		if (this.underway.getAndSet(false)) {
			this.settings.statistics().ended();
			if (!this.reported) {
				this.permit.release();
			}
		}
	}

	private void report(RateLimitHeaders limit) {
		this.reported = true;
		this.permit.report(limit);
	}

	private Mono<Outcome> receive(ClientResponse response) {
		int status = response.statusCode().value();
		HttpHeaders headers = response.headers().asHttpHeaders();
		Mono<byte[]> body = response.bodyToMono(byte[].class).defaultIfEmpty(NOTHING);
		if (status == Answer.TOO_MANY_REQUESTS) {
			return body.onErrorReturn(NOTHING).map((bytes) -> {
				ErrorBody error = ErrorBody.of(headers, bytes);
				RateLimitHeaders limit = slower(
						RateLimitHeaders.of(status, headers, error.retryAfter(), error.global()));
				report(limit);
				return answered(status, headers, bytes, limit);
			});
		}
		RateLimitHeaders limit = RateLimitHeaders.of(status, headers);
		if (status == Answer.UNAUTHORIZED) {
			// The report lets others go: none with a token that was refused
			return body.onErrorReturn(NOTHING).map((bytes) -> {
				refuseToken(ErrorBody.of(headers, bytes));
				report(limit);
				return answered(status, headers, bytes, limit);
			});
		}
		report(limit);
		return body.map((bytes) -> answered(status, headers, bytes, limit))
			.onErrorMap(DataBufferLimitException.class, (ex) -> this.call.failures().tooLarge(status, headers));
	}

	private Outcome answered(int status, HttpHeaders headers, byte[] body, RateLimitHeaders limit) {
		return new Outcome(new Answer(status, headers, body, limit, latency()), null);
	}

	/**
	 * Makes the pause longer with each refusal of this call, should Discord ask for next
	 * to none again and again.
	 */
	private RateLimitHeaders slower(RateLimitHeaders limit) {
		Duration least = LEAST_PAUSE.multipliedBy(1L << Math.min(this.refusals, 10));
		Duration pause = limit.retryAfter();
		return (pause != null && pause.compareTo(least) >= 0) ? limit : new RateLimitHeaders(limit.status(),
				limit.bucket(), limit.limit(), limit.remaining(), limit.resetAfter(), limit.scope(), least);
	}

	private void refuseToken(ErrorBody error) {
		DiscordAuthorization authorization = this.call.authorization();
		if (!authorization.isNone() && (error.code() == 0 || error.code() == CODE_UNAUTHORIZED)
				&& this.settings.refusedTokens().add(authorization)) {
			logger.error("Discord refused the {} on {}: no further request is sent with it", authorization.kind(),
					this.call.route());
		}
	}

	/**
	 * How it ended: one of the two is there.
	 */
	record Outcome(@Nullable Answer answer, @Nullable Throwable failure) {

		static Outcome failed(Throwable failure) {
			return new Outcome(null, failure);
		}

	}

}
