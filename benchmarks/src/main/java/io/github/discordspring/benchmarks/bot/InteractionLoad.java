package io.github.discordspring.benchmarks.bot;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import com.sun.management.OperatingSystemMXBean;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.emulator.EmulatedInteraction;
import io.github.discordspring.emulator.EmulatedUser;

/**
 * 10,000 interactions, 500 in a second, of which one in twenty is handled by a method
 * that blocks for five seconds. Prints how many were answered, how many late, and what
 * one takes of the processor, on both sides: the emulator is in the same process.
 */
public final class InteractionLoad {

	private static final int SLOW = 20;

	private static final int WARM_UP = 10_000;

	/** How many are waited for at once while the program warms up. */
	private static final int IN_FLIGHT = 16;

	/** So many that no answer is forgotten: the emulator keeps the last ones of each. */
	private static final int CHANNELS = 50;

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration HEARTBEATS = Duration.ofSeconds(41);

	private InteractionLoad() {
	}

	/**
	 * Runs it.
	 * @param arguments how many interactions (10000), how many in a second (500), and how
	 * many are used one after the other before (3000)
	 */
	public static void main(String[] arguments) {
		int count = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 10_000;
		int rate = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 500;
		int warmUp = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : WARM_UP;
		try (EmulatedBot bot = new EmulatedBot(new Commands(), HEARTBEATS)) {
			EmulatedUser alice = bot.emulator().user("alice");
			for (int i = 0; i < CHANNELS; i++) {
				bot.emulator().guild("Emulator").addTextChannel("work-" + i);
			}
			warmUp(alice, warmUp);
			List<EmulatedInteraction> used = new ArrayList<>(count);
			OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
			long cpuStart = system.getProcessCpuTime();
			long start = System.nanoTime();
			for (int i = 0; i < count; i++) {
				LockSupport.parkNanos(start + i * (1_000_000_000L / rate) - System.nanoTime());
				used.add(alice.uses("work-" + i % CHANNELS, "work"));
			}
			double sent = (System.nanoTime() - start) / 1e9;
			LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());
			double cpu = (system.getProcessCpuTime() - cpuStart) / 1e3 / count;
			Map<String, Integer> states = new HashMap<>();
			used.forEach((interaction) -> states.merge(interaction.state(), 1, Integer::sum));
			Map<Long, Integer> messages = new HashMap<>();
			used.forEach((interaction) -> {
				if (interaction.answer() != null) {
					messages.merge(interaction.answer().id(), 1, Integer::sum);
				}
			});
			System.out.printf(Locale.ROOT,
					"%d interactions in %.1f s: %s, %d different answers, %.0f µs of CPU for each%n", count, sent,
					states, messages.size(), cpu);
			boolean reached = states.getOrDefault("answered", 0) == count && messages.size() == count
					&& sent < 1.05 * count / rate;
			System.out.println(
					reached ? "REACHED: all were sent at that rate, and answered once and in time" : "NOT REACHED");
		}
		System.exit(0);
	}

	/**
	 * A program that has just started is not what is measured.
	 */
	private static void warmUp(EmulatedUser user, int count) {
		Deque<EmulatedInteraction> inFlight = new ArrayDeque<>();
		for (int i = 0; i < count; i++) {
			inFlight.add(user.uses("general", "warm"));
			if (inFlight.size() == IN_FLIGHT) {
				inFlight.remove().awaitAnswer(PATIENCE);
			}
		}
		inFlight.forEach((interaction) -> interaction.awaitAnswer(PATIENCE));
	}

	/**
	 * The command.
	 */
	static final class Commands {

		private final AtomicInteger used = new AtomicInteger();

		@SlashCommand(name = "warm", description = "Warms up")
		String warm() {
			return "warm";
		}

		@SlashCommand(name = "work", description = "Works")
		String work() throws InterruptedException {
			if (this.used.getAndIncrement() % SLOW == 0) {
				Thread.sleep(5_000);
				return "late";
			}
			return "now";
		}

	}

}
