package io.github.discordspring.emulator;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.Files;
import io.github.discordspring.emulator.world.UploadedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what is kept does not grow without end.
 */
@Timeout(120)
class MemoryBoundTests {

	private DiscordEmulator emulator;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).start();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void aChannelKeepsItsLatestThousandMessages() {
		EmulatedUser alice = this.emulator.user("alice");
		for (int number = 0; number < 1_010; number++) {
			alice.says("general", Integer.toString(number));
		}
		assertThat(this.emulator.messages("general")).hasSize(1_000);
		assertThat(this.emulator.messages("general").get(0).content()).isEqualTo("10");
	}

	@Test
	void allChannelsTogetherKeepTheirLatestTwentyThousandMessages() {
		EmulatedUser alice = this.emulator.user("alice");
		EmulatedGuild guild = this.emulator.guild("Emulator");
		for (int channel = 0; channel < 21; channel++) {
			long id = guild.addTextChannel("channel-" + channel);
			for (int number = 0; number < 1_000; number++) {
				alice.says(id, Integer.toString(number));
			}
		}
		assertThat(this.emulator.messages("channel-0")).isEmpty();
		assertThat(this.emulator.messages("channel-1")).hasSize(1_000);
		assertThat(this.emulator.messages("channel-20")).hasSize(1_000);
	}

	@Test
	void archivedThreadsGoWhenThereAreTooMany() {
		RestClient rest = RestClient.of(this.emulator);
		String channel = "/channels/" + this.emulator.channelId("general");
		String first = "";
		for (int number = 0; number < 2_001; number++) {
			String id = rest.post(channel + "/threads", "{\"name\":\"t\",\"type\":11}").idText();
			first = first.isEmpty() ? id : first;
			rest.patch("/channels/" + id, "{\"archived\":true}");
		}
		assertThat(rest.get("/channels/" + first).code()).isEqualTo(10003);
	}

	@Test
	void theLatestThousandRequestsAreKeptAndTheirBodiesCut() {
		RestClient rest = RestClient.of(this.emulator);
		rest.post("/channels/1/messages", "{\"content\":\"" + "x".repeat(100_000) + "\"}");
		assertThat(this.emulator.restCalls().get(0).body()).hasSize(16_384);
		for (int number = 0; number < 1_000; number++) {
			rest.get("/gateway");
		}
		assertThat(this.emulator.restCalls()).hasSize(1_000).noneMatch((call) -> call.method().equals("POST"));
	}

	@Test
	void theOldestFilesGoWhenTheyAreTooLargeTogether() {
		Files files = new Files();
		for (int number = 0; number < 14; number++) {
			files.put("/attachments/" + number,
					new UploadedFile("files[0]", "a", "text/plain", new byte[10 * 1024 * 1024]));
		}
		assertThat(files.get("/attachments/1")).isNull();
		assertThat(files.get("/attachments/2")).isNotNull();
		assertThat(files.get("/attachments/13")).isNotNull();
	}

	@Test
	void aSessionKeepsTenThousandEvents() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, 0)) {
			client.await("READY");
			for (int number = 0; number < 10_100; number++) {
				this.emulator.faults().dispatch("TEST", "{}");
			}
			assertThat(RestClient.of(this.emulator.pageUrl() + "emulator", "")
				.get("/connections")
				.json()
				.at("/sessions/0/kept_events")
				.intValue()).isEqualTo(10_000);
		}
	}

	@Test
	void aBodyIsNotReadWithoutEnd() {
		RestClient rest = RestClient.of(this.emulator);
		String long30 = "x".repeat(30 * 1024 * 1024);
		assertThat(Json.number(rest.post("/channels/1/messages", long30).json(), "code")).isEqualTo(40005);
	}

}
