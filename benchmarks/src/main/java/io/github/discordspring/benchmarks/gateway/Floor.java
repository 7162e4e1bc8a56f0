package io.github.discordspring.benchmarks.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import com.github.luben.zstd.ZstdDecompressCtx;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The least that a JVM can do: read the socket by one blocking thread and inflate into
 * one buffer. Then, as option {@code work} says, nothing ({@code inflate}), or the tokens
 * are walked by Jackson ({@code walk}), or the header is read and messages are decoded
 * ({@code messages}). No heartbeats, no order, no errors.
 */
public final class Floor implements BiConsumer<Map<String, String>, Consumer<String>> {

	private static final JsonFactory JACKSON = new JsonFactory();

	private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 18).flip();

	private final ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 16);

	private final Inflater inflater = new Inflater();

	private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();

	private final PayloadHeader header = new PayloadHeader();

	private byte[] payload = new byte[1 << 16];

	private int length;

	private int tokens;

	/** Keeps what is read from being optimised away. */
	private @Nullable Object message;

	@Override
	public void accept(Map<String, String> options, Consumer<String> onMessage) {
		String[] address = option(options, "address").split(":");
		new Thread(() -> {
			try (SocketChannel channel = SocketChannel
				.open(new InetSocketAddress(address[0], Integer.parseInt(address[1])))) {
				run(channel, options, onMessage);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (DataFormatException ex) {
				throw new IllegalStateException(ex);
			}
		}).start();
	}

	private static String option(Map<String, String> options, String name) {
		return Objects.requireNonNull(options.get(name), name);
	}

	private void run(SocketChannel channel, Map<String, String> options, Consumer<String> onMessage)
			throws IOException, DataFormatException {
		String compression = option(options, "compression");
		String work = option(options, "work");
		int markEvery = Integer.parseInt(option(options, "mark"));
		int acknowledgeEvery = EventStream.ACKNOWLEDGE_EVERY;
		int last = Integer.parseInt(option(options, "last"));
		int guilds = Integer.parseInt(option(options, "guilds"));
		write(channel,
				"GET /?v=10&encoding=json&compress=" + compression + " HTTP/1.1\r\nHost: localhost\r\n"
						+ "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
						+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
		skipHead(channel);
		for (int i = 0; i < EventStream.PAYLOADS_BEFORE_GUILDS - 1; i++) {
			next(channel, compression);
		}
		identify(channel);
		for (int i = 0; i < guilds + 1; i++) {
			next(channel, compression);
			work(work);
		}
		for (int event = 1; event <= last; event++) {
			next(channel, compression);
			work(work);
			if (event % markEvery == 0) {
				onMessage.accept(EventStream.MARK + event);
			}
			if (event % acknowledgeEvery == 0 && event < last) {
				next(channel, compression);
			}
		}
		System.out.println("read " + this.tokens + " " + (this.message != null));
	}

	private void work(String work) {
		switch (work) {
			case "walk" -> walk();
			case "messages" -> readMessage();
			default -> {
			}
		}
	}

	private void walk() {
		try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), this.payload, 0, this.length)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				this.tokens += token.id();
			}
		}
	}

	private void readMessage() {
		this.header.read(this.payload, 0, this.length);
		EventType type = this.header.type();
		if (type != null && type.equals(EventType.MESSAGE_CREATE)) {
			int offset = this.header.dataOffset();
			this.message = Encoding.JSON.read(type.codec(), this.payload, offset, this.length - 1 - offset);
		}
	}

	private void next(SocketChannel channel, String compression) throws IOException, DataFormatException {
		require(channel, 2);
		this.input.get();
		long size = this.input.get() & 0x7F;
		if (size == 126) {
			require(channel, Short.BYTES);
			size = this.input.getShort() & 0xFFFF;
		}
		else if (size == 127) {
			require(channel, Long.BYTES);
			size = this.input.getLong();
		}
		this.length = 0;
		while (size > 0) {
			require(channel, 1);
			int count = (int) Math.min(size, this.input.remaining());
			size -= count;
			int limit = this.input.limit();
			this.input.limit(this.input.position() + count);
			switch (compression) {
				case "zlib-stream" -> inflate();
				case "zstd-stream" -> decompress();
				default -> {
					grow(count);
					this.input.get(this.payload, this.length, count);
					this.length += count;
				}
			}
			this.input.limit(limit);
		}
	}

	private void inflate() throws DataFormatException {
		this.inflater.setInput(this.input);
		do {
			grow(1);
			this.length += this.inflater.inflate(this.payload, this.length, this.payload.length - this.length);
		}
		while (this.length == this.payload.length || !this.inflater.needsInput());
	}

	private void decompress() {
		do {
			this.chunk.clear();
			this.zstd.decompressDirectByteBufferStream(this.chunk, this.input);
			this.chunk.flip();
			int count = this.chunk.remaining();
			grow(count);
			this.chunk.get(this.payload, this.length, count);
			this.length += count;
		}
		while (this.input.hasRemaining() || this.chunk.limit() == this.chunk.capacity());
	}

	private void grow(int count) {
		while (this.payload.length - this.length < count) {
			this.payload = Arrays.copyOf(this.payload, 2 * this.payload.length);
		}
	}

	private void require(SocketChannel channel, int count) throws IOException {
		while (this.input.remaining() < count) {
			this.input.compact();
			int read = channel.read(this.input);
			this.input.flip();
			if (read < 0) {
				throw new EOFException();
			}
		}
	}

	private void skipHead(SocketChannel channel) throws IOException {
		int newlines = 0;
		while (newlines < 4) {
			require(channel, 1);
			byte next = this.input.get();
			newlines = (next == '\r' || next == '\n') ? newlines + 1 : 0;
		}
	}

	private static void write(SocketChannel channel, String text) throws IOException {
		write(channel, text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static void write(SocketChannel channel, byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	private static void identify(SocketChannel channel) throws IOException {
		String payload = "{\"op\":2,\"d\":{\"token\":\"\"}}";
		// A mask of zeros leaves the payload as it is
		byte[] head = { (byte) 0x81, (byte) (0x80 | payload.length()), 0, 0, 0, 0 };
		write(channel, head);
		write(channel, payload);
	}

}
