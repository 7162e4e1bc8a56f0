package io.github.discordspring.rest;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.message.SearchIndexNotReady;
import io.github.discordspring.rest.error.SearchIndexNotReadyException;
import io.github.discordspring.rest.error.UnreadableResponseException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.AbstractReactorHttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Carries out what the interfaces of the routes describe. Lists are read whole before the
 * first element is given: a list that was cut gives an error and no elements.
 */
final class DiscordExchangeAdapter extends AbstractReactorHttpExchangeAdapter {

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final CallRunner calls;

	/** Reads objects, by their type. */
	private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

	/** Reads lists, by the type of their elements. */
	private final Map<Type, ObjectReader> listReaders = new ConcurrentHashMap<>();

	DiscordExchangeAdapter(ExchangeSettings settings) {
		this.calls = new CallRunner(settings);
	}

	@Override
	public boolean supportsRequestAttributes() {
		return true;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return this.calls.handled(call(values).then());
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return this.calls.handled(call(values).map(Answer::headers));
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return this.calls.handled(call(values).flatMap((answer) -> Mono.justOrEmpty(read(answer, type, values))));
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return this.calls.handled(call(values).map((answer) -> readList(answer, type, values)))
			.flatMapIterable((list) -> list);
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return this.calls.handled(call(values).map((answer) -> entity(answer).build()));
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return this.calls.handled(call(values).map((answer) -> entity(answer).body(read(answer, type, values))));
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return this.calls.handled(
				call(values).map((answer) -> entity(answer).body(Flux.fromIterable(readList(answer, type, values)))));
	}

	private Mono<Answer> call(HttpRequestValues values) {
		MadeCalls.MadeCall made = MadeCalls.note(values);
		return Mono.defer(() -> {
			if (made != null) {
				made.subscribed();
			}
			RouteProcessor.checkArguments(values);
			return this.calls.run(values);
		});
	}

	private <T> List<T> readList(Answer answer, ParameterizedTypeReference<T> type, HttpRequestValues values) {
		ObjectReader reader = this.listReaders.computeIfAbsent(type.getType(), (element) -> MAPPER
			.readerFor(MAPPER.getTypeFactory().constructCollectionType(List.class, MAPPER.constructType(element))));
		@SuppressWarnings("unchecked")
		List<T> list = (List<T>) read(answer, reader, values);
		return (list != null) ? list : List.of();
	}

	private <T> @Nullable T read(Answer answer, ParameterizedTypeReference<T> type, HttpRequestValues values) {
		if (type.getType() == byte[].class) {
			@SuppressWarnings("unchecked")
			T body = (answer.status() != Answer.NO_CONTENT) ? (T) answer.body() : null;
			return body;
		}
		ObjectReader reader = this.readers.computeIfAbsent(type.getType(),
				(object) -> MAPPER.readerFor(MAPPER.constructType(object)));
		@SuppressWarnings("unchecked")
		T object = (T) read(answer, reader, values);
		return object;
	}

	private static @Nullable Object read(Answer answer, ObjectReader reader, HttpRequestValues values) {
		if (answer.status() == Answer.NO_CONTENT) {
			return null;
		}
		if (answer.body().length == 0) {
			throw unreadable(answer, values, "its body is empty", null);
		}
		if (!Answer.isJson(answer.headers())) {
			throw unreadable(answer, values, "its body is no JSON (but " + Answer.contentType(answer.headers())
					+ "); does the base URL lead to Discord's API?", null);
		}
		try {
			if (answer.status() == Answer.ACCEPTED) {
				throw notReady(DiscordJson.read(answer.body(), SearchIndexNotReady.class), values);
			}
			Object object = reader.readValue(answer.body());
			if (object != null) {
				return object;
			}
		}
		catch (SearchIndexNotReadyException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw unreadable(answer, values, "its body cannot be read: " + ex.getMessage(), ex);
		}
		throw unreadable(answer, values, "its body is null", null);
	}

	private static SearchIndexNotReadyException notReady(SearchIndexNotReady answer, HttpRequestValues values) {
		Route route = RouteProcessor.route(values);
		return new SearchIndexNotReadyException(route.method(), route.template(),
				Duration.ofSeconds(answer.retryAfter()), answer.documentsIndexed());
	}

	private static ResponseEntity.BodyBuilder entity(Answer answer) {
		return ResponseEntity.status(answer.status()).headers(answer.headers());
	}

	private static UnreadableResponseException unreadable(Answer answer, HttpRequestValues values, String reason,
			@Nullable Throwable cause) {
		Route route = RouteProcessor.route(values);
		return new UnreadableResponseException(route.method(), route.template(), answer.status(), reason,
				answer.requestId(), cause);
	}

}
