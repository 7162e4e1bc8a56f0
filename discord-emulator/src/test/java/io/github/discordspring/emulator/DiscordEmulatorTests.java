package io.github.discordspring.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link DiscordEmulator}.
 */
class DiscordEmulatorTests {

	private static final int GUILDS_AND_MESSAGES = 1 | 1 << 9 | 1 << 15;

	@Test
	void aPersonWritesAndTheBotAnswers() {
		try (DiscordEmulator emulator = DiscordEmulator.builder().start();
				GatewayClient client = GatewayClient.identify(emulator, GUILDS_AND_MESSAGES)) {
			client.awaitReady();
			emulator.user("alice").says("general", "!ping");
			JsonNode event = client.await("MESSAGE_CREATE");
			assertThat(Json.text(event, "content")).isEqualTo("!ping");

			RestClient.Answer answer = RestClient.of(emulator)
				.post("/channels/" + Json.text(event, "channel_id") + "/messages", "{\"content\":\"Pong\"}");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(emulator.awaitMessage("general", (message) -> message.content().equals("Pong")).author())
				.isEqualTo("Sample Bot");
			assertThat(Json.text(client.await("MESSAGE_CREATE"), "content")).isEqualTo("Pong");
		}
	}

	@Test
	void closingEndsAllConnectionsAndMayBeRepeated() {
		DiscordEmulator emulator = DiscordEmulator.builder().start();
		try (GatewayClient client = GatewayClient.identify(emulator, GUILDS_AND_MESSAGES)) {
			client.awaitReady();
			emulator.close();
			assertThat(client.awaitClose()).isEqualTo(-1);
			emulator.close();
		}
		try (DiscordEmulator next = DiscordEmulator.builder().port(emulator.port()).start()) {
			assertThat(next.port()).isEqualTo(emulator.port());
		}
	}

	@Test
	void whatIsWaitedForInVainIsToldWithWhatIsThere() {
		try (DiscordEmulator emulator = DiscordEmulator.builder().start()) {
			emulator.user("alice").says("general", "hello");
			assertThatIllegalStateException()
				.isThrownBy(() -> emulator.awaitMessage("#general", (message) -> message.content().equals("bye"),
						Duration.ofMillis(50)))
				.withMessageContaining("alice: hello");
			assertThatIllegalStateException().isThrownBy(() -> emulator.awaitBotConnected(Duration.ofMillis(50)))
				.withMessageContaining("No bot connected");
			assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> emulator.user("nobody"))
				.withMessageContaining("nobody");
			assertThatExceptionOfType(NoSuchElementException.class)
				.isThrownBy(() -> emulator.user("alice").says("nowhere", "hello"))
				.withMessageContaining("nowhere");
		}
	}

	@Test
	void aRequestThatCausesNoEventIsSeenByWhoWaitsForIt() throws InterruptedException {
		try (DiscordEmulator emulator = DiscordEmulator.builder().start()) {
			CountDownLatch looked = new CountDownLatch(1);
			CompletableFuture<EmulatedRestCall> seen = CompletableFuture.supplyAsync(() -> emulator.await(() -> {
				looked.countDown();
				return emulator.restCalls().stream().findFirst().orElse(null);
			}, Duration.ofMinutes(5)));
			looked.await();
			RestClient.of(emulator).get("/users/@me");
			assertThat(seen).succeedsWithin(Duration.ofSeconds(30)).returns("/users/@me", EmulatedRestCall::path);
		}
	}

	@Test
	void noTokenIsInTheTextOfAnEmulator() {
		try (DiscordEmulator emulator = DiscordEmulator.builder().start()) {
			assertThat(emulator.toString()).doesNotContain(emulator.token()).contains("127.0.0.1");
		}
	}

	@Test
	void aPortThatIsTakenIsNamed() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(EmulatorPortInUseException.class)
				.isThrownBy(() -> DiscordEmulator.builder().port(taken.getLocalPort()).start())
				.withMessageContaining("port " + taken.getLocalPort())
				.withMessageContaining("another port");
		}
	}

}
