package io.github.discordspring.emulator.control;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.fault.FaultControl;
import io.github.discordspring.emulator.form.FormErrors;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.gateway.GatewayView;
import io.github.discordspring.emulator.http.EventStream;
import io.github.discordspring.emulator.http.HttpHandler;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.http.Routes;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.RestApi;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.RequestContext;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API that the emulator's page uses, under {@code /emulator}: it shows the world and
 * acts as people. What changes something must be JSON, which a page of another site
 * cannot send.
 */
public final class ControlApi implements HttpHandler {

	private static final Duration COMMENT_INTERVAL = Duration.ofSeconds(15);

	private final World world;

	private final PageEvents events;

	private final Disposable comments;

	private final ControlRoutes routes = new ControlRoutes();

	private final TrafficRoutes traffic;

	private final GeneratorRoutes generators;

	/**
	 * Makes the API.
	 * @param world the state behind it
	 * @param gateway tells which bots are connected
	 * @param rest tells which rate limits hold
	 * @param traffic what was sent and received
	 * @param faults what can be made to go wrong
	 */
	public ControlApi(World world, GatewayServer gateway, RestApi rest, TrafficLog traffic, FaultControl faults) {
		this.world = world;
		this.events = new PageEvents();
		world.addListener(this.events);
		new StateView(world, gateway).addTo(this.routes);
		new MessageActions(world).addTo(this.routes);
		new PlaceActions(world).addTo(this.routes);
		new InteractionActions(world).addTo(this.routes);
		this.traffic = new TrafficRoutes(world, traffic);
		this.traffic.addTo(this.routes);
		new ConnectionRoutes(new GatewayView(world, gateway), rest).addTo(this.routes);
		new FaultRoutes(faults).addTo(this.routes);
		this.generators = new GeneratorRoutes(world);
		this.generators.addTo(this.routes);
		OpenApiDocument.addTo(this.routes);
		this.comments = world.clock().every(COMMENT_INTERVAL, () -> world.run(() -> {
			this.events.sendComment();
			this.traffic.sendComment();
		}));
	}

	/**
	 * Ends all streams of events.
	 */
	public void close() {
		this.comments.dispose();
		this.world.run(() -> {
			this.events.close();
			this.traffic.close();
			this.generators.close();
		});
	}

	List<String> routes() {
		return this.routes.names();
	}

	@Override
	public @Nullable EventStream stream(Request request) {
		if (!"GET".equals(request.method())) {
			return null;
		}
		if (request.segments().equals(List.of("emulator", "traffic", "events"))) {
			return this.traffic.open(request);
		}
		if (!request.segments().equals(List.of("emulator", "events"))) {
			return null;
		}
		return this.world.call(() -> {
			EventStream[] stream = new EventStream[1];
			stream[0] = new EventStream(() -> this.world.run(() -> this.events.remove(stream[0])));
			this.events.add(stream[0]);
			return stream[0];
		});
	}

	@Override
	public @Nullable Response handle(Request request) {
		if (!request.startsWith("emulator")) {
			return null;
		}
		// Browsers ask before they send other methods for a page of another site
		boolean hasBody = "POST".equals(request.method()) || request.body().length > 0;
		if (hasBody && !request.header("Content-Type").startsWith("application/json")) {
			throw DiscordError.of(415, 0, "415: Content-Type must be application/json");
		}
		Request inside = request.skip(1);
		Routes.Match<ControlRoute> match = this.routes.match(inside);
		ObjectNode body = hasBody ? body(request) : Json.object();
		ControlRequest control = new ControlRequest(inside, match.variables(), body);
		return this.world.call(new RequestContext(null, SentFiles.of(body)), () -> match.target().answer(control));
	}

	private static ObjectNode body(Request request) {
		try {
			if (Json.read(request.body()) instanceof ObjectNode object) {
				return object;
			}
		}
		catch (JacksonException ex) {
			throw DiscordError.of(400, 50109, "The request body contains invalid JSON.");
		}
		throw FormErrors.single("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
	}

}
