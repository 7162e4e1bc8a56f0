package io.github.discordspring.benchmarks.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bot to measure.
 *
 * @param name what it is called in the results
 * @param bot name of its class
 * @param peer name of the library whose class path it has, empty for this project's own
 * @param options what the bot is told
 */
record Variant(String name, String bot, String peer, Map<String, String> options) {

	/** The floor that everything is compared with. */
	static final String WALK = "floor-walk";

	/** What an event costs that nobody wants. */
	static final String INFLATE = "floor-inflate";

	private static final String PEERS = "io.github.discordspring.benchmarks.peers.";

	/**
	 * Gives all there are.
	 */
	static List<Variant> all() {
		List<Variant> variants = new ArrayList<>();
		variants.add(floor(INFLATE, "inflate", "zlib-stream"));
		variants.add(floor(WALK, "walk", "zlib-stream"));
		variants.add(floor("floor-messages", "messages", "zlib-stream"));
		variants.add(own("all", "all", "zlib-stream"));
		variants.add(new Variant("all-2-threads", SpringBot.class.getName(), "",
				Map.of("wanted", "all", "compression", "zlib-stream", "threads", "2")));
		variants.add(own("cache", "cache", "zlib-stream"));
		variants.add(own("messages", "messages", "zlib-stream"));
		variants.add(own("sink", "sink", "zlib-stream"));
		variants.add(floor(INFLATE + "-zstd", "inflate", "zstd-stream"));
		variants.add(floor(WALK + "-zstd", "walk", "zstd-stream"));
		variants.add(floor("floor-messages-zstd", "messages", "zstd-stream"));
		variants.add(own("all-zstd", "all", "zstd-stream"));
		variants.add(own("messages-zstd", "messages", "zstd-stream"));
		variants.add(own("sink-zstd", "sink", "zstd-stream"));
		variants.add(floor(INFLATE + "-none", "inflate", "none"));
		variants.add(own("all-none", "all", "none"));
		for (String cache : List.of("memory", "packed", "structure", "nicknames", "off")) {
			variants.add(new Variant("heap-" + cache, SpringBot.class.getName(), "",
					Map.of("wanted", "cache", "cache", cache, "compression", "zlib-stream")));
		}
		for (String cache : List.of("light", "default", "full")) {
			variants.add(new Variant("jda-" + cache, PEERS + "JdaBot", "jda",
					Map.of("cache", cache, "compression", "zlib-stream")));
		}
		for (String cache : List.of("none", "full")) {
			variants.add(new Variant("discord4j-" + cache, PEERS + "Discord4jBot", "discord4j",
					Map.of("cache", cache, "compression", "zlib-stream")));
		}
		return variants;
	}

	private static Variant floor(String name, String work, String compression) {
		return new Variant(name, Floor.class.getName(), "", Map.of("work", work, "compression", compression));
	}

	private static Variant own(String name, String wanted, String compression) {
		return new Variant(name, SpringBot.class.getName(), "", Map.of("wanted", wanted, "compression", compression));
	}

}
