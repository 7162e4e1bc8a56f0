package io.github.discordspring.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for who is let in.
 */
@Timeout(60)
class SafetyTests {

	private static final String SECRET = "correct horse battery";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static DiscordEmulator onAllAddresses() {
		return DiscordEmulator.builder().address("0.0.0.0").secret(SECRET).start();
	}

	private static HttpResponse<String> send(String method, int port, String path, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
			.timeout(Duration.ofSeconds(20))
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return HTTP.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void anotherAddressNeedsASecret() {
		assertThatIllegalArgumentException().isThrownBy(() -> DiscordEmulator.builder().address("0.0.0.0").start())
			.withMessageContaining("discord.emulator.secret");
		assertThatIllegalArgumentException().isThrownBy(() -> DiscordEmulator.builder().secret("short"))
			.withMessageContaining("must have 16 characters or more, but has 5");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DiscordEmulator.builder().address("no such host.invalid").start())
			.withMessageContaining("which is no address");
	}

	@Test
	void thePageAndTheControlApiAreForThoseWhoKnowTheSecret() {
		try (DiscordEmulator emulator = onAllAddresses()) {
			int port = emulator.port();
			for (String path : new String[] { "/", "/emulator/state", "/emulator/events", "/emulator/traffic/events",
					"/emulator/openapi.json", "/page/js/main.js", "/webjars/vue/package.json" }) {
				assertThat(send("GET", port, path, null).statusCode()).as(path).isEqualTo(401);
			}
			assertThat(send("POST", port, "/emulator/faults", "{}", "Content-Type", "application/json").statusCode())
				.isEqualTo(401);
			assertThat(send("GET", port, "/emulator/state", null, "X-Emulator-Secret", "wrong").statusCode())
				.isEqualTo(401);
			assertThat(send("GET", port, "/emulator/state", null, "X-Emulator-Secret", SECRET).statusCode())
				.isEqualTo(200);
		}
	}

	@Test
	void aPersonEntersTheSecretOnce() {
		try (DiscordEmulator emulator = onAllAddresses()) {
			int port = emulator.port();
			HttpResponse<String> asked = send("GET", port, "/", null, "Accept", "text/html");
			assertThat(asked.statusCode()).isEqualTo(401);
			assertThat(asked.body()).contains("<form method=\"post\" action=\"/login\">");
			String form = "application/x-www-form-urlencoded";
			assertThat(send("POST", port, "/login", "secret=wrong", "Content-Type", form).statusCode()).isEqualTo(401);
			HttpResponse<String> entered = send("POST", port, "/login", "secret=correct+horse+battery", "Content-Type",
					form);
			assertThat(entered.statusCode()).isEqualTo(303);
			String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
			assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain("horse");
			String sent = "other=1; " + cookie.substring(0, cookie.indexOf(';'));
			assertThat(send("GET", port, "/", null, "Cookie", sent).body()).contains("<!doctype html>");
			assertThat(send("GET", port, "/emulator/state", null, "Cookie", sent).statusCode()).isEqualTo(200);
			assertThat(send("GET", port, "/emulator/state", null, "Cookie", "emulator_secret=1").statusCode())
				.isEqualTo(401);
		}
	}

	@Test
	void botsNeedTheirTokenWhichOthersCannotKnow() {
		try (DiscordEmulator emulator = onAllAddresses(); DiscordEmulator usual = DiscordEmulator.builder().start()) {
			String path = "/api/v10/gateway/bot";
			assertThat(emulator.token()).isNotEqualTo(usual.token());
			assertThat(send("GET", emulator.port(), path, null, "Authorization", "Bot " + usual.token()).statusCode())
				.isEqualTo(401);
			HttpResponse<String> answer = send("GET", emulator.port(), path, null, "Authorization",
					"Bot " + emulator.token());
			assertThat(answer.statusCode()).isEqualTo(200);
			String url = Json.text(Json.read(answer.body()), "url");
			assertThat(url).as("the name by which the client came")
				.isEqualTo("ws://127.0.0.1:" + emulator.port() + "/gateway");
			try (GatewayClient client = GatewayClient.connect(url + GatewayClient.QUERY)) {
				client.await(10);
				client.send(2, GatewayClient.identification(usual.token(), 0));
				assertThat(client.awaitClose()).isEqualTo(4004);
			}
			try (GatewayClient client = GatewayClient.connect(url + GatewayClient.QUERY)) {
				client.await(10);
				client.send(2, GatewayClient.identification(emulator.token(), 0));
				assertThat(Json.text(client.await("READY"), "resume_gateway_url")).isEqualTo(url + "/resume");
			}
		}
	}

	@Test
	void attachmentsAreForThoseWhoHaveTheirWholeAddress() {
		try (DiscordEmulator emulator = onAllAddresses()) {
			ObjectNode body = Json.object().put("user_id", Long.toString(emulator.user("alice").id()));
			body.putArray("files").addObject().put("filename", "a.txt").put("data", "aGVsbG8=");
			HttpResponse<String> written = send("POST", emulator.port(),
					"/emulator/channels/" + emulator.channelId("general") + "/messages", body.toString(),
					"Content-Type", "application/json", "X-Emulator-Secret", SECRET);
			URI url = URI.create(Json.read(written.body()).at("/attachments/0/url").asString());
			assertThat(send("GET", emulator.port(), url.getPath(), null).statusCode()).isEqualTo(404);
			assertThat(send("GET", emulator.port(), url.getPath() + "?" + url.getQuery(), null).body())
				.isEqualTo("hello");
		}
	}

	@Test
	void aTokenHasDiscordsFormAndTellsWhoseItIs() {
		try (DiscordEmulator emulator = DiscordEmulator.builder().start()) {
			String[] parts = emulator.token().split("\\.");
			assertThat(parts).hasSize(3);
			assertThat(new String(Base64.getUrlDecoder().decode(parts[0])))
				.isEqualTo(Long.toString(emulator.applicationId()));
			assertThat(parts[1]).hasSize(6);
			assertThat(parts[2]).startsWith("emulator-").hasSize(38);
			assertThat(send("GET", emulator.port(), "/api/v10/users/@me", null, "Authorization",
					"Bot " + parts[0] + ".x.y")
				.statusCode()).isEqualTo(401);
		}
	}

	@Test
	void aSecretIsAskedForOnLoopbackToo() {
		try (DiscordEmulator emulator = DiscordEmulator.builder().secret(SECRET).start()) {
			assertThat(send("GET", emulator.port(), "/emulator/state", null).statusCode()).isEqualTo(401);
			assertThat(send("GET", emulator.port(), "/emulator/state", null, "X-Emulator-Secret", SECRET).statusCode())
				.isEqualTo(200);
			assertThat(emulator.pageUrl()).isEqualTo("http://127.0.0.1:" + emulator.port() + "/");
		}
	}

}
