package io.github.discordspring.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server that is far away, and counts how often the client
 * waits for answers.
 */
final class RoundTrips implements AutoCloseable {

	private static final int QUIET_MILLIS = 100;

	private final ServerSocket listening;

	private final int target;

	private final AtomicLong count = new AtomicLong();

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	RoundTrips(int target) {
		this.target = target;
		try {
			this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		start(this::accept);
	}

	private static void start(Runnable runnable) {
		Thread thread = new Thread(runnable, "round-trips");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.listening.getLocalPort();
	}

	long count() {
		return this.count.get();
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.listening.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				server.setSoTimeout(QUIET_MILLIS);
				this.sockets.add(client);
				this.sockets.add(server);
				AtomicLong lastRequest = new AtomicLong(System.nanoTime());
				start(() -> request(client, server, lastRequest));
				start(() -> answer(server, client, lastRequest));
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	private static void request(Socket client, Socket server, AtomicLong lastRequest) {
		try (InputStream in = client.getInputStream(); OutputStream out = server.getOutputStream()) {
			byte[] buffer = new byte[1 << 16];
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				lastRequest.set(System.nanoTime());
				out.write(buffer, 0, length);
				out.flush();
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	/**
	 * Gives the answers when for a while nothing was asked or answered: so the client has
	 * said all that it can say without them.
	 */
	private void answer(Socket server, Socket client, AtomicLong lastRequest) {
		ByteArrayOutputStream answers = new ByteArrayOutputStream();
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = server.getInputStream(); OutputStream out = client.getOutputStream()) {
			while (true) {
				try {
					int length = in.read(buffer);
					if (length < 0) {
						return;
					}
					answers.write(buffer, 0, length);
				}
				catch (SocketTimeoutException ex) {
					long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastRequest.get());
					if (answers.size() > 0 && quiet >= QUIET_MILLIS) {
						this.count.incrementAndGet();
						answers.writeTo(out);
						out.flush();
						answers.reset();
					}
				}
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	@Override
	public void close() throws IOException {
		this.listening.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
