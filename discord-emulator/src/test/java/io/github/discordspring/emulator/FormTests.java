package io.github.discordspring.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.discordspring.emulator.RestClient.Answer;
import io.github.discordspring.emulator.json.Json;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for forms: what applications may show, and what Discord's client lets people
 * send.
 */
class FormTests {

	private static final String MODAL = """
			{"type":9,"data":{"custom_id":"form","title":"Form","components":[
			{"type":10,"content":"Tell us"},
			{"type":18,"label":"Name","component":{"type":4,"custom_id":"name","style":1,"min_length":2,"max_length":5}},
			{"type":18,"label":"Note","component":{"type":4,"custom_id":"note","style":2,"required":false,"min_length":3}},
			{"type":18,"label":"Color","component":{"type":3,"custom_id":"color","min_values":1,"max_values":2,
			"options":[{"label":"Red","value":"red"},{"label":"Blue","value":"blue"},{"label":"Green","value":"green"}]}},
			{"type":18,"label":"Who","component":{"type":5,"custom_id":"who","required":false,"max_values":2}}]}}""";

	private static final String CHOICES = """
			{"type":9,"data":{"custom_id":"form","title":"Form","components":[
			{"type":18,"label":"File","component":{"type":19,"custom_id":"file","max_values":2,"file_types":["image",".txt"]}},
			{"type":18,"label":"One","component":{"type":21,"custom_id":"one",
			"options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}},
			{"type":18,"label":"Some","component":{"type":22,"custom_id":"some","min_values":2,
			"options":[{"label":"X","value":"x"},{"label":"Y","value":"y"},{"label":"Z","value":"z"}]}},
			{"type":18,"label":"Sure","component":{"type":23,"custom_id":"sure"}}]}}""";

	private DiscordEmulator emulator;

	private RestClient rest;

	private GatewayClient client;

	private EmulatedUser alice;

	@BeforeEach
	void start() {
		this.emulator = DiscordEmulator.builder().rateLimits(false).scheduler(VirtualTimeScheduler.create()).start();
		this.rest = RestClient.of(this.emulator);
		this.rest.put("/applications/" + this.emulator.applicationId() + "/commands",
				"[{\"name\":\"ask\",\"description\":\"d\"}]");
		this.client = GatewayClient.identify(this.emulator, Intent.GUILDS.mask());
		this.client.awaitReady();
		this.alice = this.emulator.user("alice");
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	private Answer respond(String json) {
		this.alice.uses("general", "ask");
		JsonNode used = this.client.await("INTERACTION_CREATE");
		return this.rest.post("/interactions/" + Json.text(used, "id") + "/" + Json.text(used, "token") + "/callback",
				json);
	}

	private ObjectNode shown(String json) {
		assertThat(respond(json).status()).isEqualTo(204);
		return (ObjectNode) Json.read(json).path("data");
	}

	private static Map<String, Object> filled() {
		return new LinkedHashMap<>(Map.of("name", "Alice", "color", "red"));
	}

	private static Map<String, Object> chosen() {
		return new LinkedHashMap<>(Map.of("file", EmulatedFile.text("a.txt", "hello"), "one", "a", "some",
				List.of("x", "y"), "sure", true));
	}

	@Test
	void whatIsCompleteIsSent() {
		this.alice.submits(shown(MODAL), filled());
		JsonNode data = this.client.await("INTERACTION_CREATE").path("data");
		assertThat(data.at("/components/1/component/value").asString()).isEqualTo("Alice");
		assertThat(data.at("/components/3/component/values/0").asString()).isEqualTo("red");
		this.alice.submits(shown(CHOICES), chosen());
		data = this.client.await("INTERACTION_CREATE").path("data");
		assertThat(data.at("/components/1/component/value").asString()).isEqualTo("a");
		assertThat(data.at("/components/3/component/value").booleanValue()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "name||This field is required", "name|A|Must be between 2 and 5 in length, but has 1",
					"name|Alexandra|Must be between 2 and 5 in length, but has 9", "note|ab|Must be between 3 and 4000",
					"color|yellow|\"yellow\" is none of the options" })
	void whatIsWrongWithATextOrAPickIsTold(String field, String value, String message) {
		ObjectNode modal = shown(MODAL);
		Map<String, Object> values = filled();
		values.put(field, (value != null) ? value : "");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.submits(modal, values))
			.withMessageContaining(field)
			.withMessageContaining(message.replace("\"", "\\\""));
		// The form is still open
		this.alice.submits(modal, filled());
	}

	@Test
	void tooManyTooFewAndTheSameTwiceAreRefused() {
		ObjectNode modal = shown(MODAL);
		for (List<String> colors : List.of(List.<String>of(), List.of("red", "blue", "green"), List.of("red", "red"))) {
			Map<String, Object> values = filled();
			values.put("color", colors);
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.submits(modal, values))
				.withMessageContaining("color");
		}
		ObjectNode choices = shown(CHOICES);
		Map<String, Object> values = chosen();
		values.put("some", Set.of("x"));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.submits(choices, values))
			.withMessageContaining("Must be between 2 and 3 in length, but has 1");
	}

	@Test
	void filesAreCountedAndOfTheRightType() {
		ObjectNode modal = shown(CHOICES);
		EmulatedFile text = EmulatedFile.text("a.txt", "hello");
		EmulatedFile program = EmulatedFile.text("a.sh", "hello");
		for (List<EmulatedFile> files : List.of(List.<EmulatedFile>of(), List.of(text, text, text), List.of(program))) {
			Map<String, Object> values = chosen();
			values.put("file", files);
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.alice.submits(modal, values))
				.withMessageContaining("file");
		}
	}

	@Test
	void aFieldThatIsNotThereAndAnAnswerOfAnotherKindAreRefused() {
		ObjectNode modal = shown(CHOICES);
		assertThatIllegalArgumentException().isThrownBy(() -> this.alice.submits(modal, Map.of("nmae", "Alice")))
			.withMessage("The form has no field nmae; its fields are [file, one, some, sure]");
		assertThatIllegalArgumentException().isThrownBy(() -> this.alice.submits(modal, Map.of("sure", "true")))
			.withMessage("The checkbox sure takes true or false as a boolean, and not as the String true");
	}

	@Test
	void theControlApiRefusesTheSame() {
		shown(MODAL);
		RestClient control = RestClient.of(this.emulator.pageUrl() + "emulator", "");
		String start = "{\"user_id\":\"" + this.alice.id() + "\",\"type\":5,\"custom_id\":\"form\",\"components\":["
				+ "{\"type\":18,\"component\":{\"type\":3,\"custom_id\":\"color\",\"values\":[\"red\"]}},";
		Answer missing = control.post("/interactions", start + "{\"type\":10}]}");
		assertThat(missing.status()).as(missing.body()).isEqualTo(400);
		assertThat(missing.json().at("/errors/components/name/_errors/0/code").asString())
			.isEqualTo("BASE_TYPE_REQUIRED");
		Answer foreign = control.post("/interactions",
				start + "{\"type\":18,\"component\":{\"type\":4,\"custom_id\":\"other\",\"value\":\"x\"}}]}");
		assertThat(foreign.json().at("/errors/components/other/_errors/0/message").asString())
			.isEqualTo("The form has no such field.");
		Answer complete = control.post("/interactions",
				start + "{\"type\":18,\"component\":{\"type\":4,\"custom_id\":\"name\",\"value\":\"Bob\"}}]}");
		assertThat(complete.status()).as(complete.body()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{'type':2,'style':1,'label':'l','custom_id':'c'}|/component/type",
			"{'type':4,'custom_id':'c'}|/component/style", "{'type':4,'style':3,'custom_id':'c'}|/component/style",
			"{'type':4,'style':1}|/component/custom_id",
			"{'type':4,'style':1,'custom_id':'c','min_length':4001}|/component/min_length",
			"{'type':4,'style':1,'custom_id':'c','max_length':0}|/component/max_length",
			"{'type':4,'style':1,'custom_id':'c','min_length':3,'max_length':2}|/component/max_length",
			"{'type':3,'custom_id':'c','options':[]}|/component/options",
			"{'type':5,'custom_id':'c','disabled':true}|/component/disabled",
			"{'type':5,'custom_id':'c','min_values':0}|/component/min_values",
			"{'type':8,'custom_id':'c','max_values':26}|/component/max_values",
			"{'type':19,'custom_id':'c','max_values':11}|/component/max_values",
			"{'type':21,'custom_id':'c','options':[{'label':'a','value':'a'}]}|/component/options",
			"{'type':22,'custom_id':'c','options':[]}|/component/options",
			"{'type':22,'custom_id':'c','min_values':11,'options':[{'label':'a','value':'a'}]}|/component/min_values",
			"{'type':23,'custom_id':'c','default':'yes'}|/component/default" })
	void anApplicationShowsNoFormThatDiscordWouldNotShow(String component, String pointer) {
		Answer answer = respond("{\"type\":9,\"data\":{\"custom_id\":\"f\",\"title\":\"t\",\"components\":["
				+ "{\"type\":18,\"label\":\"l\",\"component\":" + component.replace('\'', '"') + "}]}}");
		assertThat(answer.code()).as(answer.body()).isEqualTo(50035);
		assertThat(answer.json().at("/errors/data/components/0" + pointer + "/_errors").isEmpty()).as(answer.body())
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"'custom_id':'f','title':'#46'|{'type':10,'content':'c'}|/title",
			"'custom_id':'#101','title':'t'|{'type':10,'content':'c'}|/custom_id",
			"'custom_id':'f','title':'t'|{'type':18,'label':'#46','component':{'type':4,'style':1,'custom_id':'c'}}|/components/0/label",
			"'custom_id':'f','title':'t'|{'type':18,'label':'l','description':'#101','component':{'type':4,'style':1,'custom_id':'c'}}|/components/0/description",
			"'custom_id':'f','title':'t'|{'type':18,'label':'l','component':{'type':4,'style':1,'custom_id':'c','placeholder':'#101'}}|/components/0/component/placeholder",
			"'custom_id':'f','title':'t'|{'type':18,'label':'l','component':{'type':4,'style':1,'custom_id':'c','value':'#4001'}}|/components/0/component/value",
			"'custom_id':'f','title':'t'|{'type':10,'content':'#4001'}|/components/0/content",
			"'custom_id':'f','title':'t'|{'type':9}|/components/0/type",
			"'custom_id':'f','title':'t'|{'type':18,'label':'l'}|/components/0/component",
			"'custom_id':'f','title':'t'|{'type':10,'content':'1'},{'type':10,'content':'2'},{'type':10,'content':'3'},{'type':10,'content':'4'},{'type':10,'content':'5'},{'type':10,'content':'6'}|/components" })
	void theTextsOfAFormMayBeSoLong(String head, String components, String pointer) {
		String json = "{'type':9,'data':{" + head + ",'components':[" + components + "]}}";
		for (int length : new int[] { 46, 101, 4001 }) {
			json = json.replace("'#" + length + "'", "'" + "x".repeat(length) + "'");
		}
		Answer answer = respond(json.replace('\'', '"'));
		assertThat(answer.code()).as(answer.body()).isEqualTo(50035);
		assertThat(answer.json().at("/errors/data" + pointer + "/_errors").isEmpty()).as(answer.body()).isFalse();
	}

}
