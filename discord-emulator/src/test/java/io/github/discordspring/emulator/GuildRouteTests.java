package io.github.discordspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for routes of guilds.
 */
class GuildRouteTests extends RouteTests {

	private String later(Duration duration) {
		return Instant.ofEpochMilli(Instant.now().toEpochMilli()).plus(duration).toString();
	}

	@Test
	void membersAreListedFoundChangedAndKicked() {
		assertThat(get(this.guild + "/members")).hasSize(1);
		assertThat(get(this.guild + "/members?limit=10")).hasSize(4);
		assertThat(get(this.guild + "/members/search?query=ali")).hasSize(1);
		String bob = this.guild + "/members/" + userId("bob");
		JsonNode changed = ok(patch(bob, "{'nick':'Bobby','roles':[]}")).json();
		assertThat(Json.text(changed, "nick")).isEqualTo("Bobby");
		assertThat(changed.path("roles")).isEmpty();
		refused(patch(bob, "{'mute':true}"), 40032);
		refused(patch(bob, "{'communication_disabled_until':'" + later(Duration.ofDays(40)) + "'}"), 50035);
		refused(patch(this.guild + "/members/" + userId("alice"), "{'nick':'x'}"), 50013);
		assertThat(Json.text(ok(patch(this.guild + "/members/@me", "{'nick':'Robot'}")).json(), "nick"))
			.isEqualTo("Robot");
		assertThat(this.rest.delete(bob).status()).isEqualTo(204);
		assertThat(lastAudited()).isEqualTo(20);
		refused(this.rest.get(bob), 10007);
	}

	@Test
	void rolesAreMadeGivenMovedAndDeleted() {
		Answer role = ok(post(this.guild + "/roles", "{'name':'Blue','permissions':'2048','color':255,'hoist':true}"));
		String one = this.guild + "/roles/" + role.idText();
		String ofBob = this.guild + "/members/" + userId("bob") + "/roles/" + role.idText();
		assertThat(this.rest.put(ofBob).status()).isEqualTo(204);
		assertThat(lastAudited()).isEqualTo(25);
		assertThat(Json.number(get(this.guild + "/roles/member-counts"), role.idText())).isOne();
		assertThat(this.rest.delete(ofBob).status()).isEqualTo(204);
		assertThat(Json.text(ok(patch(one, "{'name':'Red','colors':{'primary_color':1}}")).json(), "name"))
			.isEqualTo("Red");
		assertThat(Json.text(get(one), "name")).isEqualTo("Red");
		assertThat(ok(patch(this.guild + "/roles", "[{'id':'" + role.idText() + "','position':2}]")).json())
			.isNotEmpty();
		assertThat(get(this.guild + "/roles")).isNotEmpty();
		assertThat(this.rest.delete(one).status()).isEqualTo(204);
		refused(this.rest.get(one), 10011);
		refused(patch(this.guild + "/roles/" + Snowflake.toString(this.emulatedGuild.id()), "{'color':99999999}"),
				50035);
	}

	@Test
	void whoIsBannedIsGoneAndCannotComeBack() {
		String code = Json.text(ok(post(this.general + "/invites", "{}")).json(), "code");
		this.emulator.user("bob").says("general", "spam");
		String ban = this.guild + "/bans/" + userId("bob");
		ok(this.rest.send(this.rest.request("PUT", ban, "{\"delete_message_seconds\":3600}")
			.setHeader("X-Audit-Log-Reason", "too%20loud")));
		assertThat(Json.text(get(ban), "reason")).isEqualTo("too loud");
		assertThat(get(this.guild + "/bans")).hasSize(1);
		assertThat(this.emulator.messages("general")).isEmpty();
		assertThat(Json.text(get(this.guild + "/audit-logs?limit=1").path("audit_log_entries").path(0), "reason"))
			.isEqualTo("too loud");
		assertThat(catchThrowable(() -> this.emulator.user("bob").accepts(code))).hasMessageContaining("40007");
		assertThat(this.rest.delete(ban).status()).isEqualTo(204);
		refused(this.rest.get(ban), 10026);
		this.emulator.user("bob").accepts(code);
		JsonNode bulk = ok(post(this.guild + "/bulk-ban", "{'user_ids':['" + userId("bob") + "','1']}")).json();
		assertThat(bulk.path("banned_users")).hasSize(1);
		assertThat(bulk.path("failed_users")).hasSize(1);
		refused(post(this.guild + "/bulk-ban", "{'user_ids':['1']}"), 500000);
	}

	@Test
	void aPruneIsCountedFirst() {
		assertThat(Json.number(get(this.guild + "/prune?days=7"), "pruned")).isZero();
		assertThat(ok(post(this.guild + "/prune", "{'days':7,'compute_prune_count':false}")).json()
			.path("pruned")
			.isNull()).isTrue();
		refused(this.rest.get(this.guild + "/prune?days=31"), 50035);
	}

	@Test
	void emojisAreThoseOfTheGuildOrOfTheApplication() {
		for (String all : new String[] { this.guild + "/emojis", "/applications/" + botId() + "/emojis" }) {
			Answer emoji = ok(post(all, "{'name':'dot','image':'" + IMAGE + "'}"));
			String one = all + "/" + emoji.idText();
			get(all);
			assertThat(Json.text(ok(patch(one, "{'name':'point'}")).json(), "name")).isEqualTo("point");
			assertThat(Json.text(get(one), "name")).isEqualTo("point");
			refused(post(all, "{'name':'a b','image':'" + IMAGE + "'}"), 50035);
			refused(post(all, "{'name':'ab','image':'x'}"), 50035);
			assertThat(this.rest.delete(one).status()).isEqualTo(204);
			refused(this.rest.get(one), 10014);
		}
	}

	@Test
	void stickersAndSoundsAreKept() {
		assertThat(get(this.guild + "/stickers")).isEmpty();
		refused(post(this.guild + "/stickers", "{'name':'x'}"), 50035);
		assertThat(get("/soundboard-default-sounds")).isNotEmpty();
		String all = this.guild + "/soundboard-sounds";
		Answer sound = ok(post(all, "{'name':'boom','volume':0.5,'sound':'" + SOUND + "'}"));
		String one = all + "/" + Json.text(sound.json(), "sound_id");
		assertThat(get(all).path("items")).hasSize(1);
		assertThat(Json.text(ok(patch(one, "{'name':'bang'}")).json(), "name")).isEqualTo("bang");
		assertThat(Json.text(get(one), "name")).isEqualTo("bang");
		refused(post("/channels/" + Snowflake.toString(this.emulator.channelId("Lounge")) + "/send-soundboard-sound",
				"{'sound_id':'1'}"), 40032);
		assertThat(this.rest.delete(one).status()).isEqualTo(204);
		refused(this.rest.get(one), 10097);
	}

	@Test
	void aScheduledEventHasALife() {
		String all = this.guild + "/scheduled-events";
		Answer event = ok(post(all,
				"{'name':'party','privacy_level':2,'entity_type':3,'scheduled_start_time':'" + later(Duration.ofDays(1))
						+ "','scheduled_end_time':'" + later(Duration.ofDays(2))
						+ "','entity_metadata':{'location':'here'}}"));
		String one = all + "/" + event.idText();
		this.emulator.user("alice").isInterestedIn(event.id(), true);
		assertThat(Json.number(get(one + "?with_user_count=true"), "user_count")).isOne();
		assertThat(get(one + "/users?with_member=true")).hasSize(1);
		assertThat(Json.number(get(one + "/users/counts"), "guild_scheduled_event_count")).isOne();
		assertThat(get(all)).hasSize(1);
		refused(patch(one, "{'status':3}"), 50035);
		ok(patch(one, "{'status':2}"));
		ok(patch(one, "{'status':3}"));
		refused(patch(one, "{'name':'x'}"), 180000);
		assertThat(this.rest.delete(one).status()).isEqualTo(204);
		refused(this.rest.get(one), 10070);
		refused(post(all,
				"{'name':'x','privacy_level':2,'entity_type':3,'scheduled_start_time':'2020-01-01T00:00:00Z'}"), 50035);
	}

	@Test
	void autoModerationBlocksAlertsAndTimesOut() {
		String all = this.guild + "/auto-moderation/rules";
		String random = Snowflake.toString(this.emulator.channelId("random"));
		Answer rule = ok(post(all,
				"{'name':'no cats','event_type':1,'trigger_type':1,'enabled':true,'trigger_metadata':"
						+ "{'keyword_filter':['cat*'],'allow_list':['cathedral']},'actions':[{'type':1},"
						+ "{'type':2,'metadata':{'channel_id':'" + random + "'}},"
						+ "{'type':3,'metadata':{'duration_seconds':60}}]}"));
		String one = all + "/" + rule.idText();
		assertThat(get(all)).hasSize(1);
		this.emulator.user("carol").says("general", "a cathedral and a concat");
		assertThat(catchThrowable(() -> this.emulator.user("carol").says("general", "my Cats!")))
			.hasMessageContaining("200000");
		assertThat(this.emulator.messages("random")).hasSize(1);
		assertThat(Json.has(get(this.guild + "/members/" + userId("carol")), "communication_disabled_until")).isTrue();
		assertThat(lastAudited()).isBetween(143, 145);
		assertThat(ok(patch(one, "{'enabled':false}")).json().path("enabled").booleanValue()).isFalse();
		assertThat(Json.text(get(one), "name")).isEqualTo("no cats");
		refused(post(all, "{'name':'x','event_type':1,'trigger_type':1,'trigger_metadata':{},'actions':[]}"), 50035);
		assertThat(this.rest.delete(one).status()).isEqualTo(204);
	}

	@Test
	void welcomeScreenOnboardingAndWidgetAreSet() {
		String id = this.general.substring(10);
		assertThat(ok(patch(this.guild + "/welcome-screen",
				"{'description':'hi','welcome_channels':[{'channel_id':'" + id + "','description':'talk'}]}"))
			.json()
			.path("welcome_channels")).hasSize(1);
		assertThat(Json.text(get(this.guild + "/welcome-screen"), "description")).isEqualTo("hi");
		assertThat(this.rest.get(this.guild + "/new-member-welcome").status()).isEqualTo(204);
		JsonNode onboarding = ok(put(this.guild + "/onboarding",
				"{'prompts':[{'id':'1','title':'Who?','options':[{'title':'Me','role_ids':[],'channel_ids':['" + id
						+ "']}]}]}"))
			.json();
		assertThat(onboarding.path("prompts")).hasSize(1);
		get(this.guild + "/onboarding");
		refused(put(this.guild + "/onboarding", "{'enabled':true}"), 350000);
		refused(this.rest.get(this.guild + "/widget.json"), 50004);
		ok(patch(this.guild + "/widget", "{'enabled':true,'channel_id':'" + id + "'}"));
		assertThat(get(this.guild + "/widget").path("enabled").booleanValue()).isTrue();
		assertThat(get(this.guild + "/widget.json").path("members")).isNotEmpty();
		assertThat(this.rest.get(this.guild + "/widget.png").header("Content-Type")).isEqualTo("image/png");
	}

	@Test
	void onboardingIsOnOnlyWithEnoughChannelsThoseOfPromptsAmongThemInTheAdvancedMode() {
		List<String> channels = new ArrayList<>();
		for (int count = 0; count < 7; count++) {
			channels.add(ok(post(this.guild + "/channels", "{'name':'c" + count + "','type':0}")).idText());
		}
		String onboarding = this.guild + "/onboarding";
		String few = String.join("','", channels.subList(0, 5));
		String all = String.join("','", channels);
		refused(put(onboarding, "{'default_channel_ids':['1']}"), 50035);
		refused(put(onboarding, "{'prompts':[{'title':'t','options':[{'title':'o','role_ids':['1']}]}]}"), 50035);
		String prompts = "{'enabled':true,'default_channel_ids':['" + few
				+ "'],'prompts':[{'title':'t','options':[{'title':'o','channel_ids':['"
				+ String.join("','", channels.subList(5, 7)) + "']}]}],'mode':";
		refused(put(onboarding, prompts + "0}"), 350000);
		assertThat(ok(put(onboarding, prompts + "1}")).json().path("enabled").booleanValue()).isTrue();
		refused(put(onboarding, "{'mode':0}"), 350001);
		ok(put(onboarding, "{'mode':0,'default_channel_ids':['" + all + "']}"));
		String deny = "{'type':0,'deny':'2048'}";
		for (String channel : channels.subList(0, 3)) {
			ok(put("/channels/" + channel + "/permissions/" + this.guild.substring(8), deny));
		}
		refused(put(onboarding, "{'default_channel_ids':['" + all + "']}"), 350001);
		ok(put(onboarding, "{'enabled':false,'default_channel_ids':[]}"));
	}

	@Test
	void aTemplateHoldsTheGuildAsItIs() {
		Answer made = ok(post(this.guild + "/templates", "{'name':'copy'}"));
		String code = Json.text(made.json(), "code");
		String one = this.guild + "/templates/" + code;
		refused(post(this.guild + "/templates", "{'name':'copy'}"), 30031);
		assertThat(get(this.guild + "/templates")).hasSize(1);
		assertThat(get("/guilds/templates/" + code).path("serialized_source_guild").path("channels")).isNotEmpty();
		ok(put(one, "{}"));
		assertThat(Json.text(ok(patch(one, "{'name':'other'}")).json(), "name")).isEqualTo("other");
		ok(this.rest.delete(one));
		refused(this.rest.get("/guilds/templates/" + code), 10057);
	}

	@Test
	void whatElseAGuildHas() {
		assertThat(Json.text(get(this.guild + "/preview"), "name")).isEqualTo("Emulator");
		assertThat(get(this.guild + "/vanity-url").path("code").isNull()).isTrue();
		assertThat(get(this.guild + "/regions")).isNotEmpty();
		assertThat(get("/voice/regions")).isNotEmpty();
		assertThat(get(this.guild + "/integrations")).hasSize(1);
		assertThat(get(this.guild + "/requests").path("guild_join_requests")).isEmpty();
		assertThat(Json.has(
				ok(put(this.guild + "/incident-actions",
						"{'invites_disabled_until':'" + later(Duration.ofHours(1)) + "'}"))
					.json(),
				"invites_disabled_until"))
			.isTrue();
		refused(this.rest.get(this.guild + "/voice-states/@me"), 10065);
		assertThat(Json.text(ok(patch(this.guild, "{'name':'Renamed','icon':'" + IMAGE + "'}")).json(), "icon"))
			.hasSize(32);
		assertThat(lastAudited()).isEqualTo(1);
	}

	@Test
	void componentsShowEmojisThatAreThere() {
		String image = "{'name':'dot','image':'" + IMAGE + "'}";
		String guilds = ok(post(this.guild + "/emojis", image)).idText();
		String own = ok(post("/applications/" + botId() + "/emojis", image)).idText();
		for (String emoji : new String[] { "'name':'dot','id':'" + guilds + "'", "'name':'dot','id':'" + own + "'",
				"'name':'\uD83D\uDC4D'" }) {
			ok(post(this.general + "/messages", withEmoji(emoji)));
		}
		for (String emoji : new String[] { "'name':'dot','id':'17'", "'name':'dot'", "" }) {
			Answer refused = post(this.general + "/messages", withEmoji(emoji));
			refused(refused, 50035);
			for (String place : new String[] { "/0/components/0", "/1/components/0/options/0" }) {
				assertThat(refused.json().at("/errors/components" + place + "/emoji/name/_errors/0/code").asString())
					.isEqualTo("BUTTON_COMPONENT_INVALID_EMOJI");
			}
		}
	}

	private static String withEmoji(String emoji) {
		return "{'components':[{'type':1,'components':[{'type':2,'style':1,'custom_id':'b','emoji':{" + emoji
				+ "}}]},{'type':1,'components':[{'type':3,'custom_id':'s','options':[{'label':'l','value':'v','emoji':{"
				+ emoji + "}}]}]}]}";
	}

}
