package io.github.discordspring.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.traffic.TrafficKind;
import io.github.discordspring.emulator.traffic.TrafficLog;
import io.github.discordspring.emulator.world.EmulatorClock;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the developer sees of the gateway and the REST API. Time stands still.
 */
@Timeout(60)
class TrafficTests {

	private DiscordEmulator emulator;

	private RestClient control;

	private RestClient rest;

	private long general;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().scheduler(VirtualTimeScheduler.create()).start();
		this.control = RestClient.of(this.emulator.pageUrl() + "emulator", "");
		this.rest = RestClient.of(this.emulator);
		this.general = this.emulator.channelId("general");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	private List<JsonNode> traffic(String query) {
		return this.control.get("/traffic?" + query).json().valueStream().toList();
	}

	@Test
	void whatIsSentAndReceivedIsListedInOrder() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			client.awaitReady();
			client.send(1, 2);
			client.await(11);
			List<JsonNode> traffic = traffic("kind=gateway");
			assertThat(traffic.stream()
				.map((entry) -> Json.text(entry, "direction") + " " + entry.path("op") + " "
						+ Json.text(entry, "type")))
				.containsExactly("out 10 ", "in 2 ", "out 0 READY", "out 0 GUILD_CREATE", "in 1 ", "out 11 ");
			assertThat(traffic.get(2).path("sequence").intValue()).isEqualTo(1);
			assertThat(traffic.get(2).path("shard").toString()).isEqualTo("[0,1]");
			assertThat(Json.text(traffic.get(2), "bot")).isEqualTo("Sample Bot");
			assertThat(Json.read(Json.text(traffic.get(3), "payload")).path("name").asString()).isEqualTo("Emulator");
			this.rest.post("/channels/" + this.general + "/messages", "{\"content\":\"hi\"}");
			JsonNode call = traffic("kind=rest").get(0);
			assertThat(Json.text(call, "method") + " " + Json.text(call, "path") + " " + Json.number(call, "status"))
				.isEqualTo("POST /channels/" + this.general + "/messages 200");
			assertThat(Json.text(call, "request")).isEqualTo("{\"content\":\"hi\"}");
			assertThat(Json.read(Json.text(call, "response")).path("content").asString()).isEqualTo("hi");
			long number = call.path("number").longValue();
			assertThat(traffic("since=" + (number - 1)).get(0).path("number").longValue()).isEqualTo(number);
			assertThat(traffic("limit=1")).hasSize(1);
			this.control.delete("/traffic");
			assertThat(traffic("")).isEmpty();
		}
	}

	@Test
	void noSecretIsShown() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			String session = Json.text(client.awaitReady(), "session_id");
			this.rest.post("/channels/" + this.general + "/webhooks", "{\"name\":\"hook\"}");
			String token = this.rest.get("/channels/" + this.general + "/webhooks").json().at("/0/token").asString();
			String webhook = this.rest.get("/channels/" + this.general + "/webhooks").json().at("/0/id").asString();
			RestClient.of(this.emulator.restBaseUrl(), "")
				.post("/webhooks/" + webhook + "/" + token, "{\"content\":\"by it\"}");
			client.send(6, Json.object().put("token", this.emulator.token()).put("session_id", session).put("seq", 1));
			client.awaitClose();
			String shown = traffic("").toString() + this.control.get("/connections").body()
					+ this.control.get("/rate-limits").body();
			assertThat(shown).contains("\\\"session_id\\\":\\\"***\\\"")
				.contains("\\\"token\\\":\\\"***\\\"")
				.doesNotContain(this.emulator.token())
				.doesNotContain(session)
				.doesNotContain(token);
		}
	}

	@Test
	void trafficComesLiveAndStartsWhereOneWants() throws IOException, InterruptedException {
		this.rest.get("/users/@me");
		long first = traffic("").get(0).path("number").longValue();
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(this.emulator.pageUrl() + "emulator/traffic/events?kind=rest&since=" + (first - 1)))
			.build();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body(),
						StandardCharsets.UTF_8))) {
			assertThat(Json.text(next(reader), "path")).isEqualTo("/users/@me");
			this.rest.get("/gateway/bot");
			assertThat(Json.text(next(reader), "path")).isEqualTo("/gateway/bot");
		}
	}

	private static JsonNode next(BufferedReader reader) throws IOException {
		String line = reader.readLine();
		while (!line.startsWith("data: ")) {
			line = reader.readLine();
		}
		return Json.read(line.substring("data: ".length()));
	}

	@Test
	void connectionsTellWhatTheyAskedForAndLimitsHowMuchIsLeft() {
		try (GatewayClient client = GatewayClient
			.connect(this.emulator.gatewayUrl() + "/?v=10&encoding=json&compress=zlib-stream")) {
			client.await(10);
			JsonNode open = this.control.get("/connections").json().at("/connections/0");
			assertThat(Json.text(open, "state")).isEqualTo("opened");
			client.send(2, GatewayClient.identification(this.emulator.token(), Intent.GUILDS.mask()));
			client.awaitReady();
			client.send(1, 2);
			client.await(11);
			JsonNode json = this.control.get("/connections").json();
			JsonNode connection = json.at("/connections/0");
			assertThat(Json.text(connection, "state")).isEqualTo("identified");
			assertThat(Json.text(connection, "compression")).isEqualTo("zlib-stream");
			assertThat(Json.text(connection, "session_id")).hasSize(7).endsWith("***");
			assertThat(Json.number(connection, "sequence")).isEqualTo(2);
			assertThat(Json.has(connection, "heartbeat_at")).isTrue();
			assertThat(json.at("/sessions/0/connection").longValue()).isEqualTo(connection.path("id").longValue());
			assertThat(json.at("/identify_limits/0/remaining").intValue()).isEqualTo(999);
			this.rest.get("/channels/" + this.general);
			JsonNode limits = this.control.get("/rate-limits").json();
			assertThat(Json.text(limits.at("/buckets/0"), "route")).isEqualTo("GET /channels/{channel_id}");
			assertThat(limits.at("/buckets/0/remaining").intValue()).isEqualTo(39);
			assertThat(limits.at("/global/0/remaining").intValue()).isEqualTo(49);
		}
	}

	@Test
	void theLogKeepsSoManyEntriesAndBytesAndNoMore() {
		TrafficLog log = new TrafficLog(new EmulatorClock(VirtualTimeScheduler.create(), Instant.EPOCH));
		for (int count = 0; count < 2 * TrafficLog.MAXIMUM_ENTRIES; count++) {
			log.add(TrafficKind.REST, 10, (json) -> {
			});
		}
		assertThat(log.entries()).hasSize(TrafficLog.MAXIMUM_ENTRIES);
		assertThat(log.entries().get(0).number()).isEqualTo(TrafficLog.MAXIMUM_ENTRIES + 1);
		for (int count = 0; count < 100; count++) {
			log.add(TrafficKind.REST, 1024 * 1024, (json) -> {
			});
			assertThat(log.size()).isLessThanOrEqualTo(TrafficLog.MAXIMUM_BYTES);
		}
		assertThat(log.entries()).hasSize(16);
	}

}
