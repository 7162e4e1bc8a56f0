package io.github.discordspring.benchmarks.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

import io.github.discordspring.benchmarks.process.Child;
import io.github.discordspring.benchmarks.process.Peer;
import org.jspecify.annotations.Nullable;

/**
 * Plays the same stream to this library, to the floor and to other libraries, each in a
 * JVM of its own, one after the other or in turns, and all over again, and prints the
 * medians. What counts is the CPU time of the process, with its garbage collector and its
 * compiler. What else the machine does is in it too, by its caches, and the same for all
 * only where they take turns.
 */
public final class GatewayComparison {

	/** Frames of so many events take less, unless they are not compressed. */
	private static final int EVENTS_IN_A_GIGABYTE = 4_000_000;

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
				if (this.settings.turn() > 0) {
					runInTurn(server, port);
				}
				else {
					this.variants.forEach((variant) -> run(server, port, variant));
				}
			}
		}
		report();
	}

	private Child server() {
		int gigabytes = 3 + this.settings.events() / EVENTS_IN_A_GIGABYTE;
		return new Child(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + gigabytes + "g",
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), StreamServer.class.getName(),
				Integer.toString(this.settings.seed()), Integer.toString(this.settings.guilds()),
				Integer.toString(this.settings.events()), Integer.toString(this.settings.mark())));
	}

	private void run(Child server, int port, Variant variant) {
		attempt(variant, () -> {
			try (Contest contest = contest(server, port, variant)) {
				await(variant, contest);
			}
		});
	}

	/**
	 * Runs all at the same time, but only one at each moment: whatever else the machine
	 * does is the same for them.
	 */
	private void runInTurn(Child server, int port) {
		Map<Variant, Contest> contests = new LinkedHashMap<>();
		List<CompletableFuture<Void>> ends = new ArrayList<>();
		try {
			for (Variant variant : this.variants) {
				attempt(variant, () -> {
					Contest contest = contest(server, port, variant);
					contests.put(variant, contest);
					contest.child().pause();
				});
			}
			contests.forEach((variant, contest) -> ends.add(CompletableFuture
				.runAsync(() -> attempt(variant, () -> await(variant, contest)), (task) -> new Thread(task).start())));
			CompletableFuture<Void> end = CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
			while (!end.isDone()) {
				contests.values().forEach((contest) -> giveTurn(contest.child()));
			}
			end.join();
		}
		finally {
			contests.values().forEach(Contest::close);
		}
	}

	private static void attempt(Variant variant, Runnable action) {
		try {
			action.run();
		}
		catch (IllegalStateException ex) {
			System.out.println(variant.name() + " failed: " + ex.getMessage());
		}
	}

	private void await(Variant variant, Contest contest) {
		Run run = contest.await();
		synchronized (this.runs) {
			this.runs.computeIfAbsent(variant, (key) -> new ArrayList<>()).add(run);
		}
		System.out.println(run.line(variant.name()));
	}

	private void giveTurn(Child child) {
		if (child.isAlive()) {
			child.resume();
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(this.settings.turn()));
			child.pause();
		}
	}

	private Contest contest(Child server, int port, Variant variant) {
		return new Contest(server, command(variant, port), this.settings.events());
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

}
