package io.github.discordspring.emulator.world;

import java.util.Map;

import reactor.core.publisher.Mono;

/**
 * Sends requests to applications.
 */
@FunctionalInterface
public interface EndpointTransport {

	/**
	 * Sends JSON.
	 * @param url where to
	 * @param headers headers beside the content type
	 * @param body the JSON
	 * @return the answer; an error if there is none
	 */
	Mono<EndpointAnswer> post(String url, Map<String, String> headers, byte[] body);

}
