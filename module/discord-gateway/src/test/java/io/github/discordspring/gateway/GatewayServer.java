package io.github.discordspring.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway that does nothing by itself: the test says what it sends, and sees what it
 * gets.
 */
final class GatewayServer implements AutoCloseable {

	static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final JsonMapper MAPPER = new JsonMapper();

	private final DisposableServer server;

	private final BlockingQueue<Client> clients = new LinkedBlockingQueue<>();

	/** Whether each payload lies in another, as a proxy of one's own might have it. */
	volatile boolean enveloped;

	GatewayServer() {
		this(freePort());
	}

	/**
	 * Finds a port below those that the system gives away by itself: others would get it
	 * while a server is down that is to come back.
	 */
	private static int freePort() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
			try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				// It is taken
			}
		}
	}

	GatewayServer(int port) {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(port)
			.handle((request, response) -> response.sendWebsocket(
					(in, out) -> accept(request.uri(), request.requestHeaders(), in, out),
					WebsocketServerSpec.builder().maxFramePayloadLength(1 << 20).build()))
			.bindNow(TIMEOUT);
	}

	private Mono<Void> accept(String uri, HttpHeaders headers, WebsocketInbound in, WebsocketOutbound out) {
		Client client = new Client(uri, headers.copy());
		in.withConnection((connection) -> client.connection = connection);
		in.receiveCloseStatus().subscribe(client.closeStatus::add);
		in.receive().asString().subscribe((text) -> client.receive(MAPPER.readTree(text)), (ex) -> {
		});
		this.clients.add(client);
		return out.sendObject(client.outbound.asFlux()).then().and(Mono.never());
	}

	int port() {
		return this.server.port();
	}

	URI url() {
		return URI.create("ws://127.0.0.1:" + port());
	}

	/**
	 * Waits for the next connection.
	 */
	Client accept() throws InterruptedException {
		Client client = this.clients.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		assertThat(client).as("connection").isNotNull();
		return client;
	}

	boolean hasClients() {
		return !this.clients.isEmpty();
	}

	@Override
	public void close() {
		this.server.disposeNow(TIMEOUT);
	}

	/**
	 * The server's side of a connection.
	 */
	final class Client {

		final String uri;

		final HttpHeaders headers;

		final BlockingQueue<JsonNode> payloads = new LinkedBlockingQueue<>();

		private final BlockingQueue<WebSocketCloseStatus> closeStatus = new LinkedBlockingQueue<>();

		private final Sinks.Many<WebSocketFrame> outbound = Sinks.many().unicast().onBackpressureBuffer();

		private final Deflater deflater = new Deflater();

		private final ZstdStream zstd = new ZstdStream();

		private volatile boolean compressesLarge;

		private volatile @Nullable Connection connection;

		private volatile boolean answersHeartbeats;

		private int sequence;

		Client(String uri, HttpHeaders headers) {
			this.uri = uri;
			this.headers = headers;
		}

		private void receive(JsonNode received) {
			JsonNode payload = GatewayServer.this.enveloped ? received.get("envelope") : received;
			if (this.answersHeartbeats && payload.get("op").intValue() == 1) {
				send("{\"op\":11}");
			}
			this.compressesLarge |= payload.at("/d/compress").asBoolean(false);
			this.payloads.add(payload);
		}

		Client answersHeartbeats() {
			this.answersHeartbeats = true;
			return this;
		}

		Client hello(long interval) {
			return send("{\"op\":10,\"s\":null,\"t\":null,\"d\":{\"heartbeat_interval\":%d}}".formatted(interval));
		}

		/**
		 * Waits for identify, and starts a session.
		 */
		Client identified() throws InterruptedException {
			return identified(url().toString());
		}

		Client identified(String resumeUrl) throws InterruptedException {
			next(2);
			return ready(resumeUrl);
		}

		Client ready(String resumeUrl) {
			this.sequence = 1;
			return send("""
					{"t":"READY","s":1,"op":0,"d":{"v":10,"user":{"id":"1","username":"bot"},"guilds":[\
					{"id":"2","unavailable":true}],"session_id":"secret-session","resume_gateway_url":"%s",\
					"application":{"id":"1","flags":0}}}""".formatted(resumeUrl));
		}

		/**
		 * Waits for resume, and replays nothing.
		 */
		Client resumed() throws InterruptedException {
			this.sequence = next(6).at("/d/seq").intValue();
			return send("{\"t\":\"RESUMED\",\"s\":%d,\"op\":0,\"d\":{}}".formatted(++this.sequence));
		}

		Client typing(String content) {
			return send(event("TYPING_START", ++this.sequence, content));
		}

		/**
		 * Waits for a payload, leaving heartbeats out.
		 */
		JsonNode next(int op) throws InterruptedException {
			JsonNode payload;
			do {
				payload = this.payloads.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
				assertThat(payload).as("op " + op).isNotNull();
			}
			while (payload.get("op").intValue() == 1 && op != 1);
			assertThat(payload.get("op").intValue()).isEqualTo(op);
			return payload;
		}

		int closeCode() throws InterruptedException {
			WebSocketCloseStatus status = this.closeStatus.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			assertThat(status).as("close frame").isNotNull();
			return status.code();
		}

		Client send(String plain) {
			String payload = GatewayServer.this.enveloped ? "{\"envelope\":" + plain + "}" : plain;
			byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
			if (this.uri.contains("compress=zlib-stream")) {
				return binary(deflate(payload));
			}
			if (this.uri.contains("compress=zstd-stream")) {
				return binary(this.zstd.compress(bytes));
			}
			if (this.compressesLarge && bytes.length > 1000) {
				return binary(ZlibStream.deflateWhole(bytes));
			}
			return text(payload);
		}

		Client text(String payload) {
			return emit(new TextWebSocketFrame(payload));
		}

		Client binary(byte[] bytes) {
			return emit(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
		}

		private Client emit(WebSocketFrame frame) {
			this.outbound.emitNext(frame, Sinks.EmitFailureHandler.busyLooping(TIMEOUT));
			return this;
		}

		byte[] deflate(String payload) {
			return ZlibStream.deflate(this.deflater, payload.getBytes(StandardCharsets.UTF_8));
		}

		void close(int code) {
			emit(new CloseWebSocketFrame(code, "because"));
		}

		/**
		 * Drops the connection without a close frame.
		 */
		void drop() {
			channel().close();
		}

		/**
		 * Sends the beginning of a frame and drops the connection.
		 */
		void dropInTheMiddleOfAFrame() {
			byte[] frame = { (byte) 0x81, 126, 1, 0, '{', '"', 't' };
			channel().writeAndFlush(Unpooled.wrappedBuffer(frame)).addListener((sent) -> drop());
		}

		Channel channel() {
			Connection connection = this.connection;
			assertThat(connection).isNotNull();
			return connection.channel();
		}

	}

	static String event(String type, long sequence, String content) {
		return "{\"t\":\"%s\",\"s\":%d,\"op\":0,\"d\":{\"channel_id\":\"1\",\"user_id\":\"2\",\"timestamp\":%d,\"x\":\"%s\"}}"
			.formatted(type, sequence, sequence, content);
	}

	/**
	 * Writes the stream as Discord does.
	 */
	static final class ZlibStream {

		private ZlibStream() {
		}

		static byte[] deflate(Deflater deflater, byte[] payload) {
			return deflate(deflater, payload, Deflater.SYNC_FLUSH);
		}

		/**
		 * Writes a stream that ends.
		 */
		static byte[] deflateWhole(byte[] payload) {
			Deflater deflater = new Deflater();
			deflater.finish();
			return deflate(deflater, payload, Deflater.NO_FLUSH);
		}

		private static byte[] deflate(Deflater deflater, byte[] payload, int flush) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			deflater.setInput(payload);
			byte[] buffer = new byte[8192];
			int count;
			do {
				count = deflater.deflate(buffer, 0, buffer.length, flush);
				out.write(buffer, 0, count);
			}
			while (count == buffer.length);
			return out.toByteArray();
		}

	}

	/**
	 * Writes the stream as Discord does.
	 */
	static final class ZstdStream {

		private final ZstdCompressCtx context = new ZstdCompressCtx();

		byte[] compress(byte[] payload) {
			ByteBuffer input = ByteBuffer.allocateDirect(payload.length).put(payload).flip();
			ByteBuffer output = ByteBuffer.allocateDirect(payload.length + 1024);
			while (!this.context.compressDirectByteBufferStream(output, input, EndDirective.FLUSH)) {
				assertThat(output.hasRemaining()).isTrue();
			}
			byte[] bytes = new byte[output.flip().remaining()];
			output.get(bytes);
			return bytes;
		}

	}

}
