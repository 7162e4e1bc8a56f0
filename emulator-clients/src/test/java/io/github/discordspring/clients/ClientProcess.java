package io.github.discordspring.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A bot in a process of its own, and what it says.
 */
final class ClientProcess implements AutoCloseable {

	private static final int SHOWN_LINES = 40;

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	ClientProcess(List<String> command) throws IOException {
		this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		Thread reader = new Thread(this::read, "client-output");
		reader.setDaemon(true);
		reader.start();
	}

	private void read() {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				add(line);
			}
		}
		catch (IOException ex) {
			add("its output could not be read: " + ex);
		}
		add("the process ended");
	}

	private synchronized void add(String line) {
		this.lines.add(line);
		notifyAll();
	}

	/**
	 * Waits until it has said something.
	 */
	synchronized String await(Predicate<String> wanted, Duration timeout) throws InterruptedException {
		long deadline = System.nanoTime() + timeout.toNanos();
		while (true) {
			for (String line : this.lines) {
				if (wanted.test(line)) {
					return line;
				}
			}
			long millis = (deadline - System.nanoTime()) / 1_000_000;
			if (millis <= 0 || this.lines.contains("the process ended")) {
				throw new AssertionError("The client did not say that. It said:\n" + this);
			}
			wait(millis);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	@Override
	public synchronized String toString() {
		return String.join("\n", this.lines.subList(Math.max(0, this.lines.size() - SHOWN_LINES), this.lines.size()));
	}

}
