package io.github.discordspring.benchmarks.gateway;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a run is told, as {@code name=value}.
 *
 * @param rounds how often each variant runs, in turn
 * @param seed of the stream
 * @param guilds in the stream
 * @param events in the stream, after the guilds
 * @param mark number of events between marks
 * @param heap size of the heap
 * @param java the program that runs the contestants
 * @param variants names of the variants to run
 * @param jvm more arguments of the contestants' JVM
 * @param spin microseconds that this library's listener works
 * @param turn for how many milliseconds each contestant of a round runs, before the next
 * one does; 0 if to its end
 */
record Settings(int rounds, int seed, int guilds, int events, int mark, String heap, String java, Pattern variants,
		List<String> jvm, String spin, int turn) {

	/**
	 * Reads the arguments of a program.
	 * @param arguments each {@code name=value}
	 * @return values by name
	 */
	static Map<String, String> values(String[] arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			if (equals < 0) {
				throw new IllegalArgumentException("Not name=value: " + argument);
			}
			values.put(argument.substring(0, equals), argument.substring(equals + 1));
		}
		return values;
	}

	static Settings of(String[] arguments) {
		Map<String, String> values = values(arguments);
		String home = values.getOrDefault("java", System.getProperty("java.home"));
		String jvm = values.getOrDefault("jvm", "");
		return new Settings(number(values, "rounds", 3), number(values, "seed", 1), number(values, "guilds", 300),
				number(values, "events", 400_000), number(values, "mark", 100_000), values.getOrDefault("heap", "1g"),
				Path.of(home, "bin", "java").toString(), Pattern.compile(values.getOrDefault("variants", ".*")),
				jvm.isEmpty() ? List.of() : List.of(jvm.split(" ")), values.getOrDefault("spin", "0"),
				number(values, "turn", 0));
	}

	private static int number(Map<String, String> values, String name, int otherwise) {
		String value = values.get(name);
		return (value != null) ? Integer.parseInt(value) : otherwise;
	}

}
