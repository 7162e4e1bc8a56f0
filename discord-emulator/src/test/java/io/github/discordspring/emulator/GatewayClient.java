package io.github.discordspring.emulator;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.github.discordspring.emulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of the gateway that does nothing by itself.
 */
final class GatewayClient implements WebSocket.Listener, AutoCloseable {

	static final String QUERY = "/?v=10&encoding=json";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final long WAIT_SECONDS = 10;

	private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder text = new StringBuilder();

	private final Inflater inflater = new Inflater();

	private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();

	private final WebSocket socket;

	private volatile int lastSequence;

	private volatile String closeReason = "";

	private GatewayClient(String uri) {
		this.socket = HTTP.newWebSocketBuilder()
			.connectTimeout(Duration.ofSeconds(WAIT_SECONDS))
			.buildAsync(URI.create(uri), this)
			.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
			.join();
	}

	/** Opens a connection and sends nothing. */
	static GatewayClient connect(String uri) {
		return new GatewayClient(uri);
	}

	static GatewayClient connect(DiscordEmulator emulator) {
		return connect(emulator.gatewayUrl() + QUERY);
	}

	/** Opens a connection, takes Hello and identifies. */
	static GatewayClient identify(DiscordEmulator emulator, int intents) {
		GatewayClient client = connect(emulator);
		client.await(10);
		client.send(2, identification(emulator.token(), intents));
		return client;
	}

	static ObjectNode identification(String token, int intents) {
		ObjectNode data = Json.object().put("token", token).put("intents", intents);
		data.putObject("properties").put("os", "linux").put("browser", "test").put("device", "test");
		return data;
	}

	void send(int opcode, Object data) {
		ObjectNode payload = Json.object().put("op", opcode);
		payload.set("d", (data instanceof JsonNode node) ? node : Json.valueOf(data));
		sendText(new String(Json.write(payload), StandardCharsets.UTF_8));
	}

	void sendText(String payload) {
		this.socket.sendText(payload, true).orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
	}

	void sendBinary(byte[] payload) {
		this.socket.sendBinary(ByteBuffer.wrap(payload), true).orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
	}

	/** Takes the next message, whatever it is. */
	String nextText() {
		try {
			String next = this.texts.poll(WAIT_SECONDS, TimeUnit.SECONDS);
			if (next == null) {
				throw new AssertionError("Nothing came within " + WAIT_SECONDS + " s");
			}
			return next;
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Takes the next message, {@code null} if none comes for a while. */
	ObjectNode poll() {
		try {
			String next = this.texts.poll(1, TimeUnit.SECONDS);
			return (next != null) ? noted(next) : null;
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	ObjectNode next() {
		return noted(nextText());
	}

	private ObjectNode noted(String next) {
		ObjectNode payload = (ObjectNode) Json.read(next);
		if (Json.has(payload, "s")) {
			this.lastSequence = Json.number(payload, "s");
		}
		return payload;
	}

	/** Takes messages up to one with an opcode. */
	ObjectNode await(int opcode) {
		return await((payload) -> Json.number(payload, "op") == opcode);
	}

	/** Takes messages up to an event, and gives its data. */
	ObjectNode await(String type) {
		return (ObjectNode) await((payload) -> Json.text(payload, "t").equals(type)).path("d");
	}

	private ObjectNode await(Predicate<ObjectNode> condition) {
		ObjectNode payload = next();
		while (!condition.test(payload)) {
			payload = next();
		}
		return payload;
	}

	/** Takes READY and the guilds that follow it. */
	ObjectNode awaitReady() {
		ObjectNode ready = await("READY");
		for (int count = 0; count < ready.path("guilds").size(); count++) {
			await("GUILD_CREATE");
		}
		return ready;
	}

	int lastSequence() {
		return this.lastSequence;
	}

	int pending() {
		return this.texts.size();
	}

	/** Waits for the end of the connection: its code, or -1 if it was cut. */
	int awaitClose() {
		return this.closed.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
	}

	String closeReason() {
		return this.closeReason;
	}

	boolean isOpen() {
		return !this.closed.isDone();
	}

	void close(int code) {
		this.socket.sendClose(code, "").orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
	}

	/** Cuts the connection. */
	@Override
	public void close() {
		this.socket.abort();
	}

	@Override
	public void onOpen(WebSocket webSocket) {
		webSocket.request(Long.MAX_VALUE);
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.text.append(data);
		if (last) {
			this.texts.add(this.text.toString());
			this.text.setLength(0);
		}
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
		byte[] bytes = new byte[data.remaining()];
		data.get(bytes);
		this.compressed.writeBytes(bytes);
		byte[] all = this.compressed.toByteArray();
		if (last && all.length >= 4 && ByteBuffer.wrap(all, all.length - 4, 4).getInt() == 0x0000FFFF) {
			this.compressed.reset();
			this.texts.add(inflate(all));
		}
		return CompletableFuture.completedFuture(null);
	}

	private String inflate(byte[] bytes) {
		this.inflater.setInput(bytes);
		ByteArrayOutputStream plain = new ByteArrayOutputStream();
		byte[] chunk = new byte[8192];
		try {
			int length = this.inflater.inflate(chunk);
			while (length > 0) {
				plain.write(chunk, 0, length);
				length = this.inflater.inflate(chunk);
			}
		}
		catch (DataFormatException ex) {
			throw new AssertionError(ex);
		}
		return plain.toString(StandardCharsets.UTF_8);
	}

	@Override
	public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.closeReason = reason;
		// 1006 is no code that was sent
		this.closed.complete((statusCode != 1006) ? statusCode : -1);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		this.closed.complete(-1);
	}

}
