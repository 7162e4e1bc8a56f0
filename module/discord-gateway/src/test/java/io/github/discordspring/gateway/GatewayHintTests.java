package io.github.discordspring.gateway;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.AotServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.aot.hint.predicate.RuntimeHintsPredicates.reflection;

/**
 * What is looked for by name is kept in a native image.
 */
class GatewayHintTests {

	private static final RuntimeHints HINTS = new RuntimeHints();

	@BeforeAll
	static void register() {
		ClassLoader classLoader = GatewayHintTests.class.getClassLoader();
		AotServices.factories(classLoader)
			.load(RuntimeHintsRegistrar.class)
			.forEach((registrar) -> registrar.registerHints(HINTS, classLoader));
	}

	@Test
	void librariesThatAreThereCanBeFound() {
		for (String type : List.of("reactor.netty.http.client.HttpClient", "com.github.luben.zstd.ZstdDecompressCtx",
				"org.springframework.web.socket.client.standard.StandardWebSocketClient",
				"jakarta.websocket.ContainerProvider")) {
			assertThat(reflection().onType(TypeReference.of(type))).as(type).accepts(HINTS);
		}
	}

	@Test
	void aBucketCanBeMadeOfText() throws NoSuchMethodException {
		assertThat(reflection().onMethodInvocation(ShardBucket.class.getMethod("valueOf", String.class)))
			.accepts(HINTS);
	}

}
