package io.github.discordspring.rest;

import java.util.concurrent.atomic.AtomicLong;

import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.observation.DefaultDiscordRestConvention;
import io.github.discordspring.rest.observation.DiscordRestContext;
import io.github.discordspring.rest.observation.DiscordRestObservation;
import io.github.discordspring.rest.observation.DiscordRestConvention;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * What stands around the exchange of each call: its options, the read cache, the
 * observation, and the handlers of errors.
 */
final class CallRunner {

	private static final Logger logger = LoggerFactory.getLogger(DiscordRestClient.class);

	/** Where Micrometer keeps the current observation in a context of Reactor's. */
	private static final String OBSERVATION = "micrometer.observation";

	private static final DiscordRestConvention DEFAULT_CONVENTION = new DefaultDiscordRestConvention();

	/** One for all clients, as they may share a limiter. */
	private static final AtomicLong ORDER = new AtomicLong();

	private final ExchangeSettings settings;

	CallRunner(ExchangeSettings settings) {
		this.settings = settings;
	}

	/**
	 * Makes a call for each subscriber.
	 */
	Mono<Answer> run(HttpRequestValues values) {
		return Mono.deferContextual((context) -> {
			CallOptions options = CallOptions.of(context);
			Route route = RouteProcessor.route(values);
			DiscordAuthorization authorization = authorization(route, options);
			Observation observation = observation(route, context);
			CallRequest request = CallRequest.of(this.settings, values, options, authorization,
					ORDER.getAndIncrement());
			Exchange exchange = new Exchange(this.settings, request, observation);
			Mono<Answer> answer = cached(exchange, values, options).doOnNext((received) -> {
				DiscordResponse.show(context, received);
				note(observation, received);
			}).doOnError(DiscordRestException.class, (error) -> {
				Answer received = exchange.lastAnswer();
				if (received != null) {
					DiscordResponse.show(context, received);
					note(observation, received);
				}
			});
			return observation.isNoop() ? answer : observed(answer, exchange, observation);
		});
	}

	/**
	 * Has the handlers decide on a failure.
	 */
	<T> Mono<T> handled(Mono<T> call) {
		return this.settings.errorHandlers().isEmpty() ? call
				: call.onErrorResume(DiscordRestException.class, this::handle);
	}

	private <T> Mono<T> handle(DiscordRestException failure) {
		Throwable error = failure;
		for (DiscordRestErrorHandler handler : this.settings.errorHandlers()) {
			if (!(error instanceof DiscordRestException known)) {
				break;
			}
			try {
				error = handler.handle(known);
			}
			catch (RuntimeException ex) {
				logger.error("A DiscordRestErrorHandler failed on '{}', which its caller gets unchanged",
						known.getMessage(), ex);
			}
			if (error == null) {
				return Mono.empty();
			}
		}
		return Mono.error(error);
	}

	private DiscordAuthorization authorization(Route route, CallOptions options) {
		if (!route.needsToken()) {
			return DiscordAuthorization.none();
		}
		DiscordAuthorization own = options.authorizationOrNull();
		DiscordAuthorization authorization = (own != null) ? own : this.settings.authorization();
		if (authorization == null) {
			throw new IllegalStateException(route + " needs a bot's token, but the client was made without: give it "
					+ "one by token(...), or the call by CallOptions");
		}
		return authorization;
	}

	private Mono<Answer> cached(Exchange exchange, HttpRequestValues values, CallOptions options) {
		ReadCache cache = this.settings.readCache();
		if (cache == null || !options.headers().isEmpty()) {
			return exchange.attempt();
		}
		Route route = exchange.route();
		ReadCache.Entry entry = cache.entry(route, values, exchange.authorization());
		if (entry != null) {
			Mono<Answer> asked = cache.keep(entry, exchange.attempt());
			return options.isUncached() ? asked
					: cache.get(entry).doOnNext((hit) -> this.settings.statistics().hit()).switchIfEmpty(asked);
		}
		return ReadCache.changes(route)
				? exchange.attempt().flatMap((answer) -> cache.drop(route, values, exchange.authorization(), answer))
				: exchange.attempt();
	}

	private Observation observation(Route route, ContextView context) {
		if (this.settings.observations().isNoop()) {
			return Observation.NOOP;
		}
		Observation observation = DiscordRestObservation.CALL.observation(this.settings.convention(),
				DEFAULT_CONVENTION, () -> new DiscordRestContext(route.method(), route.template()),
				this.settings.observations());
		Observation parent = context.getOrDefault(OBSERVATION, null);
		if (parent != null) {
			observation.parentObservation(parent);
		}
		return observation;
	}

	private static void note(Observation observation, Answer answer) {
		DiscordRestContext context = context(observation);
		if (context != null) {
			context.answered(answer.status(), answer.requestId(), answer.isCached());
		}
	}

	private static @Nullable DiscordRestContext context(Observation observation) {
		return (observation.getContext() instanceof DiscordRestContext context) ? context : null;
	}

	private static Mono<Answer> observed(Mono<Answer> call, Exchange exchange, Observation observation) {
		return call.doOnSubscribe((subscription) -> observation.start())
			.doOnError(observation::error)
			.doOnTerminate(() -> end(exchange, observation, false))
			.doOnCancel(() -> end(exchange, observation, true))
			.contextWrite((context) -> context.put(OBSERVATION, observation));
	}

	/**
	 * Ends an observation before the caller goes on.
	 */
	private static void end(Exchange exchange, Observation observation, boolean cancelled) {
		DiscordRestContext context = context(observation);
		if (context != null) {
			context.ended(exchange.requests(), exchange.waitedForTurn(), cancelled);
		}
		observation.stop();
	}

}
