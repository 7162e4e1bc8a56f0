package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the events that routes cause.
 */
class RouteEventTests extends RouteTests {

	private static final int ALL = Intent.of(EnumSet.allOf(Intent.class));

	private List<String> eventsOf(int intents, Runnable actions) {
		try (GatewayClient client = GatewayClient.identify(this.emulator, intents)) {
			client.awaitReady();
			this.emulator.faults().dispatch("THE_START", "{}");
			actions.run();
			this.emulator.faults().dispatch("THE_END", "{}");
			List<String> events = new ArrayList<>();
			JsonNode payload = client.await("THE_START");
			while (!Json.text(payload, "t").equals("THE_END")) {
				payload = client.next();
				events.add(Json.text(payload, "t"));
			}
			return events;
		}
	}

	@Test
	void threadsTellOfTheirLives() {
		Runnable actions = () -> {
			Answer thread = ok(post(this.general + "/threads", "{'name':'t','type':11}"));
			String path = "/channels/" + thread.idText();
			ok(this.rest.put(path + "/thread-members/" + userId("alice")));
			ok(patch(path, "{'name':'u'}"));
			ok(this.rest.delete(path));
		};
		assertThat(eventsOf(ALL, actions)).contains("THREAD_CREATE", "THREAD_MEMBERS_UPDATE", "THREAD_UPDATE",
				"THREAD_DELETE", "GUILD_AUDIT_LOG_ENTRY_CREATE", "MESSAGE_CREATE");
		// For the next identify
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(eventsOf(Intent.GUILDS.mask(), actions)).containsOnly("THREAD_CREATE", "THREAD_UPDATE",
				"THREAD_DELETE", "THE_END");
	}

	@Test
	void whatIsDoneToAGuildIsTold() {
		String lounge = Snowflake.toString(this.emulator.channelId("Lounge"));
		List<String> events = eventsOf(ALL, () -> {
			ok(post(this.guild + "/roles", "{'name':'r'}"));
			ok(post(this.guild + "/emojis", "{'name':'dot','image':'" + IMAGE + "'}"));
			ok(post(this.guild + "/soundboard-sounds", "{'name':'boom','sound':'" + SOUND + "'}"));
			ok(post(this.general + "/invites", "{}"));
			ok(post(this.general + "/webhooks", "{'name':'w'}"));
			ok(put("/channels/" + lounge + "/voice-status", "{'status':'x'}"));
			ok(put(this.general + "/permissions/" + userId("bob"), "{'type':1}"));
			ok(patch(this.guild, "{'name':'Named'}"));
			ok(this.rest.put(this.guild + "/bans/" + userId("bob")));
			ok(this.rest.delete(this.guild + "/bans/" + userId("bob")));
		});
		assertThat(events).contains("GUILD_ROLE_CREATE", "GUILD_EMOJIS_UPDATE", "GUILD_SOUNDBOARD_SOUND_CREATE",
				"INVITE_CREATE", "WEBHOOKS_UPDATE", "VOICE_CHANNEL_STATUS_UPDATE", "CHANNEL_UPDATE", "GUILD_UPDATE",
				"GUILD_BAN_ADD", "GUILD_MEMBER_REMOVE", "GUILD_BAN_REMOVE", "GUILD_AUDIT_LOG_ENTRY_CREATE");
	}

	@Test
	void anInviteTellsTheIdsOfTheRolesThatItGives() {
		String role = ok(post(this.guild + "/roles", "{'name':'r'}")).idText();
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.awaitReady();
			ok(post(this.general + "/invites", "{'role_ids':['" + role + "']}"));
			JsonNode invite = client.await("INVITE_CREATE");
			assertThat(invite.path("role_ids")).extracting(JsonNode::stringValue).containsExactly(role);
			assertThat(Json.has(invite, "roles")).isFalse();
		}
	}

	@Test
	void pollsAndPinsTellToo() {
		List<String> events = eventsOf(ALL, () -> {
			Answer poll = ok(post(this.general + "/messages",
					"{'poll':{'question':{'text':'q'},'answers':[{'poll_media':{'text':'a'}}]}}"));
			this.emulator.user("alice").votes(poll.id(), 1);
			this.emulator.user("alice").votes(poll.id());
			ok(this.rest.put(this.general + "/messages/pins/" + poll.idText()));
		});
		assertThat(events).contains("MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE", "CHANNEL_PINS_UPDATE");
	}

	@Test
	void aGuildComesWithItsThreadsAndEvents() {
		ok(post(this.general + "/threads", "{'name':'t','type':11}"));
		ok(post(this.guild + "/soundboard-sounds", "{'name':'boom','sound':'" + SOUND + "'}"));
		try (GatewayClient client = GatewayClient.identify(this.emulator, ALL)) {
			client.await("READY");
			JsonNode guildCreate = client.await("GUILD_CREATE");
			assertThat(guildCreate.path("threads")).hasSize(1);
			assertThat(Json.has(guildCreate.path("threads").path(0), "member")).isTrue();
			assertThat(guildCreate.path("soundboard_sounds")).hasSize(1);
		}
	}

}
