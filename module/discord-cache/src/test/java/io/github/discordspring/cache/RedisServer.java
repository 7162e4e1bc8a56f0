package io.github.discordspring.cache;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import org.junit.jupiter.api.Assumptions;

import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.awaitility.Awaitility.await;

/**
 * A Redis of its own for a test, on a free port of this machine. Where there is no
 * {@code redis-server}, the test is skipped, or fails if {@code -Dtests.require} names
 * {@code redis}.
 */
final class RedisServer implements AutoCloseable {

	private static final List<String> IN_MEMORY = List.of("--save", "", "--appendonly", "no");

	private static final List<String> DURABLE = List.of("--save", "", "--appendonly", "yes", "--appendfsync", "always");

	private final Path directory;

	private final int port;

	private final List<String> options;

	private Process process;

	private RedisServer(List<String> options) throws IOException {
		this.directory = Files.createTempDirectory("redis-test");
		this.port = freePort();
		this.options = options;
		start();
	}

	/**
	 * Starts a server that keeps nothing over a restart.
	 */
	static RedisServer inMemory() {
		return start(IN_MEMORY);
	}

	/**
	 * Starts a server that keeps each write before it answers.
	 */
	static RedisServer durable() {
		return start(DURABLE);
	}

	/**
	 * Starts a node of a cluster, which knows no other and has no slots.
	 * @param durable whether it keeps each write before it answers; else it keeps nothing
	 * over a restart but who is in the cluster
	 */
	static RedisServer clusterNode(boolean durable) {
		List<String> options = new ArrayList<>(durable ? DURABLE : IN_MEMORY);
		options.addAll(List.of("--cluster-enabled", "yes", "--cluster-node-timeout", "30000",
				"--repl-diskless-sync-delay", "0", "--cluster-port"));
		options.add(Integer.toString(freePort()));
		return start(options);
	}

	private static RedisServer start(List<String> options) {
		requireProgram();
		try {
			return new RedisServer(options);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean isInstalled() {
		if (List.of(System.getProperty("tests.without", "").split(",")).contains("redis")) {
			return false;
		}
		for (String directory : System.getenv("PATH").split(":")) {
			if (Files.isExecutable(Path.of(directory, "redis-server"))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Tells whether tests with Redis are to be run: if it is there, or must be.
	 */
	static boolean isRequired() {
		return isInstalled() || List.of(System.getProperty("tests.require", "").split(",")).contains("redis");
	}

	static void requireProgram() {
		Assumptions.assumeFalse(List.of(System.getProperty("tests.without", "").split(",")).contains("redis"),
				"-Dtests.without names redis");
		if (!isInstalled()) {
			String message = "There is no redis-server on the path: install the package redis-server";
			if (List.of(System.getProperty("tests.require", "").split(",")).contains("redis")) {
				throw new AssertionError(message + ", as -Dtests.require names redis");
			}
			Assumptions.abort(message);
		}
	}

	/**
	 * Finds a port below those that the system gives away by itself: others would get it
	 * while the server is down.
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

	void start() throws IOException {
		// The shell ends it when this process is gone, and with it the pipe it reads
		List<String> command = new ArrayList<>(
				List.of("sh", "-c", "redis-server \"$@\" & server=$!; cat > /dev/null; kill -9 $server", "redis",
						"--port", Integer.toString(this.port), "--bind", "127.0.0.1", "--dir",
						this.directory.toString(), "--daemonize", "no"));
		command.addAll(this.options);
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("log").toFile())
			.start();
		await().atMost(Duration.ofSeconds(60)).until(this::answers);
	}

	private boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1000);
			socket.setSoTimeout(1000);
			socket.getOutputStream().write("PING\r\n".getBytes());
			byte[] answer = socket.getInputStream().readNBytes(5);
			return new String(answer).equals("+PONG");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Ends it as a crash would.
	 */
	void kill() {
		List<ProcessHandle> server = this.process.descendants().toList();
		server.forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
		try {
			this.process.waitFor(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		await().atMost(Duration.ofSeconds(30)).until(() -> server.stream().allMatch(RedisServer::isGone));
	}

	/**
	 * Tells whether a process has ended. Until the system has taken note of that, which
	 * may take a second, it counts as alive.
	 */
	private static boolean isGone(ProcessHandle process) {
		try {
			return !process.isAlive()
					|| Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")).contains(") Z ");
		}
		catch (IOException ex) {
			return !process.isAlive();
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Gives the port on which nodes of a cluster talk with each other.
	 */
	int busPort() {
		return Integer.parseInt(this.options.get(this.options.indexOf("--cluster-port") + 1));
	}

	/**
	 * Has it do a command.
	 * @return the answer: a text, a list of answers, or {@code null}
	 * @throws IllegalStateException if the answer is an error
	 */
	Object command(String... words) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(30_000);
			StringBuilder request = new StringBuilder("*" + words.length + "\r\n");
			for (String word : words) {
				request.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
			}
			socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
			return answer(new DataInputStream(new BufferedInputStream(socket.getInputStream())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object answer(DataInputStream in) throws IOException {
		char kind = (char) in.readUnsignedByte();
		StringBuilder line = new StringBuilder();
		for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
			if (next != '\r') {
				line.append((char) next);
			}
		}
		if (kind == '-') {
			throw new IllegalStateException(line.toString());
		}
		if (kind == '*') {
			List<Object> answers = new ArrayList<>();
			for (int left = Integer.parseInt(line.toString()); left > 0; left--) {
				answers.add(answer(in));
			}
			return answers;
		}
		if (kind != '$') {
			return line.toString();
		}
		int length = Integer.parseInt(line.toString());
		if (length < 0) {
			return null;
		}
		byte[] text = in.readNBytes(length);
		in.readNBytes(2);
		return new String(text, StandardCharsets.UTF_8);
	}

	LettuceConnectionFactory connect() {
		return connect(this.port);
	}

	static LettuceConnectionFactory connect(int port) {
		LettuceConnectionFactory factory = new LettuceConnectionFactory(
				new RedisStandaloneConfiguration("127.0.0.1", port),
				LettuceClientConfiguration.builder()
					.clientOptions(ClientOptions.builder()
						.socketOptions(SocketOptions.builder().connectTimeout(Duration.ofSeconds(5)).build())
						.build())
					.shutdownTimeout(Duration.ZERO)
					.build());
		factory.afterPropertiesSet();
		factory.start();
		return factory;
	}

	@Override
	public void close() {
		kill();
		try (Stream<Path> files = Files.walk(this.directory)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
