package io.github.discordspring.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.permission.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for routes of messages: files, polls, pins, forwards and what else they have. The
 * client checks each answer against Discord's description where it is there.
 */
class MessageRouteTests {

	private static final byte[] PNG = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private DiscordEmulator emulator;

	private RestClient rest;

	private String general;

	private String guild;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).scheduler(this.time).start();
		this.rest = RestClient.of(this.emulator);
		this.general = "/channels/" + Snowflake.toString(this.emulator.channelId("general"));
		EmulatedGuild emulated = this.emulator.guild("Emulator");
		this.guild = "/guilds/" + Snowflake.toString(emulated.id());
		long role = emulated.addRole("Everything", 0, Permission.ADMINISTRATOR);
		emulated.giveRole(this.emulator.bots().get(0), role);
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	private Answer send(String json) {
		return this.rest.post(this.general + "/messages", json.replace('\'', '"'));
	}

	private String one(Answer message) {
		return this.general + "/messages/" + message.idText();
	}

	/** Sends a body with files. */
	private Answer upload(String method, String path, String json, Object... files) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		write(body, "--edge\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n"
				+ "Content-Type: application/json\r\n\r\n" + json.replace('\'', '"') + "\r\n");
		for (int index = 0; index < files.length; index += 2) {
			write(body, "--edge\r\nContent-Disposition: form-data; name=\"files[" + index / 2 + "]\"; filename=\""
					+ files[index] + "\"\r\nContent-Type: image/png\r\n\r\n");
			body.writeBytes((byte[]) files[index + 1]);
			write(body, "\r\n");
		}
		write(body, "--edge--\r\n");
		return this.rest.send(this.rest.request(method, path, "")
			.method(method, BodyPublishers.ofByteArray(body.toByteArray()))
			.setHeader("Content-Type", "multipart/form-data; boundary=edge"));
	}

	private static void write(ByteArrayOutputStream body, String text) {
		body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aFileIsServedAsItWasSent() throws IOException, InterruptedException {
		Answer sent = upload("POST", this.general + "/messages",
				"{'content':'look','attachments':[{'id':0,'description':'a dot','is_spoiler':true}]}", "dot.png", PNG);
		JsonNode attachment = sent.json().path("attachments").path(0);
		assertThat(Json.text(attachment, "filename")).isEqualTo("dot.png");
		assertThat(Json.text(attachment, "description")).isEqualTo("a dot");
		assertThat(Json.number(attachment, "size")).isEqualTo(PNG.length);
		assertThat(Json.number(attachment, "width")).isOne();
		assertThat(Json.number(attachment, "flags")).isEqualTo(8);
		HttpResponse<byte[]> file = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(Json.text(attachment, "url"))).build(), BodyHandlers.ofByteArray());
		assertThat(file.body()).isEqualTo(PNG);
		assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
	}

	@Test
	void anEditKeepsWhatIsListedAndDropsTheRest() {
		Answer sent = upload("POST", this.general + "/messages", "{}", "a.png", PNG, "b.png", PNG);
		assertThat(sent.json().path("attachments")).hasSize(2);
		String kept = Json.text(sent.json().path("attachments").path(1), "id");
		assertThat(this.rest.patch(one(sent), "{\"content\":\"x\"}").json().path("attachments")).hasSize(2);
		Answer edited = upload("PATCH", one(sent), "{'attachments':[{'id':'" + kept + "'},{'id':0}]}", "c.png", PNG);
		assertThat(edited.json().path("attachments").valueStream().map((file) -> Json.text(file, "filename")))
			.containsExactly("b.png", "c.png");
		assertThat(this.rest.patch(one(sent), "{\"attachments\":[]}").json().path("attachments")).isEmpty();
		assertThat(this.rest.patch(one(sent), "{\"content\":\"\"}").code()).isEqualTo(50006);
	}

	@Test
	void whatAnEmbedShowsIsInItAndNotInTheList() {
		Answer sent = upload("POST", this.general + "/messages",
				"{'embeds':[{'title':'t','image':{'url':'attachment://dot.png'}}]}", "dot.png", PNG);
		assertThat(sent.json().path("attachments")).isEmpty();
		assertThat(Json.text(sent.json().path("embeds").path(0).path("image"), "url")).startsWith("http://127.0.0.1");
		Answer edited = this.rest.patch(one(sent), "{\"content\":\"still\"}");
		assertThat(edited.json().path("embeds")).hasSize(1);
	}

	@Test
	void componentsShowFilesToo() {
		Answer sent = upload("POST", this.general + "/messages",
				"{'flags':32768,'components':[{'type':17,'components':[{'type':10,'content':'hi'},"
						+ "{'type':14},{'type':12,'items':[{'media':{'url':'attachment://dot.png'}}]},"
						+ "{'type':13,'file':{'url':'attachment://dot.png'}},"
						+ "{'type':9,'components':[{'type':10,'content':'s'}],"
						+ "'accessory':{'type':11,'media':{'url':'https://example.com/a.png'}}}]}]}",
				"dot.png", PNG);
		assertThat(sent.status()).as(sent.body()).isEqualTo(200);
		Answer missing = send("{'flags':32768,'components':[{'type':13,'file':{'url':'attachment://no.png'}}]}");
		assertThat(missing.code()).isEqualTo(50035);
		assertThat(send(
				"{'flags':32768,'components':[{'type':10,'content':'a','id':7}," + "{'type':10,'content':'b','id':7}]}")
			.code()).isEqualTo(50035);
	}

	@Test
	void aVoiceMessageNeedsOneFileAndNothingElse() {
		String voice = "'flags':8192,'attachments':[{'id':0,'duration_secs':1.5,'waveform':'AAAA'}]";
		Answer sent = upload("POST", this.general + "/messages", "{" + voice + "}", "voice.ogg", PNG);
		assertThat(sent.json().path("attachments").path(0).path("duration_secs").doubleValue()).isEqualTo(1.5);
		assertThat(upload("POST", this.general + "/messages", "{" + voice + ",'content':'x'}", "v.ogg", PNG).code())
			.isEqualTo(50159);
		assertThat(send("{'flags':8192}").code()).isEqualTo(50160);
		assertThat(upload("POST", this.general + "/messages", "{'flags':8192}", "v.ogg", PNG).code()).isEqualTo(50161);
		assertThat(this.rest.patch(one(sent), "{\"content\":\"x\"}").code()).isEqualTo(50162);
	}

	@Test
	void aPollIsVotedOnAndEndsInTime() {
		Answer sent = send("{'poll':{'question':{'text':'Tea?'},'answers':[{'poll_media':{'text':'yes'}},"
				+ "{'poll_media':{'text':'no','emoji':{'name':'👎'}}}],'duration':1}}");
		JsonNode poll = sent.json().path("poll");
		assertThat(poll.path("answers")).hasSize(2);
		assertThat(this.rest.patch(one(sent), "{\"content\":\"x\"}").code()).isEqualTo(520003);
		this.emulator.user("alice").votes(sent.id(), 1);
		this.emulator.user("bob").votes(sent.id(), 1);
		String answers = this.general + "/polls/" + sent.idText() + "/answers/";
		assertThat(this.rest.get(answers + "1").json().path("users")).hasSize(2);
		assertThat(this.rest.get(answers + "1?limit=1").json().path("users")).hasSize(1);
		assertThat(this.rest.get(answers + "3").status()).isEqualTo(404);
		JsonNode results = this.rest.get(one(sent)).json().path("poll").path("results");
		assertThat(results.path("is_finalized").booleanValue()).isFalse();
		assertThat(Json.number(results.path("answer_counts").path(0), "count")).isEqualTo(2);
		this.time.advanceTimeBy(Duration.ofHours(1));
		results = this.rest.get(one(sent)).json().path("poll").path("results");
		assertThat(results.path("is_finalized").booleanValue()).isTrue();
		JsonNode last = this.rest.get(this.general + "/messages?limit=1").json().path(0);
		assertThat(Json.number(last, "type")).isEqualTo(46);
		assertThat(this.rest.post(this.general + "/polls/" + sent.idText() + "/expire", "{}").code()).isEqualTo(520001);
	}

	@Test
	void aPollIsEndedByItsAuthorAlone() {
		Answer own = send("{'poll':{'question':{'text':'q'},'answers':[{'poll_media':{'text':'a'}}]}}");
		Answer ended = this.rest.post(this.general + "/polls/" + own.idText() + "/expire", "{}");
		assertThat(ended.json().path("poll").path("results").path("is_finalized").booleanValue()).isTrue();
		Answer plain = send("{'content':'x'}");
		assertThat(this.rest.post(this.general + "/polls/" + plain.idText() + "/expire", "{}").code())
			.isEqualTo(520006);
	}

	@Test
	void pinsAreListedNewestFirst() {
		Answer first = send("{'content':'1'}");
		Answer second = send("{'content':'2'}");
		assertThat(this.rest.put(this.general + "/messages/pins/" + first.idText()).status()).isEqualTo(204);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.rest.put(this.general + "/pins/" + second.idText()).status()).isEqualTo(204);
		JsonNode pins = this.rest.get(this.general + "/messages/pins?limit=1").json();
		assertThat(Json.text(pins.path("items").path(0).path("message"), "content")).isEqualTo("2");
		assertThat(pins.path("has_more").booleanValue()).isTrue();
		String before = Json.text(pins.path("items").path(0), "pinned_at").replace("+", "%2B");
		assertThat(this.rest.get(this.general + "/messages/pins?before=" + before).json().path("items")).hasSize(1);
		assertThat(this.rest.get(this.general + "/pins").json()).hasSize(2);
		assertThat(this.rest.get(one(first)).json().path("pinned").booleanValue()).isTrue();
		assertThat(this.rest.delete(this.general + "/messages/pins/" + first.idText()).status()).isEqualTo(204);
		assertThat(this.rest.get(this.general + "/pins").json()).hasSize(1);
	}

	@Test
	void aForwardBringsASnapshot() {
		Answer sent = send("{'content':'original','embeds':[{'title':'e'}]}");
		String random = Snowflake.toString(this.emulator.channelId("random"));
		Answer forward = this.rest.post("/channels/" + random + "/messages",
				"{\"message_reference\":{\"type\":1,\"channel_id\":\"" + this.general.substring(10)
						+ "\",\"message_id\":\"" + sent.idText() + "\"}}");
		assertThat(Json.text(forward.json().path("message_snapshots").path(0).path("message"), "content"))
			.isEqualTo("original");
		assertThat(Json.number(forward.json(), "flags") & 1 << 14).isNotZero();
	}

	@Test
	void stickersAreThoseOfGuildsOrOfPacks() {
		JsonNode packs = this.rest.get("/sticker-packs").json().path("sticker_packs");
		String sticker = Json.text(packs.path(0).path("stickers").path(0), "id");
		Answer sent = send("{'sticker_ids':['" + sticker + "']}");
		assertThat(sent.json().path("sticker_items")).hasSize(1);
		assertThat(send("{'sticker_ids':['1']}").code()).isEqualTo(50081);
	}

	@Test
	void messagesAreFoundByWhatIsInThem() {
		send("{'content':'a Needle here'}");
		send("{'content':'hay'}");
		this.emulator.user("alice").says("random", "needle two");
		JsonNode found = this.rest.get(this.guild + "/messages/search?content=needle").json();
		assertThat(Json.number(found, "total_results")).isEqualTo(2);
		assertThat(Json.text(found.path("messages").path(0).path(0), "content")).isEqualTo("needle two");
		assertThat(Json.number(this.rest.get(this.guild + "/messages/search?content=needle&author_type=bot").json(),
				"total_results"))
			.isOne();
	}

	@Test
	void anAnnouncementIsPublishedToWhoFollows() {
		Answer news = this.rest.post(this.guild + "/channels", "{\"name\":\"news\",\"type\":5}");
		String random = Snowflake.toString(this.emulator.channelId("random"));
		Answer follower = this.rest.post("/channels/" + news.idText() + "/followers",
				"{\"webhook_channel_id\":\"" + random + "\"}");
		assertThat(Json.has(follower.json(), "webhook_id")).isTrue();
		Answer sent = this.rest.post("/channels/" + news.idText() + "/messages", "{\"content\":\"new\"}");
		String crosspost = "/channels/" + news.idText() + "/messages/" + sent.idText() + "/crosspost";
		assertThat(Json.number(this.rest.post(crosspost, "{}").json(), "flags")).isOne();
		assertThat(this.rest.post(crosspost, "{}").code()).isEqualTo(40033);
		JsonNode copy = this.rest.get("/channels/" + random + "/messages?limit=1").json().path(0);
		assertThat(Json.text(copy, "content")).isEqualTo("new");
		assertThat(Json.number(copy, "flags")).isEqualTo(2);
	}

	@Test
	void flagsThatAnEditCannotChangeArePassedOver() {
		Answer quiet = send("{'content':'a','flags':4096}");
		Answer edited = this.rest.patch(one(quiet), "{\"content\":\"b\",\"flags\":4164}");
		assertThat(edited.status()).as(edited.body()).isEqualTo(200);
		assertThat(Json.number(edited.json(), "flags")).isEqualTo(4096 | 4);
		assertThat(Json.number(this.rest.patch(one(quiet), "{\"flags\":0}").json(), "flags")).isEqualTo(4096);
	}

	@Test
	void anEditKeepsAFileThatAComponentShows() {
		String file = "{'type':13,'file':{'url':'attachment://dot.png'}}";
		Answer sent = upload("POST", this.general + "/messages", "{'flags':32768,'components':[" + file + "]}",
				"dot.png", PNG);
		String id = sent.json().at("/components/0/file/attachment_id").asString();
		String changed = "'components':[{'type':10,'content':'t'}," + file + "]";
		for (String body : new String[] { "{" + changed + "}", "{'attachments':[{'id':'" + id + "'}]," + changed + "}",
				"{'attachments':[{'id':'" + id + "'}]}" }) {
			Answer edited = this.rest.patch(one(sent), body.replace('\'', '"'));
			assertThat(edited.status()).as(edited.body()).isEqualTo(200);
			assertThat(edited.json().at("/components/1/file/attachment_id").asString()).isEqualTo(id);
			assertThat(edited.json().path("attachments")).isEmpty();
		}
		assertThat(this.rest.patch(one(sent), ("{'attachments':[]," + changed + "}").replace('\'', '"')).code())
			.isEqualTo(50035);
	}

	@Test
	void aFileThatAnEmbedShowsIsBackInTheListWhenTheEmbedIsGone() {
		Answer sent = upload("POST", this.general + "/messages",
				"{'content':'c','embeds':[{'image':{'url':'attachment://dot.png'}}]}", "dot.png", PNG);
		assertThat(this.rest.patch(one(sent), "{\"content\":\"d\"}").json().path("attachments")).isEmpty();
		assertThat(this.rest.patch(one(sent), "{\"embeds\":[]}").json().path("attachments")).hasSize(1);
	}

	@Test
	void aMessageBecomesOneOfComponentsAloneWhenTheRestOfItIsTakenAway() {
		Answer sent = send("{'content':'c','embeds':[{'title':'t'}]}");
		String components = "\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"t\"}]";
		Answer refused = this.rest.patch(one(sent), "{" + components + "}");
		assertThat(refused.code()).isEqualTo(50035);
		assertThat(refused.json().path("errors").propertyNames()).containsExactly("content", "embeds");
		Answer changed = this.rest.patch(one(sent), "{\"content\":null,\"embeds\":[]," + components + "}");
		assertThat(changed.status()).as(changed.body()).isEqualTo(200);
		assertThat(Json.text(changed.json(), "content")).isEmpty();
	}

	@Test
	void anEditThatIsRefusedChangesNothing() {
		Answer sent = send("{'content':'before'}");
		String row = "{'type':1,'id':7,'components':[{'type':2,'id':7,'style':1,'label':'l','custom_id':'c'}]}";
		Answer refused = this.rest.patch(one(sent),
				("{'content':'after','components':[" + row + "]}").replace('\'', '"'));
		assertThat(refused.code()).isEqualTo(50035);
		assertThat(Json.text(this.rest.get(one(sent)).json(), "content")).isEqualTo("before");
	}

}
