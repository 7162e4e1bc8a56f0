package io.github.discordspring.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.guild.Member;
import io.lettuce.core.resource.ClientResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The cache with a real Redis Cluster. {@link CacheStoreContractTests} show that its
 * store does there what every store must do.
 */
@Timeout(300)
class RedisClusterTests extends WithRedis {

	/** Of a store that is meant to time out. */
	private static final Duration SHORT = Duration.ofSeconds(2);

	private static RedisStore storeOn(int node) {
		return RedisCluster.store(SharedRedisCluster.connections(), SharedRedisCluster.namespace(node));
	}

	private static List<?> keys(RedisServer node, String namespace) {
		return (List<?>) node.command("KEYS", "discord:{" + namespace + "}:*");
	}

	@Test
	void namespacesLieOnDifferentNodesAndAreApart() {
		for (int node = 0; node < SharedRedisCluster.NODES; node++) {
			String namespace = SharedRedisCluster.namespace(node);
			DiscordCache cache = cache(RedisCluster.store(SharedRedisCluster.connections(), namespace));
			Member member = Sample.member(Sample.user(7), "on node " + node);
			assertThat(cache.guilds().count()).isZero();
			cache.apply(Sample.created(Sample.guild(1000 + node), List.of(Sample.text(1010)), member));
			DiscordCache reader = cache(RedisCluster.store(SharedRedisCluster.connections(), namespace));
			assertThat(reader.guilds().ids().toArray()).containsExactly(1000 + node);
			assertThat(reader.channels().get(1010).guildId()).isEqualTo(1000 + node);
			assertThat(reader.members().values()).containsExactly(member);
			assertThat(cache.indexes().guildsOf(7).toArray()).containsExactly(1000 + node);
			for (int other = 0; other < SharedRedisCluster.NODES; other++) {
				assertThat(keys(SharedRedisCluster.cluster().node(other), namespace).isEmpty())
					.as("nothing of what lies on node %d is on node %d", node, other)
					.isEqualTo(other != node);
			}
		}
	}

	@Test
	void theCacheHoldsWhatTheReferenceHolds() {
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(storeOn(0), TIMEOUT)).messagesPerChannel(2));
		ReferenceCache reference = new ReferenceCache(2);
		RandomEvents events = new RandomEvents(11, true, 1000, 2000, 3000);
		for (int round = 0; round < 4; round++) {
			StringBuilder description = new StringBuilder("round " + round + ":\n");
			Mono<AppliedEvent> last = Mono.empty();
			for (int step = 0; step < 60; step++) {
				DispatchEvent event = events.next();
				description.append(event).append('\n');
				last = behind(cache, event);
				reference.apply(event);
			}
			last.block(PATIENCE);
			DiscordCacheModelTests.assertSame(cache, reference, description::toString);
		}
	}

	@Test
	void aGuildWithAThousandMembersIsAHandfulOfRoundTrips() {
		RedisCluster cluster = SharedRedisCluster.cluster();
		int node = cluster.node(1).port();
		RoundTrips proxy = closing(new RoundTrips(node));
		ClientResources resources = RedisCluster.redirecting((port) -> (port == node) ? proxy.port() : port);
		closing(() -> resources.shutdown(0, 10, TimeUnit.SECONDS).get());
		LettuceConnectionFactory connections = cluster.connect(resources);
		closing(connections::destroy);
		DiscordCache cache = cache(RedisCluster.store(connections, SharedRedisCluster.namespace(1)));
		assertHandfulOfRoundTrips(cache, proxy);
	}

	@Test
	void whatIsNotWrittenAgainExpires() {
		AtomicLong now = new AtomicLong(1_000_000);
		InstantSource clock = () -> Instant.ofEpochMilli(now.get());
		String namespace = SharedRedisCluster.namespace(2);
		RedisStore store = new RedisStore(SharedRedisCluster.connections(), namespace, clock);
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store, TIMEOUT))
			.limits(EntityType.ROLES, new EntityLimits(0, Duration.ofMinutes(10), null))
			.clock(clock));
		cache.roles().in(1000).put(Sample.role(1001, "old"));
		now.addAndGet(300_000);
		cache.roles().in(1000).put(Sample.role(1002, "new"));
		now.addAndGet(300_000);
		DiscordCache other = cache(new RedisStore(SharedRedisCluster.connections(), namespace, clock));
		assertThat(other.roles().get(1001)).isNull();
		assertThat(other.roles().values()).containsExactly(Sample.role(1002, "new"));
		assertThat(cache.sweepExpired()).isEqualTo(1);
		assertThat(other.roles().count()).isEqualTo(1);
		String left = (String) SharedRedisCluster.cluster()
			.node(2)
			.command("TTL", "discord:{" + namespace + "}:roles:1000");
		assertThat(Long.parseLong(left)).isBetween(600L, 1200L);
	}

	@Test
	void whatIsClearedLeavesNothing() {
		String namespace = SharedRedisCluster.namespace(0);
		DiscordCache cache = cache(RedisCluster.store(SharedRedisCluster.connections(), namespace));
		EveryType.fill(cache);
		assertThat(EntityType.values()).allSatisfy((type) -> assertThat(cache.entities(type).count()).isPositive());
		for (EntityType<?> type : EntityType.values()) {
			cache.entities(type).clear();
			assertThat(cache.entities(type).count()).as(type.name()).isZero();
		}
		assertThat(keys(SharedRedisCluster.cluster().node(0), namespace))
			.allSatisfy((key) -> assertThat((String) key).containsPattern("}:(notes|writer):"));
	}

	@Test
	void aRestartedCacheGoesOnWhereItWas() throws Exception {
		RedisStore store = storeOn(1);
		CacheStoreFactory remote = CacheStoreFactory.remote(store, TIMEOUT);
		CacheStoreFactory usersInMemory = new CacheStoreFactory() {

			@Override
			public <T> CacheStore<T> create(EntityType<T> type) {
				return ((type == EntityType.USERS) ? CacheStoreFactory.memory() : remote).create(type);
			}

		};
		DiscordCache before = cache(Stores.options(usersInMemory));
		Member member = Sample.member(Sample.user(7), "a");
		dispatch(before, Sample.ready(Sample.user(1), 1000));
		dispatch(before, Sample.created(Sample.guild(1000), List.of(Sample.text(1010)), member));
		awaitHandled();
		ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
		before.save(snapshot);
		before.close();

		DiscordCache after = cache(Stores.options(usersInMemory));
		after.load(new ByteArrayInputStream(snapshot.toByteArray()));
		assertThat(after.hasSession(SHARD, this.session).block(TIMEOUT)).isTrue();
		assertThat(after.hasSession(SHARD, new Secret("another")).block(TIMEOUT)).isFalse();
		assertThat(after.members().get(1000, 7)).isEqualTo(member);
		after.apply(new GuildMemberRemoveEvent(1000, Sample.user(7)));
		assertThat(after.users().contains(7)).isFalse();
	}

	@Test
	void guildsOfTheNodeThatLostWhatItHadAreStale() {
		DiscordCache lost = cache(storeOn(0));
		DiscordCache kept = cache(storeOn(1));
		for (DiscordCache cache : List.of(lost, kept)) {
			cache.apply(Sample.ready(Sample.user(1), 1000));
			cache.apply(Sample.created(Sample.guild(1000), List.of(Sample.text(1010))));
		}
		SharedRedisCluster.cluster().node(0).command("FLUSHALL");
		lost.apply(role(1000, "later"));
		assertThat(lost.isStale(1000)).isTrue();
		kept.apply(role(1000, "later"));
		assertThat(kept.isStale(1000)).isFalse();
		assertThat(kept.channels().get(1010)).isNotNull();
		lost.apply(Sample.created(Sample.guild(1000), List.of(Sample.text(1010))));
		assertThat(lost.isStale(1000)).isFalse();
		assertThat(lost.channels().get(1010)).isNotNull();
	}

	@Test
	void noEventIsLostWhenANodeIsKilledAndRestarted() throws Exception {
		RedisServer node = SharedRedisCluster.cluster().node(2);
		RedisStore store = RedisCluster.store(connect(SharedRedisCluster.cluster()), SharedRedisCluster.namespace(2));
		DiscordCache cache = cache(store, SHORT);
		ReferenceCache reference = new ReferenceCache(100);
		RandomEvents events = new RandomEvents(7, true, 1000, 2000, 3000);
		apply(events, 300, cache, reference);
		node.kill();
		apply(events, 300, cache, reference);
		awaitBehind(cache);
		node.start();
		Mono<AppliedEvent> last = apply(events, 300, cache, reference);
		last.block(PATIENCE);
		SharedRedisCluster.cluster().awaitReady();
		assertUnharmed(cache, store, reference, "after a restart");
	}

	private LettuceConnectionFactory connect(RedisCluster cluster) {
		LettuceConnectionFactory connections = cluster.connect();
		closing(connections::destroy);
		return connections;
	}

	/**
	 * Checks that all was written, which is read as another process does.
	 */
	private void assertUnharmed(DiscordCache cache, RedisStore store, ReferenceCache reference, String description) {
		assertThat(cache.lag().dropped()).as(description).isZero();
		assertThat(cache.lag().staleGuilds()).as(description).isZero();
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.CURRENT);
		DiscordCacheModelTests.assertSame(cache(store), reference, () -> description);
	}

	@Test
	void noEventIsLostWhenItsSlotIsMovedToAnotherNode() {
		RedisCluster cluster = SharedRedisCluster.cluster();
		String namespace = SharedRedisCluster.namespace(0);
		RedisStore store = RedisCluster.store(SharedRedisCluster.connections(), namespace);
		DiscordCache cache = cache(store, SHORT);
		ReferenceCache reference = new ReferenceCache(100);
		RandomEvents events = new RandomEvents(13, true, 1000, 2000, 3000);
		apply(events, 300, cache, reference).block(PATIENCE);

		DiscordCache reader = cache(store);
		List<CacheEntry<Channel>> before = reader.channels().entries();
		String slot = Integer.toString(RedisCluster.slot(namespace));
		cluster.node(1).command("CLUSTER", "SETSLOT", slot, "IMPORTING", cluster.id(0));
		cluster.node(0).command("CLUSTER", "SETSLOT", slot, "MIGRATING", cluster.id(1));
		List<String> keys = new ArrayList<>();
		keys(cluster.node(0), namespace).forEach((key) -> keys.add((String) key));
		String writer = keys.stream().filter((key) -> key.contains("}:writer:")).findAny().orElseThrow();
		keys.remove(writer);
		List<String> first = keys.subList(0, keys.size() / 2);
		move(cluster, first);
		Mono<AppliedEvent> last = apply(events, 300, cache, reference);
		await().atMost(PATIENCE)
			.until(() -> cache.lag().state() == CacheLag.State.BEHIND || cache.lag().pending() == 0);
		assertThat(cache.lag().staleGuilds()).isZero();
		assertThat(reader.channels().entries()).as("while it is moved").containsExactlyInAnyOrderElementsOf(before);
		Mono<Boolean> refused = store.write(new RemoteStore.RemoteBatch(null, 0, false, List.of()));
		assertThatExceptionOfType(RedisSystemException.class).isThrownBy(() -> refused.block(TIMEOUT))
			.withMessageContaining("TRYAGAIN");
		move(cluster, List.of(writer));
		move(cluster, keys.subList(first.size(), keys.size()));
		for (int node : new int[] { 1, 0, 2 }) {
			cluster.node(node).command("CLUSTER", "SETSLOT", slot, "NODE", cluster.id(1));
		}
		last.block(PATIENCE);

		apply(events, 100, cache, reference).block(PATIENCE);
		assertThat(keys(cluster.node(0), namespace)).isEmpty();
		assertUnharmed(cache, store, reference, "after the slot was moved");
	}

	private static void move(RedisCluster cluster, List<String> keys) {
		for (String key : keys) {
			cluster.node(0)
				.command("MIGRATE", "127.0.0.1", Integer.toString(cluster.node(1).port()), key, "0", "30000");
		}
	}

	@Test
	void aFailoverLosesNoEventThatTheReplicaHasAndMakesGuildsStaleWhereItHasNot() {
		RedisCluster cluster = closing(RedisCluster.start(1, 2, false));
		RedisStore store = RedisCluster.store(connect(cluster), "test");
		DiscordCache cache = cache(store, SHORT);
		ReferenceCache reference = new ReferenceCache(100);
		RandomEvents events = new RandomEvents(17, true, 1000, 2000, 3000);
		apply(events, 150, cache, reference).block(PATIENCE);

		cluster.stopWriting(0);
		cluster.awaitReplicated(0, 1);
		cluster.node(0).kill();
		Mono<AppliedEvent> last = apply(events, 150, cache, reference);
		cluster.node(1).command("CLUSTER", "FAILOVER", "TAKEOVER");
		last.block(PATIENCE);
		assertUnharmed(cache, store, reference, "after a failover");

		DiscordCache reader = cache(store);
		behind(cache, Sample.created(Sample.guild(4000, Sample.role(4001, "kept")), List.of())).block(PATIENCE);
		cluster.awaitReplicated(1, 2);
		cluster.detach(2);
		behind(cache, role(4000, "lost")).block(PATIENCE);
		assertThat(reader.roles().get(4001).name()).isEqualTo("lost");
		cluster.node(1).kill();
		cluster.node(2).command("CLUSTER", "FAILOVER", "TAKEOVER");
		behind(cache, role(1000, "later")).block(PATIENCE);
		assertThat(cache.isStale(4000)).isTrue();
		assertThat(reader.isStale(4000)).isTrue();
		assertThat(reader.roles().get(4001).name()).isEqualTo("kept");
		behind(cache, Sample.created(Sample.guild(4000, Sample.role(4001, "again")), List.of())).block(PATIENCE);
		assertThat(reader.isStale(4000)).isFalse();
		assertThat(reader.roles().get(4001).name()).isEqualTo("again");
	}

}
