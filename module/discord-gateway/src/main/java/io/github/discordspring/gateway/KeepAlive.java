package io.github.discordspring.gateway;

import java.util.concurrent.CountDownLatch;

/**
 * A thread that does nothing but keep the process alive while shards run: those of the
 * sockets and timers do not.
 */
final class KeepAlive {

	private final CountDownLatch end = new CountDownLatch(1);

	void begin() {
		Thread thread = new Thread(this::await, "discord-shards");
		thread.setDaemon(false);
		thread.start();
	}

	private void await() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void end() {
		this.end.countDown();
	}

}
