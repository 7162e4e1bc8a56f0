package io.github.discordspring.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.github.discordspring.emulator.DiscordEmulator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bots in processes of their own: what is left when one ends is what the next one has.
 */
class ProcessTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final int LENGTH = Integer.getInteger("discord.test.stream", 10_000);

	/**
	 * Events between two looks at the bot, so that none is further back than Discord
	 * keeps.
	 */
	private static final int PART = 500;

	/** The last save may be as far back as this, or the session cannot be resumed. */
	private static final int MOST_BEHIND = 16 * PART;

	private final DiscordEmulator emulator = DiscordEmulator.builder()
		.heartbeatInterval(Duration.ofSeconds(1))
		.rateLimits(false)
		.start();

	private final List<ChildProcess> children = new ArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void end() {
		this.children.forEach(ChildProcess::close);
		this.emulator.close();
	}

	@Test
	void aKillInTheMiddleOfTheStreamLosesNothingAndDoublesReachBackToTheLastSave() throws Exception {
		long seed = new SplittableRandom().nextLong();
		int killAt = LENGTH / 4 + new SplittableRandom(seed).nextInt(LENGTH / 2);
		ChildProcess first = child();
		await().until(() -> !first.lines.isEmpty());
		say(0, killAt, first);
		// One save may come before the stream, and the bot writes not all that is there;
		// what a fast machine leaves behind the last save may be more than Discord keeps
		String number = Integer.toString(Math.max(0, killAt - MOST_BEHIND));
		long sequence = first.lines.stream()
			.filter((line) -> line.what().equals(number))
			.findFirst()
			.orElseThrow()
			.sequence();
		await().until(() -> Files.exists(session()) && savedSequence() >= sequence);
		first.kill();
		long saved = savedSequence();
		ChildProcess second = child();
		say(killAt, LENGTH, second);
		awaitHandled(second, LENGTH - 1);

		assertThat(first.numbers()).as("seed %d: before the kill", seed).isEqualTo(range(0, first.numbers().size()));
		int again = second.numbers().get(0);
		assertThat(again).as("seed %d: nothing is lost", seed).isLessThanOrEqualTo(first.numbers().size());
		assertThat(second.numbers()).as("seed %d: after the kill", seed).isEqualTo(range(again, LENGTH));
		assertThat(second.lines.element().sequence()).as("seed %d: doubles reach back to the last save", seed)
			.isEqualTo(saved + 1);
		assertThat(second.lines).as("seed %d: the session is resumed", seed)
			.noneMatch((line) -> line.what().equals("READY"));
		Map<String, String> events = byIdentity(first, second);
		events.values().removeAll(Set.of("READY", "RESUMED"));
		assertThat(events).as("seed %d: doubles are known by session and sequence", seed).hasSize(LENGTH);
		assertThat(new HashSet<>(events.values())).as("seed %d: each number", seed).hasSize(LENGTH);
	}

	@Test
	void cleanStopsInTheMiddleOfTheStreamLoseNothingAndDoubleNothing() throws Exception {
		int parts = 4;
		List<Integer> numbers = new ArrayList<>();
		for (int part = 0; part < parts; part++) {
			ChildProcess child = child();
			if (part == 0) {
				await().until(() -> !child.lines.isEmpty());
			}
			say(part * LENGTH / parts, (part + 1) * LENGTH / parts, child);
			if (part == parts - 1) {
				awaitHandled(child, LENGTH - 1);
			}
			child.stop();
			numbers.addAll(child.numbers());
		}
		assertThat(numbers).isEqualTo(range(0, LENGTH));
	}

	@Test
	void withoutReactorNettyTheClientOfTheServletStackIsTaken() throws Exception {
		ChildProcess child = new ChildProcess((library) -> !library.contains("netty"), this.emulator.gatewayUrl(),
				this.emulator.token(), this.folder.toString());
		this.children.add(child);
		Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> assertThat(child.lines).as("%s", child).isNotEmpty());
		say(0, 100, child);
		awaitHandled(child, 99);
		this.emulator.faults().disconnect();
		say(100, 200, child);
		awaitHandled(child, 199);
		// Behind what is replayed, which may be all
		await().until(() -> child.lines.stream().anyMatch((line) -> line.what().equals("RESUMED")));
		child.stop();
		assertThat(child.numbers()).isEqualTo(range(0, 200));
		// A machine that is busy may answer too late for the heartbeats, which is one
		// more resume
		assertThat(child.lines).extracting(ChildProcess.Line::what).containsOnlyOnce("READY").contains("RESUMED");
	}

	private ChildProcess child() throws IOException {
		ChildProcess child = new ChildProcess((library) -> true, this.emulator.gatewayUrl(), this.emulator.token(),
				this.folder.toString());
		this.children.add(child);
		return child;
	}

	private void say(int from, int to, ChildProcess child) {
		for (int i = from; i < to; i++) {
			this.emulator.faults().dispatch("MESSAGE_CREATE", """
					{"id":"%d","channel_id":"7","author":{"id":"8","username":"alice"},"content":"%d",\
					"timestamp":"2026-01-01T00:00:00Z","type":0}""".formatted(i + 1, i));
			if (i % PART == PART - 1 && i < to - 1) {
				int last = i;
				awaitHandled(child, last);
			}
		}
	}

	private static void awaitHandled(ChildProcess child, int number) {
		await().untilAsserted(() -> assertThat(child.lastNumber()).as("%s", child).isEqualTo(number));
	}

	private Path session() {
		return this.folder.resolve("shard-0-of-1.json");
	}

	private long savedSequence() throws IOException {
		String json = Files.readString(session());
		return Long.parseLong(json.replaceAll(".*\"seq\":(\\d+).*", "$1"));
	}

	/** What was handled, by session and sequence, which tell one event from another. */
	private static Map<String, String> byIdentity(ChildProcess... children) {
		Map<String, String> events = new HashMap<>();
		for (ChildProcess child : children) {
			for (ChildProcess.Line line : child.lines) {
				String other = events.put(line.session() + " " + line.sequence(), line.what());
				assertThat(other).isIn(null, line.what());
			}
		}
		return events;
	}

	private static List<Integer> range(int from, int to) {
		return IntStream.range(from, to).boxed().toList();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(5));
	}

}
