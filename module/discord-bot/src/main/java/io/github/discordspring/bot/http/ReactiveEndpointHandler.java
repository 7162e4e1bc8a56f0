package io.github.discordspring.bot.http;

import java.util.Set;
import java.util.concurrent.CancellationException;

import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;

/**
 * Brings requests to an endpoint in an application on the reactive stack. To be mapped to
 * the endpoint's path.
 */
public final class ReactiveEndpointHandler implements WebHandler {

	private static final byte[] NOTHING = {};

	private final SignedEndpoint endpoint;

	/**
	 * Makes a handler.
	 * @param endpoint what answers
	 */
	public ReactiveEndpointHandler(SignedEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	@Override
	public Mono<Void> handle(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		EndpointRequest head = head(request);
		HttpStatus refusal = this.endpoint.refuse(head);
		Mono<EndpointResponse> response = (refusal != null) ? Mono.just(EndpointResponse.of(refusal))
				: body(request).flatMap((body) -> this.endpoint.handle(head, body))
					.onErrorResume(DataBufferLimitException.class,
							(ex) -> Mono.just(EndpointResponse.of(HttpStatus.CONTENT_TOO_LARGE)));
		return response.flatMap((answer) -> write(exchange.getResponse(), answer));
	}

	private static EndpointRequest head(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		return new EndpointRequest(request.getMethod().name(), headers.getFirst(HttpHeaders.CONTENT_TYPE),
				headers.getContentLength(), headers.getFirst(EndpointRequest.SIGNATURE),
				headers.getFirst(EndpointRequest.TIMESTAMP));
	}

	private Mono<byte[]> body(ServerHttpRequest request) {
		return DataBufferUtils.join(request.getBody(), this.endpoint.maxBodySize())
			.map(ReactiveEndpointHandler::bytes)
			.defaultIfEmpty(NOTHING);
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private static Mono<Void> write(ServerHttpResponse response, EndpointResponse answer) {
		response.setStatusCode(answer.status());
		HttpHeaders headers = response.getHeaders();
		if (answer.status() == HttpStatus.METHOD_NOT_ALLOWED) {
			headers.setAllow(Set.of(HttpMethod.POST));
		}
		if (answer.contentType() != null) {
			headers.setContentType(answer.contentType());
		}
		long length = answer.content().contentLength();
		if (length > 0) {
			headers.setContentLength(length);
		}
		Mono<Void> written = (length == 0) ? response.setComplete() : response.writeWith(answer.content().body());
		return written.doOnSuccess((nothing) -> answer.succeeded())
			.doOnError(answer::failed)
			.doOnCancel(() -> answer.failed(new CancellationException("The connection was closed")));
	}

}
