package io.github.discordspring.emulator.http;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Answers requests. Is called on an event loop and must not block.
 */
public interface HttpHandler {

	/**
	 * Answers a request.
	 * @param request the request
	 * @return the answer, or {@code null} if the request is for somebody else
	 */
	@Nullable Response handle(Request request);

	/**
	 * Does what must be done before a request can be answered and may take longer.
	 * @param request the request
	 * @return completes when {@link #handle} can be called
	 */
	default Mono<Void> before(Request request) {
		return Mono.empty();
	}

	/**
	 * Answers a request with a stream of events.
	 * @param request the request
	 * @return the stream, or {@code null} if the request does not ask for one
	 */
	default @Nullable EventStream stream(Request request) {
		return null;
	}

}
