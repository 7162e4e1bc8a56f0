package io.github.discordspring.emulator;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls each route once, as {@code routes.txt} says, with rate limits. All goes well, has
 * the headers of a limit, and is read by the model as what it is.
 */
class EveryRouteTests extends RouteTests {

	private static final String MODEL = "io.github.discordspring.model.";

	/** What only Discord's clients and the world outside bring about. */
	private static final Set<String> NOT_THERE = Set.of(
			"GET /applications/{application_id}/activity-instances/{instance_id}",
			"GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions",
			"DELETE /guilds/{guild_id}/integrations/{integration_id}", "PATCH /guilds/{guild_id}/requests/{request_id}",
			"GET /skus/{sku_id}/subscriptions/{subscription_id}");

	private static final String BOUNDARY = "edge";

	private final Map<String, String> values = new HashMap<>();

	private GatewayClient client;

	private final List<String> problems = new ArrayList<>();

	private final Set<String> called = new TreeSet<>();

	@Test
	void everyRouteAnswersWithTheHeadersOfALimitAndWhatTheModelReads() throws IOException {
		OpenApi openApi = OpenApi.required();
		try (DiscordEmulator limited = DiscordEmulator.builder().rateLimitFactor(1_000).scheduler(this.time).start()) {
			this.emulator.close();
			this.emulator = limited;
			this.rest = RestClient.of(limited);
			begin();
			try (GatewayClient connected = GatewayClient.identify(limited, Intent.GUILDS.mask())) {
				this.client = connected;
				for (String line : Files.readAllLines(Path.of("src/test/resources/routes.txt"))) {
					perform(openApi, line);
				}
			}
		}
		assertThat(this.problems).isEmpty();
		Set<String> missed = new TreeSet<>(emulated());
		missed.removeAll(this.called);
		assertThat(missed).containsExactlyInAnyOrderElementsOf(NOT_THERE);
	}

	private void begin() {
		EmulatedGuild home = this.emulator.guild("Emulator");
		home.giveRole(this.emulator.bots().get(0), home.addRole("Everything", 0, Permission.ADMINISTRATOR));
		this.values.putAll(Map.of("app", botId(), "guild", Snowflake.toString(home.id()), "alice", userId("alice"),
				"bob", userId("bob"), "carol", userId("carol"), "general",
				Snowflake.toString(this.emulator.channelId("general")), "voice",
				Snowflake.toString(this.emulator.channelId("Lounge")), "image", IMAGE, "sound", SOUND));
		this.values.put("soon", Instant.now().plusSeconds(3_600).toString());
		this.values.put("sku", Json.text(this.rest.get("/applications/" + botId() + "/skus").json().path(1), "id"));
	}

	private static Set<String> emulated() throws IOException {
		Set<String> emulated = new TreeSet<>();
		for (String row : Files.readAllLines(Path.of("../docs/emulator-routes.md"))) {
			String[] cells = row.split("\\|");
			if (cells.length == 5 && cells[4].strip().equals("emulated")) {
				emulated.add(cells[1].strip() + " " + cells[2].strip().replace("`", ""));
			}
		}
		return emulated;
	}

	private void perform(OpenApi openApi, String line) {
		String[] parts = line.split(" \\|(?: |$)", -1);
		String[] head = fill(parts[0]).split(" ");
		switch (head[0]) {
			case "voice" -> joinVoice(head[1]);
			case "interaction" -> ask();
			default -> {
				String body = (parts.length > 1) ? fill(parts[1].replace('\'', '"')) : "";
				Answer answer = this.rest.send(request(head[1], head[2], body));
				this.called
					.add(head[1] + " " + openApi.template(List.of(head[2].substring(1).split("[?]")[0].split("/"))));
				check(line, head[0], answer);
				if (parts.length > 2 && answer.status() < 300) {
					String[] save = parts[2].split("=");
					this.values.put(save[0], answer.json().at(save[1]).asString());
				}
			}
		}
	}

	private String fill(String text) {
		String filled = text;
		for (Map.Entry<String, String> value : this.values.entrySet()) {
			filled = filled.replace("{" + value.getKey() + "}", value.getValue());
		}
		return filled;
	}

	private void joinVoice(String userId) {
		if (userId.equals(userId("alice"))) {
			this.emulator.user("alice").joinsVoice("Lounge");
			return;
		}
		this.client.send(4,
				Json.object()
					.put("guild_id", this.values.get("guild"))
					.put("channel_id", this.values.get("voice"))
					.put("self_mute", false)
					.put("self_deaf", false));
		this.client.await("VOICE_SERVER_UPDATE");
	}

	private void ask() {
		this.rest.put("/applications/" + botId() + "/commands", "[{\"name\":\"ask\",\"description\":\"d\"}]");
		this.emulator.user("alice").uses("general", "ask");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		this.values.put("interaction", Json.text(interaction, "id"));
		this.values.put("answer", Json.text(interaction, "token"));
	}

	private HttpRequest.Builder request(String method, String path, String body) {
		if (!body.startsWith("parts:")) {
			return this.rest.request(method, path, body.isEmpty() ? null : body);
		}
		StringBuilder multipart = new StringBuilder();
		for (String part : body.substring("parts:".length()).split(",")) {
			String[] field = part.split("=");
			boolean file = field[1].startsWith("@");
			multipart.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"")
				.append(file ? "; filename=\"" + field[1].substring(1) + "\"" : "")
				.append("\r\n\r\n")
				.append(!file ? field[1] : field[1].endsWith(".csv") ? "user_id\n" + userId("bob") : "\u0089PNG")
				.append("\r\n");
		}
		String text = multipart + "--" + BOUNDARY + "--\r\n";
		return this.rest.request(method, path, null)
			.method(method, BodyPublishers.ofString(text))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
	}

	private void check(String line, String type, Answer answer) {
		if (answer.status() >= 300) {
			this.problems.add(line + " answers " + answer.status() + " " + answer.body());
			return;
		}
		int limit = Integer.parseInt("0" + answer.header("X-RateLimit-Limit"));
		int remaining = Integer.parseInt("0" + answer.header("X-RateLimit-Remaining"));
		if (limit < 1 || remaining >= limit || answer.header("X-RateLimit-Bucket").isEmpty()
				|| Double.parseDouble("0" + answer.header("X-RateLimit-Reset-After")) <= 0) {
			this.problems.add(line + " has no true headers: " + answer.response().headers().map());
		}
		if (!type.equals("-") && !answer.body().isEmpty()) {
			boolean list = type.startsWith("[");
			JsonNode body = answer.json();
			if (list != body.isArray()) {
				this.problems.add(line + " answers " + answer.body());
			}
			for (JsonNode one : list ? body : Json.array().add(body)) {
				read(line, list ? type.substring(1, type.length() - 1) : type, one);
			}
		}
	}

	/** Reads an object, and compares what the model writes of it. */
	private void read(String line, String type, JsonNode json) {
		try {
			Object read = DiscordJson.mapper().readValue(Json.write(json), Class.forName(MODEL + type));
			JsonNode written = Json.read(DiscordJson.write(read));
			if (json.size() > 0 && written.isEmpty()) {
				this.problems.add(line + ": nothing is left of " + json);
			}
			compare(line, "", json, written);
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			this.problems.add(line + ": " + ex);
		}
	}

	/** What is in both must be the same; the model need not know everything. */
	private void compare(String line, String path, JsonNode sent, JsonNode written) {
		if (sent.isObject() && written.isObject()) {
			sent.properties().forEach((property) -> {
				JsonNode other = written.get(property.getKey());
				if (other != null && !property.getValue().isNull()) {
					compare(line, path + "/" + property.getKey(), property.getValue(), other);
				}
			});
		}
		else if (sent.isArray() && written.isArray() && sent.size() == written.size()) {
			for (int index = 0; index < sent.size(); index++) {
				compare(line, path + "/" + index, sent.get(index), written.get(index));
			}
		}
		else if (!same(sent, written)) {
			this.problems.add(line + ": " + path + " was " + sent + " and is " + written);
		}
	}

	private static boolean same(JsonNode sent, JsonNode written) {
		if (sent.isNumber() && written.isNumber()) {
			return sent.doubleValue() == written.doubleValue();
		}
		if (sent.isValueNode() && written.isValueNode() && sent.asString("").equals(written.asString(""))) {
			return true;
		}
		try {
			return OffsetDateTime.parse(sent.asString("")).toInstant().equals(Instant.parse(written.asString("")));
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
