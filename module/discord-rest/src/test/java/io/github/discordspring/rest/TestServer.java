package io.github.discordspring.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * An HTTP server on loopback that notes what it gets and answers what it was told.
 */
final class TestServer implements AutoCloseable {

	final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

	private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

	private final DisposableServer server;

	private volatile Function<Request, Reply> otherwise = (request) -> Reply.of(204);

	TestServer() {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle(this::handle)
			.bindNow(Duration.ofSeconds(30));
	}

	String url() {
		return "http://127.0.0.1:" + this.server.port() + "/api/v10";
	}

	/**
	 * Gives replies in this order, each once.
	 */
	TestServer reply(Reply... replies) {
		this.replies.addAll(List.of(replies));
		return this;
	}

	/**
	 * Gives a reply whenever no other is left.
	 */
	TestServer otherwise(Reply reply) {
		return answer((request) -> reply);
	}

	/**
	 * Makes up a reply whenever no other is left.
	 */
	TestServer answer(Function<Request, Reply> replies) {
		this.otherwise = replies;
		return this;
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofSeconds(30));
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).defaultIfEmpty("").flatMap((body) -> {
			Request received = new Request(request.method().name(), request.uri(), request.requestHeaders().copy(),
					body);
			Reply reply = this.replies.poll();
			// Who sees it may send the next one, which must not get its reply
			this.requests.add(received);
			return Mono.from(((reply != null) ? reply : this.otherwise.apply(received)).send(response));
		});
	}

	record Request(String method, String uri, HttpHeaders headers, String body) {

		@Override
		public String toString() {
			return this.method + " " + this.uri;
		}

	}

	@FunctionalInterface
	interface Reply {

		Publisher<Void> send(HttpServerResponse response);

		static Reply of(int status, String... headers) {
			return (response) -> head(response, status, headers).send();
		}

		static Reply json(int status, String body, String... headers) {
			return text(status, "application/json", body, headers);
		}

		static Reply text(int status, String type, String body, String... headers) {
			return (response) -> head(response, status, headers).header(HttpHeaderNames.CONTENT_TYPE, type)
				.sendString(Mono.just(body));
		}

		/**
		 * Closes the connection without an answer.
		 */
		static Reply cut() {
			return (response) -> response.withConnection((connection) -> connection.channel().close()).neverComplete();
		}

		/**
		 * Closes the connection in the midst of the body.
		 */
		static Reply cutBody(int status) {
			return (response) -> response.status(status)
				.header(HttpHeaderNames.CONTENT_TYPE, "application/json")
				.header(HttpHeaderNames.CONTENT_LENGTH, "1000")
				.send(Flux.just(Unpooled.copiedBuffer("{\"id\":", StandardCharsets.UTF_8))
					.concatWith(Mono.error(new IOException("The body is cut"))), (bytes) -> true);
		}

		/**
		 * Never answers.
		 */
		static Reply never() {
			return HttpServerResponse::neverComplete;
		}

		private static HttpServerResponse head(HttpServerResponse response, int status, String... headers) {
			response.status(status);
			for (int i = 0; i < headers.length; i += 2) {
				response.header(headers[i], headers[i + 1]);
			}
			return response;
		}

	}

}
