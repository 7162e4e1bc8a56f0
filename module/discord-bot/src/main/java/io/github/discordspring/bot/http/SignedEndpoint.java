package io.github.discordspring.bot.http;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What answers requests that Discord has signed, and refuses all others. The web stack
 * brings the requests, see {@link ReactiveEndpointHandler} and
 * {@link ServletEndpointHandler}.
 */
public abstract sealed class SignedEndpoint permits InteractionEndpoint, WebhookEventEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(SignedEndpoint.class);

	private final EndpointOptions options;

	private final SeenRequests seen;

	SignedEndpoint(EndpointOptions options) {
		this.options = options;
		this.seen = new SeenRequests(options.timestampTolerance(), SeenRequests.CAPACITY);
	}

	int maxBodySize() {
		return this.options.maxBodySize();
	}

	/**
	 * Looks at the head of a request, before the body is read.
	 * @return why it is refused, {@code null} if the body is to be read
	 */
	final @Nullable HttpStatus refuse(EndpointRequest request) {
		if (!request.method().equals("POST")) {
			return HttpStatus.METHOD_NOT_ALLOWED;
		}
		if (!isJson(request.contentType())) {
			return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
		}
		if (request.contentLength() > this.options.maxBodySize()) {
			return HttpStatus.CONTENT_TOO_LARGE;
		}
		return (request.signature() == null || request.timestamp() == null) ? HttpStatus.UNAUTHORIZED : null;
	}

	private static boolean isJson(@Nullable String contentType) {
		try {
			return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * Answers a request whose head was accepted.
	 * @param body at most as large as is allowed
	 * @return the answer, which is there within three seconds
	 */
	final Mono<EndpointResponse> handle(EndpointRequest request, byte[] body) {
		return Mono.defer(() -> {
			if (!isAuthentic(request, body)) {
				return Mono.just(EndpointResponse.of(HttpStatus.UNAUTHORIZED));
			}
			return accept(String.valueOf(request.signature()), body);
		}).onErrorResume((ex) -> {
			logger.error("A request of Discord's could not be handled", ex);
			return Mono.just(EndpointResponse.of(HttpStatus.INTERNAL_SERVER_ERROR));
		});
	}

	private boolean isAuthentic(EndpointRequest request, byte[] body) {
		String signature = request.signature();
		String timestamp = request.timestamp();
		if (signature == null || timestamp == null || !this.options.verifier().verify(signature, timestamp, body)) {
			// Discord sends such requests on purpose
			logger.debug("A request was refused, as its signature is not Discord's");
			return false;
		}
		Instant signed = parse(timestamp);
		Instant now = this.options.clock().instant();
		if (signed == null || Duration.between(signed, now).abs().compareTo(this.options.timestampTolerance()) > 0) {
			logger.warn("A request was refused, as Discord signed it at {} and it is {} here: either it is an old one "
					+ "that somebody sends again, or the clock of this machine is wrong", signed, now);
			return false;
		}
		return true;
	}

	private static @Nullable Instant parse(String timestamp) {
		try {
			return Instant.ofEpochSecond(Long.parseLong(timestamp));
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	/**
	 * Answers a request that Discord made, though perhaps not to be handled again.
	 */
	abstract Mono<EndpointResponse> accept(String signature, byte[] body);

	/**
	 * Notes a request that is to be handled once.
	 * @param id what it is about
	 */
	final SeenRequests.Arrival note(long id, String signature) {
		return this.seen.add(id, signature, this.options.clock().instant().getEpochSecond());
	}

}
