package io.github.discordspring.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.PayloadHeader;
import io.github.discordspring.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to read an entity by its id, by the CPU time of the thread, for machines
 * that have other things to do. All entities of one guild are read in turn. The argument
 * is the number of rounds; prints the median and the least of them.
 */
public final class CacheReadCost {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int READS = 200_000;

	/** Keeps what is read from being optimised away. */
	@SuppressWarnings("UnusedVariable")
	private static volatile @Nullable Object result = "";

	private CacheReadCost() {
	}

	/**
	 * Measures and prints.
	 * @param arguments the number of rounds
	 */
	public static void main(String[] arguments) {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 40;
		for (String store : List.of("memory", "packed")) {
			DiscordCache cache = cache(
					store.equals("packed") ? CacheStoreFactory.packed() : CacheStoreFactory.memory());
			for (EntityType<?> type : List.of(EntityType.GUILDS, EntityType.CHANNELS, EntityType.ROLES,
					EntityType.USERS, EntityType.MEMBERS, EntityType.PRESENCES, EntityType.EMOJIS)) {
				measure(store, type, cache.entities(type), rounds);
			}
		}
	}

	private static DiscordCache cache(CacheStoreFactory stores) {
		CacheOptions.Builder options = CacheOptions.builder().stores(stores);
		EntityType.values().forEach((type) -> options.policy(type, CachingPolicy.all()));
		DiscordCache cache = new DiscordCache(options.build());
		byte[] payload = SamplePayloads.guildCreate();
		PayloadHeader header = new PayloadHeader();
		header.read(payload, 0, payload.length);
		cache.apply(Encoding.JSON.read(EventType.GUILD_CREATE.codec(), payload, header.dataOffset(),
				payload.length - header.dataOffset() - 1));
		return cache;
	}

	private static void measure(String store, EntityType<?> type, EntityCache<?> entities, int rounds) {
		long[] ids = entities.ids().toArray();
		if (ids.length == 0) {
			return;
		}
		double[] times = new double[rounds];
		for (int round = 0; round < rounds; round++) {
			long start = THREADS.getCurrentThreadCpuTime();
			for (int i = 0, next = 0; i < READS; i++, next = (next + 1 < ids.length) ? next + 1 : 0) {
				result = type.hasParent() ? entities.get(SamplePayloads.GUILD, ids[next]) : entities.get(ids[next]);
			}
			times[round] = (THREADS.getCurrentThreadCpuTime() - start) / (double) READS;
		}
		double[] late = Arrays.copyOfRange(times, rounds / 2, rounds);
		Arrays.sort(late);
		System.out.printf(Locale.ROOT, "%s, %s: %d, %.0f ns, at best %.0f ns%n", store, type, ids.length,
				late[late.length / 2], late[0]);
	}

}
