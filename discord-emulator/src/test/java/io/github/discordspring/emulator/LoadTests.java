package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.generate.GeneratedTraffic;
import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many connections and many events: none is lost, doubled or out of order. How much the
 * emulator bears, and for how long, is measured by {@code EmulatorLoad} in the
 * benchmarks.
 */
@Timeout(300)
class LoadTests {

	private static final int GUILDS = 10;

	private static final int ALL_INTENTS = 53_608_447;

	private static final String[] BOTS = { "One", "Two", "Three", "Four" };

	@Test
	void eachOfManyConnectionsGetsItsEventsInOrder() {
		try (DiscordEmulator emulator = DiscordEmulator.builder()
			.fixture(Fixture.empty())
			.bots(BOTS)
			.maxConcurrency(GUILDS)
			// Longer than all waits here, as the clients send none
			.heartbeatInterval(Duration.ofMinutes(10))
			.start()) {
			List<GatewayClient> clients = new ArrayList<>();
			List<GeneratedTraffic> traffic = new ArrayList<>();
			try {
				for (String bot : BOTS) {
					for (int shard = 0; shard < GUILDS; shard++) {
						clients.add(connect(emulator, emulator.token(bot), shard));
					}
				}
				for (int guild = 0; guild < GUILDS; guild++) {
					traffic.add(emulator.addLargeGuild("guild-" + guild, 30, 6, guild).generateTraffic(50, guild));
				}
				emulator.await(() -> traffic.stream().allMatch((one) -> one.count() >= 200) ? Boolean.TRUE : null,
						Duration.ofSeconds(120));
				traffic.forEach(GeneratedTraffic::close);
				assertThat(traffic).allMatch((one) -> one.count() >= 200);
				long events = 0;
				for (GatewayClient client : clients) {
					events += readToEnd(client);
				}
				assertThat(events).isGreaterThan(BOTS.length * GUILDS * 150L);
			}
			finally {
				clients.forEach(GatewayClient::close);
			}
		}
	}

	private static GatewayClient connect(DiscordEmulator emulator, String token, int shard) {
		GatewayClient client = GatewayClient.connect(emulator);
		client.await(10);
		ObjectNode identify = GatewayClient.identification(token, ALL_INTENTS);
		client.send(2, identify.set("shard", Json.array().add(shard).add(GUILDS)));
		client.await("READY");
		return client;
	}

	/** Reads up to the answer to a heartbeat, which comes after all events. */
	private static int readToEnd(GatewayClient client) {
		client.send(1, null);
		int events = 0;
		int sequence = client.lastSequence();
		for (JsonNode next = client.next(); Json.number(next, "op") != 11; next = client.next()) {
			sequence++;
			events++;
			assertThat(Json.number(next, "s")).isEqualTo(sequence);
		}
		return events;
	}

}
