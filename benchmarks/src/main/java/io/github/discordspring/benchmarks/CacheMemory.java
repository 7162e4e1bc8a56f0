package io.github.discordspring.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.github.discordspring.cache.CacheOptions;
import io.github.discordspring.cache.CacheStoreFactory;
import io.github.discordspring.cache.CachingPolicy;
import io.github.discordspring.cache.DiscordCache;
import io.github.discordspring.cache.EntityType;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.GuildMembersChunkEvent;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.user.User;

/**
 * What members and users take in the heap, after a full collection: 1,000,000 members
 * over 1,000 guilds of 0 to 5 roles (2 on average, out of 20 of the guild), a tenth with
 * a nickname, a twentieth with an avatar. To be run with {@code -Xmx3g}; the argument is
 * {@code memory} or {@code packed}.
 */
public final class CacheMemory {

	private static final int GUILDS = 1000;

	private static final int MEMBERS = 1000;

	private static final int ROLES = 20;

	private static final int[] ROLE_COUNTS = { 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 0, 1, 2, 2, 4 };

	private CacheMemory() {
	}

	/**
	 * Measures and prints.
	 * @param args the name of the store
	 */
	public static void main(String[] args) {
		boolean packed = args.length > 0 && args[0].equals("packed");
		CacheStoreFactory stores = packed ? CacheStoreFactory.packed() : CacheStoreFactory.memory();
		print(stores, packed, EntityType.MEMBERS);
		print(stores, packed, EntityType.USERS);
	}

	private static void print(CacheStoreFactory stores, boolean packed, EntityType<?> only) {
		CacheOptions.Builder options = CacheOptions.builder().stores(stores);
		for (EntityType<?> type : EntityType.values()) {
			options.policy(type, (type == only) ? CachingPolicy.all() : CachingPolicy.none());
		}
		DiscordCache cache = new DiscordCache(options.build());
		long before = usedHeap();
		Random random = new Random(1);
		for (int guild = 0; guild < GUILDS; guild++) {
			fill(cache, random, (1_000_000_000_000L + guild) << 20);
		}
		long after = usedHeap();
		long count = cache.entities(only).count();
		// Not by the clock: the machine may have other things to do
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long started = threads.getCurrentThreadCpuTime();
		long found = 0;
		for (int i = 0; i < 2_000_000; i++) {
			long guildId = (1_000_000_000_000L + random.nextInt(GUILDS)) << 20;
			long userId = guildId + 1 + random.nextInt(MEMBERS);
			Object entity = (only == EntityType.MEMBERS) ? cache.members().get(guildId, userId)
					: cache.users().get(userId);
			found += (entity != null) ? 1 : 0;
		}
		long nanos = (threads.getCurrentThreadCpuTime() - started) / 2_000_000;
		System.out.printf("%s in %s: %d, %.1f bytes each; a read of a random one took about %d ns (%d found)%n", only,
				packed ? "packed" : "memory", count, (after - before) / (double) count, nanos, found);
	}

	private static void fill(DiscordCache cache, Random random, long guildId) {
		List<Member> members = new ArrayList<>();
		for (int i = 0; i < MEMBERS; i++) {
			User user = User.builder()
				.id(guildId + 1 + i)
				.username("user" + random.nextInt(1_000_000))
				.globalName("User " + random.nextInt(1_000_000))
				.avatar("%016x%016x".formatted(random.nextLong(), random.nextLong()))
				.build();
			long[] roles = new long[ROLE_COUNTS[random.nextInt(ROLE_COUNTS.length)]];
			for (int role = 0; role < roles.length; role++) {
				roles[role] = guildId - 1 - random.nextInt(ROLES);
			}
			members.add(Member.builder()
				.user(user)
				.nick((random.nextInt(10) == 0) ? "nickname " + random.nextInt(1000) : null)
				.avatar((random.nextInt(20) == 0) ? user.avatar() : null)
				.roles(Snowflakes.of(roles))
				.joinedAt(Instant.ofEpochMilli(1_500_000_000_000L + random.nextInt(Integer.MAX_VALUE)))
				.build());
		}
		cache.apply(new GuildMembersChunkEvent(guildId, members, 0, 1, Snowflakes.empty(), List.of(), null));
	}

	private static long usedHeap() {
		for (int i = 0; i < 4; i++) {
			System.gc();
		}
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
