package io.github.discordspring.benchmarks.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Plays an {@link EventStream} to whoever connects, as fast as it is taken, and answers
 * what libraries ask for before they connect. It does next to nothing while it plays:
 * frames are made and compressed beforehand. Runs in a JVM of its own; what it says on
 * its standard output is read by the {@link GatewayComparison}.
 */
final class StreamServer {

	private static final String WEB_SOCKET_KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

	/** Frames are written in pieces of about this many bytes. */
	private static final int PIECE = 1 << 16;

	private static final int CLOSE = 8;

	private final ServerSocket socket;

	private final long seed;

	private final int guilds;

	private final int events;

	private final int markEvery;

	private final Map<String, Frames> frames = new HashMap<>();

	private StreamServer(ServerSocket socket, int[] numbers) {
		this.socket = socket;
		this.seed = numbers[0];
		this.guilds = numbers[1];
		this.events = numbers[2];
		this.markEvery = numbers[3];
	}

	/**
	 * Runs a server until the process is ended.
	 * @param arguments seed, guilds, events, events between marks
	 */
	public static void main(String[] arguments) throws IOException {
		int[] numbers = new int[arguments.length];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = Integer.parseInt(arguments[i]);
		}
		try (ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
			StreamServer server = new StreamServer(socket, numbers);
			System.out.println("port " + socket.getLocalPort());
			while (true) {
				Socket connection = socket.accept();
				Thread thread = new Thread(() -> server.serve(connection));
				thread.setDaemon(true);
				thread.start();
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			connection.setTcpNoDelay(true);
			DataInputStream input = new DataInputStream(new BufferedInputStream(connection.getInputStream()));
			OutputStream output = connection.getOutputStream();
			for (Head head = Head.read(input); head != null; head = Head.read(input)) {
				String key = head.headers.get("sec-websocket-key");
				if (key != null) {
					play(head, key, input, output);
					return;
				}
				answer(head, output);
			}
		}
		catch (IOException ex) {
			// The other side is gone, as each is once it has seen enough
		}
	}

	private String address() {
		return "127.0.0.1:" + this.socket.getLocalPort();
	}

	private void answer(Head head, OutputStream output) throws IOException {
		String path = head.target.replaceFirst("[?].*", "").replaceFirst("^/api(/v10)?", "");
		String id = "\"id\":\"" + Bot.ID + "\"";
		String body = switch (path) {
			case "/users/@me" -> "{" + id
					+ ",\"username\":\"bench\",\"discriminator\":\"0000\",\"avatar\":null,\"bot\":true,\"flags\":0}";
			case "/applications/@me", "/oauth2/applications/@me" -> "{" + id + ",\"name\":\"bench\",\"icon\":null,"
					+ "\"description\":\"\",\"bot_public\":true,\"bot_require_code_grant\":false,\"verify_key\":\"\"}";
			case "/gateway" -> "{\"url\":\"ws://" + address() + "\"}";
			case "/gateway/bot" -> "{\"url\":\"ws://" + address() + "\",\"shards\":1,\"session_start_limit\":"
					+ "{\"total\":1000,\"remaining\":1000,\"reset_after\":0,\"max_concurrency\":1000}}";
			default -> "{\"message\":\"404: Not Found\",\"code\":0}";
		};
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		output.write(("HTTP/1.1 " + (path.startsWith("/") && body.contains("404:") ? "404 Not Found" : "200 OK")
				+ "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		output.write(bytes);
		output.flush();
	}

	private void play(Head head, String key, DataInputStream input, OutputStream output) throws IOException {
		output.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
				+ "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		Frames frames = frames(head.compression());
		CountDownLatch identified = new CountDownLatch(1);
		Thread writer = new Thread(() -> write(frames, output, identified));
		writer.setDaemon(true);
		writer.start();
		for (String payload = readFrame(input); payload != null; payload = readFrame(input)) {
			if (payload.contains("\"token\"")) {
				identified.countDown();
			}
		}
	}

	private static void write(Frames frames, OutputStream output, CountDownLatch identified) {
		try {
			output.write(frames.greeting);
			identified.await();
			System.out.println("identified");
			for (byte[] piece : frames.pieces) {
				output.write(piece);
			}
		}
		catch (IOException | InterruptedException ex) {
			// The other side is gone, as each is once it has seen enough
		}
	}

	private synchronized Frames frames(String compression) {
		return this.frames.computeIfAbsent(compression,
				(name) -> new Frames(new EventStream(this.seed, this.guilds, this.events, this.markEvery), name,
						address()));
	}

	private static String accept(String key) {
		try {
			byte[] bytes = (key + WEB_SOCKET_KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII);
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads what a client sends.
	 * @return {@code null} if it is the end
	 */
	private static String readFrame(DataInputStream input) throws IOException {
		int opcode = input.readUnsignedByte() & 0xF;
		int length = input.readUnsignedByte() & 0x7F;
		if (length == 126) {
			length = input.readUnsignedShort();
		}
		byte[] mask = input.readNBytes(4);
		byte[] payload = input.readNBytes(length);
		for (int i = 0; i < payload.length; i++) {
			payload[i] ^= mask[i % 4];
		}
		return (opcode != CLOSE) ? new String(payload, StandardCharsets.UTF_8) : null;
	}

	/**
	 * The frames of a stream.
	 */
	private static final class Frames {

		private final byte[] greeting;

		private final List<byte[]> pieces = new ArrayList<>();

		private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2 * PIECE);

		Frames(EventStream stream, String name, String address) {
			StreamCompression compression = new StreamCompression(name);
			EventStream.greet((payload) -> append(compression, payload));
			this.greeting = this.piece.toByteArray();
			this.piece.reset();
			long[] sizes = new long[2];
			stream.play(address, (payload) -> {
				sizes[0] += payload.length;
				append(compression, payload);
				if (this.piece.size() >= PIECE) {
					flush(sizes);
				}
			});
			flush(sizes);
			System.out.printf(Locale.ROOT, "stream %s: %.1f MB, %.1f MB compressed%n", name, sizes[0] / 1e6,
					sizes[1] / 1e6);
		}

		private void flush(long[] sizes) {
			sizes[1] += this.piece.size();
			this.pieces.add(this.piece.toByteArray());
			this.piece.reset();
		}

		private void append(StreamCompression compression, byte[] payload) {
			byte[] frame = compression.compress(payload);
			this.piece.write(compression.isBinary() ? 0x82 : 0x81);
			if (frame.length < 126) {
				this.piece.write(frame.length);
			}
			else if (frame.length < 1 << 16) {
				this.piece.write(126);
				this.piece.write(frame.length >>> 8);
				this.piece.write(frame.length);
			}
			else {
				this.piece.write(127);
				for (int shift = 56; shift >= 0; shift -= 8) {
					this.piece.write((int) ((long) frame.length >>> shift));
				}
			}
			this.piece.writeBytes(frame);
		}

	}

	/**
	 * First line and headers of a request.
	 *
	 * @param target path and query
	 * @param headers their names in lower case
	 */
	private record Head(String target, Map<String, String> headers) {

		String compression() {
			for (String name : List.of("zlib-stream", "zstd-stream")) {
				if (this.target.contains("compress=" + name)) {
					return name;
				}
			}
			return "none";
		}

		/**
		 * Reads a head.
		 * @return {@code null} if there is none
		 */
		static Head read(DataInputStream input) throws IOException {
			String first = line(input);
			if (first.isEmpty()) {
				return null;
			}
			Map<String, String> headers = new HashMap<>();
			for (String line = line(input); !line.isEmpty(); line = line(input)) {
				int colon = line.indexOf(':');
				headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
			}
			return new Head(first.split(" ")[1], headers);
		}

		private static String line(DataInputStream input) throws IOException {
			StringBuilder line = new StringBuilder();
			for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
				if (next != '\r') {
					line.append((char) next);
				}
			}
			return line.toString();
		}

	}

}
