package io.github.discordspring.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.codec.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ControlPayloadsTests {

	@Test
	void helloNamesTheInterval() {
		assertThat(read("{\"_trace\":[{}],\"heartbeat_interval\":41250}", ControlPayloads::heartbeatInterval))
			.isEqualTo(41250);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "null", "[]", "{\"heartbeat_interval\":\"soon\"}" })
	void helloWithoutIntervalIsRefused(String data) {
		assertThatExceptionOfType(MalformedPayloadException.class)
			.isThrownBy(() -> read(data, ControlPayloads::heartbeatInterval));
	}

	@Test
	void onlyTrueMeansThatASessionMayBeResumed() {
		assertThat(read("true", ControlPayloads::isResumable)).isTrue();
		assertThat(read("false", ControlPayloads::isResumable)).isFalse();
		assertThat(read("null", ControlPayloads::isResumable)).isFalse();
	}

	@Test
	void readyIsReadHoweverTheRestLooks() {
		Ready ready = read("""
				{"_trace":["a",{"b":[1]}],"v":10,"user":{"avatar":{"x":{}},"username":"bot","id":"1"},"guilds":\
				[{"id":"2","unavailable":true},{"id":"3"}],"session_id":"secret","application":[],\
				"resume_gateway_url":"wss://resume","new":null}""", ControlPayloads::ready);
		assertThat(ready.sessionId().value()).isEqualTo("secret");
		assertThat(ready.resumeUrl()).isEqualTo(URI.create("wss://resume"));
		assertThat(ready.user()).isEqualTo("bot");
		assertThat(ready.guilds().size()).isEqualTo(2);
		assertThat(ready.toString()).doesNotContain("secret");
	}

	@Test
	void readyMayLackWhatIsNotNeeded() {
		Ready ready = read("{\"session_id\":\"s\",\"resume_gateway_url\":\"not a url\",\"guilds\":{},\"user\":null}",
				ControlPayloads::ready);
		assertThat(ready.resumeUrl()).isNull();
		assertThat(ready.guilds().size()).isZero();
	}

	@Test
	void readyWithoutASessionIsRefused() {
		assertThatExceptionOfType(MalformedPayloadException.class)
			.isThrownBy(() -> read("{\"v\":10}", ControlPayloads::ready))
			.withMessageContaining("session_id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"guilds\":[", "{\"user\":{\"username\"", "{\"session_id\":\"", "{" })
	void whatIsCutOffIsRefused(String data) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(data, ControlPayloads::ready));
	}

	private static <T> T read(String data, Function<JsonParser, T> reader) {
		byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
		try (JsonParser parser = Encoding.JSON.parser(bytes, 0, bytes.length)) {
			return reader.apply(parser);
		}
	}

}
