package io.github.discordspring.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Locale;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the API that the page uses, and for the page's files.
 */
@Timeout(60)
class ControlApiTests {

	private DiscordEmulator emulator;

	private RestClient control;

	private RestClient rest;

	private String general;

	private String alice;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().scheduler(VirtualTimeScheduler.create()).start();
		this.control = RestClient.of(this.emulator.pageUrl() + "emulator", "");
		this.rest = RestClient.of(this.emulator);
		this.general = Snowflake.toString(this.emulator.channelId("general"));
		this.alice = Snowflake.toString(this.emulator.user("alice").id());
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void theStateHoldsAllThatThePageShows() {
		JsonNode state = this.control.get("/state").json();
		assertThat(Json.text(state.path("application"), "name")).isEqualTo("Sample Bot");
		assertThat(state.path("users").valueStream().map((user) -> Json.text(user, "username")))
			.containsExactly("alice", "bob", "carol");
		JsonNode guild = state.path("guilds").path(0);
		assertThat(guild.path("channels")).hasSize(5);
		assertThat(guild.path("roles")).hasSize(3);
		assertThat(guild.path("members").valueStream().map((member) -> Json.text(member, "status")))
			.containsExactly("online", "online", "online", "offline");
		assertThat(state.path("bots").path(0).path("connected").booleanValue(true)).isFalse();
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			client.awaitReady();
			JsonNode bot = this.control.get("/state").json().path("bots").path(0);
			assertThat(bot.path("connected").booleanValue()).isTrue();
			assertThat(bot.path("shards").toString()).isEqualTo("[0]");
		}
	}

	@Test
	void aPersonWritesAndTheMessagesAreListedNewestLast() {
		String path = "/channels/" + this.general + "/messages";
		for (String content : new String[] { "one", "two", "three" }) {
			Answer answer = this.control.post(path,
					Json.object().put("user_id", this.alice).put("content", content).toString());
			assertThat(answer.status()).isEqualTo(200);
			assertThat(Json.text(answer.json().path("author"), "username")).isEqualTo("alice");
		}
		assertThat(this.control.get(path + "?limit=2")
			.json()
			.valueStream()
			.map((message) -> Json.text(message, "content"))).containsExactly("two", "three");
		assertThat(this.control.post(path, "{\"user_id\":\"1\",\"content\":\"x\"}").status()).isEqualTo(403);
		assertThat(this.control.post(path, "{\"user_id\":\"" + this.alice + "\"}").code()).isEqualTo(50006);
		assertThat(this.control.post("/channels/1/messages", "{}").code()).isEqualTo(10003);
	}

	@Test
	void aPersonEditsReactsPinsAndDeletes() {
		String path = "/channels/" + this.general + "/messages";
		String asAlice = "?user_id=" + this.alice;
		String id = Json.text(write("{'content':'one'}"), "id");
		assertThat(Json.text(this.control.patch(path + "/" + id, as("{'content':'two'}")).json(), "content"))
			.isEqualTo("two");
		assertThat(this.control.put(path + "/" + id + "/reactions/%F0%9F%91%8D" + asAlice, "").status()).isEqualTo(204);
		assertThat(this.control.get(path + asAlice).json().at("/0/reactions/0/me").booleanValue()).isTrue();
		assertThat(this.control.get(path + "/" + id + "/reactions/%F0%9F%91%8D" + asAlice)
			.json()
			.findValuesAsString("username")).containsExactly("alice");
		assertThat(this.control.delete(path + "/" + id + "/reactions/%F0%9F%91%8D" + asAlice).status()).isEqualTo(204);
		assertThat(this.control.get(path + asAlice).json().at("/0/reactions").isMissingNode()).isTrue();
		String pins = "/channels/" + this.general + "/pins";
		assertThat(this.control.put(pins + "/" + id + asAlice, "").status()).isEqualTo(204);
		assertThat(this.control.get(pins + asAlice).json().findValuesAsString("content")).containsExactly("two");
		assertThat(this.control.delete(pins + "/" + id + asAlice).status()).isEqualTo(204);
		assertThat(this.control.get(pins + asAlice).json()).isEmpty();
		assertThat(this.control.delete(path + "/" + id + asAlice).status()).isEqualTo(204);
		assertThat(this.control.get(path + asAlice).json().findValuesAsString("content")).doesNotContain("two");
	}

	@Test
	void aFileIsServedBackAndAReplyAPollAndAForwardAreWhatTheyAre() {
		JsonNode message = write("{'content':'look','files':[{'filename':'../a b.txt','content_type':'text/plain',"
				+ "'data':'aGVsbG8='}]}");
		assertThat(message.at("/attachments/0/filename").asString()).isEqualTo("a_b.txt");
		String url = message.at("/attachments/0/url").asString();
		assertThat(RestClient.of(url.substring(0, url.indexOf("/attachments")), "")
			.get(url.substring(url.indexOf("/attachments")))
			.body()).isEqualTo("hello");
		String id = Json.text(message, "id");
		assertThat(
				write("{'content':'yes','message_reference':{'message_id':'" + id + "'}}").at("/referenced_message/id")
					.asString())
			.isEqualTo(id);
		assertThat(
				write("{'message_reference':{'type':1,'message_id':'" + id + "','channel_id':'" + this.general + "'}}")
					.at("/message_snapshots/0/message/content")
					.asString())
			.isEqualTo("look");
		JsonNode poll = write("{'poll':{'question':{'text':'?'},'answers':[{'poll_media':{'text':'a'}},"
				+ "{'poll_media':{'text':'b'}}]}}");
		assertThat(this.control
			.put("/channels/" + this.general + "/messages/" + Json.text(poll, "id") + "/votes",
					as("{'answer_ids':[2]}"))
			.status()).isEqualTo(204);
		JsonNode listed = this.control.get("/channels/" + this.general + "/messages?limit=1&user_id=" + this.alice)
			.json();
		assertThat(listed.at("/0/poll/results/answer_counts/1/me_voted").booleanValue()).isTrue();
		assertThat(this.control.post("/channels/" + this.general + "/messages", as("{'files':[{'data':'?'}]}")).code())
			.isEqualTo(50035);
	}

	@Test
	void olderMessagesAndThoseAroundOneAreListed() {
		String path = "/channels/" + this.general + "/messages?user_id=" + this.alice;
		String[] ids = new String[6];
		for (int index = 0; index < ids.length; index++) {
			ids[index] = Json.text(write("{'content':'" + index + "'}"), "id");
		}
		assertThat(this.control.get(path + "&limit=2&before=" + ids[3]).json().findValuesAsString("content"))
			.containsExactly("1", "2");
		assertThat(this.control.get(path + "&limit=4&around=" + ids[2]).json().findValuesAsString("content"))
			.containsExactly("0", "1", "2", "3");
	}

	@Test
	void aPersonTypesStartsThreadsJoinsVoiceAndWritesToTheBotAlone() {
		String guild = this.control.get("/state").json().at("/guilds/0/id").asString();
		assertThat(this.control.post("/channels/" + this.general + "/typing", as("{}")).status()).isEqualTo(204);
		String id = Json.text(write("{'content':'one'}"), "id");
		JsonNode thread = this.control
			.post("/channels/" + this.general + "/messages/" + id + "/threads", as("{'name':'from one'}"))
			.json();
		assertThat(Json.text(thread, "id")).isEqualTo(id);
		this.control.post("/channels/" + this.general + "/threads", as("{'name':'alone','type':11}"));
		assertThat(this.control.get("/state").json().at("/guilds/0/threads").findValuesAsString("name"))
			.containsExactly("from one", "alone");
		String voice = voiceChannel();
		assertThat(this.control.put("/guilds/" + guild + "/voice", as("{'channel_id':'" + voice + "'}")).status())
			.isEqualTo(204);
		assertThat(this.control.get("/state").json().at("/guilds/0/voice_states/0/channel_id").asString())
			.isEqualTo(voice);
		this.control.put("/guilds/" + guild + "/voice", as("{'channel_id':null}"));
		assertThat(this.control.get("/state").json().at("/guilds/0/voice_states")).isEmpty();
		String direct = Json.text(
				this.control
					.post("/users/" + this.alice + "/channels",
							"{\"application_id\":\"" + this.emulator.applicationId() + "\"}")
					.json(),
				"id");
		assertThat(
				this.control.get("/users/" + this.alice + "/channels").json().at("/0/recipients/0/username").asString())
			.isEqualTo("Sample Bot");
		assertThat(this.control.post("/channels/" + direct + "/messages", as("{'content':'psst'}")).status())
			.isEqualTo(200);
		JsonNode permissions = this.control.get("/users/" + this.alice + "/permissions").json();
		assertThat(Permission.SEND_MESSAGES.in(Json.bits(permissions, this.general))).isTrue();
	}

	private String voiceChannel() {
		return this.control.get("/state")
			.json()
			.at("/guilds/0/channels")
			.valueStream()
			.filter((channel) -> Json.number(channel, "type") == 2)
			.map((channel) -> Json.text(channel, "id"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void whatOneMayNotSeeIsNotListed() {
		String bob = Snowflake.toString(this.emulator.user("bob").id());
		this.rest.put("/channels/" + this.general + "/permissions/" + bob, "{\"type\":1,\"deny\":\"1024\"}");
		assertThat(this.control.get("/users/" + bob + "/permissions").json().has(this.general)).isFalse();
		assertThat(this.control.get("/channels/" + this.general + "/messages?user_id=" + bob).status()).isEqualTo(403);
	}

	@Test
	void filesOfCommandsAndFormsAndWhatIsPickedInFormsAreResolved() {
		this.rest.put("/applications/" + this.emulator.applicationId() + "/commands",
				"[{\"name\":\"send\",\"description\":\"d\",\"options\":[{\"type\":11,\"name\":\"file\",\"description\":\"d\"}]}]");
		String command = this.control.get("/state").json().at("/commands/0/id").asString();
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			client.awaitReady();
			this.control.post("/interactions",
					as("{'type':2,'channel_id':'" + this.general + "','command_id':'" + command
							+ "','options':[{'type':11,'name':'file','value':'0'}],"
							+ "'files':[{'filename':'a.txt','content_type':'text/plain','data':'aGVsbG8='}]}"));
			JsonNode used = client.await("INTERACTION_CREATE");
			String id = used.at("/data/options/0/value").asString();
			assertThat(used.path("data").path("resolved").path("attachments").path(id).path("filename").asString())
				.isEqualTo("a.txt");
			this.rest.post("/interactions/" + Json.text(used, "id") + "/" + Json.text(used, "token") + "/callback",
					"{\"type\":9,\"data\":{\"custom_id\":\"form\",\"title\":\"t\",\"components\":[{\"type\":18,\"label\":\"l\","
							+ "\"component\":{\"type\":5,\"custom_id\":\"who\"}},{\"type\":18,\"label\":\"l\","
							+ "\"component\":{\"type\":19,\"custom_id\":\"what\"}}]}}");
			this.control.post("/interactions",
					as("{'type':5,'channel_id':'" + this.general + "','custom_id':'form','components':["
							+ "{'type':18,'component':{'type':5,'custom_id':'who','values':['" + this.alice + "']}},"
							+ "{'type':18,'component':{'type':19,'custom_id':'what','values':['0']}}],"
							+ "'files':[{'filename':'b.txt','content_type':'text/plain','data':'aGVsbG8='}]}"));
			JsonNode resolved = client.await("INTERACTION_CREATE").path("data").path("resolved");
			assertThat(resolved.path("users").path(this.alice).path("username").asString()).isEqualTo("alice");
			assertThat(resolved.path("attachments").findValuesAsString("filename")).containsExactly("b.txt");
		}
	}

	@Test
	void theLanguageOfAPersonComesWithWhatTheyUse() {
		this.rest.put("/applications/" + this.emulator.applicationId() + "/commands",
				"[{\"name\":\"ping\",\"description\":\"d\"}]");
		String command = this.control.get("/state").json().at("/commands/0/id").asString();
		assertThat(this.control.patch("/users/" + this.alice, "{\"locale\":\"de\"}").status()).isEqualTo(200);
		assertThat(this.control.patch("/users/" + this.alice, "{\"locale\":\"german\"}").json())
			.hasToString("{\"message\":\"Invalid Form Body\",\"code\":50035,\"errors\":{\"locale\":{\"_errors\":["
					+ "{\"code\":\"BASE_TYPE_CHOICES\",\"message\":\"Value must be one of " + Locale.values()
					+ ".\"}]}}}");
		assertThat(this.control.patch("/users/17", "{\"locale\":\"de\"}").code()).isEqualTo(10013);
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			client.awaitReady();
			this.control.post("/interactions",
					as("{'type':2,'channel_id':'" + this.general + "','command_id':'" + command + "'}"));
			assertThat(Json.text(client.await("INTERACTION_CREATE"), "locale")).isEqualTo("de");
		}
	}

	private JsonNode write(String body) {
		Answer answer = this.control.post("/channels/" + this.general + "/messages", as(body));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	/** A body of alice's, written with apostrophes. */
	private String as(String body) {
		String json = body.replace('\'', '"');
		return "{\"user_id\":\"" + this.alice + "\"" + (json.equals("{}") ? "" : ",") + json.substring(1);
	}

	@Test
	void eventsComeAsTheyHappen() throws IOException {
		try (Events events = new Events()) {
			this.emulator.user("alice").types("general");
			assertThat(events.next("TYPING_START").has("user_id")).isTrue();
			EmulatedMessage message = this.emulator.user("alice").says("general", "hi");
			assertThat(Json.text(events.next("MESSAGE_CREATE"), "content")).isEqualTo("hi");
			this.emulator.user("alice").edits(message.id(), "ho");
			assertThat(Json.text(events.next("MESSAGE_UPDATE"), "content")).isEqualTo("ho");
			this.emulator.user("bob").reacts(message.id(), "\uD83D\uDC4D");
			assertThat(events.next("MESSAGE_REACTION_ADD").at("/emoji/name").asString()).isEqualTo("\uD83D\uDC4D");
			this.emulator.user("alice").deletes(message.id());
			assertThat(Json.id(events.next("MESSAGE_DELETE"), "id")).isEqualTo(message.id());
			String forum = Json.text(
					this.rest
						.post("/guilds/" + Snowflake.toString(this.emulator.guild("Emulator").id()) + "/channels",
								"{\"name\":\"forum\",\"type\":15,\"available_tags\":[{\"name\":\"bug\"}]}")
						.json(),
					"id");
			String tag = events.next("CHANNEL_CREATE").at("/available_tags/0/id").asString();
			this.control.post("/channels/" + forum + "/threads",
					as("{'name':'it fails','applied_tags':['" + tag + "'],'message':{'content':'help'}}"));
			assertThat(events.next("THREAD_CREATE").at("/applied_tags/0").asString()).isEqualTo(tag);
			this.emulator.guild("Emulator").addTextChannel("new");
			assertThat(Json.text(events.next("CHANNEL_CREATE"), "name")).isEqualTo("new");
			this.rest.put("/applications/" + this.emulator.applicationId() + "/commands",
					"[{\"name\":\"ping\",\"description\":\"d\"}]");
			assertThat(events.next("EMULATOR_COMMANDS_UPDATE").path("commands")).hasSize(1);
			try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
				client.awaitReady();
				assertThat(events.next("EMULATOR_BOT_UPDATE").path("connected").booleanValue()).isTrue();
			}
			assertThat(events.next("EMULATOR_BOT_UPDATE").path("connected").booleanValue(true)).isFalse();
		}
	}

	@Test
	void anInteractionIsFollowedFromPendingToTheAnswer() throws IOException {
		this.rest.put("/applications/" + this.emulator.applicationId() + "/commands",
				"[{\"name\":\"ping\",\"description\":\"d\"}]");
		String command = this.control.get("/state").json().at("/commands/0/id").asString();
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask());
				Events events = new Events()) {
			client.awaitReady();
			Answer started = this.control.post("/interactions",
					Json.object()
						.put("type", 2)
						.put("user_id", this.alice)
						.put("channel_id", this.general)
						.put("command_id", command)
						.toString());
			assertThat(Json.text(started.json(), "state")).isEqualTo("pending");
			JsonNode interaction = client.await("INTERACTION_CREATE");
			this.rest.post("/interactions/" + Json.text(interaction, "id") + "/" + Json.text(interaction, "token")
					+ "/callback", "{\"type\":5,\"data\":{\"flags\":64}}");
			this.rest.patch("/webhooks/" + this.emulator.applicationId() + "/" + Json.text(interaction, "token")
					+ "/messages/@original", "{\"content\":\"psst\"}");
			assertThat(Json.text(events.next("EMULATOR_INTERACTION_UPDATE"), "state")).isEqualTo("pending");
			JsonNode loading = events.next("MESSAGE_CREATE");
			assertThat(Json.text(loading, "emulator_visible_to")).isEqualTo(this.alice);
			assertThat(Json.text(events.next("EMULATOR_INTERACTION_UPDATE"), "state")).isEqualTo("thinking");
			assertThat(Json.text(events.next("MESSAGE_UPDATE"), "content")).isEqualTo("psst");
			assertThat(Json.text(events.next("EMULATOR_INTERACTION_UPDATE"), "state")).isEqualTo("answered");
			assertThat(events.all()).doesNotContain("INTERACTION_CREATE")
				.doesNotContain(Json.text(interaction, "token"));
		}
		String path = "/channels/" + this.general + "/messages";
		assertThat(this.control.get(path).json()).isEmpty();
		assertThat(Json.text(this.control.get(path + "?user_id=" + this.alice).json().path(0), "emulator_visible_to"))
			.isEqualTo(this.alice);
	}

	@Test
	void whatChangesSomethingMustBeJson() {
		String body = "{\"user_id\":\"" + this.alice + "\",\"content\":\"x\"}";
		Answer answer = this.control.send(this.control.request("POST", "/channels/" + this.general + "/messages", body)
			.setHeader("Content-Type", "text/plain"));
		assertThat(answer.status()).isEqualTo(415);
		assertThat(this.emulator.messages("general")).isEmpty();
		assertThat(this.control.post("/channels/" + this.general + "/messages", "{").code()).isEqualTo(50109);
	}

	@ParameterizedTest
	@CsvSource({ "evil.example,403", "evil.example:80,403", "127.0.0.1.evil.example,403", "localhost,200",
			"LOCALHOST:1234,200", "[::1]:80,200", "127.0.0.1,200" })
	void onlyTheNamesOfThisMachineAreAnswered(String host, int status) throws IOException {
		for (String path : new String[] { "/emulator/state", "/api/v10/gateway" }) {
			assertThat(statusLine("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n")).contains(" " + status + " ");
		}
	}

	@Test
	void aPageOfAnotherSiteOpensNoWebSocket() throws IOException {
		String upgrade = "GET /gateway?v=10&encoding=json HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
				+ "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n";
		assertThat(statusLine(upgrade)).contains(" 101 ");
		assertThat(statusLine(upgrade + "Origin: https://evil.example\r\n")).contains(" 404 ");
		assertThat(statusLine(upgrade + "Origin: null\r\n")).contains(" 404 ");
	}

	private String statusLine(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.emulator.port())) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
		}
	}

	@ParameterizedTest
	@CsvSource({ "'',text/html", "page/js/main.js,text/javascript", "page/icon.svg,image/svg+xml" })
	void thePageIsServed(String path, String type) {
		Answer answer = RestClient.of(this.emulator.pageUrl(), "").get(path);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith(type);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
	}

	@ParameterizedTest
	@CsvSource({ "webjars/vue/dist/vue.global.prod.js,text/javascript",
			"webjars/bootstrap/dist/css/bootstrap.min.css,text/css",
			"webjars/bootstrap/dist/js/bootstrap.bundle.min.js,text/javascript",
			"webjars/bootstrap-icons/font/bootstrap-icons.min.css,text/css",
			"webjars/bootstrap-icons/font/fonts/bootstrap-icons.woff2,font/woff2" })
	void filesOfWebJarsAreFoundWithoutTheirVersions(String path, String type) {
		Answer answer = RestClient.of(this.emulator.pageUrl(), "").get(path);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith(type);
		assertThat(answer.header("Cache-Control")).isNotEmpty();
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.body()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "page/../DiscordEmulator.class", "page/%2e%2e/DiscordEmulator.class",
			"page/..%2fDiscordEmulator.class", "page/%2e%2e%5cDiscordEmulator.class", "webjars/vue/../../../x.js",
			"webjars/none/x.js", "page/none.js", "page/", "webjars/", "page/%00.js", "%zz" })
	void nothingElseIsServed(String path) throws IOException {
		assertThat(statusLine("GET /" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n")).containsPattern(" 40[04] ");
	}

	/** The stream of events, read line by line. */
	private final class Events implements AutoCloseable {

		private final HttpResponse<Stream<String>> response;

		private final Iterator<String> lines;

		private final StringBuilder all = new StringBuilder();

		Events() throws IOException {
			try {
				this.response = HttpClient.newHttpClient()
					.send(HttpRequest
						.newBuilder(URI.create(ControlApiTests.this.emulator.pageUrl() + "emulator/events"))
						.timeout(Duration.ofSeconds(10))
						.build(), BodyHandlers.ofLines());
			}
			catch (InterruptedException ex) {
				throw new IOException(ex);
			}
			assertThat(this.response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
			this.lines = this.response.body().iterator();
		}

		JsonNode next(String type) {
			while (true) {
				String line = this.lines.next();
				if (line.startsWith("data: ")) {
					this.all.append(line);
					JsonNode event = Json.read(line.substring("data: ".length()));
					if (Json.text(event, "t").equals(type)) {
						return event.path("d");
					}
				}
			}
		}

		String all() {
			return this.all.toString();
		}

		@Override
		public void close() {
			this.response.body().close();
		}

	}

}
