package io.github.discordspring.bot.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.http.EndpointServer.Stack;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that are not Discord's, or not as Discord makes them: no handler sees them,
 * and who made them learns nothing.
 */
@Timeout(120)
class RefusedRequestTests {

	private static final String PING = "{\"type\":1,\"id\":\"1\",\"application_id\":\"500\",\"token\":\"t\",\"version\":1}";

	private static final String COMMAND = Events.command(20, "'name':'roll'").replace('\'', '"');

	private static final int MAX_BODY = 2000;

	private final SigningKey key = new SigningKey();

	private final List<String> handled = new CopyOnWriteArrayList<>();

	private final Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);

	private final TestBot bot = TestBot.with(new Bean());

	@AfterEach
	void closeBot() {
		this.bot.close();
	}

	private EndpointServer start(Stack stack) {
		InteractionEndpoint endpoint = new InteractionEndpoint(
				new EndpointOptions(SignatureVerifier.of(this.key.publicKey()), MAX_BODY, Duration.ofSeconds(30),
						this.clock),
				this.bot.discord().client(), EndpointServer.TIMEOUT);
		new DispatchPipeline(endpoint, List.of(this.bot.context().getBean(InteractionDispatcher.class)));
		return EndpointServer.start(stack, this.key, endpoint);
	}

	private void assertRefused(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).isEmpty();
		assertThat(this.handled).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void aForgedRequestIsUnauthorized(Stack stack) {
		try (EndpointServer server = start(stack)) {
			Instant now = this.clock.instant();
			String timestamp = Long.toString(now.getEpochSecond());
			byte[] body = COMMAND.getBytes(StandardCharsets.UTF_8);
			// By another key
			assertRefused(server.send(server.signed(COMMAND, now)
				.setHeader("X-Signature-Ed25519", new SigningKey().sign(timestamp, body))
				.build()), 401);
			// Of another body
			assertRefused(
					server.send(server.signed(PING, now).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build()),
					401);
			// Of another time, as one would do to send an old request again
			assertRefused(server.send(
					server.signed(COMMAND, now.minusSeconds(60)).setHeader("X-Signature-Timestamp", timestamp).build()),
					401);
			// No signature at all
			assertRefused(server.send(server.signed(COMMAND, now).setHeader("X-Signature-Ed25519", "none").build()),
					401);
			assertRefused(server.send(server.unsigned()
				.header("Content-Type", "application/json")
				.header("X-Signature-Timestamp", timestamp)
				.POST(HttpRequest.BodyPublishers.ofByteArray(body))
				.build()), 401);
			assertRefused(server.send(server.unsigned()
				.header("Content-Type", "application/json")
				.header("X-Signature-Ed25519", this.key.sign(timestamp, body))
				.POST(HttpRequest.BodyPublishers.ofByteArray(body))
				.build()), 401);
			// A PING is no exception
			assertRefused(server.send(server.signed(PING, now).setHeader("X-Signature-Timestamp", "1").build()), 401);
			assertStillWorks(server);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aReplayedRequestIsUnauthorized(Stack stack) {
		try (EndpointServer server = start(stack); Logs logs = new Logs(SignedEndpoint.class)) {
			Instant now = this.clock.instant();
			assertRefused(server.send(server.signed(COMMAND, now.minusSeconds(31)).build()), 401);
			assertThat(logs.lines())
				.anyMatch((line) -> line.startsWith("WARN A request was refused, as Discord signed it"));
			assertRefused(server.send(server.signed(COMMAND, now.plusSeconds(32)).build()), 401);
			assertThat(server.send(server.signed(COMMAND, now.minusSeconds(29)).build()).statusCode()).isEqualTo(200);
			assertThat(this.handled).containsExactly("roll");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aRequestThatIsTooLargeIsRefused(Stack stack) {
		try (EndpointServer server = start(stack)) {
			Instant now = this.clock.instant();
			String large = COMMAND + " ".repeat(MAX_BODY + 1 - COMMAND.length());
			assertRefused(server.send(server.signed(large, now).build()), 413);
			// Without saying beforehand how large it is
			assertRefused(server.send(server.signed(large, now)
				.POST(HttpRequest.BodyPublishers
					.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
				.build()), 413);
			String largest = COMMAND + " ".repeat(MAX_BODY - COMMAND.length());
			assertThat(server.send(server.signed(largest, now).build()).statusCode()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aTruncatedRequestIsNotHandled(Stack stack) throws IOException {
		try (EndpointServer server = start(stack)) {
			String timestamp = Long.toString(this.clock.instant().getEpochSecond());
			String half = COMMAND.substring(0, COMMAND.length() / 2);
			try (Socket socket = new Socket("127.0.0.1", server.port())) {
				socket.setSoTimeout((int) EndpointServer.TIMEOUT.toMillis());
				String request = "POST /discord HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
						+ "Content-Length: " + COMMAND.length() + "\r\nX-Signature-Timestamp: " + timestamp
						+ "\r\nX-Signature-Ed25519: " + this.key.sign(timestamp, half.getBytes(StandardCharsets.UTF_8))
						+ "\r\n\r\n" + half;
				socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
				socket.shutdownOutput();
				String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				assertThat(answer).doesNotContain("200 OK");
			}
			// Cut before it was signed
			assertRefused(server.send(server.signed(half, this.clock.instant()).build()), 400);
			assertRefused(server.send(server.signed("", this.clock.instant()).build()), 400);
			assertRefused(server.send(server.signed("[]", this.clock.instant()).build()), 400);
			assertStillWorks(server);
		}
	}

	@ParameterizedTest
	@EnumSource
	void otherMethodsAndContentTypesAreRefused(Stack stack) {
		try (EndpointServer server = start(stack)) {
			Instant now = this.clock.instant();
			HttpResponse<String> get = server.send(server.unsigned().GET().build());
			assertRefused(get, 405);
			assertThat(get.headers().firstValue("Allow")).hasValue("POST");
			assertRefused(server.send(server.signed(COMMAND, now).setHeader("Content-Type", "text/plain").build()),
					415);
			assertRefused(server.send(server.signed(COMMAND, now).setHeader("Content-Type", "no type").build()), 415);
			assertThat(server
				.send(server.signed(COMMAND, now).setHeader("Content-Type", "application/json;charset=UTF-8").build())
				.statusCode()).isEqualTo(200);
		}
	}

	private void assertStillWorks(EndpointServer server) {
		HttpResponse<String> response = server.send(server.signed(COMMAND, this.clock.instant()).build());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("You rolled 4");
	}

	class Bean {

		@SlashCommand(name = "roll", description = "d")
		String roll() {
			RefusedRequestTests.this.handled.add("roll");
			return "You rolled 4";
		}

	}

}
