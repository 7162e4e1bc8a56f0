package io.github.discordspring.bot.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.bot.interaction.InteractionCallback;
import io.github.discordspring.model.error.JsonErrorCode;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionCallbackResponse;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.rest.DiscordRestClient;
import io.github.discordspring.rest.error.DiscordRestException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import org.springframework.http.HttpStatus;

/**
 * A request that brought an interaction and waits for the first answer. Once it is
 * closed, answers go over the REST API.
 */
final class OpenRequest implements InteractionCallback {

	private static final int RETRIES = 5;

	private static final Duration FIRST_RETRY = Duration.ofMillis(100);

	private static final Duration LAST_RETRY = Duration.ofSeconds(1);

	private final DiscordRestClient rest;

	private final InteractionCallback overRest;

	/** What the request is answered with, nothing as long as it is open. */
	private final AtomicReference<@Nullable EndpointResponse> first = new AtomicReference<>();

	private final Sinks.One<EndpointResponse> response = Sinks.one();

	/** Whether the first answer went in the response. */
	private volatile boolean answered;

	OpenRequest(DiscordRestClient rest) {
		this.rest = rest;
		this.overRest = InteractionCallback.overRest(rest);
	}

	/**
	 * Gives the response to the request. Who made the request and does not wait for it
	 * closes the request.
	 */
	Mono<EndpointResponse> response() {
		return this.response.asMono().doOnCancel(this::abandon);
	}

	/**
	 * An answer that was just given may never come to be written.
	 */
	private void abandon() {
		EndpointResponse given = this.first.compareAndExchange(null, EndpointResponse.of(HttpStatus.ACCEPTED));
		if (given != null) {
			given.failed(new CancellationException("The request was closed"));
		}
	}

	/**
	 * Tells Discord that the answer comes another way, unless it was given.
	 */
	void close() {
		EndpointResponse accepted = EndpointResponse.of(HttpStatus.ACCEPTED);
		if (this.first.compareAndSet(null, accepted)) {
			this.response.tryEmitValue(accepted);
		}
	}

	@Override
	public Mono<InteractionCallbackResponse> send(Interaction interaction, InteractionResponse response,
			boolean withResponse) {
		return Mono.defer(() -> {
			if (withResponse) {
				// Nothing is said about what came of an HTTP response
				close();
			}
			if (this.first.get() != null) {
				return this.overRest.send(interaction, response, withResponse);
			}
			EndpointResponse answer = EndpointResponse.ok(this.rest.encode(response));
			if (!this.first.compareAndSet(null, answer)) {
				return this.overRest.send(interaction, response, withResponse);
			}
			this.answered = true;
			this.response.tryEmitValue(answer);
			return answer.written().doOnError((ex) -> this.answered = false).then(Mono.empty());
		});
	}

	/**
	 * Discord may be asked to change an answer that it has not read yet, as the two go
	 * over different connections. Then it knows no such message, and is asked again.
	 */
	@Override
	public <T> Mono<T> afterFirst(Mono<T> call) {
		return Mono.defer(() -> this.answered ? call.retryWhen(Retry.backoff(RETRIES, FIRST_RETRY)
			.maxBackoff(LAST_RETRY)
			.filter(OpenRequest::isTooEarly)
			.onRetryExhaustedThrow((retry, signal) -> signal.failure())) : call);
	}

	private static boolean isTooEarly(Throwable failure) {
		return failure instanceof DiscordRestException exception && exception.status() == HttpStatus.NOT_FOUND.value()
				&& (exception.code() == JsonErrorCode.UNKNOWN_WEBHOOK.value()
						|| exception.code() == JsonErrorCode.UNKNOWN_MESSAGE.value());
	}

}
