package io.github.discordspring.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server and counts how often the client says something
 * after it heard an answer.
 */
final class RoundTrips implements AutoCloseable {

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
				this.sockets.add(client);
				this.sockets.add(server);
				AtomicBoolean answered = new AtomicBoolean(true);
				start(() -> copy(client, server, () -> {
					if (answered.compareAndSet(true, false)) {
						this.count.incrementAndGet();
					}
				}));
				start(() -> copy(server, client, () -> answered.set(true)));
			}
		}
		catch (IOException ex) {
			// Closed
		}
	}

	private static void copy(Socket from, Socket to, Runnable action) {
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			byte[] buffer = new byte[1 << 16];
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				action.run();
				out.write(buffer, 0, length);
				out.flush();
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
