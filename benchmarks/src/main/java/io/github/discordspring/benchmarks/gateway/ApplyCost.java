package io.github.discordspring.benchmarks.gateway;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.Opcode;

/**
 * What it costs to apply an event to a cache on top of reading it: CPU time of the thread
 * over the events of the comparison, read only and read and applied in turn, in one
 * process. The cache knows the guilds before. Arguments:
 * {@code guilds=300 rounds=40 events=5000 store=memory types=all order=types}, events
 * being those of a round, types {@code default}, {@code all} or {@code without-messages},
 * and order {@code types} for each type after the other or {@code stream} for events as
 * they come. Prints the medians of the rounds, over all and, in the first order, for each
 * type of event.
 */
public final class ApplyCost {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final Set<EntityType<?>> OF_MESSAGES = Set.of(EntityType.PINNED_MESSAGES, EntityType.MESSAGES,
			EntityType.POLLS, EntityType.REACTIONS);

	/** Keeps what is read from being optimised away. */
	@SuppressWarnings("UnusedVariable")
	private static volatile Object result = "";

	private final DiscordCache cache;

	private final Map<EventType, List<double[]>> times = new TreeMap<>(
			(one, other) -> one.name().compareTo(other.name()));

	private final List<double[]> totals = new ArrayList<>();

	private final PayloadHeader header = new PayloadHeader();

	private final boolean byType;

	private Map<EventType, List<Event>> round = new HashMap<>();

	/** The same in the order in which they came. */
	private List<Event> stream = new ArrayList<>();

	private int gathered;

	private int rounds;

	private ApplyCost(DiscordCache cache, boolean byType) {
		this.cache = cache;
		this.byType = byType;
	}

	/**
	 * Measures and prints.
	 * @param arguments each {@code name=value}
	 */
	public static void main(String[] arguments) {
		Map<String, String> values = Settings.values(arguments);
		int guilds = Integer.parseInt(values.getOrDefault("guilds", "300"));
		int rounds = Integer.parseInt(values.getOrDefault("rounds", "40"));
		int events = Integer.parseInt(values.getOrDefault("events", "5000"));
		String types = values.getOrDefault("types", "default");
		String store = values.getOrDefault("store", "memory");
		CacheOptions.Builder options = CacheOptions.builder()
			.stores(store.equals("packed") ? CacheStoreFactory.packed() : CacheStoreFactory.memory());
		for (EntityType<?> type : EntityType.values()) {
			if (!types.equals("default")) {
				boolean kept = types.equals("all") || !OF_MESSAGES.contains(type);
				options.policy(type, kept ? CachingPolicy.all() : CachingPolicy.none());
			}
		}
		boolean byType = values.getOrDefault("order", "types").equals("types");
		ApplyCost cost = new ApplyCost(new DiscordCache(options.build()), byType);
		new EventStream(1, guilds, rounds * events, rounds * events).play("127.0.0.1",
				(payload) -> cost.take(payload, events));
		System.out.printf(Locale.ROOT, "%s, %s, %d rounds of %d events:%n", store, types, rounds, events);
		cost.print(rounds);
	}

	private void take(byte[] payload, int events) {
		EventType type = this.header.read(payload, 0, payload.length) ? this.header.type() : null;
		if (this.header.op() != Opcode.DISPATCH || type == null) {
			return;
		}
		if (type.equals(EventType.READY) || type.equals(EventType.GUILD_CREATE)) {
			this.cache.apply(read(new Event(type, payload)));
			return;
		}
		if (this.cache.wanted().contains(type)) {
			Event event = new Event(type, payload);
			this.round.computeIfAbsent(type, (name) -> new ArrayList<>()).add(event);
			this.stream.add(event);
		}
		if (++this.gathered == events) {
			measure();
			this.round = new HashMap<>();
			this.stream = new ArrayList<>();
			this.gathered = 0;
		}
	}

	private DispatchEvent read(Event event) {
		byte[] payload = event.payload();
		this.header.read(payload, 0, payload.length);
		Codec<? extends DispatchEvent> codec = Objects.requireNonNull(event.type().codec());
		int offset = this.header.dataOffset();
		return Encoding.JSON.read(codec, payload, offset, payload.length - offset - 1);
	}

	/**
	 * Events of a type together, so that each type has its time, or all as they came.
	 */
	private void measure() {
		boolean first = this.rounds++ % 2 == 0;
		if (!this.byType) {
			double[] both = times(this.stream, first);
			int count = this.stream.size();
			this.totals.add(new double[] { both[0] / count, both[1] / count, count });
			return;
		}
		double[] total = new double[2];
		int count = 0;
		for (Map.Entry<EventType, List<Event>> entry : this.round.entrySet()) {
			int size = entry.getValue().size();
			double[] both = times(entry.getValue(), first);
			total[0] += both[0];
			total[1] += both[1];
			count += size;
			this.times.computeIfAbsent(entry.getKey(), (type) -> new ArrayList<>())
				.add(new double[] { both[0] / size, both[1] / size, size });
		}
		this.totals.add(new double[] { total[0] / count, total[1] / count, count });
	}

	/**
	 * Measures both.
	 * @param readFirst whether they are only read at first
	 * @return the times of reading, and of reading and applying
	 */
	private double[] times(List<Event> events, boolean readFirst) {
		double one = time(events, !readFirst);
		double other = time(events, readFirst);
		return readFirst ? new double[] { one, other } : new double[] { other, one };
	}

	private double time(List<Event> events, boolean apply) {
		long start = THREADS.getCurrentThreadCpuTime();
		for (Event event : events) {
			DispatchEvent read = read(event);
			if (apply) {
				this.cache.apply(read);
			}
			result = read;
		}
		return THREADS.getCurrentThreadCpuTime() - start;
	}

	private void print(int rounds) {
		this.times.forEach((type, all) -> print(type.name(), all, rounds));
		print("all", this.totals, rounds);
	}

	/**
	 * The first half is for the compilers.
	 */
	private static void print(String name, List<double[]> all, int rounds) {
		List<double[]> late = all.subList(all.size() / 2, all.size());
		double read = median(late, 0);
		double applied = median(late, 1);
		System.out.printf(Locale.ROOT, "%-32s %6.0f a round  read %7.0f ns  applied %7.0f ns  on top %5.1f %%%n", name,
				all.stream().mapToDouble((round) -> round[2]).sum() / rounds, read, applied,
				100 * (applied - read) / read);
	}

	private static double median(List<double[]> rounds, int index) {
		double[] sorted = rounds.stream().mapToDouble((round) -> round[index]).toArray();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/**
	 * An event as it came.
	 */
	@SuppressWarnings("ArrayRecordComponent") // nobody compares them
	private record Event(EventType type, byte[] payload) {

	}

}
