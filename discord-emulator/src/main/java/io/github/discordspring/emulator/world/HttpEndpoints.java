package io.github.discordspring.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses at which applications get interactions and webhook events over HTTP.
 * Requests are signed, and an address is only taken if its application refuses one that
 * is signed wrongly.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint">Setting
 * up an endpoint</a>
 */
public final class HttpEndpoints implements WorldListener {

	/** Property of an application with the address for interactions. */
	public static final String INTERACTIONS = "interactions_endpoint_url";

	/** Property of an application with the address for webhook events. */
	public static final String EVENTS = "event_webhooks_url";

	private static final Logger logger = LoggerFactory.getLogger(HttpEndpoints.class);

	private static final int OK = 200;

	private static final int ACCEPTED = 202;

	private static final int NO_CONTENT = 204;

	private static final int UNAUTHORIZED = 401;

	private static final int EVENTS_ON = 2;

	private static final int MAXIMUM_TRIES = 8;

	private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

	private final World world;

	/** Addresses that passed the check; guarded by the world's lock. */
	private final Set<Checked> checked = new HashSet<>();

	private EndpointTransport transport = (url, headers, body) -> Mono
		.error(new IllegalStateException("Nothing is sent to applications here"));

	HttpEndpoints(World world) {
		this.world = world;
	}

	/**
	 * Sets what sends the requests. To be called before there are any.
	 * @param transport sends them
	 */
	public void transport(EndpointTransport transport) {
		this.transport = transport;
	}

	/**
	 * Checks an address as Discord does: with a PING, and with one that is signed
	 * wrongly. Not to be called with the world locked.
	 * @param application whose address it would be
	 * @param property {@link #INTERACTIONS} or {@link #EVENTS}
	 * @param url the address
	 * @return whether it passed, which is then remembered
	 */
	public Mono<Boolean> check(Application application, String property, String url) {
		byte[] ping = Json.write(ping(application, property));
		return post(application, url, ping, true)
			.flatMap((answer) -> isPong(property, answer)
					? post(application, url, ping, false).map((second) -> second.status() == UNAUTHORIZED)
					: Mono.just(false))
			.onErrorReturn(false)
			.doOnNext((passed) -> this.world.run(() -> {
				Checked address = new Checked(application.id(), property, url);
				if (passed) {
					this.checked.add(address);
				}
				else {
					this.checked.remove(address);
				}
			}));
	}

	private ObjectNode ping(Application application, String property) {
		ObjectNode ping = Json.object().put("version", 1).put("application_id", Snowflake.toString(application.id()));
		return property.equals(EVENTS) ? ping.put("type", 0)
				: ping.put("type", 1)
					.put("id", Snowflake.toString(this.world.call(this.world::newId)))
					.put("token", "ping");
	}

	private static boolean isPong(String property, EndpointAnswer answer) {
		return property.equals(EVENTS) ? answer.status() == NO_CONTENT
				: answer.status() == OK && answer.body() != null && Json.number(answer.body(), "type") == 1;
	}

	/**
	 * Tells whether an address has passed the check.
	 * @param application whose address it would be
	 * @param property {@link #INTERACTIONS} or {@link #EVENTS}
	 * @param url the address
	 * @return whether it has
	 */
	public boolean isChecked(Application application, String property, String url) {
		return this.checked.contains(new Checked(application.id(), property, url));
	}

	/**
	 * Sends an interaction, if the application gets them over HTTP.
	 * @return whether it does; if not, the gateway has to bring it
	 */
	boolean send(Interaction interaction, ObjectNode payload) {
		Application application = interaction.application();
		String url = Json.text(application.settings(), INTERACTIONS);
		if (url.isEmpty()) {
			return false;
		}
		post(application, url, Json.write(payload), true).subscribe(
				(answer) -> this.world.call(new RequestContext(null, answer.files()),
						() -> answered(interaction, answer)),
				(ex) -> this.world.run(() -> failed(interaction, ex.toString())));
		return true;
	}

	private boolean answered(Interaction interaction, EndpointAnswer answer) {
		if (answer.status() == ACCEPTED) {
			return true;
		}
		ObjectNode body = answer.body();
		if (answer.status() != OK || body == null) {
			failed(interaction, "its answer had status " + answer.status());
			return false;
		}
		try {
			this.world.interactionOperations().responses().respond(interaction.id(), interaction.token(), body);
			return true;
		}
		catch (DiscordError ex) {
			failed(interaction, ex.toJson().toString());
			return false;
		}
	}

	private void failed(Interaction interaction, String reason) {
		logger.info("{} was not answered over HTTP: {}", interaction, reason);
		this.world.interactionOperations().fail(interaction);
	}

	@Override
	public void onEvent(WorldEvent event) {
		if (event.type().startsWith("ENTITLEMENT_") && event.applicationId() != 0) {
			sendEvent(this.world.application(event.applicationId()), event.type(), event.data());
		}
	}

	/**
	 * Sends a webhook event, if the application gets events of that type. Where that
	 * fails it is tried again, each time after twice the time. With the world locked.
	 * @param application who gets it
	 * @param type such as {@code APPLICATION_AUTHORIZED}
	 * @param data what happened
	 */
	public void sendEvent(Application application, String type, ObjectNode data) {
		ObjectNode settings = application.settings();
		String url = Json.text(settings, EVENTS);
		if (url.isEmpty() || Json.number(settings, "event_webhooks_status") != EVENTS_ON
				|| !contains(settings.path("event_webhooks_types"), type)) {
			return;
		}
		ObjectNode payload = Json.object()
			.put("version", 1)
			.put("application_id", Snowflake.toString(application.id()))
			.put("type", 1);
		payload.putObject("event").put("type", type).put("timestamp", this.world.timestamp()).set("data", data);
		sendEvent(application, url, Json.write(payload), 1);
	}

	private static boolean contains(JsonNode types, String type) {
		return types.valueStream().anyMatch((each) -> each.asString("").equals(type));
	}

	private void sendEvent(Application application, String url, byte[] payload, int attempt) {
		post(application, url, payload, true).map((answer) -> answer.status() == NO_CONTENT)
			.onErrorReturn(false)
			.subscribe((accepted) -> {
				if (!accepted && attempt < MAXIMUM_TRIES) {
					this.world.clock()
						.after(FIRST_RETRY.multipliedBy(1L << (attempt - 1)),
								() -> sendEvent(application, url, payload, attempt + 1));
				}
			});
	}

	/**
	 * Sends a request, signed for the body or, to see whether that is noticed, not.
	 */
	private Mono<EndpointAnswer> post(Application application, String url, byte[] body, boolean authentic) {
		// The time of those who receive it, which is not the world's where that is
		// virtual
		String timestamp = Long.toString(Instant.now().getEpochSecond());
		String signature = application.sign(timestamp, authentic ? body : new byte[0]);
		return this.transport.post(url, Map.of("X-Signature-Ed25519", signature, "X-Signature-Timestamp", timestamp,
				"User-Agent", "Discord-Interactions/1.0 (+https://discord.com)"), body);
	}

	private record Checked(long applicationId, String property, String url) {

	}

}
