package io.github.discordspring.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.presence.Activity;
import io.github.discordspring.model.presence.ActivitySecrets;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.webhook.Webhook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The cache with a real Redis.
 */
@Timeout(300)
class RedisCacheTests extends WithRedis {

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theCacheHoldsWhatTheReferenceHoldsWhileOthersRead(long seed) throws Exception {
		DiscordCache cache = cache(Stores.options(SharedRedis.stores()).messagesPerChannel(2));
		ReferenceCache reference = new ReferenceCache(2);
		RandomEvents events = new RandomEvents(seed, true, 1000, 2000, 3000);
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService threads = Executors.newSingleThreadExecutor();
		try {
			Future<Long> reader = threads.submit(() -> read(cache, done));
			for (int round = 0; round < 8; round++) {
				Mono<AppliedEvent> last = Mono.empty();
				StringBuilder description = new StringBuilder("seed " + seed + ", round " + round + ":\n");
				for (int step = 0; step < 60; step++) {
					DispatchEvent event = events.next();
					description.append(event).append('\n');
					last = behind(cache, event);
					reference.apply(event);
				}
				last.block(PATIENCE);
				DiscordCacheModelTests.assertSame(cache, reference, description::toString);
			}
			done.set(true);
			assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
		}
		finally {
			done.set(true);
			threads.shutdown();
		}
	}

	private static long read(DiscordCache cache, AtomicBoolean done) {
		long rounds = 0;
		while (!done.get()) {
			for (CacheEntry<Member> entry : cache.members().entries()) {
				assertThat(entry.value().user() == null || entry.value().user().id() == entry.id()).isTrue();
			}
			for (CacheEntry<Message> entry : cache.messages().entries()) {
				assertThat(entry.value().channelId()).isEqualTo(entry.parentId());
				assertThat(entry.value().id()).isEqualTo(entry.id());
				List<Message> messages = cache.messages().in(entry.parentId()).values();
				assertThat(messages).extracting(Message::id).isSorted().doesNotHaveDuplicates();
			}
			rounds++;
		}
		return rounds;
	}

	@Test
	void aGuildWithAThousandMembersIsAHandfulOfRoundTrips() {
		RedisServer server = closing(RedisServer.inMemory());
		RoundTrips proxy = closing(new RoundTrips(server.port()));
		DiscordCache cache = cache(new RedisStore(connect(proxy.port()), "test", InstantSource.system()));
		assertHandfulOfRoundTrips(cache, proxy);
	}

	@Test
	void aBatchThatIsRepeatedIsMadeOnce() {
		RedisStore store = SharedRedis.store();
		Role role = Sample.role(5, "role");
		byte[] json = StoreForm.BYTES.write(EntityType.ROLES, role);
		RemoteStore.RemoteBatch first = new RemoteStore.RemoteBatch("me", 0, true, List.of());
		RemoteStore.RemoteBatch put = new RemoteStore.RemoteBatch("me", 1, false,
				List.of(new RemoteChange.Put(EntityType.ROLES, 1, 5, json)));
		RemoteStore.RemoteBatch remove = new RemoteStore.RemoteBatch("me", 2, false,
				List.of(new RemoteChange.Remove(EntityType.ROLES, 1, 5)));
		assertThat(store.write(put).block(TIMEOUT)).isFalse();
		assertThat(store.write(first).block(TIMEOUT)).isTrue();
		assertThat(store.write(put).block(TIMEOUT)).isTrue();
		assertThat(store.write(remove).block(TIMEOUT)).isTrue();
		assertThat(store.write(put).block(TIMEOUT)).isTrue();
		assertThat(store.count(EntityType.ROLES).block(TIMEOUT)).isZero();
	}

	@Test
	void namespacesAreApart() {
		DiscordCache one = cache(SharedRedis.store("apart-1"));
		DiscordCache other = cache(SharedRedis.store("apart-2"));
		DiscordCache same = cache(SharedRedis.store("apart-1"));
		one.users().put(Sample.user(1));
		assertThat(other.users().contains(1)).isFalse();
		assertThat(same.users().get(1)).isEqualTo(Sample.user(1));
		assertThatIllegalArgumentException().isThrownBy(() -> SharedRedis.store("a b"));
	}

	@Test
	void aUserOfWhomOnlyTheStoreKnowsWhetherTheyStayIsLookedAtToo() throws Exception {
		DiscordCache cache = cache(SharedRedis.store());
		for (long guildId = 1000; guildId <= 2000; guildId += 1000) {
			cache.apply(Sample.created(Sample.guild(guildId), List.of(), Sample.member(Sample.user(7), "a")));
		}
		CompletableFuture<Boolean> together = new CompletableFuture<>();
		CompletableFuture<Long> busy = cache.users().async().sweep((user) -> !together.join()).toFuture();
		CompletableFuture<AppliedEvent> left = cache
			.applyAndCompareAsync(new GuildMemberRemoveEvent(1000, Sample.user(7)))
			.toFuture();
		CompletableFuture<Long> swept = cache.users().async().sweep((user) -> user.id() == 7).toFuture();
		together.complete(true);
		assertThat(busy.get(60, TimeUnit.SECONDS)).isZero();
		assertThat(left.get(60, TimeUnit.SECONDS).previous(EntityType.USERS)).isEqualTo(Sample.user(7));
		assertThat(swept.get(60, TimeUnit.SECONDS)).isOne();
		assertThat(cache.users().contains(7)).isFalse();
	}

	@Test
	void aUserGoesWithTheLastGuildOfAllProcesses() {
		RedisStore store = SharedRedis.store();
		DiscordCache one = cache(store);
		DiscordCache other = cache(store);
		one.apply(Sample.created(Sample.guild(1000), List.of(), Sample.member(Sample.user(7), "a")));
		other.apply(Sample.created(Sample.guild(2000), List.of(), Sample.member(Sample.user(7), "b")));
		one.apply(new GuildMemberRemoveEvent(1000, Sample.user(7)));
		assertThat(one.users().contains(7)).isTrue();
		other.apply(Sample.left(2000));
		assertThat(one.users().contains(7)).isFalse();
	}

	@Test
	void aRestartedCacheGoesOnWhereItWas() {
		RedisStore store = SharedRedis.store();
		DiscordCache before = cache(store);
		dispatch(before, Sample.ready(Sample.user(1), 1000));
		dispatch(before,
				Sample.created(Sample.guild(1000), List.of(Sample.text(1010)), Sample.member(Sample.user(7), "a")));
		dispatch(before, Sample.written(1000, Sample.message(5, 1010, Sample.user(7), "hi"), null));
		awaitHandled();
		before.close();

		DiscordCache after = cache(store);
		assertThat(after.hasSession(SHARD, this.session).block(TIMEOUT)).isTrue();
		assertThat(after.hasSession(SHARD, new Secret("another")).block(TIMEOUT)).isFalse();
		assertThat(after.hasSession(new ShardId(0, 2), this.session).block(TIMEOUT)).isFalse();
		assertThat(after.currentUser()).isEqualTo(Sample.user(1));
		assertThat(after.applyAndCompare(Sample.left(1000)).guildTransition()).isEqualTo(GuildTransition.LEFT);
		assertThat(after.users().contains(7)).isFalse();
		assertThat(after.messages().count()).isZero();
		assertThat(after.channels().count()).isZero();
	}

	@Test
	void aProcessWithoutEventsKnowsOnlyFromTheStoreWhatIsStale() {
		RedisStore store = SharedRedis.store();
		DiscordCache reader = cache(store);
		assertThat(reader.sweepExpired()).isZero();
		reader.users().put(Sample.user(1));
		assertThat(reader.isStale(1000)).isFalse();
		store
			.write(new RemoteStore.RemoteBatch(null, 0, false, List.of(new RemoteChange.Note("stale", "1000", "lost"))))
			.block(TIMEOUT);
		assertThat(reader.isStale(1000)).isTrue();
		assertThat(reader.isStaleAsync(1000).block(TIMEOUT)).isTrue();
	}

	@Test
	void aProcessWithoutEventsKnowsOutagesFromTheStore() {
		RedisStore store = SharedRedis.store();
		DiscordCache cache = cache(store);
		DiscordCache reader = cache(store);
		for (long guildId = 1000; guildId <= 1002; guildId++) {
			cache.apply(Sample.created(Sample.guild(guildId), List.of()));
		}
		cache.apply(Sample.unavailable(1001));
		assertThat(reader.isUnavailable(1000)).isFalse();
		assertThat(reader.isUnavailable(1001)).isTrue();
		assertThat(reader.unavailableGuilds().toArray()).containsExactly(1001);
		cache.apply(Sample.created(Sample.guild(1001), List.of()));
		assertThat(reader.unavailableGuilds().isEmpty()).isTrue();
	}

	@Test
	void aProcessWithoutEventsKnowsHowManyMembersThereAreFromTheStore() {
		RedisStore store = SharedRedis.store();
		DiscordCache cache = cache(store);
		DiscordCache reader = cache(store);
		assertThat(reader.memberCount(1000)).isEmpty();
		cache.apply(Sample.created(Sample.guild(1000), List.of()));
		cache.apply(new GuildMemberRemoveEvent(1000, Sample.user(2, "anna")));
		assertThat(reader.memberCount(1000)).hasValue(999);
		cache.apply(Sample.left(1000));
		assertThat(reader.memberCount(1000)).isEmpty();
	}

	@Test
	void aProcessWithoutEventsFindsTheGuildsOfAUserInTheStore() {
		RedisStore store = SharedRedis.store();
		DiscordCache cache = cache(store);
		DiscordCache reader = cache(store);
		Member member = Sample.member(Sample.user(2), null);
		cache.apply(Sample.created(Sample.guild(1000), List.of(), member));
		cache.apply(Sample.created(Sample.guild(1001), List.of()));
		cache.apply(Sample.created(Sample.guild(1002), List.of(), member));
		assertThat(reader.indexes().guildsOf(2).toArray()).containsExactly(1000, 1002);
		assertThat(reader.indexes().guildsOf(3).isEmpty()).isTrue();
		cache.apply(new GuildMemberRemoveEvent(1000, Sample.user(2)));
		assertThat(reader.indexes().guildsOf(2).toArray()).containsExactly(1002);
	}

	@Test
	void aDamagedValueCountsAsNotThereUntilItIsWrittenAgain() {
		RedisStore store = SharedRedis.store();
		byte[] damaged = "{\"id\":[]".getBytes(StandardCharsets.UTF_8);
		byte[] good = StoreForm.BYTES.write(EntityType.ROLES, Sample.role(1003, "good"));
		store.write(new RemoteStore.RemoteBatch(null, 0, false,
				List.of(new RemoteChange.Put(EntityType.ROLES, 1000, 1001, damaged),
						new RemoteChange.Put(EntityType.ROLES, 1000, 1002, damaged),
						new RemoteChange.Put(EntityType.ROLES, 1000, 1003, good),
						new RemoteChange.Note("guilds", "1000", "NONSENSE"),
						new RemoteChange.Note("stale", "nobody", "lost"),
						new RemoteChange.Note("bot", "user", "nonsense"))))
			.block(TIMEOUT);
		DiscordCache cache = cache(store);
		assertThat(cache.roles().get(1000, 1001)).isNull();
		assertThat(cache.roles().in(1000).values()).containsExactly(Sample.role(1003, "good"));
		assertThat(cache.applyAndCompare(role(1000, "again")).previous(EntityType.ROLES)).isNull();
		assertThat(cache.roles().get(1000, 1001)).isEqualTo(Sample.role(1001, "again"));
		cache.setPolicy(EntityType.ROLES, CachingPolicy.all());
		cache.apply(new GuildRoleDeleteEvent(1000, 1002));
		assertThat(store.count(EntityType.ROLES).block(TIMEOUT)).isEqualTo(2);
		assertThat(cache.lag().state()).isEqualTo(CacheLag.State.CURRENT);
	}

	@Test
	void secretsStayInTheProcess() {
		DiscordCache cache = cache(SharedRedis.store());
		Webhook webhook = EveryType.one(EntityType.WEBHOOKS).toBuilder().token(new Secret("secret")).build();
		cache.webhooks().put(webhook);
		assertThat(cache.webhooks().get(webhook.id()).token()).isNull();
	}

	@Test
	void secretsOfActivitiesStayInTheProcess() throws Exception {
		Presence one = EveryType.one(EntityType.PRESENCES);
		Activity activity = Activity.builder()
			.name("a game")
			.secrets(new ActivitySecrets(new Secret("join-secret"), new Secret("spectate-secret"), null))
			.build();
		Presence presence = one.toBuilder().activities(List.of(activity)).build();
		DiscordCache cache = cache(SharedRedis.store());
		cache.presences().in(presence.guildId()).put(presence);
		Presence kept = cache.presences().in(presence.guildId()).get(presence.user().id());
		assertThat(kept.activities()).containsExactly(activity.toBuilder().secrets(null).build());

		DiscordCache local = Stores.cache(CacheStoreFactory.memory());
		local.presences().in(presence.guildId()).put(presence);
		ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
		local.save(snapshot);
		assertThat(snapshot.toString(StandardCharsets.UTF_8)).contains("a game").doesNotContain("-secret");
	}

	@Test
	void whoGoesOnWithAResultDoesNotKeepTheWorker() {
		DiscordCache cache = cache(SharedRedis.store());
		Supplier<Boolean> another = () -> cache.users().async().put(Sample.user(2)).block(TIMEOUT);
		Mono<Boolean> changes = cache.users().async().put(Sample.user(1)).map((kept) -> another.get());
		assertThatIllegalStateException().isThrownBy(() -> changes.block(PATIENCE)).withMessageContaining("parallel");
		Mono<Boolean> events = cache.applyAndCompareAsync(Sample.created(Sample.guild(1000), List.of()))
			.map((applied) -> another.get());
		assertThatIllegalStateException().isThrownBy(() -> events.block(PATIENCE)).withMessageContaining("parallel");
		assertThat(another.get()).isTrue();
	}

	@Test
	void aThreadThatMustNotWaitIsTold() {
		DiscordCache cache = cache(SharedRedis.store());
		Mono<Boolean> reading = Mono.fromCallable(() -> cache.users().contains(1)).subscribeOn(Schedulers.parallel());
		assertThatIllegalStateException().isThrownBy(() -> reading.block(PATIENCE)).withMessageContaining("async()");
	}

	@Test
	void typesInMemoryAndInRedisGoTogether() {
		RedisStore store = SharedRedis.store();
		CacheStoreFactory remote = CacheStoreFactory.remote(store, TIMEOUT);
		DiscordCache cache = cache(Stores.options(new CacheStoreFactory() {

			@Override
			public <T> CacheStore<T> create(EntityType<T> type) {
				return ((type == EntityType.USERS) ? CacheStoreFactory.memory() : remote).create(type);
			}

		}));
		cache.apply(Sample.created(Sample.guild(1000), List.of(), Sample.member(Sample.user(7), "a")));
		assertThat(cache.members().get(1000, 7).user()).isEqualTo(Sample.user(7));
		assertThat(cache(store).members().get(1000, 7).user()).isNull();
		assertThat(cache.members().async().get(1000, 7).block(TIMEOUT).user()).isEqualTo(Sample.user(7));
		cache.apply(new GuildMemberRemoveEvent(1000, Sample.user(7)));
		assertThat(cache.users().count()).isZero();
	}

}
