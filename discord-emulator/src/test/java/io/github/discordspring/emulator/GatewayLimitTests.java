package io.github.discordspring.emulator;

import java.time.Duration;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the limits of the gateway: of payloads, identifies, requests and guilds. Time
 * is virtual.
 */
class GatewayLimitTests extends VirtualTimeSupport {

	private static final int GUILDS = Intent.GUILDS.mask();

	@Test
	void aPayloadOver4096BytesIsRefused() {
		String start = "{\"op\":1,\"d\":null,\"x\":\"";
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
			client.sendText(start + "x".repeat(4096 - start.length() - 2) + "\"}");
			client.await(11);
			client.sendText(start + "x".repeat(4097 - start.length() - 2) + "\"}");
			assertThat(client.awaitClose()).isEqualTo(4002);
		}
	}

	@Test
	void heartbeatsAndIdentifiesFollowTheTimeOfBotsWhereTheyHaveOneOfTheirOwn() {
		VirtualTimeScheduler botTime = VirtualTimeScheduler.create();
		try (DiscordEmulator own = DiscordEmulator.builder().scheduler(this.time).botScheduler(botTime).start();
				GatewayClient first = GatewayClient.identify(own, GUILDS)) {
			first.awaitReady();
			this.time.advanceTimeBy(Duration.ofHours(1));
			first.send(1, first.lastSequence());
			first.await(11);
			try (GatewayClient early = GatewayClient.identify(own, GUILDS)) {
				early.await(9);
			}
			botTime.advanceTimeBy(Duration.ofSeconds(5));
			try (GatewayClient second = GatewayClient.identify(own, GUILDS)) {
				second.awaitReady();
			}
			botTime.advanceTimeBy(Duration.ofSeconds(50));
			assertThat(first.awaitClose()).isEqualTo(4009);
		}
	}

	@Test
	void over120PayloadsInAMinuteAreRefused() {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
			for (int count = 0; count < 120; count++) {
				client.send(1, null);
				client.await(11);
			}
			this.time.advanceTimeBy(Duration.ofSeconds(30));
			client.send(1, null);
			assertThat(client.awaitClose()).isEqualTo(4008);
		}
	}

	@Test
	void theLimitOfPayloadsBeginsAnewAfterAMinute() {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
			for (int count = 0; count < 130; count++) {
				if (count % 100 == 0) {
					this.time.advanceTimeBy(Duration.ofSeconds(30));
					client.send(1, null);
					client.await(11);
					this.time.advanceTimeBy(Duration.ofSeconds(30));
				}
				client.send(1, null);
				client.await(11);
			}
			assertThat(client.isOpen()).isTrue();
		}
	}

	@Test
	void twoShardsOfOneKeyMustNotIdentifyWithinFiveSeconds() {
		try (GatewayClient first = GatewayClient.identify(this.emulator, GUILDS)) {
			first.awaitReady();
			try (GatewayClient second = GatewayClient.identify(this.emulator, GUILDS)) {
				assertThat(second.await(9).path("d").booleanValue(true)).isFalse();
				this.time.advanceTimeBy(Duration.ofSeconds(5));
				second.send(2, GatewayClient.identification(this.emulator.token(), GUILDS));
				second.awaitReady();
			}
		}
	}

	@Test
	void whoIdentifiesMoreThanAThousandTimesADayLosesTheToken() {
		try (DiscordEmulator large = DiscordEmulator.builder().scheduler(this.time).maxConcurrency(1_000).start()) {
			RestClient rest = RestClient.of(large);
			String token = large.token();
			try (GatewayClient first = identify(large, 0)) {
				first.awaitReady();
				for (int shard = 1; shard < 1_000; shard++) {
					try (GatewayClient client = identify(large, shard)) {
						client.await("READY");
					}
				}
				assertThat(rest.get("/gateway/bot").json().at("/session_start_limit/remaining").intValue()).isZero();
				try (GatewayClient last = identify(large, 1)) {
					assertThat(last.awaitClose()).isEqualTo(4004);
				}
				assertThat(first.awaitClose()).isEqualTo(4004);
			}
			assertThat(large.token()).isNotEqualTo(token).contains(".emulator-");
			assertThat(rest.get("/users/@me").status()).isEqualTo(401);
			this.time.advanceTimeBy(Duration.ofSeconds(5));
			try (GatewayClient client = identify(large, 2)) {
				client.await("READY");
			}
		}
	}

	private static GatewayClient identify(DiscordEmulator emulator, int shard) {
		GatewayClient client = GatewayClient.connect(emulator);
		ObjectNode identification = GatewayClient.identification(emulator.token(), 0);
		identification.putArray("shard").add(shard).add(1_000);
		client.send(2, identification);
		return client;
	}

	@Test
	void shardsOfDifferentKeysIdentifyAtTheSameTime() {
		try (GatewayClient first = identifyShard(0, 2); GatewayClient second = identifyShard(1, 2)) {
			first.await("READY");
			second.await("READY");
		}
	}

	@Test
	void allMembersOfAGuildMayBeAskedForOnceInThirtySeconds() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.awaitReady();
			ObjectNode request = Json.object()
				.put("guild_id", Snowflake.toString(this.emulator.guild("Emulator").id()))
				.put("query", "")
				.put("limit", 0)
				.put("nonce", "n");
			client.send(8, request);
			client.await("GUILD_MEMBERS_CHUNK");
			this.time.advanceTimeBy(Duration.ofSeconds(10));
			client.send(8, request);
			JsonNode limited = client.await("RATE_LIMITED");
			assertThat(Json.number(limited, "opcode")).isEqualTo(8);
			assertThat(limited.path("retry_after").doubleValue()).isEqualTo(20.0);
			assertThat(limited.path("meta").toString()).contains("\"nonce\":\"n\"", "guild_id");
			this.time.advanceTimeBy(Duration.ofSeconds(20));
			client.send(8, request);
			client.await("GUILD_MEMBERS_CHUNK");
		}
	}

	@Test
	void aShardHasNoMoreThan2500Guilds() {
		EmulatedUser alice = this.emulator.user("alice");
		EmulatedUser bot = this.emulator.bots().get(0);
		for (int count = 1; count < 2_500; count++) {
			this.emulator.addGuild("g" + count, alice).addMember(bot);
		}
		try (GatewayClient client = GatewayClient.identify(this.emulator, 0)) {
			assertThat(client.await("READY").path("guilds")).hasSize(2_500);
		}
		this.emulator.addGuild("one more", alice).addMember(bot);
		try (GatewayClient client = GatewayClient.identify(this.emulator, 0)) {
			assertThat(client.awaitClose()).isEqualTo(4011);
		}
	}

	private GatewayClient identifyShard(int id, int count) {
		GatewayClient client = GatewayClient.connect(this.emulator);
		client.await(10);
		ObjectNode identify = GatewayClient.identification(this.emulator.token(), ALL);
		identify.putArray("shard").add(id).add(count);
		client.send(2, identify);
		return client;
	}

}
