package io.github.discordspring.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
	void aPortThatIsTakenIsNamed() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(EmulatorPortInUseException.class)
				.isThrownBy(() -> DiscordEmulator.builder().port(taken.getLocalPort()).start())
				.withMessageContaining("port " + taken.getLocalPort())
				.withMessageContaining("another port");
		}
	}

}
