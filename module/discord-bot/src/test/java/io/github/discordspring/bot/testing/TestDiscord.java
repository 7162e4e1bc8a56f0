package io.github.discordspring.bot.testing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import io.github.discordspring.model.Secret;
import io.github.discordspring.rest.DiscordRestClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.awaitility.Awaitility.await;

/**
 * An HTTP server that answers as Discord does, on a free port, and remembers what it was
 * asked.
 */
public final class TestDiscord implements AutoCloseable {

	/** Id of the application and its bot. */
	public static final long APPLICATION = 500;

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final Map<String, Function<Request, Mono<Answer>>> answers = new ConcurrentHashMap<>();

	private final Map<String, ArrayNode> commands = new ConcurrentHashMap<>();

	private final AtomicLong ids = new AtomicLong(9000);

	private final DisposableServer server;

	/**
	 * Starts the server.
	 */
	public TestDiscord() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow(TIMEOUT);
	}

	/**
	 * Makes a client that talks to this server.
	 * @return the client
	 */
	public DiscordRestClient client() {
		return DiscordRestClient.builder()
			.baseUrl("http://127.0.0.1:" + this.server.port() + "/api/v10")
			.token(new Secret("bot-token"))
			.build();
	}

	/**
	 * Lets requests be answered in a way of its own.
	 * @param route method and path from the API's root on, such as
	 * {@code POST /channels/1/messages}
	 * @param answer makes the answer
	 */
	public void answer(String route, Function<Request, Mono<Answer>> answer) {
		this.answers.put(route, answer);
	}

	/**
	 * Sets the registered commands.
	 * @param path of the list, such as {@code /applications/500/commands}
	 * @param json an array; apostrophes stand for quotes
	 */
	public void register(String path, String json) {
		this.commands.put(path, (ArrayNode) JSON.readTree(json.replace('\'', '"')));
	}

	/**
	 * Gives what was asked so far.
	 * @return the requests, in the order in which they came
	 */
	public List<Request> requests() {
		return this.requests;
	}

	/**
	 * Waits for requests.
	 * @param count how many have come by then, at least
	 * @return the requests
	 */
	public List<Request> awaitRequests(int count) {
		await().atMost(TIMEOUT).until(() -> this.requests.size() >= count);
		return this.requests;
	}

	/**
	 * Waits for a request.
	 * @param route method and path
	 * @return the request
	 */
	public Request awaitRequest(String route) {
		return await().atMost(TIMEOUT)
			.until(() -> this.requests.stream().filter((request) -> request.route().equals(route)).findFirst(),
					Optional::isPresent)
			.orElseThrow();
	}

	private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).defaultIfEmpty("").flatMap((body) -> {
			String path = URI.create(request.uri()).getRawPath().replaceFirst("^/api/v10", "");
			JsonNode json = body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
			Request received = new Request(request.method() + " " + path, json);
			this.requests.add(received);
			Function<Request, Mono<Answer>> answer = this.answers.get(received.route());
			return (answer != null) ? answer.apply(received) : Mono.just(usual(received));
		}).flatMap((answer) -> {
			response.status(answer.status());
			return answer.body().isEmpty() ? response.send()
					: response.header("Content-Type", "application/json").sendString(Mono.just(answer.body())).then();
		});
	}

	private Answer usual(Request request) {
		String route = request.route();
		if (route.endsWith("/callback") || route.endsWith("/typing") || route.startsWith("DELETE ")
				|| route.endsWith("/@me") && route.startsWith("PUT ")) {
			return new Answer(204, "");
		}
		if (route.equals("GET /applications/@me")) {
			return new Answer(200, "{\"id\":\"" + APPLICATION + "\",\"name\":\"test\"}");
		}
		if (route.equals("POST /users/@me/channels")) {
			return new Answer(200, "{\"id\":\"77\",\"type\":1}");
		}
		if (route.endsWith("/commands")) {
			return new Answer(200, commands(request).toString());
		}
		return new Answer(200, message(request).toString());
	}

	private ObjectNode message(Request request) {
		ObjectNode message = JSON.createObjectNode();
		message.put("id", Long.toString(this.ids.incrementAndGet()));
		message.put("channel_id", "1");
		message.put("content", request.body().path("content").asString(""));
		message.put("timestamp", "2026-11-20T10:00:00.000000+00:00");
		message.put("type", 0);
		message.putObject("author").put("id", Long.toString(APPLICATION)).put("username", "bot");
		return message;
	}

	/**
	 * Keeps and gives commands as Discord does: with ids, and with what was left out.
	 */
	private ArrayNode commands(Request request) {
		String path = request.route().substring(request.route().indexOf(' ') + 1);
		if (request.route().startsWith("PUT ")) {
			ArrayNode registered = JSON.createArrayNode();
			for (JsonNode sent : request.body()) {
				ObjectNode command = (ObjectNode) sent.deepCopy();
				command.put("id", Long.toString(this.ids.incrementAndGet()));
				command.put("application_id", Long.toString(APPLICATION));
				command.put("version", Long.toString(this.ids.incrementAndGet()));
				command.putIfAbsent("nsfw", JSON.getNodeFactory().booleanNode(false));
				command.putIfAbsent("integration_types", JSON.createArrayNode().add(0));
				command.putIfAbsent("description", JSON.getNodeFactory().stringNode(""));
				List.of("default_member_permissions", "contexts", "name_localizations", "description_localizations")
					.forEach((name) -> command.putIfAbsent(name, JSON.nullNode()));
				registered.add(command);
			}
			this.commands.put(path, registered);
		}
		return this.commands.getOrDefault(path, JSON.createArrayNode());
	}

	@Override
	public void close() {
		this.server.disposeNow(TIMEOUT);
	}

	/**
	 * A request that came.
	 *
	 * @param route method and path from the API's root on
	 * @param body JSON, or the null node
	 */
	public record Request(String route, JsonNode body) {

	}

	/**
	 * An answer to send.
	 *
	 * @param status HTTP status
	 * @param body JSON, or empty
	 */
	public record Answer(int status, String body) {

	}

}
