package io.github.discordspring.benchmarks.rest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Has one library send messages, all handed over at once, and says how long that took:
 * once in a JVM that has just started, then again and again, to other channels each time.
 * Knows nothing but the JDK, so that the class path is the library's own.
 */
public final class BurstContestant {

	/** Longer than any window. */
	private static final long REST = 6_000;

	private BurstContestant() {
	}

	/**
	 * Runs a library.
	 * @param arguments name of a class, a {@code Function} of the options that gives what
	 * sends a message to a channel; and the options, as {@code name=value}
	 * @throws Exception if there is no such class, or a message was not sent
	 */
	@SuppressWarnings("unchecked")
	public static void main(String[] arguments) throws Exception {
		Map<String, String> options = new HashMap<>();
		for (int i = 1; i < arguments.length; i++) {
			int equals = arguments[i].indexOf('=');
			options.put(arguments[i].substring(0, equals), arguments[i].substring(equals + 1));
		}
		Object library = Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
		BiFunction<Long, String, CompletionStage<?>> sender = ((Function<Map<String, String>, BiFunction<Long, String, CompletionStage<?>>>) library)
			.apply(options);
		long[] channels = Arrays.stream(String.valueOf(options.get("channels")).split(",", -1))
			.mapToLong(Long::parseLong)
			.toArray();
		int each = Integer.parseInt(String.valueOf(options.get("each")));
		int messages = Integer.parseInt(String.valueOf(options.get("messages")));
		for (int from = 0; from + each <= channels.length; from += each) {
			long time = burst(sender, Arrays.copyOfRange(channels, from, from + each), messages);
			System.out.println("burst " + time);
			Thread.sleep(REST);
		}
		System.exit(0);
	}

	private static long burst(BiFunction<Long, String, CompletionStage<?>> sender, long[] channels, int messages)
			throws Exception {
		long start = System.nanoTime();
		CompletableFuture<?>[] sent = new CompletableFuture<?>[messages];
		for (int i = 0; i < messages; i++) {
			sent[i] = sender.apply(channels[i % channels.length], "message " + i).toCompletableFuture();
		}
		CompletableFuture.allOf(sent).get(2, TimeUnit.MINUTES);
		return System.nanoTime() - start;
	}

}
