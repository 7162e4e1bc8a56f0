package io.github.discordspring.gateway;

import java.net.URI;

import io.github.discordspring.model.codec.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GatewayUrlTests {

	@ParameterizedTest
	@CsvSource({ "wss://gateway.discord.gg, wss://gateway.discord.gg/?v=10&encoding=json",
			"wss://gateway.discord.gg/, wss://gateway.discord.gg/?v=10&encoding=json",
			"ws://127.0.0.1:7878/gateway, ws://127.0.0.1:7878/gateway?v=10&encoding=json",
			"wss://host/?v=10, wss://host/?v=10&encoding=json",
			"wss://host/?key=a%20b, wss://host/?key=a%20b&v=10&encoding=json" })
	void theQueryIsCompleted(URI given, String expected) {
		assertThat(GatewayUrl.of(given, Encoding.JSON, Compression.NONE)).hasToString(expected);
		assertThat(GatewayUrl.of(given, Encoding.JSON, Compression.ZLIB_STREAM))
			.hasToString(expected + "&compress=zlib-stream");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://gateway.discord.gg", "gateway.discord.gg", "wss:gateway", "/gateway", "ws://:7878" })
	void whatIsNoWebSocketIsRefused(URI given) {
		assertThatIllegalArgumentException().isThrownBy(() -> GatewayUrl.of(given, Encoding.JSON, Compression.NONE))
			.withMessageContainingAll("wss://", "discord.gateway.url", given.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "wss://host/?v=9", "wss://host/?encoding=etf", "wss://host/?compress=zstd-stream" })
	void aQueryThatSaysSomethingElseIsRefused(URI given) {
		assertThatIllegalArgumentException().isThrownBy(() -> GatewayUrl.of(given, Encoding.JSON, Compression.NONE))
			.withMessageContainingAll(given.getQuery(), "discord.gateway.url");
	}

	@Test
	void aQueryThatSaysTheSameIsLeftAlone() {
		URI given = URI.create("wss://host/?compress=zlib-stream&v=10&encoding=json");
		assertThat(GatewayUrl.of(given, Encoding.JSON, Compression.ZLIB_STREAM)).isEqualTo(given);
	}

}
