package io.github.discordspring.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;

import io.github.discordspring.rest.error.CallCancelledException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.observation.DiscordRestObservation;
import io.github.discordspring.rest.ratelimit.RateLimitHeaders;
import io.github.discordspring.rest.ratelimit.RateLimitScope;
import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

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

	private final ExchangeSettings settings;

	private final CallRequest call;

	private final Observation observation;

	private Duration waited = Duration.ZERO;

	private int refusals;

	private int retries;

	private int requests;

	private long askedAt;

	/** Nanoseconds spent waiting for permits. */
	private long waitedForTurn;

	private volatile @Nullable Answer lastAnswer;

	/**
	 * Prepares the exchange of a call.
	 * @param settings what all calls have in common
	 * @param call what is sent
	 * @param observation observes it
	 */
	Exchange(ExchangeSettings settings, CallRequest call, Observation observation) {
		this.settings = settings;
		this.call = call;
		this.observation = observation;
	}

	Route route() {
		return this.call.route();
	}

	DiscordAuthorization authorization() {
		return this.call.authorization();
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
		if (isTokenRefused()) {
			return Mono.error(this.call.failures().unsent());
		}
		this.askedAt = System.nanoTime();
		return this.settings.rateLimiter().acquire(this.call.limits()).flatMap(this::send);
	}

	private Mono<Answer> send(Permit permit) {
		if (isTokenRefused()) {
			permit.release();
			return Mono.error(this.call.failures().unsent());
		}
		if (!isWanted(permit)) {
			return Mono.error(new CallCancelledException(route().method(), route().template()));
		}
		Transmission transmission = new Transmission(this.settings, this.call, permit, this.refusals);
		long waited = transmission.sentAt() - this.askedAt;
		this.waitedForTurn += waited;
		this.settings.statistics().waited(waited);
		this.requests++;
		return transmission.send().flatMap((outcome) -> judge(outcome, transmission));
	}

	/**
	 * Asks whether the call is still to be sent; if not, others get its place.
	 */
	private boolean isWanted(Permit permit) {
		boolean wanted = false;
		try {
			wanted = this.call.options().isWanted();
		}
		finally {
			if (!wanted) {
				permit.release();
			}
		}
		return wanted;
	}

	private boolean isTokenRefused() {
		return this.settings.refusedTokens().contains(this.call.authorization());
	}

	private Mono<Answer> judge(Transmission.Outcome outcome, Transmission transmission) {
		Answer answer = outcome.answer();
		if (answer == null) {
			this.settings.statistics().lost();
			return failed(outcome.failure(), transmission);
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
		if (answer.status() >= 500 && route().isRepeatable()) {
			Duration delay = nextDelay(answer.rateLimit().retryAfter());
			if (delay != null) {
				return again(delay);
			}
		}
		return Mono.error(this.call.failures().refused(answer));
	}

	private Mono<Answer> limited(Answer answer) {
		this.refusals++;
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
		return (this.waited.compareTo(this.call.limits().maxWait()) <= 0) ? attempt()
				: Mono.error(this.call.failures().limited(answer, pause, this.call.limits().maxWait()));
	}

	private Mono<Answer> failed(@Nullable Throwable failure, Transmission transmission) {
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
				? "none came within " + this.call.timeout().toMillis() + " ms (timeout)"
				: this.call.failures().mask(String.valueOf(fault));
		if (logger.isDebugEnabled()) {
			logger.debug("{} got no answer in {} ms: {}", route(), transmission.latency().toMillis(), reason);
		}
		if (fromNetwork && (unsent || route().isRepeatable())) {
			Duration delay = nextDelay(null);
			if (delay != null) {
				return again(delay);
			}
		}
		return Mono.error(this.call.failures().noAnswer(reason, fault));
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
		logger.debug("{} is sent again in {} ms", route(), delay.toMillis());
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
		return (retryAfter.compareTo(this.call.limits().maxWait()) <= 0) ? retryAfter : null;
	}

	private void logAnswer(Answer answer) {
		RateLimitHeaders limit = answer.rateLimit();
		if (limit.bucket() != null) {
			logger.debug("{} got {} in {} ms; {} of {} left in bucket {}", route(), answer.status(),
					answer.latency().toMillis(), limit.remaining(), limit.limit(), limit.bucket());
		}
		else {
			logger.debug("{} got {} in {} ms", route(), answer.status(), answer.latency().toMillis());
		}
		if (logger.isTraceEnabled()) {
			logger.trace("{} received {}", route(), Answer.isJson(answer.headers())
					? this.call.failures().mask(SecretMask.mask(answer.body())) : answer.body().length + " bytes");
		}
	}

}
