package io.github.discordspring.emulator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.generate.Activity;
import io.github.discordspring.emulator.generate.GeneratedTraffic;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for guilds of many members, and for what they do by themselves.
 */
@Timeout(120)
class GeneratorTests {

	private static final int INTENTS = Intent.GUILDS.mask() | Intent.GUILD_MEMBERS.mask()
			| Intent.GUILD_PRESENCES.mask() | Intent.GUILD_MESSAGES.mask() | Intent.MESSAGE_CONTENT.mask()
			| Intent.GUILD_MESSAGE_TYPING.mask() | Intent.GUILD_MESSAGE_REACTIONS.mask();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private DiscordEmulator emulator;

	@BeforeEach
	void start() {
		this.emulator = emulator(Fixture.standard());
	}

	private DiscordEmulator emulator(Fixture fixture) {
		return DiscordEmulator.builder().scheduler(this.time).fixture(fixture).start();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void aLargeGuildComesWholeAndItsMembersInChunks() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, INTENTS)) {
			client.awaitReady();
			EmulatedGuild guild = this.emulator.addLargeGuild("Crowd", 10_000, 500, 7);
			JsonNode created = Json.read(client.nextText());
			assertThat(Json.text(created, "t")).isEqualTo("GUILD_CREATE");
			JsonNode data = created.path("d");
			assertThat(data.path("large").booleanValue()).isTrue();
			assertThat(data.path("member_count").intValue()).isEqualTo(10_001);
			assertThat(data.path("channels")).hasSize(500);
			assertThat(data.path("members").size()).isBetween(3_000, 9_000);
			client.send(8,
					Json.object().put("guild_id", Snowflake.toString(guild.id())).put("query", "").put("limit", 0));
			TreeSet<Integer> chunks = new TreeSet<>();
			int members = 0;
			for (int count = 0; count < 11; count++) {
				ObjectNode chunk = client.await("GUILD_MEMBERS_CHUNK");
				assertThat(chunk.path("chunk_count").intValue()).isEqualTo(11);
				chunks.add(chunk.path("chunk_index").intValue());
				members += chunk.path("members").size();
			}
			assertThat(chunks).hasSize(11);
			assertThat(members).isEqualTo(10_001);
		}
	}

	@Test
	void theSameSeedGivesTheSameGuildAndTheSameTraffic() {
		List<String> first = said(5);
		this.emulator.close();
		this.emulator = emulator(Fixture.standard());
		assertThat(said(5)).isEqualTo(first).hasSizeGreaterThan(30);
		this.emulator.close();
		this.emulator = emulator(Fixture.standard());
		assertThat(said(6)).isNotEqualTo(first);
	}

	private List<String> said(long seed) {
		EmulatedGuild guild = this.emulator.addLargeGuild("Crowd", 50, 10, seed);
		try (GeneratedTraffic traffic = guild.generateTraffic(20, seed, Activity.MESSAGES)) {
			this.time.advanceTimeBy(Duration.ofSeconds(2));
			assertThat(traffic.count()).isEqualTo(40);
		}
		List<String> said = new ArrayList<>();
		IntStream.range(1, 9)
			.forEach((number) -> this.emulator.messages("channel-" + number)
				.forEach((message) -> said.add(message.author() + ": " + message.content())));
		return said;
	}

	@Test
	void peopleDoAllThatTheyAreToldToAtTheRateAndNothingWhenItIsOver() {
		EmulatedGuild guild = this.emulator.addLargeGuild("Crowd", 100, 5, 1);
		try (GatewayClient client = GatewayClient.identify(this.emulator, INTENTS)) {
			client.awaitReady();
			GeneratedTraffic traffic = guild.generateTraffic(200, 3);
			this.time.advanceTimeBy(Duration.ofSeconds(3));
			assertThat(traffic.count()).isEqualTo(600);
			traffic.close();
			this.time.advanceTimeBy(Duration.ofSeconds(3));
			assertThat(traffic.count()).isEqualTo(600);
			client.send(1, null);
			List<String> types = new ArrayList<>();
			for (JsonNode next = client.next(); Json.number(next, "op") != 11; next = client.next()) {
				types.add(Json.text(next, "t"));
			}
			assertThat(types).contains("MESSAGE_CREATE", "TYPING_START", "PRESENCE_UPDATE", "MESSAGE_REACTION_ADD",
					"GUILD_MEMBER_ADD", "GUILD_MEMBER_REMOVE");
		}
	}

	@Test
	void aFixtureHasLargeGuildsAndTraffic() {
		this.emulator.close();
		String yaml = """
				users: [alice]
				generate:
				  - {name: Crowd, members: 30, channels: 5, seed: 1, rate: 20, activities: [messages]}
				""";
		this.emulator = emulator(
				Fixture.read("crowd", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(IntStream.range(1, 5).map((number) -> this.emulator.messages("channel-" + number).size()).sum())
			.isEqualTo(20);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> emulator(Fixture.read("wrong",
					new ByteArrayInputStream(
							"generate: [{name: Crowd, members: 0}]".getBytes(StandardCharsets.UTF_8)))))
			.withMessageContaining("generate[0] is refused: A guild has from 1 to 100000 members, but not 0");
	}

	@Test
	void whatCannotBeIsRefused() {
		EmulatedGuild guild = this.emulator.guild("Emulator");
		assertThatIllegalArgumentException().isThrownBy(() -> guild.generateTraffic(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> guild.generateTraffic(50_001, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.emulator.addLargeGuild("x", 10, 501, 1));
		EmulatedGuild empty = this.emulator.addGuild("Empty", this.emulator.user("alice"));
		assertThatIllegalArgumentException().isThrownBy(() -> empty.generateTraffic(1, 1))
			.withMessageContaining("has nobody, or no text channel");
	}

}
