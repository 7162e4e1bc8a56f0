package io.github.discordspring.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

import static org.awaitility.Awaitility.await;

/**
 * A Redis of its own for a test, on a free port of this machine. Where there is no
 * {@code redis-server}, the test is skipped, or fails if {@code -Dtests.require} names
 * {@code redis}.
 */
final class RedisServer implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final int port;

	private final Path directory;

	private Process process;

	private RedisServer() throws IOException {
		this.port = BotTests.freePort();
		this.directory = Files.createTempDirectory("redis-test");
		start();
	}

	static RedisServer open() throws IOException {
		Assumptions.assumeFalse(List.of(System.getProperty("tests.without", "").split(",")).contains("redis"),
				"-Dtests.without names redis");
		boolean installed = Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, "redis-server")));
		if (!installed) {
			String message = "There is no redis-server on the path: install the package redis-server";
			if (List.of(System.getProperty("tests.require", "").split(",")).contains("redis")) {
				throw new AssertionError(message + ", as -Dtests.require names redis");
			}
			Assumptions.abort(message);
		}
		return new RedisServer();
	}

	void start() throws IOException {
		// The shell ends it when this process is gone, and with it the pipe it reads
		this.process = new ProcessBuilder("sh", "-c",
				"redis-server \"$@\" & server=$!; cat > /dev/null; kill -9 $server", "redis", "--port",
				Integer.toString(this.port), "--bind", "127.0.0.1", "--save", "", "--dir", this.directory.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		await().atMost(TIMEOUT).until(this::answers);
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(1000);
			socket.getOutputStream().write("PING\r\n".getBytes());
			return new String(socket.getInputStream().readNBytes(5)).equals("+PONG");
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
		await().atMost(TIMEOUT).until(() -> server.stream().noneMatch(ProcessHandle::isAlive));
	}

	/** Where it is, as a property of an application. */
	String property() {
		return "spring.data.redis.port=" + this.port;
	}

	@Override
	public void close() throws IOException {
		kill();
		Files.deleteIfExists(this.directory);
	}

}
