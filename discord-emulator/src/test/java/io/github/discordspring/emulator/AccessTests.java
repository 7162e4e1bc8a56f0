package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what bots learn when they gain and lose sight of channels, of voice and of
 * integrations, and for limits within limits.
 */
@Timeout(60)
class AccessTests {

	private static final int INTENTS = Intent.GUILDS.mask() | Intent.GUILD_VOICE_STATES.mask()
			| Intent.GUILD_INTEGRATIONS.mask();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private DiscordEmulator emulator;

	private RestClient rest;

	private GatewayClient client;

	private String guildId;

	private String general;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().scheduler(this.time).bots("Sample Bot", "Other").start();
		this.rest = RestClient.of(this.emulator);
		this.guildId = Snowflake.toString(this.emulator.guild("Emulator").id());
		this.general = Snowflake.toString(this.emulator.channelId("general"));
		this.client = GatewayClient.identify(this.emulator, INTENTS);
		this.client.awaitReady();
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void whoGainsSightOfAChannelIsToldOfItAndItsThreads() {
		String thread = this.rest.post("/channels/" + this.general + "/threads", "{\"name\":\"t\",\"type\":11}")
			.idText();
		this.client.await("THREAD_CREATE");
		EmulatedGuild guild = this.emulator.guild("Emulator");
		guild.hideChannel(this.emulator.channelId("general"));
		JsonNode lost = this.client.await("CHANNEL_UPDATE");
		assertThat(Json.text(lost, "name")).isEqualTo("___hidden___");
		long role = guild.addRole("Seers", 0, Permission.ADMINISTRATOR);
		guild.giveRole(this.emulator.bots().get(0), role);
		JsonNode gained = this.client.await("CHANNEL_UPDATE");
		assertThat(Json.text(gained, "name")).isEqualTo("general");
		JsonNode sync = this.client.await("THREAD_LIST_SYNC");
		assertThat(sync.path("channel_ids").toString()).isEqualTo("[\"" + this.general + "\"]");
		assertThat(sync.at("/threads/0/id").asString()).isEqualTo(thread);
		assertThat(sync.at("/members/0/user_id").asString())
			.isEqualTo(Snowflake.toString(this.emulator.applicationId()));
		assertThat(Json.text(sync, "guild_id")).isEqualTo(this.guildId);
	}

	@Test
	void aChannelThatOneCannotSeeIsNotInTheListOverHttp() {
		this.emulator.guild("Emulator").hideChannel(this.emulator.channelId("general"));
		List<String> names = this.rest.get("/guilds/" + this.guildId + "/channels").json().findValuesAsString("name");
		assertThat(names).doesNotContain("general", "___hidden___").contains("random");
	}

	@Test
	void peopleJoinAndLeaveVoiceAndTheCallBeginsAndEnds() {
		EmulatedUser alice = this.emulator.user("alice");
		String lounge = Snowflake.toString(this.emulator.channelId("Lounge"));
		alice.joinsVoice("Lounge");
		JsonNode joined = this.client.await("VOICE_STATE_UPDATE");
		assertThat(Json.text(joined, "channel_id")).isEqualTo(lounge);
		assertThat(joined.at("/member/user/username").asString()).isEqualTo("alice");
		assertThat(this.client.await("VOICE_CHANNEL_START_TIME_UPDATE").path("voice_start_time").longValue())
			.isPositive();
		this.client.send(43,
				Json.object()
					.put("guild_id", this.guildId)
					.<ObjectNode>set("fields", Json.array().add("voice_start_time")));
		assertThat(this.client.await("CHANNEL_INFO").at("/channels/0/voice_start_time").longValue()).isPositive();
		alice.leavesVoice();
		assertThat(this.client.await("VOICE_STATE_UPDATE").path("channel_id").isNull()).isTrue();
		assertThat(this.client.await("VOICE_CHANNEL_START_TIME_UPDATE").path("voice_start_time").isNull()).isTrue();
	}

	@Test
	void whoIsMovedOverTheApiIsToldOf() {
		EmulatedGuild guild = this.emulator.guild("Emulator");
		guild.giveRole(this.emulator.bots().get(0),
				guild.addRole("Mover", 0, Permission.MOVE_MEMBERS, Permission.MANAGE_CHANNELS));
		String second = this.rest.post("/guilds/" + this.guildId + "/channels", "{\"name\":\"second\",\"type\":2}")
			.idText();
		String text = Snowflake.toString(this.emulator.channelId("general"));
		String alice = "/guilds/" + this.guildId + "/members/" + Snowflake.toString(this.emulator.user("alice").id());
		assertThat(this.rest.patch(alice, "{\"channel_id\":\"" + second + "\"}").code()).isEqualTo(40032);
		this.emulator.user("alice").joinsVoice("Lounge");
		this.client.await("VOICE_STATE_UPDATE");
		assertThat(this.rest.patch(alice, "{\"channel_id\":\"" + text + "\"}").code()).isEqualTo(50035);
		assertThat(this.rest.patch(alice, "{\"channel_id\":\"" + second + "\"}").status()).isEqualTo(200);
		assertThat(Json.text(this.client.await("VOICE_STATE_UPDATE"), "channel_id")).isEqualTo(second);
		assertThat(this.rest.patch(alice, "{\"channel_id\":null}").status()).isEqualTo(200);
		assertThat(this.client.await("VOICE_STATE_UPDATE").path("channel_id").isNull()).isTrue();
		// The bot itself learns where the sound is, too
		this.client.send(4,
				Json.object()
					.put("guild_id", this.guildId)
					.put("channel_id", Snowflake.toString(this.emulator.channelId("Lounge")))
					.put("self_mute", false)
					.put("self_deaf", false));
		String token = Json.text(this.client.await("VOICE_SERVER_UPDATE"), "token");
		String bot = "/guilds/" + this.guildId + "/members/" + Snowflake.toString(this.emulator.applicationId());
		assertThat(this.rest.patch(bot, "{\"channel_id\":\"" + second + "\"}").status()).isEqualTo(200);
		assertThat(Json.text(this.client.await("VOICE_STATE_UPDATE"), "channel_id")).isEqualTo(second);
		JsonNode server = this.client.await("VOICE_SERVER_UPDATE");
		assertThat(Json.text(server, "token")).isNotEmpty().isNotEqualTo(token);
		assertThat(Json.text(server, "guild_id")).isEqualTo(Snowflake.toString(guild.id()));
	}

	@Test
	void whoIsConnectedToAVoiceChannelSeesItUntilLeaving() {
		long lounge = this.emulator.channelId("Lounge");
		this.client.send(4,
				Json.object()
					.put("guild_id", this.guildId)
					.put("channel_id", Snowflake.toString(lounge))
					.put("self_mute", false)
					.put("self_deaf", false));
		this.client.await("VOICE_SERVER_UPDATE");
		this.emulator.guild("Emulator").hideChannel(lounge);
		assertThat(Json.text(this.client.await("CHANNEL_UPDATE"), "name")).isEqualTo("Lounge");
		this.client.send(4,
				Json.object()
					.put("guild_id", this.guildId)
					.putNull("channel_id")
					.put("self_mute", false)
					.put("self_deaf", false));
		JsonNode hidden = this.client.await("CHANNEL_UPDATE");
		assertThat(Json.text(hidden, "name")).isEqualTo("___hidden___");
		assertThat(Json.text(hidden, "id")).isEqualTo(Snowflake.toString(lounge));
	}

	@Test
	void aFullVoiceChannelAndOneWithoutTheRightToConnectLetNobodyIn() {
		String lounge = Snowflake.toString(this.emulator.channelId("Lounge"));
		this.rest.patch("/channels/" + lounge, "{\"user_limit\":1}");
		this.emulator.user("carol").joinsVoice("Lounge");
		this.client.await("VOICE_STATE_UPDATE");
		assertThatExceptionOfType(DiscordError.class).isThrownBy(() -> this.emulator.user("bob").joinsVoice("Lounge"));
		this.client.send(4,
				Json.object()
					.put("guild_id", this.guildId)
					.put("channel_id", lounge)
					.put("self_mute", false)
					.put("self_deaf", false));
		this.client.send(1, null);
		JsonNode next = this.client.next();
		while (Json.number(next, "op") != 11) {
			assertThat(Json.text(next, "t")).as("no answer comes").doesNotStartWith("VOICE_S");
			next = this.client.next();
		}
		this.emulator.user("carol").leavesVoice();
		this.client.send(4,
				Json.object()
					.put("guild_id", this.guildId)
					.put("channel_id", lounge)
					.put("self_mute", false)
					.put("self_deaf", false));
		assertThat(this.client.await("VOICE_SERVER_UPDATE").has("token")).isTrue();
	}

	@Test
	void whoIsInVoiceIsAmongTheMembersOfAGuildThatComesWithoutPresences() {
		this.emulator.user("bob").joinsVoice("Lounge");
		try (GatewayClient other = other(Intent.GUILDS.mask())) {
			JsonNode guild = other.await("GUILD_CREATE");
			assertThat(guild.path("members").findValuesAsString("username")).containsExactlyInAnyOrder("bob", "Other");
			assertThat(guild.at("/voice_states/0/user_id").asString())
				.isEqualTo(Snowflake.toString(this.emulator.user("bob").id()));
			assertThat(guild.at("/voice_states/0").has("guild_id")).isFalse();
		}
	}

	private GatewayClient other(int intents) {
		GatewayClient other = GatewayClient.connect(this.emulator);
		other.await(10);
		other.send(2, GatewayClient.identification(this.emulator.token("Other"), intents));
		return other;
	}

	@Test
	void bansInvitesAndTheAuditLogAreToldToThoseWithTheRight() {
		int intents = Intent.GUILD_MODERATION.mask() | Intent.GUILD_INVITES.mask();
		EmulatedGuild guild = this.emulator.guild("Emulator");
		guild.giveRole(this.emulator.bots().get(0), guild.addRole("Judge", 0, Permission.BAN_MEMBERS));
		try (GatewayClient judge = GatewayClient.connect(this.emulator); GatewayClient other = other(intents)) {
			judge.await(10);
			this.time.advanceTimeBy(Duration.ofSeconds(6));
			judge.send(2, GatewayClient.identification(this.emulator.token(), intents));
			judge.await("READY");
			other.await("READY");
			String bob = Snowflake.toString(this.emulator.user("bob").id());
			assertThat(this.rest.put("/guilds/" + this.guildId + "/bans/" + bob, "{}").status()).isEqualTo(204);
			this.rest.post("/channels/" + this.general + "/invites", "{}");
			this.emulator.faults().dispatch("END", "{}");
			assertThat(types(judge)).containsExactly("GUILD_BAN_ADD", "INVITE_CREATE");
			assertThat(types(other)).as("has neither BAN_MEMBERS nor VIEW_AUDIT_LOG").containsExactly("INVITE_CREATE");
			guild.giveRole(this.emulator.bots().get(1), guild.addRole("Auditor", 0, Permission.VIEW_AUDIT_LOG));
			this.rest.delete("/guilds/" + this.guildId + "/bans/" + bob);
			this.emulator.faults().dispatch("END", "{}");
			assertThat(types(judge)).containsExactly("GUILD_BAN_REMOVE");
			assertThat(types(other)).containsExactlyInAnyOrder("GUILD_BAN_REMOVE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
		}
	}

	private static List<String> types(GatewayClient client) {
		List<String> types = new ArrayList<>();
		for (String type = Json.text(client.next(), "t"); !type.equals("END"); type = Json.text(client.next(), "t")) {
			if (!type.equals("GUILD_MEMBER_UPDATE")) {
				types.add(type);
			}
		}
		return types;
	}

	@Test
	void aBotThatComesOrGoesIsAnIntegration() {
		EmulatedUser other = this.emulator.bots().get(1);
		EmulatedGuild guild = this.emulator.guild("Emulator");
		guild.removeMember(other);
		JsonNode deleted = this.client.await("INTEGRATION_DELETE");
		assertThat(Json.id(deleted, "id")).isEqualTo(other.id());
		assertThat(Json.id(deleted, "application_id")).isEqualTo(other.id());
		assertThat(Json.text(this.client.await("GUILD_INTEGRATIONS_UPDATE"), "guild_id")).isEqualTo(this.guildId);
		guild.addMember(other);
		JsonNode created = this.client.await("INTEGRATION_CREATE");
		assertThat(Json.text(created, "name")).isEqualTo("Other");
		assertThat(Json.text(created, "guild_id")).isEqualTo(this.guildId);
		assertThat(created.has("user")).isFalse();
		this.client.await("GUILD_INTEGRATIONS_UPDATE");
		RestClient.of(this.emulator.restBaseUrl(), "Bot " + this.emulator.token("Other"))
			.patch("/users/@me", "{\"username\":\"Renamed\"}");
		assertThat(Json.text(this.client.await("INTEGRATION_UPDATE"), "name")).isEqualTo("Renamed");
	}

	@Test
	void aChannelIsRenamedTwiceInTenMinutesAlthoughTheHeadersSayMore() {
		String path = "/channels/" + this.general;
		assertThat(this.rest.patch(path, "{\"name\":\"a\"}").status()).isEqualTo(200);
		assertThat(this.rest.patch(path, "{\"topic\":\"b\"}").status()).isEqualTo(200);
		Answer third = this.rest.patch(path, "{\"name\":\"c\"}");
		assertThat(third.status()).isEqualTo(429);
		assertThat(third.header("X-RateLimit-Limit")).isEqualTo("10");
		assertThat(third.header("X-RateLimit-Remaining")).isEqualTo("7");
		assertThat(third.json().path("retry_after").doubleValue()).isBetween(599.0, 600.0);
		assertThat(this.rest.patch(path, "{\"nsfw\":true}").status()).isEqualTo(200);
		this.time.advanceTimeBy(Duration.ofMinutes(10));
		assertThat(this.rest.patch(path, "{\"name\":\"c\"}").status()).isEqualTo(200);
	}

	@Test
	void deletingMessagesIsLimitedByTheirAge() {
		EmulatedUser alice = this.emulator.user("alice");
		long first = alice.says("general", "1").id();
		long second = alice.says("general", "2").id();
		String messages = "/channels/" + this.general + "/messages/";
		Answer young = this.rest.delete(messages + alice.says("general", "3").id());
		assertThat(young.header("X-RateLimit-Limit")).isEqualTo("5");
		this.time.advanceTimeBy(Duration.ofSeconds(11));
		Answer recent = this.rest.delete(messages + first);
		assertThat(recent.header("X-RateLimit-Limit")).isEqualTo("3");
		// More than two weeks later, as the client's heartbeats are not what this is
		// about
		this.client.close();
		this.time.advanceTimeBy(Duration.ofDays(15));
		Answer old = this.rest.delete(messages + second);
		assertThat(old.header("X-RateLimit-Limit")).isEqualTo("30");
		assertThat(List.of(young.header("X-RateLimit-Bucket"), recent.header("X-RateLimit-Bucket"),
				old.header("X-RateLimit-Bucket")))
			.doesNotHaveDuplicates();
		assertThat(this.rest.delete(messages + "1").header("X-RateLimit-Limit")).as("one that is not there")
			.isEqualTo("5");
	}

	@Test
	void reactionsAreLimitedForAnAccountAndNotForAChannel() {
		long one = this.emulator.user("alice").says("general", "1").id();
		long other = this.emulator.user("alice").says("random", "2").id();
		String random = Snowflake.toString(this.emulator.channelId("random"));
		assertThat(this.rest.put("/channels/" + this.general + "/messages/" + one + "/reactions/%F0%9F%91%8D/@me")
			.status()).isEqualTo(204);
		String path = "/channels/" + random + "/messages/" + other + "/reactions/%F0%9F%91%8D/@me";
		assertThat(this.rest.put(path).status()).isEqualTo(429);
		this.time.advanceTimeBy(Duration.ofMillis(250));
		assertThat(this.rest.put(path).status()).isEqualTo(204);
	}

	@Test
	void whatAHeartbeatSaysWasReceivedIsReplayedAgainUnlessItIsTrimmed() {
		for (boolean trims : List.of(true, false)) {
			try (DiscordEmulator own = DiscordEmulator.builder().replayTrimming(trims).start()) {
				String session;
				try (GatewayClient first = GatewayClient.identify(own, 0)) {
					session = Json.text(first.await("READY"), "session_id");
					own.faults().dispatch("TEST", "{}");
					first.await("TEST");
					first.send(1, 2);
					first.await(11);
				}
				try (GatewayClient second = GatewayClient.connect(own)) {
					second.await(10);
					second.send(6, Json.object().put("token", own.token()).put("session_id", session).put("seq", 1));
					if (trims) {
						assertThat(second.await(9).path("d").booleanValue()).isFalse();
					}
					else {
						second.await("TEST");
						second.await("RESUMED");
					}
				}
			}
		}
	}

	@Test
	void whoIsInAVoiceChannelThatIsDeletedIsInNoneAfterwards() {
		EmulatedGuild guild = this.emulator.guild("Emulator");
		guild.giveRole(this.emulator.bots().get(0), guild.addRole("Keeper", 0, Permission.MANAGE_CHANNELS));
		this.emulator.user("alice").joinsVoice("Lounge");
		this.client.await("VOICE_STATE_UPDATE");
		String lounge = Snowflake.toString(this.emulator.channelId("Lounge"));
		assertThat(this.rest.delete("/channels/" + lounge).status()).isEqualTo(200);
		JsonNode left = this.client.await("VOICE_STATE_UPDATE");
		assertThat(left.at("/member/user/username").asString()).isEqualTo("alice");
		assertThat(left.path("channel_id").isNull()).isTrue();
		assertThat(this.rest
			.get("/guilds/" + this.guildId + "/voice-states/" + Snowflake.toString(this.emulator.user("alice").id()))
			.code()).isEqualTo(10065);
	}

	@Test
	void membersAreListedOnlyWhereTheIntentForThemIsOn() {
		String members = "/guilds/" + this.guildId + "/members";
		this.emulator.setPrivilegedIntent(Intent.GUILD_MEMBERS, false);
		Answer refused = this.rest.get(members + "?limit=5");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.code()).isEqualTo(50001);
		assertThat(this.rest.get(members + "/search?query=al&limit=5").json()).hasSize(1);
	}

	@Test
	void messagesAreReadOverHttpOnlyWhereTheIntentForTheirContentIsOn() {
		EmulatedMessage said = this.emulator.user("alice").says("general", "hello");
		EmulatedMessage toBot = this.emulator.user("alice")
			.says("general", "hello <@" + Snowflake.toString(this.emulator.applicationId()) + ">");
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, false);
		String messages = "/channels/" + this.general + "/messages";
		assertThat(Json.text(this.rest.get(messages + "/" + Snowflake.toString(said.id())).json(), "content"))
			.isEmpty();
		assertThat(Json.text(this.rest.get(messages + "/" + Snowflake.toString(toBot.id())).json(), "content"))
			.startsWith("hello");
		assertThat(this.rest.get(messages).json().findValuesAsString("content")).hasSize(2).contains("");
		this.emulator.setPrivilegedIntent(Intent.MESSAGE_CONTENT, true);
		assertThat(this.rest.get(messages).json().findValuesAsString("content")).doesNotContain("");
	}

}
