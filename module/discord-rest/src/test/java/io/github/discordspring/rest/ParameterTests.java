package io.github.discordspring.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.file.FileContent;
import io.github.discordspring.model.invite.InviteCreateRequest;
import io.github.discordspring.model.lobby.LobbyMemberBulkUpdateRequest;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageSearchQuery;
import io.github.discordspring.model.monetization.EntitlementQuery;
import io.github.discordspring.model.sticker.StickerCreateRequest;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.validation.InvalidRequestException;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.TestServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is checked of parameters before a request is sent, forms, requests without a
 * method, and webhooks on their own.
 */
class ParameterTests {

	private static final Duration WAIT = Duration.ofSeconds(10);

	private static final Secret TOKEN = new Secret("s3cr3t-Token_x");

	private final TestServer server = new TestServer().otherwise(Reply.of(204));

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token.of.bot"))
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void pageSizesAreCheckedBeforeSending() {
		refused(this.client.messages().getChannelMessages(4, null, null, null, 0),
				"getChannelMessages is not valid and was not sent: limit: 0, at least 1");
		refused(this.client.messages().getChannelMessages(4, null, null, null, 101), "limit: 101");
		refused(this.client.guilds().listGuildMembers(3, 1001, null), "limit: 1001");
		sent(this.client.messages().getChannelMessages(4, null, null, null, 100));
		sent(this.client.guilds().listGuildMembers(3, 1, null));
		sent(this.client.guilds().listGuildMembers(3, null, null));
	}

	@Test
	void reasonsHaveUpTo512CharactersOfWhichAnEmojiIsOne() {
		refused(this.client.messages().deleteMessage(4, 5, ""), "reason: 0 characters, at least 1");
		refused(this.client.messages().deleteMessage(4, 5, "🔥".repeat(513)), "reason: 513 characters, at most 512");
		sent(this.client.messages().deleteMessage(4, 5, "🔥".repeat(512)));
	}

	@Test
	void textsAndListsAreCheckedToo() {
		refused(this.client.guilds().searchGuildMembers(3, null, ""), "query: 0 characters, at least 1");
		refused(this.client.guilds().searchGuildMembers(3, null, "x".repeat(101)), "query: 101 characters");
		refused(this.client.lobbies().bulkUpdateLobbyMembers(3, List.of()), "requests: 0 given, at least 1");
		refused(this.client.lobbies()
			.bulkUpdateLobbyMembers(3,
					IntStream.rangeClosed(1, 26)
						.mapToObj((id) -> LobbyMemberBulkUpdateRequest.builder().id(id).build())
						.toList()),
				"requests: 26 given, at most 25");
		refused(this.client.lobbies().updateLobbyMessageModerationMetadata(3, 4, Map.of("key", "x".repeat(2001))),
				"2001 characters, at most 2000");
		refused(this.client.messages().searchGuildMessages(3, MessageSearchQuery.builder().limit(26).build()),
				"limit: 26");
	}

	@Test
	void whatIsNoIdOrWouldLeadToAnotherPathIsNotSent() {
		refused(this.client.channels().getChannel(0), "channelId: 0 is no id");
		refused(this.client.invites().deleteInvite(""), "code: \"\" cannot be part of a path");
		refused(this.client.invites().deleteInvite(".."), "code: \"..\" cannot be part of a path");
		assertThat(sent(this.client.invites().deleteInvite("../guilds/1")).uri())
			.isEqualTo("/api/v10/invites/..%2Fguilds%2F1");
	}

	@Test
	void severalFaultsComeTogether() {
		refused(this.client.guilds().searchGuildMembers(0, 1001, ""), "guildId");
		refused(this.client.guilds().searchGuildMembers(0, 1001, ""), "limit");
		refused(this.client.guilds().searchGuildMembers(0, 1001, ""), "query");
	}

	@Test
	void listsInQueriesRepeatTheNameOrAreSeparatedByCommas() {
		MessageSearchQuery search = MessageSearchQuery.builder().authorId(-1, 6).mentionEveryone(false).build();
		assertThat(sent(this.client.messages().searchGuildMessages(3, search)).uri())
			.endsWith("?author_id=18446744073709551615&author_id=6&mention_everyone=false");
		EntitlementQuery entitlements = EntitlementQuery.builder().skuIds(5, 6).limit(3).build();
		assertThat(sent(this.client.entitlements().listEntitlements(1, entitlements)).uri())
			.endsWith("?sku_ids=5%2C6&limit=3");
		assertThat(sent(this.client.guilds().getGuildPruneCount(3, 7, Snowflakes.of(5, 6))).uri())
			.endsWith("?days=7&include_roles=5%2C6");
	}

	@Test
	void aStickerIsAForm() {
		StickerCreateRequest sticker = StickerCreateRequest.builder()
			.name("Wave")
			.description("")
			.tags("wave,hi")
			.build();
		Request request = sent(this.client.stickers().createGuildSticker(3, sticker, "wave.png", bytes("png")));
		assertThat(request.headers().get("Content-Type")).startsWith("multipart/form-data");
		assertThat(request.body())
			.contains("name=\"name\"\r\n", "\r\nWave\r\n", "name=\"description\"", "name=\"tags\"", "\r\nwave,hi\r\n",
					"name=\"file\"; filename=\"wave.png\"", "Content-Type: image/png", "\r\npng\r\n")
			.doesNotContain("payload_json");
		refused(this.client.stickers()
			.createGuildSticker(3, sticker.toBuilder().name("x").build(), "wave.png", bytes("png")),
				"name: 1 character");
	}

	@Test
	void thoseWhoMayAcceptAnInviteAreAFile() {
		Request request = sent(this.client.channels()
			.createChannelInviteForUsers(4, InviteCreateRequest.builder().maxUses(2).build(), Snowflakes.of(5, 6)));
		assertThat(request.body()).contains("name=\"payload_json\"", "\"max_uses\":2",
				"name=\"target_users_file\"; filename=\"target_users.csv\"", "Content-Type: text/csv",
				"user_id\n5\n6\n");
		Request replaced = sent(this.client.invites().updateTargetUsers("abc", Snowflakes.of(7)));
		assertThat(replaced.toString()).isEqualTo("PUT /api/v10/invites/abc/target-users");
		assertThat(replaced.body()).contains("user_id\n7\n").doesNotContain("payload_json");
		this.server.reply(Reply.text(200, "text/csv", "user_id\n5\n6\n"));
		assertThat(this.client.invites().getTargetUserIds("abc").block(WAIT)).isEqualTo(Snowflakes.of(5, 6));
	}

	@Test
	void picturesComeAsBytes() {
		this.server.reply(Reply.text(200, "image/png", "png"));
		assertThat(this.client.guilds().getGuildWidgetImage(3, null).block(WAIT))
			.isEqualTo("png".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void numbersByRoleAreAMap() {
		this.server.reply(Reply.json(200, "{\"41771983423143936\":2,\"7\":0}"));
		assertThat(this.client.guilds().getGuildRoleMemberCounts(3).block(WAIT))
			.isEqualTo(Map.of(41771983423143936L, 2, 7L, 0));
	}

	@Test
	void aRequestWithoutAMethodIsSentLikeOthers() {
		this.server.reply(Reply.json(200, Samples.USER), Reply.json(200, Samples.list(Samples.MESSAGE)),
				Reply.json(200, "{\"new\":true}"), Reply.of(204));
		User user = this.client.request(HttpMethod.GET, "/users/{userId}", -1L).retrieve(User.class).block(WAIT);
		assertThat(user).isNotNull();
		assertThat(this.client.request(HttpMethod.GET, "/channels/{channelId}/messages", 4L)
			.query("limit", 5)
			.query("has", "a", "b")
			.retrieveList(Message.class)
			.collectList()
			.block(WAIT)).hasSize(2);
		assertThat(this.client.request(HttpMethod.POST, "/channels/{channelId}/novelties", 4L)
			.body(Map.of("name", "x"))
			.reason("größer")
			.retrieve(RawJson.class)
			.block(WAIT)).isEqualTo(RawJson.of("{\"new\":true}"));
		this.client.request(HttpMethod.POST, "/webhooks/{webhookId}/{webhookToken}/new", 9L, TOKEN)
			.body(MessageCreateRequest.of("hi"))
			.retrieve()
			.block(WAIT);
		assertThat(this.server.requests).extracting(Request::toString)
			.containsExactly("GET /api/v10/users/18446744073709551615",
					"GET /api/v10/channels/4/messages?limit=5&has=a&has=b", "POST /api/v10/channels/4/novelties",
					"POST /api/v10/webhooks/9/s3cr3t-Token_x/new");
		assertThat(this.server.requests.get(2).body()).isEqualTo("{\"name\":\"x\"}");
		assertThat(this.server.requests.get(2).headers().get("X-Audit-Log-Reason")).isEqualTo("gr%C3%B6%C3%9Fer");
		assertThat(this.server.requests.get(2).headers().get("Authorization")).isEqualTo("Bot token.of.bot");
		assertThat(this.server.requests.get(3).headers().get("Authorization")).isNull();
	}

	@Test
	void aRequestWithoutAMethodIsCheckedToo() {
		refused(this.client.request(HttpMethod.POST, "/channels/{channelId}/messages", 4L)
			.body(MessageCreateRequest.of("x".repeat(2001)))
			.retrieve(), "content: 2001 characters");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.request(HttpMethod.GET, "/channels/334385199974967042"))
			.withMessageContaining("names in place of ids");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.request(HttpMethod.GET, "/channels/{channelId}"))
			.withMessageContaining("1 variables, but 0 were given");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.request(HttpMethod.GET, "/webhooks/{id}/{code}", 9L, TOKEN))
			.withMessageContaining("{code}")
			.withMessageNotContaining(TOKEN.value());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.client.request(HttpMethod.GET, "/invites/{code}", ".."))
			.withMessageContaining("{code}");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.request(HttpMethod.GET, "/users?a=b"))
			.withMessageContaining("no query");
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> this.client.request(HttpMethod.DELETE, "/invites/{code}", "abc").reason("x".repeat(513)))
			.withMessageContaining("reason: 513 characters, at most 512");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://discord.com/api/webhooks/9/s3cr3t-Token_x",
			"https://discord.com/api/v10/webhooks/9/s3cr3t-Token_x/?thread_id=7",
			"https://canary.discord.com/api/webhooks/9/s3cr3t-Token_x?wait=true&thread_id=7" })
	void aWebhookIsKnownByItsAddress(String url) {
		boolean thread = url.contains("thread_id");
		try (DiscordRestClient tokenless = DiscordRestClient.builder().baseUrl(this.server.url()).build()) {
			WebhookClient webhook = tokenless.webhook(url);
			assertThat(webhook.id()).isEqualTo(9);
			assertThat(webhook).hasToString("webhook 9");
			webhook.send("hi").block(WAIT);
			webhook.sendWithoutWaiting(WebhookExecuteRequest.builder().content("hi").build()).block(WAIT);
			webhook.thread(8).edit(5, "changed").block(WAIT);
			webhook.edit(5, MessageEditRequest.builder().components(List.of()).build()).block(WAIT);
			webhook.delete(5).block(WAIT);
			webhook.fetch().block(WAIT);
			webhook.deleteWebhook().block(WAIT);
		}
		String path = "/api/v10/webhooks/9/s3cr3t-Token_x";
		assertThat(this.server.requests).extracting(Request::toString)
			.containsExactly("POST " + path + "?wait=true" + (thread ? "&thread_id=7" : ""),
					"POST " + path + "?wait=false" + (thread ? "&thread_id=7" : ""),
					"PATCH " + path + "/messages/5?thread_id=8",
					"PATCH " + path + "/messages/5?" + (thread ? "thread_id=7&" : "") + "with_components=true",
					"DELETE " + path + "/messages/5" + (thread ? "?thread_id=7" : ""), "GET " + path, "DELETE " + path);
		assertThat(this.server.requests)
			.allSatisfy((request) -> assertThat(request.headers().get("Authorization")).isNull());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "9/s3cr3t", "https://discord.com/api/webhooks/9", "https://discord.com/channels/9/s3cr3t",
					"https://discord.com/api/webhooks/x/s3cr3t", "https://discord.com/api/webhooks/9/s3cr3t/slack" })
	void whatIsNoAddressOfAWebhookIsRefusedWithoutShowingIt(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.webhook(url))
			.withMessageContaining("https://discord.com/api/webhooks/{id}/{token}")
			.withMessageNotContaining("s3cr3t");
	}

	private void refused(Publisher<?> call, String message) {
		int before = this.server.requests.size();
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Flux.from(call).blockLast(WAIT))
			.withMessageContaining(message);
		assertThat(this.server.requests).hasSize(before);
	}

	private Request sent(Publisher<?> call) {
		int before = this.server.requests.size();
		Flux.from(call).blockLast(WAIT);
		assertThat(this.server.requests).hasSize(before + 1);
		return this.server.requests.get(before);
	}

	private static FileContent bytes(String text) {
		return FileContent.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
