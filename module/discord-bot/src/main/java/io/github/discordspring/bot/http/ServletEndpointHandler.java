package io.github.discordspring.bot.http;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;

/**
 * Brings requests to an endpoint in an application on the servlet stack. To be mapped to
 * the endpoint's path, in a servlet that supports asynchronous requests: no thread waits
 * for an answer.
 */
public final class ServletEndpointHandler implements HttpRequestHandler {

	private static final Logger logger = LoggerFactory.getLogger(ServletEndpointHandler.class);

	private final SignedEndpoint endpoint;

	/**
	 * Makes a handler.
	 * @param endpoint what answers
	 */
	public ServletEndpointHandler(SignedEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	@Override
	public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
		EndpointRequest head = head(request);
		HttpStatus refusal = this.endpoint.refuse(head);
		if (refusal != null) {
			refuse(response, refusal);
			return;
		}
		int limit = this.endpoint.maxBodySize();
		byte[] body = request.getInputStream().readNBytes(limit + 1);
		if (body.length > limit) {
			refuse(response, HttpStatus.CONTENT_TOO_LARGE);
			return;
		}
		if (head.contentLength() >= 0 && body.length < head.contentLength()) {
			refuse(response, HttpStatus.BAD_REQUEST);
			return;
		}
		AsyncContext async = request.startAsync();
		// The endpoint answers in time by itself
		async.setTimeout(0);
		this.endpoint.handle(head, body)
			.publishOn(Schedulers.boundedElastic())
			.flatMap((answer) -> write(response, answer))
			.doFinally((signal) -> async.complete())
			.subscribe(null, (ex) -> logger.debug("An answer to Discord could not be written", ex));
	}

	private static EndpointRequest head(HttpServletRequest request) {
		return new EndpointRequest(request.getMethod(), request.getContentType(), request.getContentLengthLong(),
				request.getHeader(EndpointRequest.SIGNATURE), request.getHeader(EndpointRequest.TIMESTAMP));
	}

	private static void refuse(HttpServletResponse response, HttpStatus status) {
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			response.setHeader(HttpHeaders.ALLOW, "POST");
		}
		response.setStatus(status.value());
	}

	private static Mono<Void> write(HttpServletResponse response, EndpointResponse answer) {
		return Mono.defer(() -> {
			response.setStatus(answer.status().value());
			if (answer.contentType() != null) {
				response.setContentType(answer.contentType().toString());
			}
			long length = answer.content().contentLength();
			if (length >= 0 && answer.status() != HttpStatus.NO_CONTENT) {
				response.setContentLengthLong(length);
			}
			OutputStream out;
			try {
				out = response.getOutputStream();
			}
			catch (IOException ex) {
				return Mono.error(ex);
			}
			return DataBufferUtils.write(answer.content().body(), out)
				.doOnNext(DataBufferUtils::release)
				.then(Mono.<Void>fromCallable(() -> {
					response.flushBuffer();
					return null;
				}));
		}).doOnSuccess((nothing) -> answer.succeeded()).doOnError(answer::failed);
	}

}
