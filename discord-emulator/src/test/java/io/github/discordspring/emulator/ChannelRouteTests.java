package io.github.discordspring.emulator;

import java.time.Duration;
import java.time.Instant;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for routes of channels, threads, stages, invites and webhooks.
 */
class ChannelRouteTests extends RouteTests {

	private String channel(String json) {
		return "/channels/" + ok(post(this.guild + "/channels", json)).idText();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 2, 4, 5, 13, 15, 16 })
	void channelsOfAllKindsAreMadeChangedAndDeleted(int type) {
		String made = channel("{'name':'new','type':" + type + "}");
		assertThat(Json.text(ok(patch(made, "{'name':'other','position':3}")).json(), "name")).isEqualTo("other");
		assertThat(lastAudited()).isEqualTo(11);
		ok(this.rest.delete(made));
		assertThat(lastAudited()).isEqualTo(12);
		refused(this.rest.get(made), 10003);
	}

	@Test
	void anOverwriteIsSetAndRemoved() {
		String overwrite = this.general + "/permissions/" + userId("alice");
		assertThat(put(overwrite, "{'type':1,'deny':'2048'}").status()).isEqualTo(204);
		assertThat(get(this.general).path("permission_overwrites")).hasSize(1);
		assertThat(this.rest.delete(overwrite).status()).isEqualTo(204);
		refused(this.rest.delete(overwrite), 10009);
		refused(put(overwrite, "{}"), 50035);
	}

	@Test
	void anOverwriteIsForARoleOrUserThatIsThere() {
		String role = ok(post(this.guild + "/roles", "{'name':'r'}")).idText();
		for (int type : new int[] { 0, 1 }) {
			refused(put(this.general + "/permissions/17", "{'type':" + type + ",'deny':'2048'}"), 10009);
		}
		refused(put(this.general + "/permissions/" + role, "{'type':1,'deny':'2048'}"), 10009);
		refused(put(this.general + "/permissions/" + userId("alice"), "{'type':0,'deny':'2048'}"), 10009);
		assertThat(get(this.general).path("permission_overwrites")).isEmpty();
		ok(put(this.general + "/permissions/" + role, "{'type':0,'deny':'2048'}"));
	}

	@Test
	void channelsAreMovedIntoCategories() {
		String id = this.general.substring(10);
		String category = channel("{'name':'c','type':4}").substring(10);
		assertThat(patch(this.guild + "/channels",
				"[{'id':'" + id + "','position':7,'parent_id':'" + category + "','lock_permissions':true}]")
			.status()).isEqualTo(204);
		assertThat(Json.text(get(this.general), "parent_id")).isEqualTo(category);
		assertThat(Json.number(get(this.general), "position")).isEqualTo(7);
	}

	@Test
	void aThreadStartsFromAMessageAndHasItsId() {
		Answer message = ok(post(this.general + "/messages", "{'content':'topic'}"));
		Answer thread = ok(post(this.general + "/messages/" + message.idText() + "/threads", "{'name':'talk'}"));
		assertThat(thread.id()).isEqualTo(message.id());
		refused(post(this.general + "/messages/" + message.idText() + "/threads", "{'name':'talk'}"), 160004);
		String path = "/channels/" + thread.idText();
		ok(post(path + "/messages", "{'content':'in it'}"));
		assertThat(Json.number(get(path), "message_count")).isOne();
		assertThat(get(this.guild + "/threads/active").path("threads")).hasSize(1);
		assertThat(get(path + "/thread-members")).hasSize(1);
		ok(this.rest.put(path + "/thread-members/" + userId("alice")));
		assertThat(get(path + "/thread-members?with_member=true")).hasSize(2);
		assertThat(Json.has(get(path + "/thread-members/" + userId("alice")), "join_timestamp")).isTrue();
		ok(this.rest.delete(path + "/thread-members/" + userId("alice")));
		refused(this.rest.get(path + "/thread-members/" + userId("alice")), 10007);
		ok(this.rest.delete(path + "/thread-members/@me"));
		ok(this.rest.put(path + "/thread-members/@me"));
	}

	@Test
	void anArchivedThreadComesBackWhenSomebodyWrites() {
		Answer thread = ok(post(this.general + "/threads", "{'name':'open','type':11}"));
		String path = "/channels/" + thread.idText();
		ok(patch(path, "{'archived':true}"));
		assertThat(get(this.general + "/threads/archived/public").path("threads")).hasSize(1);
		refused(patch(path, "{'name':'other'}"), 50083);
		ok(post(path + "/messages", "{'content':'again'}"));
		assertThat(get(path).path("thread_metadata").path("archived").booleanValue()).isFalse();
		ok(patch(path, "{'archived':true,'locked':true}"));
		refused(post(path + "/messages", "{'content':'again'}"), 50083);
	}

	@Test
	void aQuietThreadIsArchivedInTime() {
		Answer thread = ok(post(this.general + "/threads", "{'name':'quiet','type':11,'auto_archive_duration':60}"));
		this.time.advanceTimeBy(Duration.ofMinutes(61));
		assertThat(get("/channels/" + thread.idText()).path("thread_metadata").path("archived").booleanValue())
			.isTrue();
	}

	@Test
	void aPrivateThreadIsSeenByItsMembersAlone() {
		Answer thread = ok(post(this.general + "/threads", "{'name':'secret','type':12}"));
		ok(patch("/channels/" + thread.idText(), "{'archived':true}"));
		assertThat(get(this.general + "/threads/archived/private").path("threads")).hasSize(1);
		assertThat(get(this.general + "/users/@me/threads/archived/private").path("threads")).hasSize(1);
		assertThat(get(this.general + "/threads/search?name=SEC").path("threads")).hasSize(1);
	}

	@Test
	void aPostOfAForumHasAFirstMessageAndTags() {
		String forum = channel("{'name':'forum','type':15,'available_tags':[{'name':'bug'},{'name':'idea'}]}");
		String tag = Json.text(get(forum).path("available_tags").path(0), "id");
		Answer made = ok(post(forum + "/threads",
				"{'name':'it fails','applied_tags':['" + tag + "'],'message':{'content':'help'}}"));
		assertThat(Json.text(made.json().path("message"), "content")).isEqualTo("help");
		assertThat(made.json().path("applied_tags")).hasSize(1);
		refused(post(forum + "/messages", "{'content':'x'}"), 40058);
		refused(post(forum + "/threads", "{'name':'x','applied_tags':['1'],'message':{'content':'y'}}"), 10087);
		ok(patch(forum, "{'flags':16}"));
		refused(post(forum + "/threads", "{'name':'x','message':{'content':'y'}}"), 40067);
	}

	@Test
	void aStageGoesLiveOnce() {
		String stage = channel("{'name':'stage','type':13}").substring(10);
		ok(post("/stage-instances", "{'channel_id':'" + stage + "','topic':'hello'}"));
		refused(post("/stage-instances", "{'channel_id':'" + stage + "','topic':'hello'}"), 150006);
		assertThat(Json.text(ok(patch("/stage-instances/" + stage, "{'topic':'other'}")).json(), "topic"))
			.isEqualTo("other");
		assertThat(Json.text(get("/stage-instances/" + stage), "topic")).isEqualTo("other");
		ok(this.rest.delete("/stage-instances/" + stage));
		refused(this.rest.get("/stage-instances/" + stage), 10067);
	}

	@Test
	void aStageGoesLiveForAnEventThatIsThereAndOfAStage() {
		String stage = channel("{'name':'stage','type':13}").substring(10);
		String live = "{'channel_id':'" + stage + "','topic':'hello','guild_scheduled_event_id':'%s'}";
		refused(post("/stage-instances", live.formatted(17)), 10070);
		refused(post("/stage-instances", live.formatted("soon")), 50035);
		refused(post("/stage-instances", live.formatted(event("'entity_type':3,'entity_metadata':{'location':'l'}"))),
				50091);
		String event = event("'entity_type':1,'channel_id':'" + stage + "'");
		Answer instance = ok(post("/stage-instances", live.formatted(event)));
		assertThat(Json.text(instance.json(), "guild_scheduled_event_id")).isEqualTo(event);
	}

	private String event(String fields) {
		return ok(post(this.guild + "/scheduled-events",
				"{'name':'e','privacy_level':2,'scheduled_start_time':'2100-01-01T00:00:00Z',"
						+ "'scheduled_end_time':'2100-01-02T00:00:00Z'," + fields + "}"))
			.idText();
	}

	@Test
	void aStageIsOverWhenItsChannelIsDeleted() {
		String stage = channel("{'name':'stage','type':13}").substring(10);
		ok(post("/stage-instances", "{'channel_id':'" + stage + "','topic':'hello'}"));
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			assertThat(client.await("GUILD_CREATE").path("stage_instances")).hasSize(1);
			ok(this.rest.delete("/channels/" + stage));
			assertThat(Json.text(client.await("STAGE_INSTANCE_DELETE"), "channel_id")).isEqualTo(stage);
		}
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		try (GatewayClient client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask())) {
			assertThat(client.await("GUILD_CREATE").path("stage_instances")).isEmpty();
		}
	}

	@Test
	void anInviteIsUsedUp() {
		Answer invite = ok(post(this.general + "/invites", "{'max_uses':1}"));
		String code = Json.text(invite.json(), "code");
		assertThat(get(this.general + "/invites")).hasSize(1);
		assertThat(get(this.guild + "/invites")).hasSize(1);
		assertThat(Json.number(get("/invites/" + code + "?with_counts=true"), "approximate_member_count")).isPositive();
		this.emulator.addUser("dave").accepts(code);
		assertThat(get(this.guild + "/members/" + userId("dave")).path("user")).isNotEmpty();
		refused(this.rest.get("/invites/" + code), 10006);
	}

	@Test
	void anInviteIsOverInTimeOrRevoked() {
		String soon = Json.text(ok(post(this.general + "/invites", "{'max_age':10}")).json(), "code");
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		refused(this.rest.get("/invites/" + soon), 10006);
		String code = Json.text(ok(post(this.general + "/invites", "{}")).json(), "code");
		refused(this.rest.get("/invites/" + code + "/target-users"), 10129);
		ok(this.rest.delete("/invites/" + code));
		refused(this.rest.delete("/invites/" + code), 10006);
	}

	@Test
	void aVoiceChannelShowsAStatus() {
		String voice = channel("{'name':'v','type':2}");
		assertThat(put(voice + "/voice-status", "{'status':'chess'}").status()).isEqualTo(204);
		assertThat(lastAudited()).isEqualTo(192);
	}

	@Test
	void aWebhookIsChangedReadAndDeleted() {
		Answer made = ok(post(this.general + "/webhooks", "{'name':'Herald'}"));
		String byId = "/webhooks/" + made.idText();
		String byToken = byId + "/" + Json.text(made.json(), "token");
		assertThat(Json.text(ok(patch(byId, "{'name':'Crier'}")).json(), "name")).isEqualTo("Crier");
		assertThat(Json.text(ok(patch(byToken, "{'name':'Bell'}")).json(), "name")).isEqualTo("Bell");
		assertThat(Json.text(get(byId), "name")).isEqualTo("Bell");
		assertThat(get(this.guild + "/webhooks")).hasSize(1);
		ok(post(byToken + "/slack", "{'text':'from slack','attachments':[{'title':'t','color':'#ff0000'}]}"));
		ok(this.rest.send(this.rest
			.request("POST", byToken + "/github",
					"{\"action\":\"opened\",\"issue\":{\"number\":1,\"title\":\"bug\"},"
							+ "\"repository\":{\"full_name\":\"a/b\"},\"sender\":{\"login\":\"octo\"}}")
			.setHeader("X-GitHub-Event", "issues")));
		JsonNode messages = get(this.general + "/messages?limit=2");
		assertThat(Json.text(messages.path(1), "content")).isEqualTo("from slack");
		assertThat(Json.text(messages.path(0).path("embeds").path(0), "title")).contains("#1 bug");
		refused(post(this.general + "/webhooks", "{'name':'Discord'}"), 50035);
		ok(this.rest.delete(byId));
		refused(this.rest.get(byId), 10015);
	}

	@Test
	void aWebhookWritesIntoThreadsAndForums() {
		String forum = channel("{'name':'forum','type':15}");
		Answer hook = ok(post(forum + "/webhooks", "{'name':'Herald'}"));
		String path = "/webhooks/" + hook.idText() + "/" + Json.text(hook.json(), "token");
		refused(post(path, "{'content':'x'}"), 220001);
		Answer post = ok(post(path + "?wait=true", "{'content':'x','thread_name':'news'}"));
		String thread = Json.text(post.json(), "channel_id");
		ok(post(path + "?thread_id=" + thread, "{'content':'more'}"));
		assertThat(Json.number(get("/channels/" + thread), "message_count")).isOne();
		ok(patch(path + "/messages/" + post.idText() + "?thread_id=" + thread, "{'content':'y'}"));
	}

	@Test
	void aPostOfAWebhookHasTagsAsOthersHave() {
		String forum = channel("{'name':'forum','type':15,'available_tags':[{'name':'bug','moderated':true}]}");
		String tag = Json.text(get(forum).path("available_tags").path(0), "id");
		Answer hook = ok(post(forum + "/webhooks", "{'name':'Herald'}"));
		String path = "/webhooks/" + hook.idText() + "/" + Json.text(hook.json(), "token");
		refused(post(path, "{'content':'x','thread_name':'news','applied_tags':['1']}"), 10087);
		ok(post(path, "{'content':'x','thread_name':'news','applied_tags':['" + tag + "']}"));
		ok(patch(forum, "{'flags':16}"));
		refused(post(path, "{'content':'x','thread_name':'news'}"), 40067);
	}

	@Test
	void whoIsTimedOutDoesNotWrite() {
		ok(patch(this.guild + "/members/" + userId("carol"),
				"{'communication_disabled_until':'" + Instant.now().plus(Duration.ofDays(1)) + "'}"));
		assertThat(catchThrowable(() -> this.emulator.user("carol").says("general", "hi")))
			.hasMessageContaining("50013");
	}

	@Test
	void webhooksAndInvitesGoWithTheirChannel() {
		String made = channel("{'name':'new'}");
		Answer webhook = ok(post(made + "/webhooks", "{'name':'Herald'}"));
		String code = Json.text(ok(post(made + "/invites", "{}")).json(), "code");
		ok(this.rest.delete(made));
		String byId = "/webhooks/" + webhook.idText();
		refused(this.rest.get(byId), 10015);
		refused(post(byId + "/" + Json.text(webhook.json(), "token"), "{'content':'x'}"), 10015);
		assertThat(get(this.guild + "/webhooks")).isEmpty();
		refused(this.rest.get("/invites/" + code), 10006);
		assertThat(get(this.guild + "/invites")).isEmpty();
	}

	@Test
	void anInviteIsMadeFromABodyAlthoughAllOfItsFieldsAreOptional() {
		refused(this.rest.post(this.general + "/invites", null), 50035);
	}

}
