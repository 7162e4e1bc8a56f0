package io.github.discordspring.gateway;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

import io.github.discordspring.model.codec.Encoding;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts the query onto an address of the gateway.
 *
 * @see <a href=
 * "https://docs.discord.com/developers/events/gateway#connecting">Connecting</a>
 */
final class GatewayUrl {

	static final int VERSION = 10;

	private GatewayUrl() {
	}

	/**
	 * Checks an address and completes it.
	 * @param base address, with or without path and query
	 * @param encoding how payloads are written
	 * @param compression how they are compressed
	 * @return the address to connect to
	 * @throws IllegalArgumentException if it is not an address of a WebSocket, or if its
	 * query says something else
	 */
	static URI of(URI base, Encoding encoding, Compression compression) {
		String scheme = base.getScheme();
		if (base.getHost() == null || !("ws".equals(scheme) || "wss".equals(scheme))) {
			throw new IllegalArgumentException("The gateway's address must begin with wss:// or ws:// and name a host"
					+ " (discord.gateway.url): '" + base + "'");
		}
		UriComponents given = UriComponentsBuilder.fromUri(base).build();
		UriComponentsBuilder builder = UriComponentsBuilder.fromUri(base);
		if (given.getPath() == null || given.getPath().isEmpty()) {
			builder.path("/");
		}
		complete(builder, given, "v", Integer.toString(VERSION));
		complete(builder, given, "encoding", encoding.name().toLowerCase(Locale.ROOT));
		complete(builder, given, "compress", compression.parameter());
		return builder.build(true).toUri();
	}

	private static void complete(UriComponentsBuilder builder, UriComponents given, String name,
			@Nullable String value) {
		MultiValueMap<String, String> parameters = given.getQueryParams();
		if (!parameters.containsKey(name)) {
			if (value != null) {
				builder.queryParam(name, value);
			}
			return;
		}
		String present = parameters.getFirst(name);
		if (!Objects.equals(present, value)) {
			throw new IllegalArgumentException("The gateway's address says " + name + "=" + present + " where "
					+ ((value != null) ? name + "=" + value : "no " + name)
					+ " is needed; leave the query out of discord.gateway.url");
		}
	}

}
