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
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the registration of commands.
 */
class CommandTests {

	private DiscordEmulator emulator;

	private RestClient rest;

	private String global;

	private String inGuild;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).start();
		this.rest = RestClient.of(this.emulator);
		String application = "/applications/" + Snowflake.toString(this.emulator.applicationId());
		this.global = application + "/commands";
		this.inGuild = application + "/guilds/" + Snowflake.toString(this.emulator.guild("Emulator").id())
				+ "/commands";
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void creatingIsAnUpsertByName() {
		Answer created = this.rest.post(this.global, "{\"name\":\"ping\",\"description\":\"Answers\"}");
		assertThat(created.status()).isEqualTo(201);
		for (String field : new String[] { "id", "application_id", "version", "type", "name", "description",
				"default_member_permissions", "nsfw", "integration_types", "contexts" }) {
			assertThat(created.json().has(field)).as(field).isTrue();
		}
		Answer again = this.rest.post(this.global, "{\"name\":\"ping\",\"description\":\"Answers quickly\"}");
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.id()).isEqualTo(created.id());
		assertThat(Json.id(again.json(), "version")).isGreaterThan(Json.id(created.json(), "version"));
		Answer menu = this.rest.post(this.global, "{\"name\":\"ping\",\"type\":2}");
		assertThat(menu.status()).isEqualTo(201);
		assertThat(this.rest.get(this.global).json()).hasSize(2);
	}

	@Test
	void aCommandIsReadChangedAndDeleted() {
		String one = this.inGuild + "/"
				+ this.rest.post(this.inGuild, "{\"name\":\"ping\",\"description\":\"Answers\"}").idText();
		assertThat(Json.id(this.rest.get(one).json(), "guild_id")).isEqualTo(this.emulator.guild("Emulator").id());
		assertThat(Json.text(this.rest.patch(one, "{\"name\":\"pong\"}").json(), "name")).isEqualTo("pong");
		assertThat(this.rest.patch(one, "{\"name\":\"Pong\"}").code()).isEqualTo(50035);
		assertThat(this.rest.delete(one).status()).isEqualTo(204);
		assertThat(this.rest.get(one).code()).isEqualTo(10063);
		assertThat(this.rest.get(this.global).json()).isEmpty();
	}

	@Test
	void overwritingReplacesAllAndKeepsIds() {
		this.rest.post(this.global, "{\"name\":\"old\",\"description\":\"d\"}");
		long kept = this.rest.post(this.global, "{\"name\":\"kept\",\"description\":\"d\"}").id();
		JsonNode after = this.rest
			.put(this.global, "[{\"name\":\"kept\",\"description\":\"e\"},{\"name\":\"new\",\"description\":\"d\"}]")
			.json();
		assertThat(after).hasSize(2);
		assertThat(Json.id(after.path(0), "id")).isEqualTo(kept);
		assertThat(Json.text(after.path(0), "description")).isEqualTo("e");
		Answer wrong = this.rest.put(this.global, "[{\"name\":\"a\",\"description\":\"d\"},{\"name\":\"B\"}]");
		assertThat(wrong.json().at("/errors/1/name/_errors/0/code").asString())
			.isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
		assertThat(wrong.json().at("/errors/1/description/_errors/0/code").asString()).isEqualTo("BASE_TYPE_REQUIRED");
		assertThat(this.rest
			.put(this.global, "[{\"name\":\"a\",\"description\":\"d\"},{\"name\":\"a\",\"description\":\"d\"}]")
			.json()
			.at("/errors/1/_errors/0/code")
			.asString()).isEqualTo("APPLICATION_COMMANDS_DUPLICATE_NAME");
		assertThat(this.rest.get(this.global).json()).hasSize(2);
		assertThat(this.rest.put(this.global, "[]").json()).isEmpty();
	}

	@Test
	void moreThanAHundredCommandsAreRefused() {
		String hundred = IntStream.range(0, 100)
			.mapToObj((number) -> "{\"name\":\"c" + number + "\",\"description\":\"d\"}")
			.collect(Collectors.joining(",", "[", "]"));
		assertThat(this.rest.put(this.global, hundred).status()).isEqualTo(200);
		assertThat(this.rest.post(this.global, "{\"name\":\"one-more\",\"description\":\"d\"}").code())
			.isEqualTo(30032);
		assertThat(this.rest.put(this.global, hundred.replace("]", ",{\"name\":\"m\",\"description\":\"d\"}]")).code())
			.isEqualTo(30032);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'description':'d'}|/name", "{'name':'has space','description':'d'}|/name",
			"{'name':'x'}|/description", "{'name':'Upper','description':'d'}|/name",
			"{'name':'x','description':'d','type':9}|/type", "{'name':'x','type':3,'description':'d'}|/description",
			"{'name':'x','description':'d','options':[{'type':3,'description':'d'}]}|/options/0/name",
			"{'name':'x','description':'d','options':[{'type':99,'name':'o','description':'d'}]}|/options/0/type",
			"{'name':'x','description':'d','options':[{'type':3,'name':'a','description':'d'},{'type':3,'name':'b','description':'d','required':true}]}|/options/1",
			"{'name':'x','description':'d','options':[{'type':3,'name':'a','description':'d'},{'type':3,'name':'a','description':'d'}]}|/options/1/name",
			"{'name':'x','description':'d','options':[{'type':5,'name':'a','description':'d','choices':[{'name':'n','value':'v'}]}]}|/options/0/choices",
			"{'name':'x','description':'d','options':[{'type':4,'name':'a','description':'d','choices':[{'name':'n','value':'v'}]}]}|/options/0/choices/0/value",
			"{'name':'x','description':'d','options':[{'type':2,'name':'a','description':'d','options':[{'type':2,'name':'b','description':'d'}]}]}|/options/0/options/0/type",
			"{'name':'x','description':'d','contexts':[7]}|/contexts/0",
			"{'name':'x','description':'d','default_member_permissions':'many'}|/default_member_permissions" })
	void aWrongCommandIsRefused(String body, String path) {
		Answer answer = this.rest.post(this.global, body.replace('\'', '"'));
		assertThat(answer.code()).as(answer.body()).isEqualTo(50035);
		assertThat(answer.json().path("errors").at(path).path("_errors")).as(answer.body()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "grüße", "ping-pong", "a_b", "日本語", "हिन्दी", "it's" })
	void aNameMayHaveLettersOfAllScripts(String name) {
		Answer answer = this.rest.post(this.global, Json.object().put("name", name).put("description", "d").toString());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
	}

	@Test
	void commandsOfAnotherApplicationAreRefused() {
		assertThat(this.rest.get("/applications/1/commands").status()).isEqualTo(403);
		assertThat(this.rest.get(this.global.replace("/commands", "/guilds/1/commands")).code()).isEqualTo(50001);
	}

	private Answer create(String command) {
		return this.rest.post(this.global, command.replace('\'', '"'));
	}

	@Test
	void namesAreListedInTheLanguageOfWhoAsks() {
		create("""
				{"name":"hello","description":"Says hello","name_localizations":{"de":"hallo","en-GB":"oi"},
				"options":[{"type":3,"name":"who","description":"Who","description_localizations":{"de":"Wer"}}]}""");
		JsonNode german = list("X-Discord-Locale", "de");
		assertThat(german.path("name_localized").asString()).isEqualTo("hallo");
		assertThat(german.has("name_localizations")).isFalse();
		assertThat(german.has("description_localized")).isFalse();
		assertThat(german.at("/options/0/description_localized").asString()).isEqualTo("Wer");
		assertThat(list("Accept-Language", "en-US,en;q=0.9").path("name_localized").asString()).isEqualTo("oi");
		assertThat(list("Accept-Language", "fr").has("name_localized")).isFalse();
	}

	private JsonNode list(String header, String value) {
		return this.rest.send(this.rest.request("GET", this.global, null).header(header, value)).json().path(0);
	}

	@Test
	void ofATextInSeveralLanguagesTheLongestCountsTowardsTheSizeOfACommand() {
		StringBuilder options = new StringBuilder();
		for (int option = 0; option < 3; option++) {
			options.append((option > 0) ? "," : "")
				.append("{'type':3,'name':'o" + option + "','description':'d','choices':[");
			for (int choice = 0; choice < 25; choice++) {
				options.append((choice > 0) ? "," : "")
					.append("{'name':'n','name_localizations':{'de':'" + "x".repeat(100) + "','fr':'y'},'value':'"
							+ "v".repeat(8 + choice % 2) + "'}");
			}
			options.append("]}");
		}
		String command = "{'name':'large','description':'d','options':[" + options + "]}";
		assertThat(create(command.replace("x".repeat(100), "x".repeat(90))).status()).isEqualTo(201);
		Answer refused = create(command);
		assertThat(refused.code()).isEqualTo(50035);
		assertThat(refused.body()).contains("APPLICATION_COMMAND_TOO_LARGE");
	}

	@Test
	void aBoundOfAWholeNumberMayBeWrittenWithAnExponent() {
		assertThat(create("{'name':'n','description':'d','options':[{'type':4,'name':'o','description':'d',"
				+ "'min_value':-2.147483648E9,'max_value':2.147483647E9}]}")
			.status()).isEqualTo(201);
	}

	@Test
	void anEntryPointIsGlobalAndTheOnlyOne() {
		assertThat(create("{'name':'launch','type':4,'handler':2,'description':'Launch'}").status()).isEqualTo(201);
		assertThat(create("{'name':'second','type':4,'handler':2}").code()).isEqualTo(30032);
		assertThat(this.rest.post(this.inGuild, "{\"name\":\"launch\",\"type\":4}").code()).isEqualTo(50035);
	}

	@Test
	void localizationsAreListedOnRequest() {
		this.rest.post(this.global,
				"{\"name\":\"ping\",\"description\":\"d\",\"name_localizations\":{\"de\":\"klingeln\"}}");
		assertThat(this.rest.get(this.global).json().path(0).has("name_localizations")).isFalse();
		assertThat(this.rest.get(this.global + "?with_localizations=true")
			.json()
			.at("/0/name_localizations/de")
			.asString()).isEqualTo("klingeln");
	}

	@Test
	void aNameInAnotherLanguageFollowsTheSameRules() {
		for (String wrong : new String[] { "Mit Leerzeichen", "Groß" }) {
			Answer command = this.rest.post(this.global,
					"{\"name\":\"ok\",\"description\":\"d\",\"name_localizations\":{\"de\":\"" + wrong + "\"}}");
			assertThat(command.json().at("/errors/name_localizations/de/_errors/0/code").asString()).as(command.body())
				.isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
			Answer option = this.rest.post(this.global,
					"{\"name\":\"ok\",\"description\":\"d\",\"options\":[{\"type\":3,\"name\":\"o\",\"description\":\"d\","
							+ "\"name_localizations\":{\"de\":\"" + wrong + "\"}}]}");
			assertThat(option.json().at("/errors/options/0/name_localizations/de/_errors/0/code").asString())
				.as(option.body())
				.isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
		}
		// Names of menus and of choices are free
		assertThat(this.rest
			.post(this.global, "{\"name\":\"Menu\",\"type\":2,\"name_localizations\":{\"de\":\"Mit Leerzeichen\"}}")
			.status()).isEqualTo(201);
		assertThat(this.rest.post(this.global,
				"{\"name\":\"ok\",\"description\":\"d\",\"options\":[{\"type\":3,\"name\":\"o\",\"description\":\"d\","
						+ "\"choices\":[{\"name\":\"A\",\"value\":\"a\",\"name_localizations\":{\"de\":\"Das A\"}}]}]}")
			.status()).isEqualTo(201);
	}

}
