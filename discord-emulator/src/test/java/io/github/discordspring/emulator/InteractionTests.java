package io.github.discordspring.emulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.model.Snowflake;
import io.github.discordspring.model.gateway.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for commands, components and forms that people use, and for the answers to them.
 * Time is virtual.
 */
class InteractionTests {

	private static final String COMMANDS = """
			[{"name":"ping","description":"Answers"},
			{"name":"roll","description":"Rolls dice","options":[
			{"type":4,"name":"sides","description":"Sides","required":true,"min_value":2,"max_value":100},
			{"type":3,"name":"color","description":"Color","choices":[{"name":"Red","value":"red"}]},
			{"type":6,"name":"for","description":"For whom"},{"type":7,"name":"in","description":"Where"}]},
			{"name":"config","description":"Configures","options":[{"type":2,"name":"set","description":"Sets","options":[
			{"type":1,"name":"color","description":"Sets the color","options":[
			{"type":3,"name":"value","description":"Value","required":true}]}]}]},
			{"name":"song","description":"Plays","options":[
			{"type":3,"name":"title","description":"Title","autocomplete":true}]},
			{"name":"admin","description":"For some","default_member_permissions":"0"}]""";

	private static final String BUTTONS = """
			{"content":"press","components":[{"type":1,"components":[
			{"type":2,"style":1,"label":"One","custom_id":"one"},
			{"type":2,"style":1,"label":"Off","custom_id":"off","disabled":true}]},
			{"type":1,"components":[{"type":3,"custom_id":"pick","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}]},
			{"type":1,"components":[{"type":5,"custom_id":"who"}]}]}""";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private DiscordEmulator emulator;

	private RestClient rest;

	private RestClient webhooks;

	private GatewayClient client;

	private EmulatedUser alice;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().scheduler(this.time).rateLimits(false).start();
		this.rest = RestClient.of(this.emulator);
		this.webhooks = RestClient.of(this.emulator.restBaseUrl(), "");
		this.rest.put("/applications/" + this.emulator.applicationId() + "/commands", COMMANDS);
		this.client = GatewayClient.identify(this.emulator, Intent.of(EnumSet.allOf(Intent.class)));
		this.client.awaitReady();
		this.alice = this.emulator.user("alice");
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
		this.time.dispose();
	}

	private Answer respond(JsonNode interaction, String body) {
		return this.webhooks.post(
				"/interactions/" + Json.text(interaction, "id") + "/" + Json.text(interaction, "token") + "/callback",
				body.replace('\'', '"'));
	}

	private String webhook(JsonNode interaction) {
		return "/webhooks/" + Json.text(interaction, "application_id") + "/" + Json.text(interaction, "token");
	}

	@Test
	void aCommandComesWithAllThatBelongsToIt() {
		this.alice.uses("general", "ping");

		JsonNode interaction = this.client.await("INTERACTION_CREATE");

		assertThat(Json.number(interaction, "type")).isEqualTo(2);
		assertThat(Json.number(interaction, "version")).isEqualTo(1);
		assertThat(Json.text(interaction.path("data"), "name")).isEqualTo("ping");
		assertThat(Json.text(interaction.at("/member/user"), "username")).isEqualTo("alice");
		assertThat(interaction.has("user")).isFalse();
		for (String field : new String[] { "application_id", "token", "guild_id", "guild", "channel_id", "channel",
				"app_permissions", "locale", "guild_locale", "entitlements", "authorizing_integration_owners",
				"context", "attachment_size_limit" }) {
			assertThat(interaction.has(field)).as(field).isTrue();
		}
		assertThat(Json.text(interaction.path("member"), "permissions")).matches("\\d+");
	}

	@Test
	void nothingIsProposedForAnOptionThatDoesNotSaySo() {
		assertThatExceptionOfType(DiscordError.class)
			.isThrownBy(() -> this.alice.completes("general", "roll", "sides", "1"))
			.withMessageContaining("The option has no autocomplete");
		this.alice.completes("general", "song", "title", "So", Map.of());
		assertThat(Json.number(this.client.await("INTERACTION_CREATE"), "type")).isEqualTo(4);
	}

	@Test
	void optionsAreCheckedAndWhatTheyNameIsResolved() {
		this.alice.uses("general", "roll", Map.of("sides", 6, "for", "bob", "in", "random"));
		JsonNode data = this.client.await("INTERACTION_CREATE").path("data");
		String bob = Snowflake.toString(this.emulator.user("bob").id());
		assertThat(data.path("options")).hasSize(3);
		assertThat(data.at("/resolved/users/" + bob + "/username").asString()).isEqualTo("bob");
		assertThat(data.at("/resolved/members/" + bob + "/roles")).hasSize(1);
		assertThat(data.at("/resolved/channels/" + this.emulator.channelId("random") + "/name").asString())
			.isEqualTo("random");
		List<Map<String, ?>> wrongOptions = List.of(Map.of(), Map.of("sides", 1), Map.of("sides", 101),
				Map.of("sides", "x"), Map.of("sides", 6, "color", "blue"));
		for (Map<String, ?> wrong : wrongOptions) {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> this.alice.uses("general", "roll", wrong))
				.withMessageContaining("50035");
		}
		assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> this.alice.uses("general", "roll", Map.of("eyes", 1)));
	}

	@Test
	void aSubcommandIsNestedInItsGroup() {
		this.alice.uses("general", "config set color", Map.of("value", "red"));
		assertThat(this.client.await("INTERACTION_CREATE").at("/data/options/0/options/0/options/0/value").asString())
			.isEqualTo("red");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.uses("general", "config"))
			.withMessageContaining("subcommand");
	}

	@Test
	void aCommandForAdministratorsIsRefusedToOthers() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.emulator.user("carol").uses("general", "admin"))
			.withMessageContaining("50013");
		this.alice.uses("general", "admin");
		this.client.await("INTERACTION_CREATE");
	}

	@Test
	void aMessageIsTheAnswer() {
		EmulatedInteraction used = this.alice.uses("general", "ping");
		assertThat(used.state()).isEqualTo("pending");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");

		Answer answer = respond(interaction, "{'type':4,'data':{'content':'Pong'}}");

		assertThat(answer.status()).isEqualTo(204);
		assertThat(used.awaitAnswer().content()).isEqualTo("Pong");
		JsonNode message = this.client.await("MESSAGE_CREATE");
		assertThat(Json.number(message, "type")).isEqualTo(20);
		assertThat(Json.id(message, "webhook_id")).isEqualTo(this.emulator.applicationId());
		assertThat(Json.id(message.path("interaction_metadata"), "id")).isEqualTo(used.id());
		assertThat(Json.text(message.path("interaction"), "name")).isEqualTo("ping");
		String original = webhook(interaction) + "/messages/@original";
		assertThat(Json.text(this.webhooks.get(original).json(), "content")).isEqualTo("Pong");
		assertThat(Json.text(this.webhooks.patch(original, "{\"content\":\"Ping\"}").json(), "content"))
			.isEqualTo("Ping");
		assertThat(this.webhooks.delete(original).status()).isEqualTo(204);
		assertThat(this.webhooks.get(original).code()).isEqualTo(10008);
	}

	@Test
	void aResponseCanBeAskedFor() {
		this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		Answer answer = this.webhooks.post("/interactions/" + Json.text(interaction, "id") + "/"
				+ Json.text(interaction, "token") + "/callback?with_response=true",
				"{\"type\":4,\"data\":{\"content\":\"Pong\"}}");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().at("/resource/message/content").asString()).isEqualTo("Pong");
		assertThat(answer.json().at("/interaction/response_message_id").asString())
			.isEqualTo(answer.json().at("/resource/message/id").asString());
	}

	@Test
	void aSecondAnswerIsRefused() {
		this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		respond(interaction, "{'type':5}");
		Answer second = respond(interaction, "{'type':4,'data':{'content':'x'}}");
		assertThat(second.status()).isEqualTo(400);
		assertThat(second.code()).isEqualTo(40060);
	}

	@Test
	void anAnswerAfterThreeSecondsIsTooLate() {
		EmulatedInteraction used = this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		this.time.advanceTimeBy(Duration.ofMillis(2_999));
		assertThat(used.state()).isEqualTo("pending");
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(used.state()).isEqualTo("failed");
		Answer late = respond(interaction, "{'type':4,'data':{'content':'x'}}");
		assertThat(late.status()).isEqualTo(404);
		assertThat(late.code()).isEqualTo(10062);
		assertThat(this.webhooks.post(webhook(interaction), "{\"content\":\"x\"}").code()).isEqualTo(10015);
		assertThatIllegalStateException().isThrownBy(() -> used.awaitAnswer(Duration.ofMillis(10)))
			.withMessageContaining("failed");
	}

	@Test
	void aPromisedAnswerIsLoadingUntilItComes() {
		EmulatedInteraction used = this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		respond(interaction, "{'type':5}");
		assertThat(Json.number(this.client.await("MESSAGE_CREATE"), "flags")).isEqualTo(128);
		assertThat(used.state()).isEqualTo("thinking");
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		this.webhooks.patch(webhook(interaction) + "/messages/@original", "{\"content\":\"done\"}");
		JsonNode update = this.client.await("MESSAGE_UPDATE");
		assertThat(Json.number(update, "flags")).isZero();
		assertThat(used.awaitAnswer().content()).isEqualTo("done");
	}

	@Test
	void aTokenIsVoidAfterFifteenMinutes() {
		this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		respond(interaction, "{'type':5}");
		this.time.advanceTimeBy(Duration.ofMinutes(15));
		Answer answer = this.webhooks.patch(webhook(interaction) + "/messages/@original", "{\"content\":\"x\"}");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.code()).isEqualTo(50027);
	}

	@Test
	void messagesFollowTheAnswer() {
		this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		assertThat(this.webhooks.post(webhook(interaction), "{\"content\":\"early\"}").code()).isEqualTo(10015);
		respond(interaction, "{'type':4,'data':{'content':'first'}}");
		Answer second = this.webhooks.post(webhook(interaction), "{\"content\":\"second\"}");
		assertThat(second.status()).isEqualTo(200);
		String one = webhook(interaction) + "/messages/" + second.idText();
		assertThat(Json.text(this.webhooks.patch(one, "{\"content\":\"2nd\"}").json(), "content")).isEqualTo("2nd");
		assertThat(Json.text(this.webhooks.get(one).json(), "content")).isEqualTo("2nd");
		assertThat(this.webhooks.delete(one).status()).isEqualTo(204);
		Answer own = this.rest.post("/channels/" + this.emulator.channelId("random") + "/messages",
				"{\"content\":\"x\"}");
		assertThat(this.webhooks.delete(webhook(interaction) + "/messages/" + own.idText()).code()).isEqualTo(10008);
		assertThat(this.emulator.messages("general")).extracting(EmulatedMessage::content).containsExactly("first");
		assertThat(this.webhooks.post("/webhooks/1/" + Json.text(interaction, "token"), "{\"content\":\"x\"}").code())
			.isEqualTo(10015);
		assertThat(this.webhooks.post("/webhooks/" + this.emulator.applicationId() + "/unknown", "{\"content\":\"x\"}")
			.code()).isEqualTo(50027);
	}

	@Test
	void anEphemeralAnswerIsSeenByOneUserAlone() {
		EmulatedInteraction used = this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		respond(interaction, "{'type':4,'data':{'content':'psst','flags':64}}");
		EmulatedMessage answer = used.awaitAnswer();
		assertThat(answer.visibleTo()).isEqualTo(this.alice.id());
		JsonNode event = this.client.await("MESSAGE_CREATE");
		assertThat(Json.number(event, "flags")).isEqualTo(64);
		assertThat(event.has("guild_id")).isFalse();
		assertThat(event.has("member")).isFalse();
		String channel = "/channels/" + Snowflake.toString(answer.channelId()) + "/messages";
		assertThat(this.rest.get(channel).json()).isEmpty();
		assertThat(this.rest.get(channel + "/" + Snowflake.toString(answer.id())).code()).isEqualTo(10008);
		assertThat(this.rest.delete(channel + "/" + Snowflake.toString(answer.id())).code()).isEqualTo(10008);
		assertThat(this.webhooks.delete(webhook(interaction) + "/messages/@original").status()).isEqualTo(204);
		assertThat(this.client.await("MESSAGE_DELETE").has("guild_id")).isFalse();
	}

	@Test
	void aButtonChangesItsMessage() {
		long message = this.rest.post("/channels/" + this.emulator.channelId("general") + "/messages", BUTTONS).id();
		EmulatedInteraction clicked = this.alice.clicks(message, "one");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		assertThat(Json.number(interaction, "type")).isEqualTo(3);
		assertThat(Json.text(interaction.path("data"), "custom_id")).isEqualTo("one");
		assertThat(Json.number(interaction.path("data"), "component_type")).isEqualTo(2);
		assertThat(Json.id(interaction.path("message"), "id")).isEqualTo(message);
		respond(interaction, "{'type':7,'data':{'content':'pressed','components':[]}}");
		assertThat(clicked.awaitAnswer().id()).isEqualTo(message);
		JsonNode update = this.client.await("MESSAGE_UPDATE");
		assertThat(Json.text(update, "content")).isEqualTo("pressed");
		assertThat(update.path("components")).isEmpty();
	}

	@Test
	void aDeferredUpdateChangesTheMessageLater() {
		long message = this.rest.post("/channels/" + this.emulator.channelId("general") + "/messages", BUTTONS).id();
		this.alice.clicks(message, "one");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		assertThat(respond(interaction, "{'type':6}").status()).isEqualTo(204);
		assertThat(this.webhooks.patch(webhook(interaction) + "/messages/@original", "{\"content\":\"later\"}").id())
			.isEqualTo(message);
	}

	@Test
	void aComponentThatCannotBeUsedIsRefused() {
		long message = this.rest.post("/channels/" + this.emulator.channelId("general") + "/messages", BUTTONS).id();
		for (String customId : new String[] { "off", "none", "" }) {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.clicks(message, customId));
		}
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.selects(message, "pick", "c"));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.alice.selects(message, "pick", "a", "b"));
	}

	@Test
	void selectsBringWhatWasPicked() {
		long message = this.rest.post("/channels/" + this.emulator.channelId("general") + "/messages", BUTTONS).id();
		this.alice.selects(message, "pick", "b");
		assertThat(this.client.await("INTERACTION_CREATE").at("/data/values").toString()).isEqualTo("[\"b\"]");
		String bob = Snowflake.toString(this.emulator.user("bob").id());
		this.alice.selects(message, "who", bob);
		assertThat(this.client.await("INTERACTION_CREATE").at("/data/resolved/users/" + bob + "/username").asString())
			.isEqualTo("bob");
	}

	@Test
	void aFormIsShownFilledInAndSent() {
		EmulatedInteraction used = this.alice.uses("general", "ping");
		respond(this.client.await("INTERACTION_CREATE"), """
				{'type':9,'data':{'custom_id':'form','title':'Form','components':[
				{'type':1,'components':[{'type':4,'custom_id':'name','label':'Name','style':1}]},
				{'type':18,'label':'Age','component':{'type':4,'custom_id':'age','style':1}}]}}""");
		ObjectNode modal = used.awaitModal();

		EmulatedInteraction sent = this.alice.submits(modal, Map.of("name", "Alice", "age", "30"));

		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		assertThat(Json.number(interaction, "type")).isEqualTo(5);
		assertThat(interaction.at("/data/components/0/components/0/value").asString()).isEqualTo("Alice");
		assertThat(interaction.at("/data/components/1/component/value").asString()).isEqualTo("30");
		respond(interaction, "{'type':4,'data':{'content':'thanks'}}");
		assertThat(sent.awaitAnswer().content()).isEqualTo("thanks");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.submits(modal, Map.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|/type", "{'type':99}|/type", "{'type':7,'data':{'content':'x'}}|/type",
					"{'type':8,'data':{'choices':[]}}|/type", "{'type':4}|/data",
					"{'type':9,'data':{}}|/data/custom_id", "{'type':4,'data':{'content':{}}}|/data/content" })
	void aWrongAnswerIsRefusedAndARightOneMayFollow(String body, String path) {
		this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		Answer answer = respond(interaction, body);
		assertThat(answer.code()).as(answer.body()).isEqualTo(50035);
		assertThat(answer.json().path("errors").at(path).path("_errors")).as(answer.body()).isNotEmpty();
		assertThat(respond(interaction, "{'type':4,'data':{'content':'x'}}").status()).isEqualTo(204);
	}

	@Test
	void aWrongTokenIsRefused() {
		this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		assertThat(
				this.webhooks.post("/interactions/" + Json.text(interaction, "id") + "/wrong/callback", "{\"type\":5}")
					.code())
			.isEqualTo(10062);
	}

	@Test
	void anAnswerIsChangedWithTheFlagsThatItHas() {
		this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		respond(interaction, "{'type':4,'data':{'content':'psst','flags':64}}");
		Answer edited = this.webhooks.patch(webhook(interaction) + "/messages/@original",
				"{\"content\":\"still\",\"flags\":64}");
		assertThat(edited.status()).as(edited.body()).isEqualTo(200);
		assertThat(Json.number(edited.json(), "flags")).isEqualTo(64);
	}

	@Test
	void aMessageThatFollowsAPromiseFulfilsItWithComponentsAlone() {
		EmulatedInteraction used = this.alice.uses("general", "ping");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		respond(interaction, "{'type':5}");
		Answer answer = this.webhooks.post(webhook(interaction),
				"{\"flags\":32832,\"components\":[{\"type\":10,\"content\":\"done\"}]}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		// Whether it is ephemeral was said when it was promised
		assertThat(Json.number(answer.json(), "flags")).isEqualTo(32768);
		assertThat(used.state()).isEqualTo("answered");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "color|'{long}'|STRING", "sides|'six'|NUMBER", "sides|1.5|NUMBER", "share|'half'|NUMBER" })
	void whatIsOfferedIsOfTheKindThatIsTyped(String option, String value, String code) {
		this.rest.put("/applications/" + this.emulator.applicationId() + "/commands", """
				[{"name":"pick","description":"Picks","options":[
				{"type":3,"name":"color","description":"Color","autocomplete":true},
				{"type":4,"name":"sides","description":"Sides","autocomplete":true},
				{"type":10,"name":"share","description":"Share","autocomplete":true}]}]""");
		this.alice.completes("general", "pick", option, "1");
		JsonNode interaction = this.client.await("INTERACTION_CREATE");
		Answer answer = respond(interaction, "{'type':8,'data':{'choices':[{'name':'n','value':"
				+ value.replace("{long}", "x".repeat(101)) + "}]}}");
		assertThat(answer.code()).as(answer.body()).isEqualTo(50035);
		assertThat(answer.json().at("/errors/data/choices/0/value/_errors/0/code").asString())
			.startsWith("STRING".equals(code) ? "BASE_TYPE" : "NUMBER_TYPE");
		assertThat(respond(interaction,
				"{'type':8,'data':{'choices':[{'name':'n','value':" + ("STRING".equals(code) ? "'1'" : "1") + "}]}}")
			.status()).isEqualTo(204);
	}

}
