package io.github.discordspring.emulator;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for routes of applications, users, entitlements and lobbies.
 */
class ApplicationRouteTests extends RouteTests {

	private String application() {
		return "/applications/" + botId();
	}

	@Test
	void theApplicationIsChanged() {
		ok(patch("/applications/@me", "{'description':'helps','tags':['fun'],'icon':'" + IMAGE + "'}"));
		assertThat(Json.text(get(application()), "description")).isEqualTo("helps");
		ok(patch(application(), "{'description':'more'}"));
		assertThat(Json.text(get("/applications/@me"), "description")).isEqualTo("more");
		refused(this.rest.get("/applications/1"), 20012);
		assertThat(this.rest.get(application() + "/activity-instances/x").status()).isEqualTo(404);
		get("/oauth2/keys");
	}

	@Test
	void metadataOfRoleConnectionsIsKept() {
		String path = application() + "/role-connections/metadata";
		assertThat(get(path)).isEmpty();
		assertThat(ok(put(path, "[{'type':1,'key':'level','name':'Level','description':'How far'}]")).json())
			.hasSize(1);
		assertThat(get(path)).hasSize(1);
		refused(put(path, "[{'type':1,'key':'A b','name':'Level','description':'How far'}]"), 50035);
	}

	@Test
	void aTestEntitlementIsMadeConsumedAndDeleted() {
		JsonNode skus = get(application() + "/skus");
		String durable = Json.text(skus.path(0), "id");
		String consumable = Json.text(skus.path(1), "id");
		String all = application() + "/entitlements";
		Answer made = ok(
				post(all, "{'sku_id':'" + consumable + "','owner_id':'" + userId("alice") + "','owner_type':2}"));
		ok(post(all, "{'sku_id':'" + durable + "','owner_id':'" + this.guild.substring(8) + "','owner_type':1}"));
		assertThat(get(all)).hasSize(2);
		assertThat(get(all + "?sku_ids=" + consumable)).hasSize(1);
		ok(this.rest.post(all + "/" + made.idText() + "/consume", "{}"));
		assertThat(get(all + "/" + made.idText()).path("consumed").booleanValue()).isTrue();
		ok(this.rest.delete(all + "/" + made.idText()));
		refused(this.rest.get(all + "/" + made.idText()), 10029);
		refused(post(all, "{'sku_id':'5','owner_id':'5','owner_type':2}"), 10027);
		assertThat(get("/skus/" + durable + "/subscriptions?user_id=" + userId("alice"))).isEmpty();
		refused(this.rest.get("/skus/" + durable + "/subscriptions"), 50035);
	}

	@Test
	void permissionsOfCommandsAreReadButNotWritten() {
		Answer command = ok(post(application() + "/commands", "{'name':'ping','description':'p'}"));
		String all = application() + this.guild + "/commands";
		assertThat(get(all + "/permissions")).isEmpty();
		refused(this.rest.get(all + "/" + command.idText() + "/permissions"), 10066);
		refused(put(all + "/" + command.idText() + "/permissions", "{'permissions':[]}"), 20001);
	}

	@Test
	void aLobbyHasMembersAndMessages() {
		Answer made = ok(
				post("/lobbies", "{'metadata':{'map':'forest'},'members':[{'id':'" + userId("alice") + "'}]}"));
		String lobby = "/lobbies/" + made.idText();
		assertThat(get(lobby).path("members")).hasSize(1);
		ok(put(lobby + "/members/" + userId("bob"), "{'metadata':{'team':'red'}}"));
		assertThat(ok(post(lobby + "/members/bulk",
				"[{'id':'" + userId("carol") + "'},{'id':'" + userId("bob") + "','remove_member':true}]"))
			.json()).hasSize(1);
		ok(patch(lobby, "{'metadata':{'map':'desert'}}"));
		ok(post(lobby + "/messages", "{'content':'hi'}"));
		assertThat(get(lobby + "/messages")).hasSize(1);
		ok(patch(lobby + "/channel-linking", "{'channel_id':'" + this.general.substring(10) + "'}"));
		assertThat(Json.text(ok(post(lobby + "/members/@me/invites", "{}")).json(), "code")).isNotEmpty();
		ok(this.rest.delete(lobby + "/members/" + userId("alice")));
		Answer joined = ok(put("/lobbies", "{'secret':'s'}"));
		assertThat(ok(put("/lobbies", "{'secret':'s'}")).id()).isEqualTo(joined.id());
		ok(this.rest.delete("/lobbies/" + joined.idText() + "/members/@me"));
		ok(this.rest.delete(lobby));
		refused(this.rest.get(lobby), 10031);
	}

	@Test
	void theBotChangesItselfAndLeaves() {
		assertThat(
				Json.text(ok(patch("/users/@me", "{'username':'Other','avatar':'" + IMAGE + "'}")).json(), "username"))
			.isEqualTo("Other");
		assertThat(this.rest.delete("/users/@me" + this.guild).status()).isEqualTo(204);
		assertThat(get("/users/@me/guilds")).isEmpty();
		refused(this.rest.get(this.guild), 10004);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/users/@me/connections,20001", "GET,/oauth2/@me,20001", "GET,/users/@me/guilds/1/member,20001",
			"POST,/partner-sdk/token/bot,50001" })
	void whatIsNotForBotsIsRefused(String method, String path, int code) {
		refused(this.rest.send(this.rest.request(method, path, "{}")), code);
	}

}
