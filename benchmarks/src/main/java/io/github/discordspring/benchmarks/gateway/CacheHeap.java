package io.github.discordspring.benchmarks.gateway;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
 * Arguments: {@code guilds=300 events=50000}.
 */
public final class CacheHeap {

	private static final Set<EntityType<?>> OF_MESSAGES = Set.of(EntityType.PINNED_MESSAGES, EntityType.MESSAGES,
			EntityType.POLLS, EntityType.REACTIONS);

	private static final Set<EntityType<?>> STRUCTURE = Set.of(EntityType.GUILDS, EntityType.CHANNELS,
			EntityType.OVERWRITES, EntityType.ROLES);

	private final int guilds;

	private final int events;

	private CacheHeap(int guilds, int events) {
		this.guilds = guilds;
		this.events = events;
	}

	/**
	 * Measures and prints.
	 * @param arguments each {@code name=value}
	 */
	public static void main(String[] arguments) {
		Map<String, String> values = Settings.values(arguments);
		new CacheHeap(Integer.parseInt(values.getOrDefault("guilds", "300")),
				Integer.parseInt(values.getOrDefault("events", "50000")))
			.run();
	}

	private void run() {
		for (boolean packed : List.of(false, true)) {
			String store = packed ? "packed" : "memory";
			// The first fills what is made once
			measure(packed, Set.copyOf(EntityType.values()), false);
			print(store + ", all but what belongs to messages", measure(packed, without(OF_MESSAGES), false));
			print(store + ", guilds, channels and roles", measure(packed, STRUCTURE, false));
			print(store + ", nicknames and roles of members", measure(packed, Set.of(EntityType.MEMBERS), true));
			for (EntityType<?> type : EntityType.values()) {
				boolean within = type.equals(EntityType.CHANNELS);
				Result result = measure(packed, within ? Set.of(type, EntityType.OVERWRITES) : Set.of(type), false);
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

	private void print(String what, Result result) {
		System.out.printf(Locale.ROOT, "%s: %.1f kB for a guild%n", what, result.bytes() / 1000.0 / this.guilds);
	}

	private Result measure(boolean packed, Set<EntityType<?>> types, boolean nicknames) {
		CacheOptions.Builder options = CacheOptions.builder()
			.stores(packed ? CacheStoreFactory.packed() : CacheStoreFactory.memory());
		for (EntityType<?> type : EntityType.values()) {
			options.policy(type, types.contains(type) ? CachingPolicy.all() : CachingPolicy.none());
		}
		if (nicknames) {
			options.properties(EntityType.MEMBERS, EntityProperties.of(EntityType.MEMBERS, List.of("nick", "roles")));
		}
		long before = usedHeap();
		DiscordCache cache = new DiscordCache(options.build());
		fill(cache);
		return new Result(cache, usedHeap() - before);
	}

	private void fill(DiscordCache cache) {
		DispatchPipeline pipeline = new DispatchPipeline((sink) -> {
		}, List.of(cache));
		PayloadHeader header = new PayloadHeader();
		HandledSequence handled = new HandledSequence(0);
		Secret session = new Secret("session");
		new EventStream(1, this.guilds, this.events, this.events).play("127.0.0.1", (payload) -> {
			EventType type = header.read(payload, 0, payload.length) ? header.type() : null;
			if (header.op() == Opcode.DISPATCH && type != null && pipeline.wanted().contains(type)) {
				pipeline.accept(new Dispatch(new ShardId(0, 1), session, header.sequence(), type, Encoding.JSON, payload,
						0, payload.length, header.dataOffset(), handled));
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

	private record Result(DiscordCache cache, long bytes) {

	}

}
