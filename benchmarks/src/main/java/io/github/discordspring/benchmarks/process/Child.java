package io.github.discordspring.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that was started, and what it says.
 */
public final class Child implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final String OTHER_ENDED = "other-process-ended";

	private final Process process;

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	/**
	 * Starts a process. It ends with this one.
	 * @param command the program and its arguments
	 */
	public Child(List<String> command) {
		try {
			this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		// It must not outlive a run that is broken off
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		Thread reader = new Thread(this::read);
		reader.setDaemon(true);
		reader.start();
	}

	private void read() {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.lines.add(line);
			}
		}
		catch (IOException ex) {
			this.lines.add("read failed: " + ex);
		}
		this.lines.add("process ended");
	}

	/**
	 * Waits for a line; others are shown.
	 * @param words how it begins, each an alternative
	 * @return the line, in words
	 */
	public String[] await(String... words) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			String line = poll(deadline - System.nanoTime());
			for (String word : words) {
				if (line.startsWith(word + " ") || line.equals(word)) {
					return line.split(" ");
				}
			}
			if (line.equals("process ended")) {
				throw new IllegalStateException("The process ended before it said " + String.join(" or ", words));
			}
			System.err.println("  " + line);
		}
	}

	/**
	 * Waits for a line that comes because of what another process does, and no longer
	 * than that one runs.
	 * @param other the other process
	 * @param word how the line begins
	 */
	public void awaitBecauseOf(Child other, String word) {
		CompletableFuture<Void> ended = other.process.onExit().thenAccept((process) -> this.lines.add(OTHER_ENDED));
		try {
			if (await(word, OTHER_ENDED)[0].equals(OTHER_ENDED)) {
				// Shows what it said, and fails
				other.await(word);
			}
		}
		finally {
			ended.cancel(false);
		}
	}

	private String poll(long nanos) {
		try {
			String line = this.lines.poll(nanos, TimeUnit.NANOSECONDS);
			if (line == null) {
				throw new IllegalStateException("The process said nothing for " + PATIENCE);
			}
			return line;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Says something to the process, on its standard input.
	 * @param character what
	 */
	public void say(char character) {
		try {
			this.process.getOutputStream().write(character);
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Gives the CPU time that the process has used.
	 * @return nanoseconds, 0 where it is not known
	 */
	public long cpuNanos() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
	}

	/**
	 * Adds up the CPU time of the threads that compile.
	 * @return nanoseconds, in steps of ten milliseconds; 0 where there is no such file
	 */
	public double compilerNanos() {
		double ticks = 0;
		try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(this.process.pid()), "task"))) {
			for (Path task : tasks.toList()) {
				String stat = Files.readString(task.resolve("stat"));
				if (stat.contains("CompilerThre")) {
					// After the name come the state and ten numbers, then user and system
					// time
					String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
					ticks += Double.parseDouble(words[11]) + Double.parseDouble(words[12]);
				}
			}
		}
		catch (IOException ex) {
			System.err.println("  the compiler's time is not known: " + ex);
		}
		return ticks * 1e7;
	}

	/**
	 * Reads a number of kilobytes of the process.
	 * @param name as in {@code /proc/self/status}
	 * @return bytes, 0 where there is no such file
	 */
	public double memory(String name) {
		Path status = Path.of("/proc", Long.toString(this.process.pid()), "status");
		try {
			for (String line : Files.readAllLines(status)) {
				if (line.startsWith(name + ":")) {
					return 1024.0 * Long.parseLong(line.replaceAll("[^0-9]", ""));
				}
			}
		}
		catch (IOException ex) {
			System.err.println("  no memory is known: " + ex);
		}
		return 0;
	}

	/**
	 * Lets the peak of memory begin anew.
	 */
	public void forgetPeak() {
		try {
			Files.writeString(Path.of("/proc", Long.toString(this.process.pid()), "clear_refs"), "5");
		}
		catch (IOException ex) {
			System.err.println("  the peak of memory is of the whole run: " + ex);
		}
	}

	/**
	 * Tells whether it runs, or is paused.
	 * @return whether it has not ended
	 */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Stops it for a while. Where there is no POSIX {@code kill}, this fails.
	 */
	public void pause() {
		signal("STOP");
	}

	/**
	 * Lets it go on.
	 */
	public void resume() {
		signal("CONT");
	}

	private void signal(String name) {
		if (!isAlive()) {
			return;
		}
		try {
			new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Ends it in a way that lets it write what it has to.
	 */
	public void end() {
		this.process.destroy();
		try {
			this.process.waitFor(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
