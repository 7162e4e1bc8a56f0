package io.github.discordspring.benchmarks.gateway;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.JMException;
import javax.management.ObjectName;

import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityProperties;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Opcode;
import io.github.discordspring.model.gateway.ShardId;

/**
 * What a cache alone takes in the heap after a full collection, with the events of the
 * comparison: for each type what one entity takes, and for all of them what a guild does.
 * Arguments: {@code guilds=300 events=50000}, and {@code classes=10} for the classes that
 * take the most.
 */
public final class CacheHeap {

	private static final Set<EntityType<?>> OF_MESSAGES = Set.of(EntityType.PINNED_MESSAGES, EntityType.MESSAGES,
			EntityType.POLLS, EntityType.REACTIONS);

	private static final Set<EntityType<?>> STRUCTURE = Set.of(EntityType.GUILDS, EntityType.CHANNELS,
			EntityType.OVERWRITES, EntityType.ROLES);

	/** What these take, and what any cache does, is subtracted. */
	private static final int FIRST_GUILDS = 20;

	private static final Pattern HISTOGRAM = Pattern.compile("\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+)");

	private final int guilds;

	private final int events;

	private final int classes;

	private CacheHeap(int guilds, int events, int classes) {
		this.guilds = guilds;
		this.events = events;
		this.classes = classes;
	}

	/**
	 * Measures and prints.
	 * @param arguments each {@code name=value}
	 */
	public static void main(String[] arguments) {
		Map<String, String> values = Settings.values(arguments);
		new CacheHeap(Integer.parseInt(values.getOrDefault("guilds", "300")),
				Integer.parseInt(values.getOrDefault("events", "50000")),
				Integer.parseInt(values.getOrDefault("classes", "0")))
			.run();
	}

	private void run() {
		for (boolean packed : List.of(false, true)) {
			String store = packed ? "packed" : "memory";
			// The first fills what is made once
			measure(packed, Set.copyOf(EntityType.values()), false, this.guilds);
			print(store + ", all but what belongs to messages", packed, without(OF_MESSAGES), false);
			print(store + ", guilds, channels and roles", packed, STRUCTURE, false);
			print(store + ", nicknames and roles of members", packed, Set.of(EntityType.MEMBERS), true);
			for (EntityType<?> type : EntityType.values()) {
				boolean within = type.equals(EntityType.CHANNELS);
				Result result = measure(packed, within ? Set.of(type, EntityType.OVERWRITES) : Set.of(type), false,
						this.guilds);
				long count = result.cache().entities(type).count();
				if (count > 0) {
					System.out.printf(Locale.ROOT, "%s, %s: %d, %.1f bytes each, estimated %.1f%n", store, type, count,
							result.bytes() / (double) count, result.cache().estimateBytes(type) / (double) count);
				}
			}
		}
	}

	private static Set<EntityType<?>> without(Set<EntityType<?>> others) {
		Set<EntityType<?>> types = new HashSet<>(EntityType.values());
		types.removeAll(others);
		return types;
	}

	/**
	 * Prints what the guilds beyond the first take, as of the other libraries.
	 */
	private void print(String what, boolean packed, Set<EntityType<?>> types, boolean nicknames) {
		Result result = measure(packed, types, nicknames, this.guilds);
		long first = measure(packed, types, nicknames, FIRST_GUILDS).bytes();
		System.out.printf(Locale.ROOT, "%s: %.1f kB for a guild%n", what,
				(result.bytes() - first) / 1000.0 / (this.guilds - FIRST_GUILDS));
		result.classes()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, long[]>comparingByValue(Comparator.comparingLong((sum) -> sum[1])).reversed())
			.limit(this.classes)
			.forEach((entry) -> System.out.printf(Locale.ROOT, "  %7.0f bytes for a guild: %.1f %s%n",
					entry.getValue()[1] / (double) this.guilds, entry.getValue()[0] / (double) this.guilds,
					entry.getKey()));
	}

	private Result measure(boolean packed, Set<EntityType<?>> types, boolean nicknames, int guilds) {
		CacheOptions.Builder options = CacheOptions.builder()
			.stores(packed ? CacheStoreFactory.packed() : CacheStoreFactory.memory());
		for (EntityType<?> type : EntityType.values()) {
			options.policy(type, types.contains(type) ? CachingPolicy.all() : CachingPolicy.none());
		}
		if (nicknames) {
			options.properties(EntityType.MEMBERS, EntityProperties.of(EntityType.MEMBERS, List.of("nick", "roles")));
		}
		long before = usedHeap();
		Map<String, long[]> histogram = histogram();
		DiscordCache cache = new DiscordCache(options.build());
		fill(cache, guilds);
		long bytes = usedHeap() - before;
		Map<String, long[]> after = histogram();
		histogram.forEach((name, sums) -> after.merge(name, sums,
				(there, gone) -> new long[] { there[0] - gone[0], there[1] - gone[1] }));
		return new Result(cache, bytes, after);
	}

	/**
	 * Counts the objects in the heap.
	 * @return number and bytes by the name of the class; none if nobody asked for it
	 */
	private Map<String, long[]> histogram() {
		Map<String, long[]> sums = new HashMap<>();
		if (this.classes > 0) {
			try {
				String text = (String) ManagementFactory.getPlatformMBeanServer()
					.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
							new Object[] { null }, new String[] { String[].class.getName() });
				Matcher line = HISTOGRAM.matcher(text);
				while (line.find()) {
					sums.put(line.group(3),
							new long[] { Long.parseLong(line.group(1)), Long.parseLong(line.group(2)) });
				}
			}
			catch (JMException ex) {
				throw new IllegalStateException("This JVM does not count its objects", ex);
			}
		}
		return sums;
	}

	private void fill(DiscordCache cache, int guilds) {
		DispatchPipeline pipeline = new DispatchPipeline((sink) -> {
		}, List.of(cache));
		PayloadHeader header = new PayloadHeader();
		HandledSequence handled = new HandledSequence(0);
		Secret session = new Secret("session");
		new EventStream(1, guilds, this.events, this.events).play("127.0.0.1", (payload) -> {
			EventType type = header.read(payload, 0, payload.length) ? header.type() : null;
			if (header.op() == Opcode.DISPATCH && type != null && pipeline.wanted().contains(type)) {
				pipeline.accept(new Dispatch(new ShardId(0, 1), session, header.sequence(), type, Encoding.JSON,
						payload, 0, payload.length, header.dataOffset(), handled));
			}
		});
	}

	private static long usedHeap() {
		for (int i = 0; i < 4; i++) {
			System.gc();
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	private record Result(DiscordCache cache, long bytes, Map<String, long[]> classes) {

	}

}
