package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what clients rely on who keep the state of guilds: which events come, which
 * do not, and in which order.
 */
class GatewayStateTests extends RouteTests {

	private static final int ALL = Intent.of(EnumSet.allOf(Intent.class));

	private GatewayClient identify(int intents) {
		GatewayClient client = GatewayClient.identify(this.emulator, intents);
		if (Intent.GUILDS.in(intents)) {
			client.awaitReady();
		}
		else {
			client.await("READY");
		}
		return client;
	}

	/** Gives the types of the events up to now. */
	private List<String> eventsTo(GatewayClient client, Runnable actions) {
		actions.run();
		this.emulator.faults().dispatch("THE_END", "{}");
		List<String> events = new ArrayList<>();
		String type = Json.text(client.next(), "t");
		while (!type.equals("THE_END")) {
			events.add(type);
			type = Json.text(client.next(), "t");
		}
		return events;
	}

	@Test
	void aCategoryThatIsDeletedLeavesItsChannelsWithoutOne() {
		String category = ok(post(this.guild + "/channels", "{'name':'c','type':4}")).idText();
		String child = ok(post(this.guild + "/channels", "{'name':'d','type':0,'parent_id':'" + category + "'}"))
			.idText();
		try (GatewayClient client = identify(Intent.GUILDS.mask())) {
			ok(this.rest.delete("/channels/" + category));
			JsonNode updated = client.await("CHANNEL_UPDATE");
			assertThat(Json.text(updated, "id")).isEqualTo(child);
			assertThat(updated.path("parent_id").isNull()).isTrue();
		}
	}

	@Test
	void aMessageTellsNothingOfItsChannelAndAPinnedOneThatIsDeletedNothingOfThePins() {
		try (GatewayClient client = identify(ALL)) {
			String pinned = ok(post(this.general + "/messages", "{'content':'p'}")).idText();
			ok(this.rest.put(this.general + "/messages/pins/" + pinned));
			client.await("CHANNEL_PINS_UPDATE");
			List<String> events = eventsTo(client, () -> {
				ok(this.rest.delete(this.general + "/messages/" + pinned));
				ok(post(this.general + "/messages", "{'content':'q'}"));
			});
			assertThat(events).contains("MESSAGE_DELETE", "MESSAGE_CREATE")
				.doesNotContain("CHANNEL_PINS_UPDATE", "CHANNEL_UPDATE");
		}
	}

	@Test
	void anEditedMessageIsWhole() {
		try (GatewayClient client = identify(ALL)) {
			String message = ok(post(this.general + "/messages", "{'content':'p','tts':true}")).idText();
			JsonNode created = client.await("MESSAGE_CREATE");
			ok(patch(this.general + "/messages/" + message, "{'content':'q'}"));
			JsonNode updated = client.await("MESSAGE_UPDATE");
			assertThat(updated.propertyNames()).containsAll(created.propertyNames());
			assertThat(updated.path("tts").booleanValue()).isFalse();
			assertThat(updated.path("member").has("user")).isFalse();
			assertThat(updated.has("guild_id")).isTrue();
		}
	}

	@Test
	void anAnswerForOnePersonComesAsADirectMessageWithoutGuildAndMember() {
		this.rest.put("/applications/" + botId() + "/commands", "[{\"name\":\"ask\",\"description\":\"d\"}]");
		try (GatewayClient client = identify(Intent.DIRECT_MESSAGES.mask())) {
			this.emulator.user("alice").uses("general", "ask");
			JsonNode used = client.await("INTERACTION_CREATE");
			ok(post("/interactions/" + Json.text(used, "id") + "/" + Json.text(used, "token") + "/callback",
					"{'type':4,'data':{'content':'psst','flags':64}}"));
			JsonNode message = client.await("MESSAGE_CREATE");
			assertThat(Json.text(message, "content")).isEqualTo("psst");
			assertThat(message.has("guild_id")).isFalse();
			assertThat(message.has("member")).isFalse();
		}
	}

	@Test
	void aThreadThatComesBackTellsOfItselfAndThenOfTheBotsMembership() {
		String thread = ok(post(this.general + "/threads", "{'name':'t','type':11}")).idText();
		try (GatewayClient client = identify(Intent.GUILDS.mask())) {
			ok(patch("/channels/" + thread, "{'archived':true}"));
			client.await("THREAD_UPDATE");
			List<String> events = eventsTo(client, () -> ok(patch("/channels/" + thread, "{'archived':false}")));
			assertThat(events).containsExactly("THREAD_UPDATE", "THREAD_MEMBER_UPDATE");
		}
	}

	@Test
	void aBotThatIsAddedToAThreadGetsItWithItsMembership() {
		String thread = ok(post(this.general + "/threads", "{'name':'t','type':12}")).idText();
		ok(this.rest.delete("/channels/" + thread + "/thread-members/@me"));
		try (GatewayClient client = identify(Intent.GUILDS.mask())) {
			ok(this.rest.put("/channels/" + thread + "/thread-members/@me"));
			JsonNode created = client.await("THREAD_CREATE");
			assertThat(Json.text(created, "id")).isEqualTo(thread);
			assertThat(Json.text(created.path("member"), "user_id")).isEqualTo(botId());
			assertThat(created.has("newly_created")).isFalse();
		}
	}

	@Test
	void aBotThatChangesItselfIsToldWithoutAnyIntent() {
		try (GatewayClient client = identify(0)) {
			ok(patch("/users/@me", "{'username':'Renamed'}"));
			assertThat(Json.text(client.await("USER_UPDATE"), "username")).isEqualTo("Renamed");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'query':'a'}", "{'query':'a','limit':1,'user_ids':['1']}" })
	void membersAreAskedForEitherByNameOrById(String request) {
		try (GatewayClient client = identify(ALL)) {
			ObjectNode data = (ObjectNode) Json.read(request.replace('\'', '"'));
			client.send(8, data.put("guild_id", Snowflake.toString(this.emulatedGuild.id())));
			assertThat(client.awaitClose()).isEqualTo(4002);
		}
	}

	@Test
	void allMembersNeedTheirIntentAndPresencesTheirs() {
		ObjectNode all = Json.object()
			.put("guild_id", Snowflake.toString(this.emulatedGuild.id()))
			.put("query", "")
			.put("limit", 0);
		try (GatewayClient client = identify(Intent.GUILDS.mask())) {
			client.send(8, all);
			assertThat(client.awaitClose()).isEqualTo(4002);
		}
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		try (GatewayClient client = identify(Intent.GUILDS.mask() | Intent.GUILD_MEMBERS.mask())) {
			client.send(8, all.put("presences", true).put("nonce", "n".repeat(33)));
			JsonNode chunk = client.await("GUILD_MEMBERS_CHUNK");
			assertThat(chunk.path("members")).isNotEmpty();
			assertThat(chunk.has("presences")).isFalse();
			// A nonce of more than 32 bytes is left out
			assertThat(chunk.has("nonce")).isFalse();
		}
	}

	@Test
	void whatIsAskedOnAnotherShardIsNotAnswered() {
		ObjectNode identification = GatewayClient.identification(this.emulator.token(), ALL);
		int other = (Snowflake.shardOf(this.emulatedGuild.id(), 2) == 0) ? 1 : 0;
		identification.putArray("shard").add(other).add(2);
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.send(2, identification);
			client.awaitReady();
			String guildId = Snowflake.toString(this.emulatedGuild.id());
			List<String> events = eventsTo(client, () -> {
				client.send(8, Json.object().put("guild_id", guildId).put("query", "").put("limit", 0));
				ObjectNode sounds = Json.object();
				sounds.putArray("guild_ids").add(guildId);
				client.send(31, sounds);
				client.send(43,
						Json.object().put("guild_id", guildId).<ObjectNode>set("fields", Json.array().add("status")));
				client.send(1, null);
				client.await(11);
			});
			assertThat(events).isEmpty();
		}
	}

	@Test
	void sessionsOfTwoShardCountsRunSideBySideAndEachGetsTheEvent() {
		ObjectNode identification = GatewayClient.identification(this.emulator.token(), ALL);
		identification.putArray("shard").add(Snowflake.shardOf(this.emulatedGuild.id(), 2)).add(2);
		try (GatewayClient one = identify(ALL); GatewayClient two = GatewayClient.connect(this.emulator)) {
			this.time.advanceTimeBy(Duration.ofSeconds(5));
			two.send(2, identification);
			two.awaitReady();
			this.emulator.user("alice").says("general", "both");
			assertThat(Json.text(one.await("MESSAGE_CREATE"), "content")).isEqualTo("both");
			assertThat(Json.text(two.await("MESSAGE_CREATE"), "content")).isEqualTo("both");
		}
	}

	@Test
	void aGuildAboveTheThresholdComesWithThoseOnlineAndThoseThatAreNotable() {
		for (int count = 0; count < 60; count++) {
			this.emulatedGuild.addMember(this.emulator.addUser("offline" + count, null, "offline"));
		}
		EmulatedUser named = this.emulator.addUser("named", null, "offline");
		this.emulatedGuild.addMember(named);
		ok(patch(this.guild + "/members/" + Snowflake.toString(named.id()), "{'nick':'Nick'}"));
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.await("READY");
			JsonNode large = client.await("GUILD_CREATE");
			assertThat(large.path("large").booleanValue()).isTrue();
			assertThat(large.path("member_count").intValue()).isGreaterThan(60);
			assertThat(large.path("members").findValuesAsString("username")).contains("alice", "named")
				.doesNotContain("offline1");
			assertThat(large.path("presences").findValuesAsString("status")).doesNotContain("offline");
		}
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.send(2, GatewayClient.identification(this.emulator.token(), ALL).put("large_threshold", 250));
			client.await("READY");
			assertThat(client.await("GUILD_CREATE").path("members").findValuesAsString("username"))
				.contains("offline1");
		}
	}

	@Test
	void erlangsFormatIsSentAsBinaryAndWithKeysThatAreTexts() {
		String uri = this.emulator.gatewayUrl() + "/?v=10&encoding=etf";
		try (GatewayClient client = GatewayClient.connect(uri)) {
			client.sendText("{\"op\":1,\"d\":null}");
			assertThat(client.awaitClose()).isEqualTo(4002);
		}
		try (GatewayClient client = GatewayClient.connect(uri)) {
			// A map with the atom op as its key
			client.sendBinary(new byte[] { (byte) 131, 116, 0, 0, 0, 1, 119, 2, 'o', 'p', 97, 1 });
			assertThat(client.awaitClose()).isEqualTo(4002);
		}
		try (GatewayClient client = GatewayClient.connect(uri)) {
			// The same with a binary is a heartbeat
			client.sendBinary(new byte[] { (byte) 131, 116, 0, 0, 0, 1, 109, 0, 0, 0, 2, 'o', 'p', 97, 1 });
			client.sendBinary(new byte[] { (byte) 131, 116, 0, 0, 0, 1, 109, 0, 0, 0, 2, 'o', 'p', 97, 3 });
			assertThat(client.awaitClose()).isEqualTo(4003);
		}
	}

}
