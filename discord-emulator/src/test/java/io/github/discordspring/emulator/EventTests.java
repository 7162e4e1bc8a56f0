package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for which events a session gets, and what is in them.
 */
class EventTests extends VirtualTimeSupport {

	@ParameterizedTest
	@CsvSource({ "GUILD_MESSAGES,MESSAGE_CREATE", "GUILD_MESSAGES,MESSAGE_UPDATE", "GUILD_MESSAGES,MESSAGE_DELETE",
			"GUILD_MESSAGE_REACTIONS,MESSAGE_REACTION_ADD", "GUILD_MESSAGE_TYPING,TYPING_START",
			"GUILDS,CHANNEL_CREATE", "GUILDS,GUILD_ROLE_CREATE", "GUILD_MEMBERS,GUILD_MEMBER_ADD",
			"GUILD_MEMBERS,GUILD_MEMBER_UPDATE", "GUILD_MEMBERS,GUILD_MEMBER_REMOVE",
			"DIRECT_MESSAGES,private MESSAGE_CREATE" })
	void anEventComesWithItsIntentAndNotWithoutIt(Intent intent, String type) {
		try (GatewayClient with = GatewayClient.identify(this.emulator, intent.mask())) {
			with.await("READY");
			this.time.advanceTimeBy(Duration.ofSeconds(5));
			try (GatewayClient without = GatewayClient.identify(this.emulator, ALL & ~intent.mask())) {
				without.await("READY");
				doEverything();
				this.emulator.faults().dispatch("THE_END", "{}");
				assertThat(eventsUpToTheEnd(with)).contains(type);
				assertThat(eventsUpToTheEnd(without)).doesNotContain(type);
			}
		}
	}

	private void doEverything() {
		EmulatedUser alice = this.emulator.user("alice");
		EmulatedGuild guild = this.emulator.guild("Emulator");
		alice.saysPrivately("psst");
		EmulatedMessage message = alice.says("general", "hello");
		alice.edits(message.id(), "hello again");
		alice.reacts(message.id(), "\uD83D\uDC4B");
		alice.types("general");
		alice.deletes(message.id());
		guild.addTextChannel("new");
		long role = guild.addRole("Painter", 0xFF0000);
		EmulatedUser dave = this.emulator.addUser("dave");
		guild.addMember(dave);
		guild.giveRole(dave, role);
		guild.removeMember(dave);
	}

	private static List<String> eventsUpToTheEnd(GatewayClient client) {
		List<String> events = new ArrayList<>();
		JsonNode payload = client.next();
		while (!Json.text(payload, "t").equals("THE_END")) {
			boolean privately = Json.number(payload.path("d"), "channel_type") == 1;
			events.add((privately ? "private " : "") + Json.text(payload, "t"));
			payload = client.next();
		}
		return events;
	}

	@Test
	void aMessageIsWholeAsDiscordSendsIt() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.awaitReady();
			this.emulator.user("bob").says("general", "hello <@" + this.emulator.user("alice").id() + "> @everyone");

			JsonNode message = client.await("MESSAGE_CREATE");

			for (String field : new String[] { "id", "channel_id", "guild_id", "author", "member", "content",
					"timestamp", "edited_timestamp", "tts", "mention_everyone", "mentions", "mention_roles",
					"attachments", "embeds", "components", "pinned", "type", "flags", "channel_type" }) {
				assertThat(message.has(field)).as(field).isTrue();
			}
			assertThat(Json.text(message, "timestamp"))
				.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+00:00");
			assertThat(message.path("member").has("user")).isFalse();
			assertThat(message.path("member").path("roles")).hasSize(1);
			assertThat(Json.text(message.path("mentions").path(0), "username")).isEqualTo("alice");
			assertThat(message.path("mentions").path(0).has("member")).isTrue();
			assertThat(message.path("mention_everyone").booleanValue()).isTrue();
		}
	}

	@Test
	void contentIsWithheldWithoutItsIntentButForOwnMessagesMentionsAndPrivateOnes() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL & ~Intent.MESSAGE_CONTENT.mask())) {
			client.awaitReady();
			EmulatedUser alice = this.emulator.user("alice");
			EmulatedMessage secret = alice.says("general", "secret");
			assertThat(Json.text(client.await("MESSAGE_CREATE"), "content")).isEmpty();
			alice.says("general", "<@" + this.emulator.applicationId() + "> hi");
			assertThat(Json.text(client.await("MESSAGE_CREATE"), "content")).endsWith("hi");
			alice.saysPrivately("just us");
			assertThat(Json.text(client.await("MESSAGE_CREATE"), "content")).isEqualTo("just us");
			String channel = Snowflake.toString(secret.channelId());
			RestClient.of(this.emulator)
				.post("/channels/" + channel + "/messages",
						"{\"content\":\"own\",\"embeds\":[{\"title\":\"t\"}],\"message_reference\":{\"message_id\":\""
								+ Snowflake.toString(secret.id()) + "\"}}");
			JsonNode own = client.await("MESSAGE_CREATE");
			assertThat(Json.text(own, "content")).isEqualTo("own");
			assertThat(own.path("embeds")).hasSize(1);
			assertThat(Json.text(own.path("referenced_message"), "content")).isEmpty();
		}
	}

	@Test
	void aDirectMessageHasNoGuildAndNoMember() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.awaitReady();
			this.emulator.user("carol").saysPrivately("hello");
			JsonNode message = client.await("MESSAGE_CREATE");
			assertThat(message.has("guild_id")).isFalse();
			assertThat(message.has("member")).isFalse();
			assertThat(Json.number(message, "channel_type")).isEqualTo(1);
		}
	}

	@Test
	void aBotLearnsOfItsOwnRolesWithoutTheMembersIntent() {
		EmulatedGuild guild = this.emulator.guild("Emulator");
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			client.awaitReady();
			guild.giveRole(this.emulator.user("carol"), guild.addRole("Helper", 0));
			guild.giveRole(this.emulator.user("Sample Bot"), guild.addRole("Painter", 0));
			JsonNode update = client.await("GUILD_MEMBER_UPDATE");
			assertThat(Json.id(update.path("user"), "id")).isEqualTo(this.emulator.applicationId());
		}
	}

	@Test
	void aSecondBotSeesOnlyItsGuilds() {
		try (DiscordEmulator two = DiscordEmulator.builder()
			.scheduler(this.time)
			.bots("First", "Second")
			.fixture((emulator) -> {
				EmulatedUser alice = emulator.addUser("alice");
				EmulatedGuild guild = emulator.addGuild("One", alice);
				guild.addTextChannel("one");
				guild.addMember(emulator.user("First"));
			})
			.start(); GatewayClient second = GatewayClient.connect(two)) {
			second.await(10);
			second.send(2, GatewayClient.identification(two.token("Second"), ALL));
			assertThat(second.await("READY").path("guilds")).isEmpty();
			two.user("alice").says("one", "hello");
			two.faults().dispatch("THE_END", "{}");
			assertThat(Json.text(second.next(), "t")).isEqualTo("THE_END");
		}
	}

	@Test
	void whatAFixtureMakesHasTheSameIdsAtEachStart() {
		try (DiscordEmulator other = DiscordEmulator.builder().start()) {
			assertThat(other.token()).isEqualTo(this.emulator.token());
			assertThat(other.guild("Emulator").id()).isEqualTo(this.emulator.guild("Emulator").id());
			assertThat(other.channelId("general")).isEqualTo(this.emulator.channelId("#general"));
			assertThat(other.user("alice").says("general", "a").id()).isGreaterThan(other.channelId("general"));
		}
	}

	@Test
	void aTokenHasDiscordsFormAndNamesTheEmulator() {
		String[] parts = this.emulator.token().split("\\.", -1);
		assertThat(parts).hasSize(3);
		assertThat(new String(Base64.getUrlDecoder().decode(parts[0])))
			.isEqualTo(Snowflake.toString(this.emulator.applicationId()));
		assertThat(parts[1]).matches("[\\w-]{6}");
		assertThat(parts[2]).matches("emulator-[\\w-]{18,}");
	}

}
