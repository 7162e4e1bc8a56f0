package io.github.discordspring.emulator.rest;

import java.util.List;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.http.HttpHandler;
import io.github.discordspring.emulator.http.Request;
import io.github.discordspring.emulator.http.Response;
import io.github.discordspring.emulator.http.Routes;
import io.github.discordspring.emulator.rest.application.ApplicationGroup;
import io.github.discordspring.emulator.rest.application.EndpointCheck;
import io.github.discordspring.emulator.rest.channel.ChannelGroup;
import io.github.discordspring.emulator.rest.guild.GuildGroup;
import io.github.discordspring.emulator.rest.message.MessageGroup;
import io.github.discordspring.emulator.rest.route.EndpointClient;
import io.github.discordspring.emulator.rest.route.RateLimit;
import io.github.discordspring.emulator.rest.route.RestRequest;
import io.github.discordspring.emulator.rest.route.RestRoute;
import io.github.discordspring.emulator.rest.route.RestRoutes;
import io.github.discordspring.emulator.traffic.TrafficEntry;
import io.github.discordspring.emulator.traffic.TrafficKind;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.Application;
import io.github.discordspring.emulator.world.World;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord's REST API, under {@code /api/v10} and {@code /api}.
 *
 * @see <a href="https://docs.discord.com/developers/reference">API reference</a>
 */
public final class RestApi implements HttpHandler {

	private static final Logger logger = LoggerFactory.getLogger(RestApi.class);

	private static final String VERSION = "v10";

	private static final double NANOS_PER_MILLISECOND = 1_000_000;

	private final World world;

	private final boolean limited;

	private final RestRoutes routes = new RestRoutes();

	private final RestFaults faults;

	private final TrafficLog traffic;

	private final RestLog log = new RestLog();

	private final RateLimits limits;

	private final InvalidRequests invalidRequests;

	private final EndpointCheck endpointCheck;

	/**
	 * Makes the API.
	 * @param world the state behind it
	 * @param gateway what its routes tell of the gateway
	 * @param rateLimitFactor how many times as many requests as with Discord are allowed,
	 * 0 for any number
	 * @param traffic where it notes what is asked and answered
	 */
	public RestApi(World world, GatewayServer gateway, int rateLimitFactor, TrafficLog traffic) {
		this.world = world;
		this.faults = new RestFaults(world.clock());
		this.traffic = traffic;
		this.limited = rateLimitFactor > 0;
		this.limits = new RateLimits(world.botClock(), rateLimitFactor);
		this.invalidRequests = new InvalidRequests(world.botClock(), rateLimitFactor);
		world.commandOperations().limitCreations(rateLimitFactor);
		this.endpointCheck = new EndpointCheck(world);
		world.httpEndpoints().transport(new EndpointClient());
		ApplicationGroup.register(world, gateway, this.routes);
		ChannelGroup.register(world, this.routes);
		MessageGroup.register(world, this.routes);
		GuildGroup.register(world, this.routes);
	}

	/**
	 * Gives the faults that can be asked for.
	 * @return the faults
	 */
	public RestFaults faults() {
		return this.faults;
	}

	/**
	 * Gives what was asked and answered.
	 * @return the latest requests
	 */
	public RestLog log() {
		return this.log;
	}

	/**
	 * Writes the rate limits that are counted now.
	 * @return of each bucket and of all routes, as the control API shows it
	 */
	public ObjectNode limits() {
		return this.limits.toJson(this::nameOf);
	}

	private String nameOf(String asking) {
		return this.world.applications()
			.stream()
			.filter((application) -> Long.toString(application.id()).equals(asking))
			.findFirst()
			.map(Application::name)
			.orElse(asking);
	}

	RestRoutes routes() {
		return this.routes;
	}

	@Override
	public @Nullable Response handle(Request request) {
		if (!request.startsWith("api")) {
			return null;
		}
		Request rest = request.skip(1);
		if (rest.startsWith(VERSION)) {
			rest = rest.skip(1);
		}
		else if (!rest.segments().isEmpty() && rest.segments().get(0).matches("v\\d+")) {
			throw DiscordError.of(400, 50041, "Invalid API version provided");
		}
		Request versioned = rest;
		long start = System.nanoTime();
		return this.world.call(() -> {
			List<RestFault> wrong = this.faults.of(versioned);
			Response replacement = RestFaults.replacement(wrong);
			Response response = (replacement != null) ? replacement : counted(versioned);
			RestLog.Entry entry = this.log.add(versioned, response);
			// For those who wait for a request that causes no event
			this.world.changed();
			logger.debug("The emulator was asked: {}", entry);
			note(entry, versioned, System.nanoTime() - start);
			this.faults.spoil(response, wrong);
			return response;
		});
	}

	private void note(RestLog.Entry entry, Request request, long nanos) {
		Application caller = caller(request);
		this.traffic.add(TrafficKind.REST, entry.body().length() + entry.answer().length(),
				(json) -> json.put("bot", (caller != null) ? caller.name() : null)
					.put("method", entry.method())
					.put("path", entry.path())
					.put("status", entry.status())
					.put("duration_ms", nanos / NANOS_PER_MILLISECOND)
					.put("request", TrafficEntry.text(entry.body()))
					.put("response", TrafficEntry.text(entry.answer())));
	}

	@Override
	public Mono<Void> before(Request request) {
		if (!request.startsWith("api")) {
			return Mono.empty();
		}
		Request rest = request.skip(1);
		return this.endpointCheck.before(rest.startsWith(VERSION) ? rest.skip(1) : rest,
				this.world.call(() -> caller(request)));
	}

	/** Answers who is not shut out, and counts what is refused. */
	private Response counted(Request request) {
		if (!this.limited) {
			return answer(request);
		}
		Response refusal = this.invalidRequests.refusal(request.address());
		if (refusal != null) {
			return refusal;
		}
		Response response = answer(request);
		this.invalidRequests.count(request.address(), response);
		return response;
	}

	private Response answer(Request request) {
		try {
			return answer(request, this.routes.match(request));
		}
		catch (DiscordError ex) {
			return Response.error(ex);
		}
	}

	private Response answer(Request request, Routes.Match<RestRoute> match) {
		RestRoute route = match.target();
		Application caller = caller(request);
		if (route.authenticated() && caller == null) {
			throw DiscordError.unauthorized();
		}
		RestRequest restRequest = new RestRequest(request, match.variables(), caller);
		if (!this.limited) {
			return perform(route, restRequest);
		}
		RateLimit limit = route.limit().of(restRequest);
		// Who sends no token is known by the address
		String asking = (caller != null) ? Long.toString(caller.id()) : request.address();
		Response tooMany = limit.global() ? this.limits.countGlobally(asking) : null;
		if (tooMany != null) {
			return tooMany;
		}
		String name = request.method() + " " + match.template();
		String resource = resource(route.limit().ofAccount() ? Map.of() : match.variables(), asking);
		RateLimits.Bucket bucket = new RateLimits.Bucket(name, resource, limit);
		tooMany = this.limits.count(bucket);
		if (tooMany != null) {
			return tooMany;
		}
		RateLimit hidden = route.limit().hidden(restRequest);
		if (hidden != null) {
			tooMany = this.limits.countHidden(new RateLimits.Bucket(name, resource, hidden));
		}
		return this.limits.describe((tooMany != null) ? tooMany : perform(route, restRequest), bucket);
	}

	private Response perform(RestRoute route, RestRequest request) {
		try {
			return this.world.call(request.context(), () -> route.handler().apply(request));
		}
		catch (DiscordError ex) {
			return Response.error(ex);
		}
	}

	private @Nullable Application caller(Request request) {
		String authorization = request.header("Authorization");
		return authorization.startsWith("Bot ") ? this.world.applicationOfToken(authorization.substring(4)) : null;
	}

	private static String resource(Map<String, String> variables, String asking) {
		StringBuilder resource = new StringBuilder(asking);
		for (String name : new String[] { "channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_id",
				"interaction_token" }) {
			if (variables.containsKey(name)) {
				resource.append('/').append(variables.get(name));
			}
		}
		return resource.toString();
	}

}
