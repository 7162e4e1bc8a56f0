package io.github.discordspring.bot.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchException;
import io.github.discordspring.model.dispatch.DispatchSink;
import io.github.discordspring.model.dispatch.DispatchSource;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.InteractionType;
import io.github.discordspring.rest.DiscordRestClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.HttpStatus;

/**
 * Takes interactions over HTTP, in place of the gateway, and brings them to the same
 * handlers. The first answer goes in the HTTP response if it is there within two and a
 * half seconds; afterwards the request is answered with 202, and the answer goes over the
 * REST API as if the interaction had come from the gateway.
 * <p>
 * An interaction is handled once in this process: a request that is sent again as it was
 * gets 401, one that Discord has signed anew for the same interaction 202.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/overview#preparing-for-interactions">Preparing
 * for interactions</a>
 */
public final class InteractionEndpoint extends SignedEndpoint implements DispatchSource {

	private static final Logger logger = LoggerFactory.getLogger(InteractionEndpoint.class);

	/**
	 * Of Discord's three seconds; the rest is for the way here and for another way out.
	 */
	private static final Duration OPEN_TIME = Duration.ofMillis(2500);

	private final DiscordRestClient rest;

	private final Duration openTime;

	private @Nullable DispatchSink sink;

	/**
	 * Makes an endpoint, which must be connected, see {@link #deliverTo}.
	 * @param options which requests it takes
	 * @param rest encodes answers, and sends those that come too late for the response
	 */
	public InteractionEndpoint(EndpointOptions options, DiscordRestClient rest) {
		this(options, rest, OPEN_TIME);
	}

	InteractionEndpoint(EndpointOptions options, DiscordRestClient rest, Duration openTime) {
		super(options);
		this.rest = rest;
		this.openTime = openTime;
	}

	@Override
	public void deliverTo(DispatchSink sink) {
		this.sink = sink;
	}

	@Override
	Mono<EndpointResponse> accept(String signature, byte[] body) {
		HandledSequence handled = new HandledSequence(0);
		Dispatch dispatch = Dispatch.overHttp(EventType.INTERACTION_CREATE, body, 0, handled);
		InteractionCreateEvent event;
		try {
			event = (InteractionCreateEvent) dispatch.event();
		}
		catch (DispatchException ex) {
			logger.error("{}; the request is refused", ex.getMessage(), ex.getCause());
			return Mono.just(EndpointResponse.of(HttpStatus.BAD_REQUEST));
		}
		if (event.interaction().type().equals(InteractionType.PING)) {
			logger.debug("Discord checks the endpoint for interactions");
			return Mono.just(EndpointResponse.ok(this.rest.encode(InteractionResponse.pong())));
		}
		long id = event.interaction().id();
		return switch (note(id, signature)) {
			case FIRST -> deliver(dispatch, handled);
			case REPLAYED -> {
				logger.warn("A request was refused, as interaction {} had come by the very same one before: somebody "
						+ "has recorded it and sends it again", id);
				yield Mono.just(EndpointResponse.of(HttpStatus.UNAUTHORIZED));
			}
			case SENT_ANEW -> {
				logger.debug("Interaction {} comes again, and is being answered already", id);
				yield Mono.just(EndpointResponse.of(HttpStatus.ACCEPTED));
			}
		};
	}

	private Mono<EndpointResponse> deliver(Dispatch dispatch, HandledSequence handled) {
		if (this.sink == null) {
			throw new IllegalStateException("The endpoint is not connected: call deliverTo before the first request");
		}
		OpenRequest open = new OpenRequest(this.rest);
		dispatch.attach(open);
		try {
			this.sink.accept(dispatch);
		}
		finally {
			dispatch.expire();
		}
		if (handled.pending() == 0) {
			// Nobody wanted it, or all are done without an answer
			open.close();
		}
		Disposable deadline = Schedulers.parallel()
			.schedule(open::close, this.openTime.toMillis(), TimeUnit.MILLISECONDS);
		return open.response().doFinally((signal) -> deadline.dispose());
	}

}
