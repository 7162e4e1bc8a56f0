package io.github.discordspring.emulator.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.discordspring.emulator.DiscordEmulator;
import io.github.discordspring.emulator.EmulatedMessage;
import io.github.discordspring.emulator.OpenApi;
import io.github.discordspring.emulator.fault.Fault;
import io.github.discordspring.emulator.fault.FaultControl;
import io.github.discordspring.emulator.fault.FaultKind;
import io.github.discordspring.emulator.gateway.GatewayOptions;
import io.github.discordspring.emulator.gateway.GatewayServer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.rest.RestApi;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.EmulatorClock;
import io.github.discordspring.emulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the description of the control API against the API itself.
 */
@Timeout(60)
class ControlDocumentTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final List<String> STREAMS = List.of("GET /events", "GET /traffic/events");

	/** What to send, by operation; the rest is asked without a body. */
	private static final Map<String, String> BODIES = Map.ofEntries(
			Map.entry("POST /channels/{channel_id}/messages", "{'user_id':'{user_id}','content':'hi'}"),
			Map.entry("PATCH /channels/{channel_id}/messages/{message_id}",
					"{'user_id':'{user_id}','content':'changed'}"),
			Map.entry("PUT /channels/{channel_id}/messages/{message_id}/votes",
					"{'user_id':'{user_id}','answer_ids':[1]}"),
			Map.entry("POST /channels/{channel_id}/messages/{message_id}/threads",
					"{'user_id':'{user_id}','name':'thread'}"),
			Map.entry("POST /channels/{channel_id}/threads", "{'user_id':'{user_id}','name':'thread','type':11}"),
			Map.entry("POST /channels/{channel_id}/typing", "{'user_id':'{user_id}'}"),
			Map.entry("PUT /guilds/{guild_id}/voice", "{'user_id':'{user_id}','channel_id':'{voice_id}'}"),
			Map.entry("PATCH /users/{user_id}", "{'locale':'de'}"),
			Map.entry("POST /users/{user_id}/channels", "{'application_id':'{application_id}'}"),
			Map.entry("POST /interactions",
					"{'type':2,'user_id':'{user_id}','channel_id':'{channel_id}','command_id':'{command_id}'}"),
			Map.entry("POST /guilds/large", "{'name':'Big','members':20,'channels':5,'seed':1}"),
			Map.entry("POST /generators", "{'guild_id':'{guild_id}','rate':5,'seed':1,'activities':['typing']}"),
			Map.entry("POST /faults", "{'kind':'stall','after_ms':60000,'duration_ms':1000,'shard_id':0}"),
			Map.entry("POST /faults/random", "{'seed':5,'count':3,'interval_ms':100000}"));

	private DiscordEmulator emulator;

	private final Map<String, String> variables = new LinkedHashMap<>();

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().start();
		send("PUT", this.emulator.restBaseUrl() + "/applications/" + this.emulator.applicationId() + "/commands",
				"[{'name':'ping','description':'d'}]", Map.of("Authorization", "Bot " + this.emulator.token()));
		this.variables.put("user_id", Long.toString(this.emulator.user("alice").id()));
		this.variables.put("guild_id", Long.toString(this.emulator.guild("Emulator").id()));
		this.variables.put("channel_id", Long.toString(this.emulator.channelId("general")));
		this.variables.put("voice_id", Long.toString(this.emulator.channelId("Lounge")));
		this.variables.put("application_id", Long.toString(this.emulator.applicationId()));
		this.variables.put("command_id", control("GET", "/state", null).json().at("/commands/0/id").asString());
		this.variables.put("emoji", "%F0%9F%91%8D");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void eachRouteIsDescribedAndEachDescribedOneIsThere() {
		World world = new World(new EmulatorClock(VirtualTimeScheduler.create(), Instant.EPOCH));
		TrafficLog traffic = new TrafficLog(world.clock());
		GatewayServer gateway = new GatewayServer(world, new GatewayOptions(Duration.ofMinutes(1), 1, false), traffic);
		RestApi rest = new RestApi(world, gateway, 1, traffic);
		ControlApi api = new ControlApi(world, gateway, rest, traffic,
				new FaultControl(world, gateway.faults(), rest.faults()));
		List<String> routes = new ArrayList<>(api.routes());
		routes.addAll(STREAMS);
		assertThat(operations()).containsExactlyInAnyOrderElementsOf(routes);
		api.close();
	}

	@Test
	void eachRouteAnswersAsItIsDescribed() {
		OpenApi document = new OpenApi(control("GET", "/openapi.json", null).json());
		for (String operation : operations()) {
			if (STREAMS.contains(operation)) {
				continue;
			}
			prepare();
			String method = operation.substring(0, operation.indexOf(' '));
			String path = filled(operation.substring(operation.indexOf(' ') + 1));
			String body = BODIES.get(operation);
			String query = (body == null && !path.startsWith("/traffic")) ? "?user_id=" + this.variables.get("user_id")
					: "";
			Answer answer = control(method, path + query, (body != null) ? filled(body) : null);
			assertThat(answer.status()).as(() -> operation + " answers " + answer.body()).isBetween(200, 299);
			assertThat(document.problems(method, path, answer.status(),
					answer.body().isEmpty() ? Json.object() : answer.json()))
				.as(() -> operation + " answers " + answer.body())
				.isEmpty();
		}
	}

	@Test
	void whatIsWrongIsToldAsDiscordTellsIt() {
		assertThat(control("POST", "/faults", "{'kind':'no-such'}").body()).contains("50035",
				"There is no fault of the kind \\\"no-such\\\"; there are cut, cut-after, close");
		assertThat(control("POST", "/faults", "{'kind':'close','code':12}").body())
			.contains("The parameter code must be a whole number from 1000 to 4999, but is 12");
		assertThat(control("POST", "/faults", "{'kind':'close','cod':4000}").body())
			.contains("The fault close has no parameter cod; it has [code]");
		assertThat(control("POST", "/faults", "{'kind':'cut','duration_ms':5}").body())
			.contains("The fault cut happens once and does not last");
		assertThat(control("POST", "/faults", "{'kind':'guild-outage','guild_id':'17'}").body())
			.contains("The emulator has no guild 17");
		assertThat(control("POST", "/faults", "{'kind':'rest-error','shard_id':0}").body())
			.contains("The fault rest-error belongs to no shard");
		assertThat(control("DELETE", "/faults/17", null).status()).isEqualTo(404);
		assertThat(control("GET", "/traffic?kind=voice", null).status()).isEqualTo(400);
		assertThat(control("GET", "/nothing", null).status()).isEqualTo(404);
		assertThat(control("PUT", "/faults", "{}").status()).isEqualTo(405);
	}

	@Test
	void aFieldThatIsNotDescribedIsNamedBesideThoseThatAre() {
		JsonNode document = control("GET", "/openapi.json", null).json();
		for (String operation : operations()) {
			String[] words = operation.split(" ");
			if (operation.equals("POST /faults") || Set.of("GET", "DELETE").contains(words[0])) {
				continue;
			}
			prepare();
			JsonNode body = document.path("paths").path(words[1]).path(words[0].toLowerCase()).path("requestBody");
			body = body.has("$ref") ? document.at(Json.text(body, "$ref").substring(1)) : body;
			JsonNode described = body.at("/content/application~1json/schema/properties");
			Answer answer = control(words[0], filled(words[1]) + "?user_id=" + this.variables.get("user_id"),
					"{'language':'de'}");
			assertThat(answer.status()).as(operation).isEqualTo(400);
			assertThat(answer.json().at("/errors/language/_errors/0/message").asString()).as(operation)
				.isEqualTo("There is no field language; there are " + new TreeSet<>(described.propertyNames()));
		}
	}

	/** What an operation may take away, or needs to be there. */
	private void prepare() {
		EmulatedMessage message = this.emulator.user("alice").says("general", "hello");
		this.variables.put("message_id", Long.toString(message.id()));
		this.variables.put("fault_id", Long
			.toString(this.emulator.faults().start(Fault.of(FaultKind.RECONNECT).after(Duration.ofHours(1))).id()));
		JsonNode generator = control("POST", "/generators", filled("{'guild_id':'{guild_id}','rate':1}")).json();
		this.variables.put("generator_id", generator.path("id").asString());
		String poll = "{'user_id':'{user_id}','poll':{'question':{'text':'?'},'answers':[{'poll_media':{'text':'a'}}]}}";
		JsonNode written = control("POST", filled("/channels/{channel_id}/messages"), filled(poll)).json();
		this.variables.put("poll_id", Json.text(written, "id"));
	}

	private String filled(String text) {
		String filled = text.endsWith("/votes") ? text.replace("{message_id}", "{poll_id}") : text;
		for (Map.Entry<String, String> variable : this.variables.entrySet()) {
			filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
		}
		return filled;
	}

	private List<String> operations() {
		OpenApi document = new OpenApi(control("GET", "/openapi.json", null).json());
		return document.operations().stream().map((operation) -> operation[0] + " " + operation[1]).toList();
	}

	private Answer control(String method, String path, String body) {
		return send(method, this.emulator.pageUrl() + "emulator" + path, body, Map.of());
	}

	/** A body is written with apostrophes. */
	private static Answer send(String method, String url, String body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.timeout(Duration.ofSeconds(20))
			.method(method,
					(body != null) ? BodyPublishers.ofString(body.replace('\'', '"')) : BodyPublishers.noBody());
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		headers.forEach(request::header);
		try {
			HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private record Answer(int status, String body) {

		JsonNode json() {
			return Json.read(this.body);
		}

	}

}
