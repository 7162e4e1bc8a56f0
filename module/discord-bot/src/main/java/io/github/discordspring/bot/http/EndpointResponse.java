package io.github.discordspring.bot.http;

import io.github.discordspring.rest.EncodedRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * An answer to a request, to be written by the web stack, which tells whether it could.
 */
final class EndpointResponse {

	private static final Flux<DataBuffer> NOTHING = Flux.empty();

	private final HttpStatus status;

	private final EncodedRequest content;

	private final @Nullable MediaType contentType;

	private final Sinks.Empty<Void> written = Sinks.empty();

	private EndpointResponse(HttpStatus status, @Nullable MediaType contentType, EncodedRequest content) {
		this.status = status;
		this.contentType = contentType;
		this.content = content;
	}

	/**
	 * Answers without a body, and without telling why.
	 */
	static EndpointResponse of(HttpStatus status) {
		return new EndpointResponse(status, null, new EncodedRequest(MediaType.APPLICATION_JSON, 0, NOTHING));
	}

	/**
	 * Answers that all is well and nothing is to be said, in the form that Discord wants.
	 */
	static EndpointResponse noContent() {
		return new EndpointResponse(HttpStatus.NO_CONTENT, MediaType.APPLICATION_JSON,
				new EncodedRequest(MediaType.APPLICATION_JSON, 0, NOTHING));
	}

	static EndpointResponse ok(EncodedRequest content) {
		return new EndpointResponse(HttpStatus.OK, content.contentType(), content);
	}

	HttpStatus status() {
		return this.status;
	}

	@Nullable MediaType contentType() {
		return this.contentType;
	}

	EncodedRequest content() {
		return this.content;
	}

	/**
	 * Completes when the answer is on its way, fails if it could not be written.
	 */
	Mono<Void> written() {
		return this.written.asMono();
	}

	void succeeded() {
		this.written.tryEmitEmpty();
	}

	void failed(Throwable cause) {
		this.written.tryEmitError(cause);
	}

}
