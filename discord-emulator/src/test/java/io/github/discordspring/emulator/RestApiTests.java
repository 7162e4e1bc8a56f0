package io.github.discordspring.emulator;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the REST API without its rate limits.
 */
class RestApiTests {

	private static final String CAMERA = "%F0%9F%93%B7";

	private DiscordEmulator emulator;

	private RestClient rest;

	private String general;

	private String guild;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).start();
		this.rest = RestClient.of(this.emulator);
		this.general = "/channels/" + Snowflake.toString(this.emulator.channelId("general"));
		this.guild = "/guilds/" + Snowflake.toString(this.emulator.guild("Emulator").id());
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void withoutATokenOrWithAWrongOneNothingIsAnswered() {
		for (String authorization : new String[] { "", "Bot wrong", "Bearer " + this.emulator.token() }) {
			Answer answer = RestClient.of(this.emulator.restBaseUrl(), authorization).get("/users/@me");
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.body()).isEqualTo("{\"message\":\"401: Unauthorized\",\"code\":0}");
		}
	}

	@Test
	void whatIsNotThereIsNotFoundAndAWrongMethodIsNotAllowed() {
		assertThat(this.rest.get("/nothing").status()).isEqualTo(404);
		assertThat(this.rest.get("/nothing").body()).isEqualTo("{\"message\":\"404: Not Found\",\"code\":0}");
		Answer answer = this.rest.delete("/users/@me");
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.body()).isEqualTo("{\"message\":\"405: Method Not Allowed\",\"code\":0}");
	}

	@Test
	void theVersionIsPartOfThePathOrLeftOut() {
		String base = this.emulator.restBaseUrl();
		assertThat(RestClient.of(base.replace("/v10", ""), "Bot " + this.emulator.token()).get("/users/@me").status())
			.isEqualTo(200);
		Answer old = RestClient.of(base.replace("/v10", "/v6"), "Bot " + this.emulator.token()).get("/users/@me");
		assertThat(old.status()).isEqualTo(400);
		assertThat(old.code()).isEqualTo(50041);
	}

	@Test
	void theGatewayIsFoundWithoutATokenAndItsLimitsWithOne() {
		JsonNode open = RestClient.of(this.emulator.restBaseUrl(), "").get("/gateway").json();
		assertThat(Json.text(open, "url")).isEqualTo(this.emulator.gatewayUrl());
		JsonNode bot = this.rest.get("/gateway/bot").json();
		assertThat(Json.number(bot, "shards")).isEqualTo(1);
		JsonNode limit = bot.path("session_start_limit");
		assertThat(Json.number(limit, "total")).isEqualTo(1000);
		assertThat(Json.number(limit, "max_concurrency")).isEqualTo(16);
		assertThat(Json.number(limit, "reset_after")).isPositive();
	}

	@Test
	void theApplicationAndItsBotAreKnown() {
		JsonNode user = this.rest.get("/users/@me").json();
		assertThat(Json.id(user, "id")).isEqualTo(this.emulator.applicationId());
		assertThat(Json.text(user, "username")).isEqualTo("Sample Bot");
		for (String path : new String[] { "/applications/@me", "/oauth2/applications/@me" }) {
			JsonNode application = this.rest.get(path).json();
			assertThat(Json.id(application, "id")).isEqualTo(this.emulator.applicationId());
			assertThat(Json.text(application.path("owner"), "username")).isEqualTo("alice");
			assertThat(Json.text(application, "verify_key")).hasSize(64);
		}
		assertThat(this.rest.get("/users/@me/guilds").json()).hasSize(1);
		assertThat(this.rest.get("/users/1").code()).isEqualTo(10013);
	}

	@Test
	void aMessageIsSentReadChangedAndDeleted() {
		Answer sent = this.rest.post(this.general + "/messages", "{\"content\":\"hello\",\"nonce\":\"n1\"}");
		assertThat(sent.status()).isEqualTo(200);
		for (String field : new String[] { "id", "channel_id", "author", "content", "timestamp", "edited_timestamp",
				"tts", "mention_everyone", "mentions", "mention_roles", "attachments", "embeds", "components", "pinned",
				"type", "flags", "nonce" }) {
			assertThat(sent.json().has(field)).as(field).isTrue();
		}
		String one = this.general + "/messages/" + sent.idText();
		assertThat(Json.text(this.rest.get(one).json(), "content")).isEqualTo("hello");
		Answer edited = this.rest.patch(one, "{\"content\":\"changed\"}");
		assertThat(Json.text(edited.json(), "content")).isEqualTo("changed");
		assertThat(Json.has(edited.json(), "edited_timestamp")).isTrue();
		assertThat(this.rest.delete(one).status()).isEqualTo(204);
		assertThat(this.rest.get(one).code()).isEqualTo(10008);
		assertThat(this.rest.delete(one).status()).isEqualTo(404);
	}

	@Test
	void messagesAreListedNewestFirst() {
		long[] ids = IntStream.range(0, 60)
			.mapToLong((number) -> this.emulator.user("alice").says("general", "m" + number).id())
			.toArray();
		String all = this.general + "/messages";
		assertThat(contents(all)).startsWith("m59,m58,").endsWith(",m10");
		assertThat(contents(all + "?limit=2&before=" + ids[10])).isEqualTo("m9,m8");
		assertThat(contents(all + "?limit=2&after=" + ids[10])).isEqualTo("m12,m11");
		assertThat(contents(all + "?limit=3&around=" + ids[10])).isEqualTo("m11,m10,m9");
		assertThat(this.rest.get(all + "?limit=101").code()).isEqualTo(50035);
		assertThat(this.rest.get(all + "?before=x").code()).isEqualTo(50035);
	}

	private String contents(String path) {
		return this.rest.get(path)
			.json()
			.valueStream()
			.map((message) -> Json.text(message, "content"))
			.collect(Collectors.joining(","));
	}

	@Test
	void aTextThatIsTooLongIsRefusedWithANestedError() {
		Answer answer = this.rest.post(this.general + "/messages",
				Json.object().put("content", "x".repeat(2001)).toString());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).isEqualTo("{\"message\":\"Invalid Form Body\",\"code\":50035,\"errors\":{\"content\":"
				+ "{\"_errors\":[{\"code\":\"BASE_TYPE_MAX_LENGTH\",\"message\":\"Must be 2000 or fewer in length.\"}]}}}");
		String emojis = "\uD83D\uDE00".repeat(2000);
		assertThat(this.rest.post(this.general + "/messages", Json.object().put("content", emojis).toString()).status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"content\":\"\"}", "{\"content\":\"  \"}", "{\"embeds\":[]}" })
	void anEmptyMessageIsRefused(String body) {
		Answer answer = this.rest.post(this.general + "/messages", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo(50006);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'content':{}}|/content", "{'tts':'yes','content':'x'}|/tts",
			"{'embeds':{}}|/embeds", "{'embeds':[1]}|/embeds/0", "{'embeds':[{}]}|/embeds/0/description",
			"{'embeds':[{'title':'t','fields':[{'name':'n'}]}]}|/embeds/0/fields/0/value",
			"{'embeds':[{'title':'t','color':16777216}]}|/embeds/0/color",
			"{'embeds':[{'title':'t','timestamp':'yesterday'}]}|/embeds/0/timestamp",
			"{'embeds':[{'image':{'url':'ftp://x'}}]}|/embeds/0/image/url",
			"{'content':'x','allowed_mentions':{'parse':['cats']}}|/allowed_mentions/parse/0",
			"{'content':'x','allowed_mentions':{'parse':['users'],'users':['1']}}|/allowed_mentions",
			"{'content':'x','flags':1}|/flags", "{'content':'x','components':[{'type':2}]}|/components/0/type",
			"{'content':'x','components':[{'type':1,'components':[]}]}|/components/0/components",
			"{'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'a'}]}]}|/components/0/components/0/custom_id",
			"{'content':'x','components':[{'type':1,'components':[{'type':2,'style':5,'label':'a'}]}]}|/components/0/components/0/url",
			"{'content':'x','components':[{'type':1,'components':[{'type':3,'custom_id':'a','options':[]}]}]}|/components/0/components/0/options",
			"{'content':'x','message_reference':{'message_id':'1'}}|/message_reference",
			"{'content':'x','nonce':'12345678901234567890123456'}|/nonce",
			"{'content':'x','poll':{'question':{}}}|/poll/answers",
			"{'flags':32768,'content':'x','components':[{'type':10,'content':'y'}]}|/content" })
	void aWrongFieldIsNamed(String body, String path) {
		Answer answer = this.rest.post(this.general + "/messages", body.replace('\'', '"'));
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.code()).as(answer.body()).isEqualTo(50035);
		assertThat(answer.json().path("errors").at(path).path("_errors")).as(answer.body()).isNotEmpty();
	}

	@Test
	void embedsOfAMessageMayHold6000CharactersTogether() {
		String embed = "{\"description\":\"" + "x".repeat(3000) + "\"}";
		String fits = "{\"embeds\":[" + embed + "," + embed + "]}";
		assertThat(this.rest.post(this.general + "/messages", fits).status()).isEqualTo(200);
		String over = fits.replace("]}", ",{\"title\":\"x\"}]}");
		assertThat(
				this.rest.post(this.general + "/messages", over).json().at("/errors/embeds/_errors/0/code").asString())
			.isEqualTo("MAX_EMBED_SIZE_EXCEEDED");
	}

	@Test
	void embedsAndComponentsAreCompleted() {
		JsonNode message = this.rest
			.post(this.general + "/messages",
					"""
							{"embeds":[{"title":"t","url":null,"timestamp":"2026-11-20T10:00:00Z","fields":[{"name":"n","value":"v"}]}],
							"components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"},
							{"type":2,"style":2,"label":"b","custom_id":"b"}]}]}""")
			.json();
		JsonNode embed = message.path("embeds").path(0);
		assertThat(Json.text(embed, "type")).isEqualTo("rich");
		assertThat(embed.has("url")).isFalse();
		assertThat(Json.text(embed, "timestamp")).isEqualTo("2026-11-20T10:00:00.000000+00:00");
		assertThat(embed.at("/fields/0/inline").isBoolean()).isTrue();
		assertThat(message.at("/components/0/id").intValue()).isEqualTo(1);
		assertThat(message.at("/components/0/components/1/id").intValue()).isEqualTo(3);
	}

	@Test
	void aReplyHoldsWhatItRepliesTo() {
		EmulatedMessage question = this.emulator.user("alice").says("general", "question");
		JsonNode reply = this.rest
			.post(this.general + "/messages",
					"{\"content\":\"answer\",\"message_reference\":{\"message_id\":\"" + question.id() + "\"}}")
			.json();
		assertThat(Json.number(reply, "type")).isEqualTo(19);
		assertThat(Json.text(reply.path("referenced_message"), "content")).isEqualTo("question");
		assertThat(Json.text(reply.path("mentions").path(0), "username")).isEqualTo("alice");
		Answer gone = this.rest.post(this.general + "/messages",
				"{\"content\":\"answer\",\"message_reference\":{\"message_id\":\"1\",\"fail_if_not_exists\":false}}");
		assertThat(gone.status()).isEqualTo(200);
	}

	@Test
	void allowedMentionsLimitWhoIsMentioned() {
		String alice = Snowflake.toString(this.emulator.user("alice").id());
		String bob = Snowflake.toString(this.emulator.user("bob").id());
		String content = "{\"content\":\"<@" + alice + "> <@" + bob + "> @everyone\"";
		JsonNode all = this.rest.post(this.general + "/messages", content + "}").json();
		assertThat(all.path("mentions")).hasSize(2);
		assertThat(all.path("mention_everyone").booleanValue()).isTrue();
		JsonNode none = this.rest.post(this.general + "/messages", content + ",\"allowed_mentions\":{\"parse\":[]}}")
			.json();
		assertThat(none.path("mentions")).isEmpty();
		assertThat(none.path("mention_everyone").booleanValue()).isFalse();
		JsonNode one = this.rest
			.post(this.general + "/messages", content + ",\"allowed_mentions\":{\"users\":[\"" + bob + "\"]}}")
			.json();
		assertThat(Json.text(one.path("mentions").path(0), "username")).isEqualTo("bob");
	}

	@Test
	void theSameNonceGivesTheSameMessageIfItIsEnforced() {
		String body = "{\"content\":\"once\",\"nonce\":\"n\",\"enforce_nonce\":true}";
		long first = this.rest.post(this.general + "/messages", body).id();
		assertThat(this.rest.post(this.general + "/messages", body).id()).isEqualTo(first);
		assertThat(this.emulator.messages("general")).hasSize(1);
	}

	@Test
	void abotChangesOnlyItsOwnMessagesButDeletesThoseOfOthers() {
		EmulatedMessage message = this.emulator.user("alice").says("general", "mine");
		String one = this.general + "/messages/" + Snowflake.toString(message.id());
		assertThat(this.rest.patch(one, "{\"content\":\"yours\"}").code()).isEqualTo(50005);
		assertThat(this.rest.delete(one).status()).isEqualTo(204);
	}

	@Test
	void severalMessagesAreDeletedAtOnce() {
		String ids = IntStream.range(0, 3)
			.mapToObj(
					(number) -> "\"" + Snowflake.toString(this.emulator.user("alice").says("general", "x").id()) + "\"")
			.collect(Collectors.joining(","));
		String path = this.general + "/messages/bulk-delete";
		assertThat(this.rest.post(path, "{\"messages\":[\"1\"]}").code()).isEqualTo(50016);
		assertThat(this.rest.post(path, "{\"messages\":[\"1\",\"2\"]}").code()).isEqualTo(50034);
		assertThat(this.rest.post(path, "{\"messages\":[\"1\",\"1\"]}").code()).isEqualTo(50035);
		assertThat(this.rest.post(path, "{\"messages\":[" + ids + "]}").status()).isEqualTo(204);
		assertThat(this.emulator.messages("general")).isEmpty();
	}

	@Test
	void reactionsAreAddedListedAndRemoved() {
		EmulatedMessage message = this.emulator.user("alice").says("general", "look");
		String one = this.general + "/messages/" + Snowflake.toString(message.id());
		String reaction = one + "/reactions/" + CAMERA;
		assertThat(this.rest.put(reaction + "/@me").status()).isEqualTo(204);
		this.emulator.user("bob").reacts(message.id(), "\uD83D\uDCF7");
		JsonNode shown = this.rest.get(one).json().path("reactions").path(0);
		assertThat(Json.number(shown, "count")).isEqualTo(2);
		assertThat(shown.path("me").booleanValue()).isTrue();
		assertThat(Json.text(shown.path("emoji"), "name")).isEqualTo("\uD83D\uDCF7");
		assertThat(this.rest.get(reaction).json()).hasSize(2);
		assertThat(this.rest.get(reaction + "?limit=1").json()).hasSize(1);
		assertThat(this.rest.delete(reaction + "/@me").status()).isEqualTo(204);
		assertThat(this.rest.delete(reaction + "/" + this.emulator.user("bob").id()).status()).isEqualTo(204);
		assertThat(this.rest.get(one).json().has("reactions")).isFalse();
		assertThat(this.rest.put(one + "/reactions/abc/@me").code()).isEqualTo(10014);
		assertThat(this.rest.put(one + "/reactions/abc:1/@me").code()).isEqualTo(10014);
		assertThat(this.rest.put(reaction + "/@me").status()).isEqualTo(204);
		assertThat(this.rest.delete(one + "/reactions").status()).isEqualTo(204);
		assertThat(this.rest.get(one).json().has("reactions")).isFalse();
	}

	@Test
	void channelsAreMadeChangedAndDeleted() {
		Answer category = this.rest.post(this.guild + "/channels", "{\"name\":\"Group\",\"type\":4}");
		assertThat(category.status()).isEqualTo(201);
		Answer channel = this.rest.post(this.guild + "/channels",
				"{\"name\":\"My Channel\",\"parent_id\":\"" + category.idText() + "\",\"topic\":\"t\"}");
		assertThat(Json.text(channel.json(), "name")).isEqualTo("my-channel");
		String one = "/channels/" + channel.idText();
		assertThat(Json.text(this.rest.patch(one, "{\"topic\":null,\"rate_limit_per_user\":5}").json(), "topic"))
			.isEmpty();
		assertThat(this.rest.delete("/channels/" + category.idText()).status()).isEqualTo(200);
		assertThat(Json.has(this.rest.get(one).json(), "parent_id")).isFalse();
		assertThat(this.rest.delete(one).status()).isEqualTo(200);
		assertThat(this.rest.get(one).code()).isEqualTo(10003);
		assertThat(this.rest.post(this.guild + "/channels", "{\"type\":0}").code()).isEqualTo(50035);
		assertThat(this.rest.post(this.guild + "/channels", "{\"name\":\"x\",\"parent_id\":\"1\"}").code())
			.isEqualTo(50035);
	}

	@Test
	void aGuildWithItsChannelsRolesAndMembersIsRead() {
		JsonNode whole = this.rest.get(this.guild + "?with_counts=true").json();
		assertThat(Json.text(whole, "name")).isEqualTo("Emulator");
		assertThat(Json.number(whole, "approximate_member_count")).isEqualTo(4);
		assertThat(this.rest.get(this.guild + "/channels").json()).hasSize(5);
		assertThat(this.rest.get(this.guild + "/roles").json()).hasSize(3);
		assertThat(this.rest.get(this.guild + "/members").json()).hasSize(1);
		assertThat(this.rest.get(this.guild + "/members?limit=1000").json()).hasSize(4);
		String bob = Snowflake.toString(this.emulator.user("bob").id());
		assertThat(this.rest.get(this.guild + "/members/" + bob).json().path("roles")).hasSize(1);
		assertThat(this.rest.get(this.guild + "/members/1").code()).isEqualTo(10007);
		assertThat(this.rest.get("/guilds/1").code()).isEqualTo(10004);
		assertThat(this.rest.get("/guilds/x").code()).isEqualTo(50035);
	}

	@Test
	void aGuildIsChanged() {
		assertThat(Json.text(this.rest.patch(this.guild, "{\"name\":\"Renamed\"}").json(), "name"))
			.isEqualTo("Renamed");
		assertThat(this.rest.patch(this.guild, "{\"name\":\"x\"}").code()).isEqualTo(50035);
	}

	@Test
	void whatABotMayNotDoIsRefused() {
		EmulatedGuild other = this.emulator.addGuild("Other", this.emulator.user("alice"));
		long elsewhere = other.addTextChannel("elsewhere");
		assertThat(this.rest.get("/channels/" + elsewhere).code()).isEqualTo(50001);
		assertThat(this.rest.get("/guilds/" + other.id()).code()).isEqualTo(10004);
		long secret = this.emulator.guild("Emulator").addTextChannel("secret");
		this.emulator.guild("Emulator").hideChannel(secret);
		assertThat(this.rest.post("/channels/" + secret + "/messages", "{\"content\":\"x\"}").code()).isEqualTo(50001);
		assertThat(this.rest.get(this.guild + "/channels").json()).hasSize(5);
		String lounge = "/channels/" + this.emulator.channelId("Text Channels");
		assertThat(this.rest.post(lounge + "/messages", "{\"content\":\"x\"}").code()).isEqualTo(50008);
	}

	@Test
	void aBotWritesToAPersonAlone() {
		String carol = Snowflake.toString(this.emulator.user("carol").id());
		Answer channel = this.rest.post("/users/@me/channels", "{\"recipient_id\":\"" + carol + "\"}");
		assertThat(Json.number(channel.json(), "type")).isEqualTo(1);
		assertThat(Json.text(channel.json().path("recipients").path(0), "username")).isEqualTo("carol");
		assertThat(this.rest.post("/users/@me/channels", "{\"recipient_id\":\"" + carol + "\"}").id())
			.isEqualTo(channel.id());
		assertThat(this.rest.post("/channels/" + channel.idText() + "/messages", "{\"content\":\"hi\"}").status())
			.isEqualTo(200);
		assertThat(this.emulator.messages(channel.idText())).hasSize(1);
		assertThat(this.rest.post("/users/@me/channels", "{}").code()).isEqualTo(50035);
		assertThat(this.rest.post("/users/@me/channels", "{\"recipient_id\":\"1\"}").code()).isEqualTo(50035);
	}

	@Test
	void typingIsShown() {
		try (GatewayClient client = GatewayClient.identify(this.emulator, 1 << 11)) {
			client.await("READY");
			assertThat(this.rest.post(this.general + "/typing", null).status()).isEqualTo(204);
			assertThat(Json.id(client.await("TYPING_START"), "user_id")).isEqualTo(this.emulator.applicationId());
		}
	}

	@Test
	void aBodyThatIsNoJsonIsRefused() {
		assertThat(this.rest.post(this.general + "/messages", "{broken").code()).isEqualTo(50109);
		assertThat(this.rest.post(this.general + "/messages", "[]").code()).isEqualTo(50035);
		Answer wrongType = this.rest.send(this.rest.request("POST", this.general + "/messages", "content=x")
			.setHeader("Content-Type", "text/plain"));
		assertThat(wrongType.code()).isEqualTo(50035);
	}

	@Test
	void aBodyThatIsTooLargeIsRefused() {
		Answer answer = this.rest.post(this.general + "/messages", "x".repeat(25 * 1024 * 1024 + 1));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.code()).isEqualTo(40005);
	}

	@Test
	void onlyTheLastThousandMessagesOfAChannelAreKept() {
		IntStream.range(0, 1010).forEach((number) -> this.emulator.user("alice").says("general", "m" + number));
		assertThat(this.emulator.messages("general")).hasSize(1000)
			.first()
			.hasFieldOrPropertyWithValue("content", "m10");
	}

	@Test
	void fieldsOfAFormMayBeYesAndNo() {
		Answer form = this.rest.send(this.rest.request("POST", this.general + "/messages", "content=x&tts=false")
			.setHeader("Content-Type", "application/x-www-form-urlencoded"));
		assertThat(form.status()).as(form.body()).isEqualTo(200);
		Answer parts = this.rest.send(this.rest.request("POST", this.general + "/messages", """
				--edge\r
				Content-Disposition: form-data; name="content"\r
				\r
				Hello\r
				--edge\r
				Content-Disposition: form-data; name="tts"\r
				\r
				true\r
				--edge--\r
				""").setHeader("Content-Type", "multipart/form-data; boundary=edge"));
		// The form is right; it is the permission to have it read aloud that the bot
		// lacks
		assertThat(parts.code()).as(parts.body()).isEqualTo(50013);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "filename=\"my cat.png\"|my_cat.png", "filename*=utf-8''my%20cat.png|my_cat.png",
					"filename=\"a \\\"b\\\".txt\"|a__b_.txt", "filename=\"a;b.txt\"|a_b.txt",
					"filename=\"x.txt\"; filename*=UTF-8''%C3%BC.txt|ü.txt" })
	void aFileIsKeptHoweverItsNameIsWritten(String filename, String kept) {
		Answer answer = this.rest.send(this.rest.request("POST", this.general + "/messages", """
				--edge\r
				Content-Disposition: form-data; name="files[0]"; %s\r
				Content-Type: text/plain\r
				\r
				text\r
				--edge--\r
				""".formatted(filename)).setHeader("Content-Type", "multipart/form-data; boundary=edge"));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(Json.text(answer.json().path("attachments").path(0), "filename")).isEqualTo(kept);
	}

}
