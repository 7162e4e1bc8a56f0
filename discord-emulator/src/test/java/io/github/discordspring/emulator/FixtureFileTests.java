package io.github.discordspring.emulator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for fixtures that are written in a file.
 */
class FixtureFileTests {

	private static final String PLAYGROUND = """
			users: [alice, {username: bob, global_name: Bobby, status: idle}, carol]
			guilds:
			  - name: Playground
			    owner: alice
			    roles:
			      - {name: Moderator, color: "#E67E22", hoist: true, permissions: [MANAGE_MESSAGES]}
			    channels:
			      - name: Text
			        channels:
			          - general
			          - name: staff
			            topic: Not for all
			            permission_overwrites: [{role: "@everyone", deny: [VIEW_CHANNEL]}]
			      - {name: Lounge, type: voice}
			    members: [{username: bob, nick: Bob the mod, roles: [Moderator]}]
			    messages: [{channel: general, author: bob, content: Hello}]
			""";

	@Test
	void aGuildIsBuiltAsItIsWritten() {
		try (DiscordEmulator emulator = start(PLAYGROUND);
				GatewayClient client = GatewayClient.identify(emulator, (1 << 0) | (1 << 1) | (1 << 8))) {
			client.await("READY");
			JsonNode guild = client.await("GUILD_CREATE");

			assertThat(Json.text(guild, "name")).isEqualTo("Playground");
			assertThat(guild.path("channels").valueStream().map((channel) -> Json.text(channel, "name")))
				.contains("Text", "general", "Lounge");
			assertThat(guild.path("member_count").intValue()).as("alice, bob and the bot").isEqualTo(3);
			assertThat(guild.toString()).contains("Bob the mod", "Moderator");
			assertThat(guild.path("roles").valueStream().filter((role) -> role.path("hoist").booleanValue()))
				.singleElement()
				.satisfies((role) -> assertThat(Json.text(role, "name")).isEqualTo("Moderator"));
			assertThat(emulator.messages("general")).singleElement()
				.satisfies((message) -> assertThat(message.content()).isEqualTo("Hello"));
			EmulatedUser bob = emulator.user("bob");
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> bob.says("staff", "let me in"))
				.withMessageContaining("50001");
		}
	}

	@Test
	void jsonIsReadToo() {
		try (DiscordEmulator emulator = start(
				"{\"users\": [\"ada\"], \"guilds\": [{\"name\": \"One\", \"owner\": \"ada\"}]}")) {
			assertThat(emulator.guild("One").hasMember(emulator.user("ada"))).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					guild: []                                                              | guild is not known here
					users: alice                                                           | users must be a list
					guilds: [{name: One, owner: eve}]                                      | guilds[0].owner must be one of the users
					guilds: [{owner: Sample Bot}]                                          | guilds[0].name is missing
					guilds: [{name: A, owner: Sample Bot, channels: [{name: x, type: y}]}] | guilds[0].channels[0].type is "y"
					guilds: [{name: A, owner: Sample Bot, roles: [{name: x, color: red}]}] | guilds[0].roles[0].color must be such as
					guilds: [{name: A, owner: Sample Bot, members: [zoe]}]                 | guilds[0].members[0] must be one of
					guilds: [{name: A, owner: Sample Bot, channels: [{name: x, user_limit: -5}]}] | guilds[0].channels[0] is refused
					- a list                                                               | must have bots, users, guilds
					"{"                                                                    | must have bots, users, guilds
					{                                                                      | is neither YAML nor JSON
					""")
	void whatIsWrongIsToldWithItsPlace(String file, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> start(file).close())
			.withMessageContaining("fixture test.yml")
			.withMessageContaining(message);
	}

	@Test
	void aFileThatIsNotThereIsNamed() {
		assertThatExceptionOfType(java.io.UncheckedIOException.class)
			.isThrownBy(() -> Fixture.read(Path.of("nowhere.yml")))
			.withMessageContaining("nowhere.yml");
	}

	private static DiscordEmulator start(String fixture) {
		return DiscordEmulator.builder()
			.fixture(Fixture.read("test.yml", new ByteArrayInputStream(fixture.getBytes(StandardCharsets.UTF_8))))
			.start();
	}

}
