package io.github.discordspring.gateway;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Keeps in a native image what is looked for by name: libraries, and what makes a bucket
 * of a property.
 */
final class GatewayHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		for (String library : List.of(WebSocketClients.REACTOR_NETTY, WebSocketClients.SPRING_WEBSOCKET,
				WebSocketClients.JAVA_API, Compression.ZSTD)) {
			hints.reflection().registerTypeIfPresent(classLoader, library);
		}
		hints.reflection().registerType(ShardBucket.class, MemberCategory.INVOKE_PUBLIC_METHODS);
	}

}
