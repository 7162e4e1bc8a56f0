package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the rules of the gateway, from Hello to the close. Time is virtual.
 */
class GatewayTests extends VirtualTimeSupport {

	private static final int GUILDS = Intent.GUILDS.mask();

	@Test
	void helloComesFirstWithTheHeartbeatInterval() {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			assertThat(client.nextText())
				.isEqualTo("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/?v=9&encoding=json,4012", "/?encoding=json,4012", "/?v=10&encoding=bson,4002",
			"/?v=10&encoding=json&compress=gzip,4002" })
	void aConnectionThatIsNotSpokenIsClosed(String query, int code) {
		try (GatewayClient client = GatewayClient.connect(this.emulator.gatewayUrl() + query)) {
			assertThat(client.awaitClose()).isEqualTo(code);
			assertThat(client.closeReason()).isNotEmpty();
		}
	}

	@Test
	void theGatewayIsFoundWithAndWithoutItsPath() {
		for (String path : List.of("/", "", "/gateway", "/gateway/", "/gateway/resume")) {
			String uri = "ws://127.0.0.1:" + this.emulator.port() + path + "?v=10&encoding=json";
			try (GatewayClient client = GatewayClient.connect(uri)) {
				assertThat(Json.number(client.next(), "op")).as(path).isEqualTo(10);
			}
		}
	}

	@Test
	void heartbeatsAreAcknowledgedBeforeAndAfterIdentify() {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
			client.send(1, null);
			assertThat(client.nextText()).isEqualTo("{\"t\":null,\"s\":null,\"op\":11,\"d\":null}");
			client.send(2, GatewayClient.identification(this.emulator.token(), GUILDS));
			client.awaitReady();
			client.send(1, client.lastSequence());
			client.await(11);
		}
	}

	@Test
	void whoSendsNoHeartbeatIsClosedAndCannotResume() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, GUILDS)) {
			String session = Json.text(client.awaitReady(), "session_id");
			this.time.advanceTimeBy(Duration.ofMillis(41_250));
			client.send(1, client.lastSequence());
			client.await(11);
			this.time.advanceTimeBy(Duration.ofMillis(41_250));
			client.send(1, client.lastSequence());
			client.await(11);
			this.time.advanceTimeBy(Duration.ofMillis(41_250 + 5_000));
			assertThat(client.awaitClose()).isEqualTo(4009);
			assertThat(resume(session, client.lastSequence()).await(9).path("d").booleanValue()).isFalse();
		}
	}

	@Test
	void readyHoldsSessionUserGuildsShardAndApplication() {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
			ObjectNode identify = GatewayClient.identification(this.emulator.token(), GUILDS);
			identify.putArray("shard").add(0).add(1);
			client.send(2, identify);

			String text = client.nextText();

			assertThat(text).startsWith("{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{");
			JsonNode ready = Json.read(text).path("d");
			assertThat(Json.number(ready, "v")).isEqualTo(10);
			assertThat(Json.id(ready.path("user"), "id")).isEqualTo(this.emulator.applicationId());
			assertThat(ready.path("user").path("bot").booleanValue()).isTrue();
			assertThat(ready.path("guilds").toString()).isEqualTo("[{\"id\":\""
					+ Snowflake.toString(this.emulator.guild("Emulator").id()) + "\",\"unavailable\":true}]");
			assertThat(Json.text(ready, "session_id")).hasSize(32);
			assertThat(Json.text(ready, "resume_gateway_url")).isEqualTo(this.emulator.gatewayUrl() + "/resume");
			assertThat(ready.path("shard").toString()).isEqualTo("[0,1]");
			assertThat(Json.id(ready.path("application"), "id")).isEqualTo(this.emulator.applicationId());
			assertThat(Json.number(ready.path("application"), "flags")).isEqualTo(1 << 12 | 1 << 14 | 1 << 18);
		}
	}

	@Test
	void aGuildIsCreatedWithAllThatBelongsToIt() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.await("READY");
			JsonNode guild = client.await("GUILD_CREATE");
			assertThat(Json.text(guild, "name")).isEqualTo("Emulator");
			assertThat(guild.path("unavailable").booleanValue(true)).isFalse();
			assertThat(Json.number(guild, "member_count")).isEqualTo(4);
			assertThat(guild.path("members")).hasSize(4)
				.allMatch((member) -> Json.has(member, "user") && Json.has(member, "joined_at"));
			assertThat(guild.path("presences")).hasSize(4);
			assertThat(guild.path("channels")).hasSize(5).noneMatch((channel) -> channel.has("guild_id"));
			assertThat(guild.path("roles")).hasSize(3);
			assertThat(guild.path("roles").path(0).path("id")).isEqualTo(guild.path("id"));
			for (String list : List.of("emojis", "stickers", "features", "voice_states", "threads", "stage_instances",
					"guild_scheduled_events", "soundboard_sounds")) {
				assertThat(guild.path(list).isArray()).as(list).isTrue();
			}
		}
	}

	@Test
	void withoutPresencesOnlyTheBotItselfIsAmongTheMembers() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, GUILDS)) {
			client.await("READY");
			JsonNode guild = client.await("GUILD_CREATE");
			assertThat(guild.path("members")).hasSize(1);
			assertThat(Json.id(guild.path("members").path(0).path("user"), "id"))
				.isEqualTo(this.emulator.applicationId());
			assertThat(guild.path("presences")).isEmpty();
		}
	}

	@Test
	void aChannelThatTheBotCannotSeeIsObfuscated() {
		long secret = this.emulator.guild("Emulator").addTextChannel("secret");
		this.emulator.guild("Emulator").hideChannel(secret);
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.await("READY");
			JsonNode guild = client.await("GUILD_CREATE");
			JsonNode channel = guild.path("channels")
				.valueStream()
				.filter((candidate) -> Json.id(candidate, "id") == secret)
				.findFirst()
				.orElseThrow();
			assertThat(Json.text(channel, "name")).isEqualTo("___hidden___");
			assertThat(Json.number(channel, "flags")).isEqualTo(1 << 17);
			assertThat(guild.path("channels")
				.valueStream()
				.filter((candidate) -> Json.text(candidate, "name").equals("___hidden___"))).hasSize(1);
			this.emulator.user("alice").says(secret, "hush");
			this.emulator.user("alice").says("general", "hello");
			assertThat(Json.text(client.await("MESSAGE_CREATE"), "content")).isEqualTo("hello");
		}
	}

	@Test
	void aWrongTokenIsRefused() {
		assertThat(closedAfter(2, GatewayClient.identification("no.such.token", GUILDS))).isEqualTo(4004);
		assertThat(closedAfter(6, Json.object().put("token", "x").put("session_id", "x").put("seq", 1)))
			.isEqualTo(4004);
	}

	@Test
	void intentsThatDoNotExistAreRefused() {
		assertThat(closedAfter(2, GatewayClient.identification(this.emulator.token(), 1 << 17))).isEqualTo(4013);
		ObjectNode without = GatewayClient.identification(this.emulator.token(), 0);
		without.remove("intents");
		assertThat(closedAfter(2, without)).isEqualTo(4013);
	}

	@ParameterizedTest
	@CsvSource({ "GUILD_MEMBERS", "GUILD_PRESENCES", "MESSAGE_CONTENT" })
	void aPrivilegedIntentThatIsNotSwitchedOnIsRefused(Intent intent) {
		this.emulator.setPrivilegedIntent(intent, false);
		assertThat(closedAfter(2, GatewayClient.identification(this.emulator.token(), intent.mask()))).isEqualTo(4014);
		this.emulator.setPrivilegedIntent(intent, true);
		try (GatewayClient client = GatewayClient.identify(this.emulator, intent.mask())) {
			client.await("READY");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "-1,1", "0,0", "2,1" })
	void aShardThatCannotBeIsRefused(int id, int count) {
		ObjectNode identify = GatewayClient.identification(this.emulator.token(), GUILDS);
		identify.putArray("shard").add(id).add(count);
		assertThat(closedAfter(2, identify)).isEqualTo(4010);
	}

	@Test
	void identifyingTwiceIsRefusedAndCanBeResumed() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, GUILDS)) {
			String session = Json.text(client.awaitReady(), "session_id");
			client.send(2, GatewayClient.identification(this.emulator.token(), GUILDS));
			assertThat(client.awaitClose()).isEqualTo(4005);
			resume(session, client.lastSequence()).await("RESUMED");
		}
	}

	@Test
	void requestsBeforeIdentifyAreRefused() {
		assertThat(closedAfter(3, Json.object().put("status", "online"))).isEqualTo(4003);
		assertThat(closedAfter(8, Json.object())).isEqualTo(4003);
	}

	@Test
	void anUnknownOpcodeIsRefused() {
		assertThat(closedAfter(99, null)).isEqualTo(4001);
		assertThat(closedAfter(0, null)).isEqualTo(4001);
	}

	@ParameterizedTest
	@CsvSource({ "no json", "[]", "{}", "{\"op\":\"1\"}" })
	void whatIsNoPayloadIsRefused(String text) {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.sendText(text);
			assertThat(client.awaitClose()).isEqualTo(4002);
		}
	}

	@Test
	void eachShardGetsItsGuildsAndShardZeroTheDirectMessages() {
		EmulatedUser alice = this.emulator.user("alice");
		for (int count = 0; count < 3; count++) {
			EmulatedGuild guild = this.emulator.addGuild("Guild " + count, alice);
			guild.addTextChannel("channel-" + count);
			guild.addMember(this.emulator.user("Sample Bot"));
		}
		try (GatewayClient first = identifyShard(0, 2)) {
			JsonNode firstReady = first.awaitReady();
			// Afterwards, as shards are told of the bot's presence that are there already
			try (GatewayClient second = identifyShard(1, 2)) {
				JsonNode secondReady = second.awaitReady();
				assertThat(firstReady.path("guilds")).hasSizeGreaterThan(0)
					.allMatch((guild) -> (Json.id(guild, "id") >>> 22) % 2 == 0);
				assertThat(secondReady.path("guilds")).hasSizeGreaterThan(0)
					.allMatch((guild) -> (Json.id(guild, "id") >>> 22) % 2 == 1);
				assertThat(firstReady.path("guilds").size() + secondReady.path("guilds").size()).isEqualTo(4);
				long channel = this.emulator.channelId("channel-0");
				boolean firstShard = (this.emulator.guild("Guild 0").id() >>> 22) % 2 == 0;
				alice.says(channel, "in a guild");
				alice.saysPrivately("in private");
				JsonNode inGuild = (firstShard ? first : second).await("MESSAGE_CREATE");
				assertThat(Json.text(inGuild, "content")).isEqualTo("in a guild");
				assertThat(Json.text(first.await("MESSAGE_CREATE"), "content")).isEqualTo("in private");
				assertThat(second.pending()).isZero();
			}
		}
	}

	@Test
	void aBotThatComesAndGoesLearnsOfTheGuild() {
		EmulatedUser bot = this.emulator.user("Sample Bot");
		EmulatedGuild guild = this.emulator.addGuild("Other", this.emulator.user("alice"));
		try (GatewayClient client = GatewayClient.identify(this.emulator, GUILDS)) {
			client.awaitReady();
			guild.addMember(bot);
			assertThat(Json.text(client.await("GUILD_CREATE"), "name")).isEqualTo("Other");
			guild.removeMember(bot);
			assertThat(client.await("GUILD_DELETE").toString())
				.isEqualTo("{\"id\":\"" + Snowflake.toString(guild.id()) + "\"}");
		}
	}

	@Test
	void zlibStreamIsOneStreamThatIsFlushedAfterEachMessage() {
		String uri = this.emulator.gatewayUrl() + "/?v=10&encoding=json&compress=zlib-stream";
		try (GatewayClient client = GatewayClient.connect(uri)) {
			client.await(10);
			client.send(2, GatewayClient.identification(this.emulator.token(), ALL));
			client.awaitReady();
			String large = "0123456789".repeat(199);
			for (int count = 0; count < 50; count++) {
				this.emulator.user("alice").says("general", count + " " + large);
				assertThat(Json.text(client.await("MESSAGE_CREATE"), "content")).isEqualTo(count + " " + large);
			}
		}
	}

	@Test
	void membersAreSentInChunksAsTheyAreAskedFor() {
		String guildId = Snowflake.toString(this.emulator.guild("Emulator").id());
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.awaitReady();
			client.send(8,
					Json.object()
						.put("guild_id", guildId)
						.put("query", "")
						.put("limit", 0)
						.put("presences", true)
						.put("nonce", "n"));
			JsonNode all = client.await("GUILD_MEMBERS_CHUNK");
			assertThat(all.path("members")).hasSize(4);
			assertThat(all.path("presences")).hasSize(4);
			assertThat(Json.text(all, "nonce")).isEqualTo("n");
			assertThat(Json.number(all, "chunk_count")).isEqualTo(1);
			ObjectNode byId = Json.object().put("guild_id", guildId);
			byId.putArray("user_ids").add(Snowflake.toString(this.emulator.user("bob").id())).add("1");
			client.send(8, byId);
			JsonNode chunk = client.await("GUILD_MEMBERS_CHUNK");
			assertThat(chunk.path("members")).hasSize(1);
			assertThat(chunk.path("not_found").toString()).isEqualTo("[\"1\"]");
			client.send(8, Json.object().put("guild_id", guildId).put("query", "CAR").put("limit", 5));
			assertThat(client.await("GUILD_MEMBERS_CHUNK").path("members")).hasSize(1);
		}
	}

	@Test
	void aBotEntersAndLeavesAVoiceChannel() {
		EmulatedGuild guild = this.emulator.guild("Emulator");
		String guildId = Snowflake.toString(guild.id());
		String channelId = Snowflake.toString(guild.addVoiceChannel("talk", 0));
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.awaitReady();
			ObjectNode request = Json.object()
				.put("guild_id", guildId)
				.put("channel_id", channelId)
				.put("self_mute", true)
				.put("self_deaf", false);
			client.send(4, request);
			JsonNode state = client.await("VOICE_STATE_UPDATE");
			assertThat(Json.text(state, "channel_id")).isEqualTo(channelId);
			assertThat(state.path("self_mute").booleanValue()).isTrue();
			assertThat(Json.text(client.await("VOICE_SERVER_UPDATE"), "token")).isNotEmpty();
			client.send(4, request.putNull("channel_id"));
			JsonNode left = client.await("VOICE_STATE_UPDATE");
			assertThat(left.path("channel_id").isNull()).isTrue();
			assertThat(Json.text(left, "session_id")).isEqualTo(Json.text(state, "session_id"));
		}
	}

	@Test
	void soundsAndVoiceChannelsOfAGuildAreTold() {
		String guildId = Snowflake.toString(this.emulator.guild("Emulator").id());
		try (GatewayClient client = GatewayClient.identify(this.emulator, GUILDS)) {
			client.awaitReady();
			ObjectNode sounds = Json.object();
			sounds.putArray("guild_ids").add(guildId).add("1");
			client.send(31, sounds);
			assertThat(Json.text(client.await("SOUNDBOARD_SOUNDS"), "guild_id")).isEqualTo(guildId);
			ObjectNode info = Json.object().put("guild_id", guildId);
			info.putArray("fields").add("status");
			client.send(43, info);
			JsonNode channels = client.await("CHANNEL_INFO").path("channels");
			assertThat(channels).hasSize(1);
			assertThat(channels.path(0).has("status")).isTrue();
			assertThat(channels.path(0).has("voice_start_time")).isFalse();
		}
	}

	@Test
	void theAddressForResumingMayBeDown() {
		this.emulator.faults().acceptResumes(false);
		String query = "?v=10&encoding=json";
		try (GatewayClient client = GatewayClient.connect(this.emulator.gatewayUrl() + "/resume" + query)) {
			assertThat(client.awaitClose()).isEqualTo(-1);
		}
		try (GatewayClient client = GatewayClient.connect(this.emulator.gatewayUrl() + query)) {
			assertThat(Json.number(client.next(), "op")).isEqualTo(10);
		}
	}

	@Test
	void thePresenceOfABotIsSeenByOthers() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.awaitReady();
			ObjectNode presence = Json.object().put("status", "dnd").put("afk", false).putNull("since");
			presence.putArray("activities").addObject().put("name", "chess").put("type", 0);
			client.send(3, presence);
			JsonNode event = client.await("PRESENCE_UPDATE");
			assertThat(Json.text(event, "status")).isEqualTo("dnd");
			assertThat(Json.text(event.path("activities").path(0), "name")).isEqualTo("chess");
			client.send(3, Json.object().put("status", "asleep"));
			assertThat(client.awaitClose()).isEqualTo(4002);
		}
	}

	@Test
	void anEmulatorStartsFast() {
		long start = System.nanoTime();
		try (DiscordEmulator other = DiscordEmulator.builder().start()) {
			assertThat(other.port()).isPositive();
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
		}
	}

	private int closedAfter(int opcode, Object data) {
		try (GatewayClient client = GatewayClient.connect(this.emulator)) {
			client.await(10);
			client.send(opcode, data);
			return client.awaitClose();
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

	private GatewayClient resume(String session, int sequence) {
		GatewayClient client = GatewayClient.connect(this.emulator);
		client.await(10);
		client.send(6,
				Json.object().put("token", this.emulator.token()).put("session_id", session).put("seq", sequence));
		return client;
	}

}
