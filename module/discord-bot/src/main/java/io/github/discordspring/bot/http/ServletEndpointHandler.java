package io.github.discordspring.bot.http;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncManager;
import org.springframework.web.context.request.async.WebAsyncUtils;

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
		WebAsyncManager async = WebAsyncUtils.getAsyncManager(request);
		if (async.hasConcurrentResult()) {
			Object result = async.getConcurrentResult();
			async.clearConcurrentResult();
			answer(response, result);
			return;
		}
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
		// The endpoint answers in time by itself
		DeferredResult<EndpointResponse> deferred = new DeferredResult<>(0L);
		async.setAsyncWebRequest(WebAsyncUtils.createAsyncWebRequest(request, response));
		try {
			async.startDeferredResultProcessing(deferred);
		}
		catch (Exception ex) {
			throw new IOException("A request of Discord's cannot be answered later", ex);
		}
		this.endpoint.handle(head, body).subscribe((answer) -> {
			if (!deferred.setResult(answer)) {
				answer.failed(new IOException("The connection is gone"));
			}
		}, deferred::setErrorResult);
	}

	/**
	 * Writes an answer when whoever brought the request is done with the response: a
	 * filter may add headers until then, which another thread must not meet.
	 */
	private static void answer(HttpServletResponse response, @Nullable Object result) {
		if (!(result instanceof EndpointResponse answer)) {
			logger.debug("A request of Discord's was given up: {}", result);
			response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
			return;
		}
		try {
			write(response, answer);
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("An answer to Discord could not be written", ex);
			answer.failed(ex);
			return;
		}
		answer.succeeded();
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

	private static void write(HttpServletResponse response, EndpointResponse answer) throws IOException {
		response.setStatus(answer.status().value());
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType().toString());
		}
		long length = answer.content().contentLength();
		if (length >= 0 && answer.status() != HttpStatus.NO_CONTENT) {
			response.setContentLengthLong(length);
		}
		DataBufferUtils.write(answer.content().body(), response.getOutputStream())
			.doOnNext(DataBufferUtils::release)
			.then()
			.block();
		response.flushBuffer();
	}

}
