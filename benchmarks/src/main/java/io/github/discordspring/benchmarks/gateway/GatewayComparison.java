package io.github.discordspring.benchmarks.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.github.discordspring.benchmarks.process.Child;
import io.github.discordspring.benchmarks.process.Peer;
import org.jspecify.annotations.Nullable;

/**
 * Plays the same stream to this library, to the floor and to other libraries, each in a
 * JVM of its own, one after the other and all over again, and prints the medians. What
 * counts is the CPU time of the process, with its garbage collector and its compiler: it
 * does not depend on what else the machine does, or nearly so.
 */
public final class GatewayComparison {

	private final Settings settings;

	private final List<Variant> variants;

	private final Map<Variant, List<Run>> runs = new LinkedHashMap<>();

	private GatewayComparison(Settings settings) {
		this.settings = settings;
		this.variants = Variant.all()
			.stream()
			.filter((variant) -> settings.variants().matcher(variant.name()).matches() && isPresent(variant))
			.toList();
	}

	/**
	 * Runs the comparison.
	 * @param arguments see {@link Settings}
	 */
	public static void main(String[] arguments) {
		new GatewayComparison(Settings.of(arguments)).compare();
	}

	private static boolean isPresent(Variant variant) {
		boolean present = variant.peer().isEmpty() || new Peer(variant.peer()).isPresent();
		if (!present) {
			System.err.println(variant.name() + " is left out: build with the profile peers");
		}
		return present;
	}

	private void compare() {
		try (Child server = server()) {
			int port = Integer.parseInt(server.await("port")[1]);
			System.out.println(Run.title());
			for (int round = 0; round < this.settings.rounds(); round++) {
				for (Variant variant : this.variants) {
					try {
						Run run = run(server, port, variant);
						this.runs.computeIfAbsent(variant, (key) -> new ArrayList<>()).add(run);
						System.out.println(run.line(variant.name()));
					}
					catch (IllegalStateException ex) {
						System.out.println(variant.name() + " failed: " + ex.getMessage());
					}
				}
			}
		}
		report();
	}

	private Child server() {
		return new Child(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx3g", "-XX:+UseSerialGC",
				"-cp", System.getProperty("java.class.path"), StreamServer.class.getName(),
				Integer.toString(this.settings.seed()), Integer.toString(this.settings.guilds()),
				Integer.toString(this.settings.events()), Integer.toString(this.settings.mark())));
	}

	private Run run(Child server, int port, Variant variant) {
		try (Child child = new Child(command(variant, port))) {
			server.awaitBecauseOf(child, "identified");
			double cpu = child.cpuNanos();
			double compiled = child.compilerNanos();
			double memoryAtReady = child.memory("VmRSS");
			child.forgetPeak();
			Mark first = null;
			Mark half = null;
			Mark last = null;
			while (last == null) {
				Mark mark = Mark.of(child.await("mark"), child);
				first = (first != null) ? first : mark;
				half = (mark.event() <= this.settings.events() / 2) ? mark : half;
				last = (mark.event() == this.settings.events()) ? mark : null;
			}
			if (first == null || half == null) {
				throw new IllegalStateException(
						"There must be at least two marks, the first of them in the first half");
			}
			double memoryPeak = child.memory("VmHWM");
			double heap = Double.parseDouble(child.await("heap")[1]);
			double events = last.event() - half.event();
			Run run = new Run(last.messages(), (first.cpu() - cpu) / 1000 / first.event(),
					(first.compiled() - compiled) / 1000 / first.event(), (last.cpu() - half.cpu()) / 1000 / events,
					(last.compiled() - half.compiled()) / 1000 / events, events * 1e9 / (last.time() - half.time()),
					(last.allocated() - half.allocated()) / events, heap, memoryAtReady, memoryPeak);
			child.end();
			return run;
		}
	}

	private List<String> command(Variant variant, int port) {
		List<String> command = new ArrayList<>(List.of(this.settings.java(), "-Xms" + this.settings.heap(),
				"-Xmx" + this.settings.heap(), "-XX:+AlwaysPreTouch", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(this.settings.jvm());
		command.addAll(List.of("-cp", classPath(variant), Contestant.class.getName(), variant.bot(),
				"address=127.0.0.1:" + port, "token=" + Bot.TOKEN, "guilds=" + this.settings.guilds(),
				"mark=" + this.settings.mark(), "last=" + this.settings.events(), "spin=" + this.settings.spin()));
		variant.options().forEach((name, value) -> command.add(name + "=" + value));
		return command;
	}

	private static String classPath(Variant variant) {
		return variant.peer().isEmpty() ? System.getProperty("java.class.path")
				: new Peer(variant.peer()).classPath(Contestant.class);
	}

	private void report() {
		System.out.println();
		System.out.println("Medians of " + this.settings.rounds() + " rounds, " + this.settings.java() + ", "
				+ this.settings.guilds() + " guilds, " + this.settings.events() + " events");
		System.out.println(Run.title() + "   of walk   of JDA's full: first, steady");
		Run walk = median(Variant.WALK);
		Run jda = median("jda-full");
		for (Variant variant : this.variants) {
			Run run = median(variant.name());
			if (run != null) {
				System.out.println(run.line(variant.name()) + ratio(run, walk, Run::steady)
						+ ratio(run, jda, Run::first) + ratio(run, jda, Run::steady));
			}
		}
	}

	private static String ratio(Run run, @Nullable Run other, ToDoubleFunction<Run> value) {
		return (other != null)
				? String.format(Locale.ROOT, " %9.2f", value.applyAsDouble(run) / value.applyAsDouble(other)) : "";
	}

	private @Nullable Run median(String name) {
		for (Map.Entry<Variant, List<Run>> entry : this.runs.entrySet()) {
			if (entry.getKey().name().equals(name)) {
				List<Run> all = entry.getValue();
				return new Run(all.get(0).messages(), median(all, Run::first), median(all, Run::firstCompiled),
						median(all, Run::steady), median(all, Run::steadyCompiled), median(all, Run::rate),
						median(all, Run::allocated), median(all, Run::heap), median(all, Run::memoryAtReady),
						median(all, Run::memoryPeak));
			}
		}
		return null;
	}

	private static double median(List<Run> runs, ToDoubleFunction<Run> value) {
		double[] sorted = runs.stream().mapToDouble(value).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/**
	 * What a contestant said.
	 *
	 * @param event number of the event
	 * @param cpu CPU time of the process in nanoseconds
	 * @param compiled what of it the JVM's compilers took
	 * @param allocated bytes
	 * @param time in nanoseconds
	 * @param messages how many it got
	 */
	private record Mark(int event, double cpu, double compiled, double allocated, double time, long messages) {

		static Mark of(String[] words, Child child) {
			return new Mark(Integer.parseInt(words[1]), Double.parseDouble(words[2]), child.compilerNanos(),
					Double.parseDouble(words[3]), Double.parseDouble(words[4]), Long.parseLong(words[5]));
		}

	}

}
