package io.github.discordspring.emulator;

import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for lists that come in pages: how many there are at least, at most and by
 * default, in which order, and what asks for the next page.
 */
class PaginationTests extends RouteTests {

	private String fill(String path) {
		return path.replace("{guild}", this.guild).replace("{channel}", this.general).replace("{application}", botId());
	}

	private static List<Long> ids(JsonNode list, String path) {
		List<Long> ids = new ArrayList<>();
		list.forEach((element) -> ids.add(Json.id(element.at(path))));
		return ids;
	}

	@ParameterizedTest
	@CsvSource({ "{channel}/messages,1,100", "{channel}/messages/pins,1,50", "{guild}/members,1,1000",
			"{guild}/members/search?query=a,1,1000", "{guild}/bans,1,1000", "{guild}/audit-logs,1,100",
			"/users/@me/guilds,1,200", "{channel}/threads/archived/public,2,100",
			"{channel}/threads/archived/private,2,100", "{channel}/users/@me/threads/archived/private,2,100",
			"/applications/{application}/entitlements,1,100", "{guild}/messages/search,1,25" })
	void aPageHasNoMoreAndNoLessThanDocumented(String path, int minimum, int maximum) {
		String start = fill(path) + (path.contains("?") ? "&" : "?") + "limit=";
		for (int wrong : new int[] { minimum - 1, maximum + 1 }) {
			Answer answer = this.rest.get(start + wrong);
			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
			assertThat(answer.code()).isEqualTo(50035);
			assertThat(answer.json().at("/errors/limit/_errors").isEmpty()).as(answer.body()).isFalse();
		}
		ok(this.rest.get(start + minimum));
		ok(this.rest.get(start + maximum));
		assertThat(this.rest.get(start + "many").code()).isEqualTo(50035);
	}

	@Test
	void reactionsAndVotersComeInPagesOfUsers() {
		String message = ok(post(this.general + "/messages",
				"{'poll':{'question':{'text':'q'},'answers':[{'poll_media':{'text':'a'}}]}}"))
			.idText();
		for (int count = 0; count < 26; count++) {
			EmulatedUser user = this.emulator.addUser("person" + count);
			this.emulatedGuild.addMember(user);
			user.reacts(Long.parseLong(message), "👍");
			user.votes(Long.parseLong(message), 1);
		}
		String reactions = this.general + "/messages/" + message + "/reactions/%F0%9F%91%8D";
		JsonNode first = get(reactions);
		assertThat(first).hasSize(25);
		assertThat(ids(first, "/id")).isSorted();
		String last = Json.text(first.path(24), "id");
		assertThat(get(reactions + "?after=" + last)).hasSize(1);
		String voters = this.general + "/polls/" + message + "/answers/1";
		JsonNode page = get(voters).path("users");
		assertThat(page).hasSize(25);
		assertThat(get(voters + "?after=" + Json.text(page.path(24), "id")).path("users")).hasSize(1);
		for (String wrong : new String[] { reactions + "?limit=101", voters + "?limit=0" }) {
			assertThat(this.rest.get(wrong).code()).isEqualTo(50035);
		}
	}

	@Test
	void messagesComeNewestFirstAlsoAfterOne() {
		List<Long> sent = new ArrayList<>();
		for (int count = 0; count < 60; count++) {
			sent.add(ok(post(this.general + "/messages", "{'content':'" + count + "'}")).id());
		}
		assertThat(get(this.general + "/messages")).hasSize(50);
		List<Long> after = ids(get(this.general + "/messages?limit=3&after=" + Snowflake.toString(sent.get(0))), "/id");
		assertThat(after).containsExactly(sent.get(3), sent.get(2), sent.get(1));
		List<Long> around = ids(get(this.general + "/messages?limit=3&around=" + Snowflake.toString(sent.get(30))),
				"/id");
		assertThat(around).containsExactly(sent.get(31), sent.get(30), sent.get(29));
	}

	@Test
	void membersComeOneByOneUnlessMoreAreAskedForInTheOrderOfTheirIds() {
		JsonNode one = get(this.guild + "/members");
		assertThat(one).hasSize(1);
		List<Long> all = ids(get(this.guild + "/members?limit=1000"), "/user/id");
		assertThat(all).hasSizeGreaterThan(2).isSorted();
		assertThat(ids(get(this.guild + "/members?limit=1&after=" + Snowflake.toString(all.get(0))), "/user/id"))
			.containsExactly(all.get(1));
	}

	@Test
	void bansComeInTheOrderOfTheirUsersAndBeforeWins() {
		for (String name : new String[] { "bob", "carol" }) {
			ok(this.rest.put(this.guild + "/bans/" + userId(name)));
		}
		List<Long> all = ids(get(this.guild + "/bans"), "/user/id");
		assertThat(all).hasSize(2).isSorted();
		String last = Snowflake.toString(all.get(1));
		assertThat(ids(get(this.guild + "/bans?before=" + last + "&after=" + last), "/user/id"))
			.containsExactly(all.get(0));
	}

	@Test
	void theAuditLogIsNewestFirstAndOldestFirstAfterAnEntry() {
		for (int count = 0; count < 4; count++) {
			ok(post(this.guild + "/roles", "{'name':'r" + count + "'}"));
		}
		List<Long> all = ids(get(this.guild + "/audit-logs").path("audit_log_entries"), "/id");
		assertThat(all).isSortedAccordingTo((left, right) -> Long.compare(right, left));
		List<Long> after = ids(get(this.guild + "/audit-logs?limit=2&after=" + Snowflake.toString(all.get(3)))
			.path("audit_log_entries"), "/id");
		assertThat(after).containsExactly(all.get(2), all.get(1));
	}

	@Test
	void pinsComeByTheTimeTheyWerePinned() {
		List<Long> pinned = new ArrayList<>();
		for (int count = 0; count < 3; count++) {
			String message = ok(post(this.general + "/messages", "{'content':'p'}")).idText();
			this.time.advanceTimeBy(java.time.Duration.ofSeconds(1));
			ok(this.rest.put(this.general + "/messages/pins/" + message));
			pinned.add(Long.parseLong(message));
		}
		JsonNode first = get(this.general + "/messages/pins?limit=2");
		assertThat(ids(first.path("items"), "/message/id")).containsExactly(pinned.get(2), pinned.get(1));
		assertThat(first.path("has_more").booleanValue()).isTrue();
		String before = Json.text(first.path("items").path(1), "pinned_at").replace("+", "%2B");
		JsonNode second = get(this.general + "/messages/pins?before=" + before);
		assertThat(ids(second.path("items"), "/message/id")).containsExactly(pinned.get(0));
		assertThat(second.path("has_more").booleanValue()).isFalse();
	}

}
