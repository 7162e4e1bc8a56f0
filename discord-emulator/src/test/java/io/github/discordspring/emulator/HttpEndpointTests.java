package io.github.discordspring.emulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Tests for interactions and webhook events that applications get over HTTP.
 */
@Timeout(120)
class HttpEndpointTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private final List<JsonNode> received = new CopyOnWriteArrayList<>();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final DiscordEmulator emulator = DiscordEmulator.builder().rateLimits(false).scheduler(this.time).start();

	private final RestClient rest = RestClient.of(this.emulator);

	private volatile boolean careless;

	private volatile Function<JsonNode, Reply> reply = (json) -> new Reply(200, "application/json", "{\"type\":1}");

	private DisposableServer server;

	@BeforeEach
	void startServer() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();
		this.rest.put("/applications/" + this.emulator.applicationId() + "/commands",
				"[{\"name\":\"ping\",\"description\":\"Answers\"}]");
	}

	@AfterEach
	void stop() {
		this.server.disposeNow();
		this.emulator.close();
	}

	private String url() {
		return "http://127.0.0.1:" + this.server.port() + "/";
	}

	private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		String signature = request.requestHeaders().get("X-Signature-Ed25519");
		String timestamp = request.requestHeaders().get("X-Signature-Timestamp");
		return request.receive().aggregate().asByteArray().flatMap((body) -> {
			if (!isSigned(signature, timestamp, body) && !this.careless) {
				return response.status(401).send().then();
			}
			JsonNode json = Json.read(body);
			boolean ping = json.path("token").asString("").equals("ping") || Json.number(json, "type") == 0;
			if (!ping) {
				this.received.add(json);
			}
			Reply answer = this.reply.apply(json);
			return response.status(answer.status())
				.header("Content-Type", answer.contentType())
				.sendString(Mono.just(answer.body()))
				.then();
		});
	}

	private boolean isSigned(String signature, String timestamp, byte[] body) {
		try {
			byte[] raw = HexFormat.of().parseHex(this.emulator.publicKey());
			boolean odd = raw[31] < 0;
			raw[31] &= 0x7f;
			byte[] reversed = new byte[32];
			for (int i = 0; i < 32; i++) {
				reversed[i] = raw[31 - i];
			}
			PublicKey key = KeyFactory.getInstance("Ed25519")
				.generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519,
						new EdECPoint(odd, new BigInteger(1, reversed))));
			Signature verifier = Signature.getInstance("Ed25519");
			verifier.initVerify(key);
			verifier.update(timestamp.getBytes(StandardCharsets.US_ASCII));
			verifier.update(body);
			return verifier.verify(HexFormat.of().parseHex(signature));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void answerInteractions(int status, String contentType, String body) {
		this.reply = (json) -> (Json.number(json, "type") == 1) ? new Reply(200, "application/json", "{\"type\":1}")
				: new Reply(status, contentType, body);
	}

	@Test
	void thePublicKeyIsTheApplicationsAndStaysTheSame() {
		assertThat(this.emulator.publicKey()).matches("[0-9a-f]{64}")
			.isEqualTo(Json.text(this.rest.get("/applications/@me").json(), "verify_key"));
		try (DiscordEmulator other = DiscordEmulator.builder().start()) {
			assertThat(other.publicKey()).isEqualTo(this.emulator.publicKey());
		}
	}

	@Test
	void interactionsComeSignedAndAreAnsweredInTheResponse() {
		answerInteractions(200, "application/json", "{\"type\":4,\"data\":{\"content\":\"pong\"}}");
		Answer changed = this.rest.patch("/applications/@me", "{\"interactions_endpoint_url\":\"" + url() + "\"}");
		assertThat(changed.status()).isEqualTo(200);
		assertThat(Json.text(changed.json(), "interactions_endpoint_url")).isEqualTo(url());

		EmulatedInteraction used = this.emulator.user("alice").uses("general", "ping");
		assertThat(used.awaitAnswer(LONG).content()).isEqualTo("pong");
		assertThat(this.received).singleElement().satisfies((interaction) -> {
			assertThat(Json.number(interaction, "type")).isEqualTo(2);
			assertThat(Json.text(interaction.path("data"), "name")).isEqualTo("ping");
			assertThat(interaction.has("token")).isTrue();
		});
	}

	@Test
	void filesMayComeWithTheResponse() {
		String body = "--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n"
				+ "Content-Type: application/json\r\n\r\n" + "{\"type\":4,\"data\":{\"attachments\":[{\"id\":0}]}}\r\n"
				+ "--b\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"\r\n"
				+ "Content-Type: text/plain\r\n\r\nabc\r\n--b--\r\n";
		answerInteractions(200, "multipart/form-data; boundary=b", body);
		this.emulator.setInteractionsEndpoint(url());
		EmulatedMessage answer = this.emulator.user("alice").uses("general", "ping").awaitAnswer(LONG);
		assertThat(Json.text(answer.json().path("attachments").path(0), "filename")).isEqualTo("a.txt");
	}

	@Test
	void anAnswerMayAlsoComeOverTheApi() {
		answerInteractions(202, "application/json", "");
		this.emulator.setInteractionsEndpoint(url());
		EmulatedInteraction used = this.emulator.user("alice").uses("general", "ping");
		await().atMost(LONG).until(() -> this.received.size() == 1);
		JsonNode interaction = this.received.get(0);
		Answer answered = this.rest.post(
				"/interactions/" + Json.text(interaction, "id") + "/" + Json.text(interaction, "token") + "/callback",
				"{\"type\":4,\"data\":{\"content\":\"pong\"}}");
		assertThat(answered.status()).isEqualTo(204);
		assertThat(used.awaitAnswer(LONG).content()).isEqualTo("pong");
	}

	@Test
	void aWrongAnswerIsNone() {
		this.emulator.setInteractionsEndpoint(url());
		for (Reply wrong : List.of(new Reply(500, "text/plain", "sorry"), new Reply(200, "application/json", "{"),
				new Reply(200, "application/json", "{\"type\":4,\"data\":{}}"),
				new Reply(200, "text/plain", "{\"type\":4,\"data\":{\"content\":\"pong\"}}"))) {
			answerInteractions(wrong.status(), wrong.contentType(), wrong.body());
			EmulatedInteraction used = this.emulator.user("alice").uses("general", "ping");
			assertThat(this.emulator.await(() -> used.state().equals("failed") ? Boolean.TRUE : null, LONG))
				.as(wrong.toString())
				.isNotNull();
		}
	}

	@Test
	void anAddressMustAnswerAPingAndNoticeAWrongSignature() {
		this.careless = true;
		assertRefused("interactions_endpoint_url", url());
		assertThatIllegalArgumentException().isThrownBy(() -> this.emulator.setInteractionsEndpoint(url()))
			.withMessageContaining("one with a wrong signature with 401");
		this.careless = false;
		this.reply = (json) -> new Reply(200, "application/json", "{\"type\":4}");
		assertRefused("interactions_endpoint_url", url());
		this.reply = (json) -> new Reply(204, "application/json", "");
		assertRefused("interactions_endpoint_url", url());
		assertRefused("interactions_endpoint_url", "http://127.0.0.1:1/");
		assertRefused("event_webhooks_url", "http://127.0.0.1:1/");
		assertThat(this.rest.patch("/applications/@me", "{\"event_webhooks_url\":\"" + url() + "\"}").status())
			.isEqualTo(200);
		// An address can always be taken back
		assertThat(this.rest.patch("/applications/@me", "{\"interactions_endpoint_url\":null}").status())
			.isEqualTo(200);
	}

	private void assertRefused(String property, String address) {
		Answer answer = this.rest.patch("/applications/@me", "{\"" + property + "\":\"" + address + "\"}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("errors").path(property).path("_errors").path(0).path("message").asString())
			.endsWith("could not be verified.");
	}

	@Test
	void webhookEventsComeUntilTheyAreAccepted() {
		this.reply = (json) -> new Reply((this.received.size() == 1) ? 500 : 204, "application/json", "");
		this.emulator.setWebhookEventsEndpoint(url());
		this.emulator.sendWebhookEvent("APPLICATION_DEAUTHORIZED",
				Json.object().set("user", Json.object().put("id", "7").put("username", "alice")));
		await().atMost(LONG).until(() -> {
			this.time.advanceTimeBy(Duration.ofSeconds(1));
			return this.received.size() == 2;
		});
		assertThat(this.received.get(1)).isEqualTo(this.received.get(0));
		JsonNode event = this.received.get(1).path("event");
		assertThat(Json.number(this.received.get(1), "type")).isEqualTo(1);
		assertThat(Json.text(event, "type")).isEqualTo("APPLICATION_DEAUTHORIZED");
		assertThat(Json.text(event.path("data").path("user"), "username")).isEqualTo("alice");
		assertThat(event.has("timestamp")).isTrue();
		this.emulator.setWebhookEventsEndpoint(null);
		this.emulator.sendWebhookEvent("APPLICATION_DEAUTHORIZED", Json.object());
		assertThat(this.received).hasSize(2);
	}

	private record Reply(int status, String contentType, String body) {

	}

}
