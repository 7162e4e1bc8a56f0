package io.github.discordspring.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway that writes down what a bot sends, and answers no more than it has to.
 */
final class RecordingGateway implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.handle((request, response) -> response.sendWebsocket((in, out) -> accept(request.uri(), in, out)))
		.bindNow(TIMEOUT);

	private final BlockingQueue<Client> clients = new LinkedBlockingQueue<>();

	/** To how many of the next connections it does not say Hello. */
	final AtomicInteger silent = new AtomicInteger();

	URI url() {
		return URI.create("ws://127.0.0.1:" + this.server.port());
	}

	private Mono<Void> accept(String uri, WebsocketInbound in, WebsocketOutbound out) {
		Client client = new Client(uri);
		in.receiveCloseStatus().subscribe(client.closed::add);
		in.receive().asString().subscribe((text) -> client.received(JsonMapper.shared().readTree(text)), (ex) -> {
			// It went away
		});
		if (this.silent.getAndUpdate((left) -> Math.max(0, left - 1)) == 0) {
			client.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
		}
		this.clients.add(client);
		return out.sendString(client.outbound.asFlux()).then().and(Mono.never());
	}

	/** Waits for the next connection. */
	Client next() throws InterruptedException {
		Client client = this.clients.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		assertThat(client).as("connection").isNotNull();
		return client;
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofSeconds(1));
	}

	/**
	 * A connection.
	 */
	static final class Client {

		/** What was asked for, with the query. */
		final String uri;

		private final BlockingQueue<JsonNode> payloads = new LinkedBlockingQueue<>();

		private final BlockingQueue<WebSocketCloseStatus> closed = new LinkedBlockingQueue<>();

		private final Sinks.Many<String> outbound = Sinks.many().unicast().onBackpressureBuffer();

		private volatile int sequence;

		Client(String uri) {
			this.uri = uri;
		}

		private void received(JsonNode payload) {
			switch (payload.path("op").asInt()) {
				case 1 -> send("{\"op\":11}");
				case 2 -> dispatch("READY",
						"""
								{"v":10,"user":{"id":"1","username":"bot"},"guilds":[],"session_id":"s","resume_gateway_url":null,\
								"application":{"id":"1","flags":0}}""");
				case 6 -> {
					this.sequence = payload.at("/d/seq").asInt();
					dispatch("RESUMED", "{}");
				}
				default -> {
				}
			}
			this.payloads.add(payload);
		}

		void dispatch(String type, String data) {
			send("{\"op\":0,\"t\":\"%s\",\"s\":%d,\"d\":%s}".formatted(type, ++this.sequence, data));
		}

		void says(String content) {
			dispatch("MESSAGE_CREATE", """
					{"id":"%d","channel_id":"7","author":{"id":"8","username":"alice"},"content":"%s",\
					"timestamp":"2026-01-01T00:00:00Z","type":0}""".formatted(this.sequence + 1, content));
		}

		private void send(String payload) {
			this.outbound.emitNext(payload, Sinks.EmitFailureHandler.busyLooping(TIMEOUT));
		}

		/** Waits for a payload, leaving others out. */
		JsonNode payload(int op) throws InterruptedException {
			JsonNode payload;
			do {
				payload = this.payloads.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
				assertThat(payload).as("op %d", op).isNotNull();
			}
			while (payload.path("op").asInt() != op);
			return payload.path("d");
		}

		int closeCode() throws InterruptedException {
			WebSocketCloseStatus status = this.closed.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			assertThat(status).as("close frame").isNotNull();
			return status.code();
		}

	}

}
