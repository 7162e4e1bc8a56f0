package io.github.discordspring.bot.http;

import java.util.concurrent.CompletableFuture;

import io.github.discordspring.bot.listener.DiscordEventPublisher;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.webhookevent.WebhookEvent;
import io.github.discordspring.model.webhookevent.WebhookEventBody;
import io.github.discordspring.model.webhookevent.WebhookEventPayload;
import io.github.discordspring.model.webhookevent.WebhookEventPayloadType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

import org.springframework.http.HttpStatus;

/**
 * Takes webhook events and gives them to listeners: to those of the event's class, such
 * as
 * {@link io.github.discordspring.model.webhookevent.ApplicationAuthorizedWebhookEvent},
 * and to those of {@link WebhookEventBody}, which know type and time too. Discord is
 * answered at once, whatever listeners do.
 * <p>
 * A request that comes again as it was is answered as before, and listeners do not get it
 * again. Discord may sign an event anew when it repeats it; then they do.
 *
 * @see <a href="https://docs.discord.com/developers/events/webhook-events">Webhook
 * events</a>
 */
public final class WebhookEventEndpoint extends SignedEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(WebhookEventEndpoint.class);

	private final DiscordEventPublisher publisher;

	/**
	 * Makes an endpoint.
	 * @param options which requests it takes
	 * @param publisher gives events to listeners
	 */
	public WebhookEventEndpoint(EndpointOptions options, DiscordEventPublisher publisher) {
		super(options);
		this.publisher = publisher;
	}

	@Override
	Mono<EndpointResponse> accept(String signature, byte[] body) {
		WebhookEventPayload payload;
		try {
			payload = DiscordJson.read(body, WebhookEventPayload.class);
		}
		catch (JacksonException ex) {
			logger.error("A webhook event could not be read; the request is refused", ex);
			return Mono.just(EndpointResponse.of(HttpStatus.BAD_REQUEST));
		}
		if (payload.type().equals(WebhookEventPayloadType.PING)) {
			logger.debug("Discord checks the endpoint for webhook events");
			return Mono.just(EndpointResponse.noContent());
		}
		WebhookEventBody event = payload.event();
		if (event == null) {
			logger.error("A webhook event of type {} has no event; the request is refused", payload.type());
			return Mono.just(EndpointResponse.of(HttpStatus.BAD_REQUEST));
		}
		if (note(SeenRequests.signaturePart(signature), signature) != SeenRequests.Arrival.FIRST) {
			logger.debug("The same {} comes again, and is left out", event.type());
			return Mono.just(EndpointResponse.noContent());
		}
		logger.debug("Discord tells {}", event.type());
		publish(event);
		WebhookEvent data = event.data();
		if (data != null) {
			publish(data);
		}
		return Mono.just(EndpointResponse.noContent());
	}

	private void publish(Object event) {
		// What listeners fail with goes to their error handler
		CompletableFuture<Void> unused = this.publisher.publish(event);
	}

}
