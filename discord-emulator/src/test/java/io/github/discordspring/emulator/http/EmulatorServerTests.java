package io.github.discordspring.emulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.netty.channel.Channel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EmulatorServer}.
 */
class EmulatorServerTests {

	private static final String REQUEST = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

	private Socket client = new Socket();

	@Test
	void whoComesBeforeThePortIsToldIsAnsweredAfterwards() throws IOException {
		EmulatorServer server = new EmulatorServer(ListenAddress.of("127.0.0.1"), 0,
				List.of((request) -> Response.noContent()), new NoWebSockets(), this::comeEarly);
		try (Socket early = this.client) {
			early.setSoTimeout(10_000);
			assertThat(early.getPort()).isEqualTo(server.port());
			assertThat(new String(early.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
				.isEqualTo("HTTP/1.1 204");
		}
		finally {
			server.close();
		}
	}

	/** The emulator has not yet taken in under which addresses it is reached. */
	private void comeEarly(int port) {
		try {
			this.client = new Socket(InetAddress.getLoopbackAddress(), port);
			this.client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
			this.client.setSoTimeout(300);
			assertThatExceptionOfType(SocketTimeoutException.class)
				.isThrownBy(() -> this.client.getInputStream().read());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class NoWebSockets implements WebSocketHandler {

		@Override
		public boolean accepts() {
			return false;
		}

		@Override
		public void connected(Request request, Channel channel) {
			throw new AssertionError("Nobody is let in");
		}

	}

}
