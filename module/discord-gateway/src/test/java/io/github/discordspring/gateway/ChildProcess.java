package io.github.discordspring.gateway;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A {@link ChildBot} in a JVM of its own, and what it wrote.
 */
final class ChildProcess implements AutoCloseable {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final Process process;

	private final Thread reader;

	/** What it handled, in order. */
	final Queue<Line> lines = new ConcurrentLinkedQueue<>();

	private volatile int lastNumber = -1;

	/** What it wrote besides. */
	private final List<String> other = new CopyOnWriteArrayList<>();

	/**
	 * Starts it.
	 * @param library tells which entries of the class path it has
	 */
	ChildProcess(Predicate<String> library, String... arguments) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
		command.add(Arrays.stream(classPath.split(File.pathSeparator))
			.filter(library)
			.collect(Collectors.joining(File.pathSeparator)));
		command.add(ChildBot.class.getName());
		command.addAll(List.of(arguments));
		this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		this.reader = new Thread(this::read, "child-process-reader");
		this.reader.start();
	}

	private void read() {
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String[] words = line.split(" ");
				if (words.length == 4 && words[0].equals("0/1")) {
					handled(new Line(words[1], Long.parseLong(words[2]), words[3]));
				}
				else {
					this.other.add(line);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void handled(Line line) {
		this.lines.add(line);
		if (line.isNumber()) {
			this.lastNumber = Integer.parseInt(line.what());
		}
	}

	/** The numbers among what it handled. */
	List<Integer> numbers() {
		return this.lines.stream().filter(Line::isNumber).map((line) -> Integer.parseInt(line.what())).toList();
	}

	/** The last number that it handled, -1 if it handled none. */
	int lastNumber() {
		return this.lastNumber;
	}

	/** Ends it with SIGKILL, in the middle of whatever it does. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		ended();
	}

	/** Tells it to stop, and waits until it has. */
	void stop() throws IOException, InterruptedException {
		this.process.getOutputStream().write("stop\n".getBytes(StandardCharsets.UTF_8));
		this.process.getOutputStream().flush();
		ended();
		assertThat(this.process.exitValue()).as("%s", this.other).isZero();
	}

	private void ended() throws InterruptedException {
		assertThat(this.process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).as("%s", this.other).isTrue();
		this.reader.join(TIMEOUT.toMillis());
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	@Override
	public String toString() {
		return this.lines.size() + " lines, and " + this.other;
	}

	/**
	 * An event that was handled.
	 *
	 * @param session the session's id
	 * @param sequence its number in the session
	 * @param what its content, or its type if it is no message
	 */
	record Line(String session, long sequence, String what) {

		boolean isNumber() {
			return Character.isDigit(this.what.charAt(0));
		}

	}

}
