package io.github.discordspring.benchmarks.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.discordspring.benchmarks.process.Child;
import io.github.discordspring.benchmarks.process.Peer;

/**
 * 200 messages handed over at once, under Discord's usual limits of 5 in 5 seconds by
 * channel and 50 in a second for all: to 10 channels, for which the limits allow 15.0
 * seconds at least, and to 40, for which they allow 3.0; by this library and by others,
 * each in a JVM of its own, to an emulator in another. Prints the time, as a ratio to the
 * least, and the answers of 429: of the first burst in a new JVM, and of those after it.
 */
public final class MessageBurst {

	private static final int MESSAGES = 200;

	private static final String PEERS = "io.github.discordspring.benchmarks.peers.";

	private MessageBurst() {
	}

	/**
	 * Runs it.
	 * @param arguments {@code rounds=3}, how many bursts each JVM sends;
	 * {@code libraries=}, a regular expression for {@code spring}, {@code jda},
	 * {@code discord4j}; {@code channels=10,40}
	 */
	public static void main(String[] arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			values.put(argument.substring(0, equals), argument.substring(equals + 1));
		}
		int rounds = Integer.parseInt(values.getOrDefault("rounds", "3"));
		for (String channels : values.getOrDefault("channels", "40,10").split(",", -1)) {
			for (String library : List.of("spring", "jda", "discord4j")) {
				if (library.matches(values.getOrDefault("libraries", ".*"))) {
					run(library, Integer.parseInt(channels), rounds);
				}
			}
		}
	}

	private static void run(String library, int channels, int rounds) {
		String classPath = System.getProperty("java.class.path");
		String sender = SpringBurst.class.getName();
		if (!library.equals("spring")) {
			Peer peer = new Peer(library);
			if (!peer.isPresent()) {
				System.out.println(library + " is left out: build with the profile peers");
				return;
			}
			classPath = peer.classPath(BurstContestant.class);
			sender = PEERS + (library.equals("jda") ? "JdaBurst" : "Discord4jBurst");
		}
		try (Child server = new Child(List.of(java(), "-Xmx1g", "-cp", System.getProperty("java.class.path"),
				BurstServer.class.getName(), Integer.toString(channels * rounds)))) {
			String[] words = server.await("address");
			List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-cp", classPath,
					BurstContestant.class.getName(), sender, "address=" + words[1], "token=" + words[2],
					"channels=" + words[3], "each=" + channels, "messages=" + MESSAGES));
			try (Child contestant = new Child(command)) {
				for (int round = 0; round < rounds; round++) {
					double seconds = Long.parseLong(contestant.await("burst")[1]) / 1e9;
					server.say('?');
					System.out.printf(Locale.ROOT,
							"%-9s %d messages to %d channels: %.3f s, %.3f times the least; 429s: %s%s%n", library,
							MESSAGES, channels, seconds, seconds / least(channels), server.await("refused")[1],
							(round == 0) ? " (in a new JVM)" : "");
				}
			}
		}
	}

	/**
	 * Tells how long it takes at least: the windows before the last, for all and for each
	 * channel.
	 */
	private static double least(int channels) {
		int each = (MESSAGES + channels - 1) / channels;
		return Math.max((MESSAGES - 1) / 50, 5 * ((each - 1) / 5));
	}

	private static String java() {
		return ProcessHandle.current().info().command().orElse("java");
	}

}
