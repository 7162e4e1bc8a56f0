package io.github.discordspring.rest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.rest.error.DiscordRestException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.http.HttpHeaders;

/**
 * All that is known of an answer, for any call:
 *
 * <pre>{@code
 * DiscordResponse.of(client.users().getCurrentUser())
 * 	.map((response) -> response.latency())
 * }</pre>
 *
 * @param <T> the type of its object
 */
public final class DiscordResponse<T> {

	private final Answer answer;

	private final @Nullable T body;

	private final @Nullable DiscordRestException error;

	private DiscordResponse(Answer answer, @Nullable T body, @Nullable DiscordRestException error) {
		this.answer = answer;
		this.body = body;
		this.error = error;
	}

	/**
	 * Makes a call and gives its whole answer. It fails as the call does.
	 * @param <T> the type of the object
	 * @param call a single call of this library
	 * @return the answer
	 */
	public static <T> Mono<DiscordResponse<T>> of(Mono<T> call) {
		return Mono.defer(() -> {
			Sight sight = new Sight();
			return call.map(Optional::of)
				.defaultIfEmpty(Optional.empty())
				.map((body) -> new DiscordResponse<T>(sight.required(), body.orElse(null), null))
				.contextWrite((context) -> context.put(Sight.class, sight));
		});
	}

	/**
	 * Makes a call that gives a list, and gives its whole answer.
	 * @param <T> the type of the elements
	 * @param call a single call of this library
	 * @return the answer
	 */
	public static <T> Mono<DiscordResponse<List<T>>> ofList(Flux<T> call) {
		return of(call.collectList());
	}

	/**
	 * Makes a call and gives its whole answer, be it a success or not. It fails only
	 * where there was no answer.
	 * @param <T> the type of the object
	 * @param call a single call of this library
	 * @return the answer; see {@link #error()}
	 */
	public static <T> Mono<DiscordResponse<T>> ofAny(Mono<T> call) {
		return Mono.defer(() -> {
			Sight sight = new Sight();
			return call.map(Optional::of)
				.defaultIfEmpty(Optional.empty())
				.map((body) -> new DiscordResponse<T>(sight.required(), body.orElse(null), null))
				.contextWrite((context) -> context.put(Sight.class, sight))
				.onErrorResume(DiscordRestException.class, (error) -> {
					Answer answer = sight.get();
					return (answer != null && answer.status() == error.status())
							? Mono.just(new DiscordResponse<>(answer, null, error)) : Mono.error(error);
				});
		});
	}

	/**
	 * Shows an answer to who asked for it.
	 */
	static void show(ContextView context, Answer answer) {
		Sight sight = context.getOrDefault(Sight.class, null);
		if (sight != null) {
			sight.show(answer);
		}
	}

	/**
	 * Tells whether Discord did what was asked.
	 * @return whether it did
	 */
	public boolean isSuccessful() {
		return this.error == null;
	}

	/**
	 * Gives the status.
	 * @return the status, such as 200
	 */
	public int status() {
		return this.answer.status();
	}

	/**
	 * Gives the headers.
	 * @return the headers, read-only
	 */
	public HttpHeaders headers() {
		return HttpHeaders.readOnlyHttpHeaders(this.answer.headers());
	}

	/**
	 * Gives the object.
	 * @return the object, {@code null} where there is none, as with a status of 204
	 */
	public @Nullable T body() {
		return this.body;
	}

	/**
	 * Gives the bytes of the body, as Discord sent them.
	 * @return a copy, empty if there were none
	 */
	public byte[] rawBody() {
		return this.answer.body().clone();
	}

	/**
	 * Tells how long Discord took, from the request to the last byte of its answer,
	 * without what the call waited before.
	 * @return the time; zero for what came from the read cache
	 */
	public Duration latency() {
		return this.answer.latency();
	}

	/**
	 * Tells whether it came from the read cache.
	 * @return whether it did
	 */
	public boolean isCached() {
		return this.answer.isCached();
	}

	/**
	 * Gives what Discord's support asks for.
	 * @return the id of the request, {@code null} if the answer bore none
	 */
	public @Nullable String requestId() {
		return this.answer.requestId();
	}

	/**
	 * Gives what the call would have failed with.
	 * @return the error, {@code null} after a success
	 */
	public @Nullable DiscordRestException error() {
		return this.error;
	}

	@Override
	public String toString() {
		return "DiscordResponse[status=" + status() + ", latency=" + latency().toMillis() + " ms, body of "
				+ this.answer.body().length + " bytes]";
	}

	/**
	 * Where the answer of the last attempt is put.
	 */
	private static final class Sight {

		private final AtomicReference<Answer> answer = new AtomicReference<>();

		void show(Answer answer) {
			this.answer.set(answer);
		}

		@Nullable Answer get() {
			return this.answer.get();
		}

		Answer required() {
			Answer seen = get();
			if (seen == null) {
				throw new IllegalStateException("This is no call of DiscordRestClient: it sent no request");
			}
			return seen;
		}

	}

}
