package io.github.discordspring.emulator.rest.route;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.emulator.error.DiscordError;
import io.github.discordspring.emulator.json.Json;
import io.github.discordspring.emulator.world.EndpointAnswer;
import io.github.discordspring.emulator.world.EndpointTransport;
import io.github.discordspring.emulator.world.UploadedFile;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends requests to the addresses of applications, each over a connection of its own.
 */
public final class EndpointClient implements EndpointTransport {

	/**
	 * More than the three seconds that an application has: those are told by the world's
	 * clock.
	 */
	private static final Duration TIMEOUT = Duration.ofSeconds(15);

	private final HttpClient client = HttpClient.create(ConnectionProvider.newConnection()).responseTimeout(TIMEOUT);

	@Override
	public Mono<EndpointAnswer> post(String url, Map<String, String> headers, byte[] body) {
		return this.client.headers((sent) -> {
			headers.forEach(sent::set);
			sent.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
		})
			.post()
			.uri(url)
			.send(ByteBufFlux.fromInbound(Mono.just(body)))
			.responseSingle((response, bytes) -> bytes.asByteArray()
				.defaultIfEmpty(new byte[0])
				.map((received) -> read(response.status().code(),
						response.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE, ""), received)));
	}

	private static EndpointAnswer read(int status, String contentType, byte[] body) {
		if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
			MultipartBody parts = MultipartBody.read(contentType, body);
			byte[] json = parts.fields().getOrDefault("payload_json", new byte[0]);
			return answer(status, json, parts.files());
		}
		return answer(status, contentType.startsWith("application/json") ? body : new byte[0], List.of());
	}

	private static EndpointAnswer answer(int status, byte[] json, List<UploadedFile> files) {
		return new EndpointAnswer(status, object(json), files);
	}

	private static @Nullable ObjectNode object(byte[] json) {
		try {
			return (json.length > 0 && Json.read(json) instanceof ObjectNode object) ? object : null;
		}
		catch (JacksonException | DiscordError ex) {
			return null;
		}
	}

}
