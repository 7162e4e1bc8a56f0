package io.github.discordspring.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.GuildMemberRemoveEvent;
import io.github.discordspring.model.event.GuildRoleDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
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
import tools.jackson.core.JsonGenerator;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * The cache with a real Redis, which fails at times.
 */
@Timeout(300)
class RedisCacheTests extends WithRedis {

	private static final ShardId SHARD = new ShardId(0, 1);

	private long sequence;

	private DiscordCache cache(RedisStore store, Duration timeout) {
		return closing(new DiscordCache(Stores.options(CacheStoreFactory.remote(store, timeout)).build()));
	}

	private DiscordCache cache(RedisStore store) {
		return cache(store, TIMEOUT);
	}

	private static RedisStore store(LettuceConnectionFactory connections) {
		return new RedisStore(connections, "test", InstantSource.system());
	}

	/**
	 * Sends an event as the gateway does.
	 */
	private void dispatch(DiscordCache cache, DispatchEvent event, HandledSequence handled, Secret session) {
		Dispatch dispatch = dispatchOf(event, ++this.sequence, handled, session);
		cache.accept(dispatch);
		dispatch.expire();
	}

	@SuppressWarnings("unchecked")
	private static <E extends DispatchEvent> Dispatch dispatchOf(E event, long sequence, HandledSequence handled,
			Secret session) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
			((io.github.discordspring.model.codec.Codec<E>) event.eventType().codec()).write(event, generator);
		}
		return new Dispatch(SHARD, session, sequence, event.eventType(), Encoding.JSON, bytes.toByteArray(), 0,
				bytes.size(), 0, handled);
	}

	private static DispatchEvent role(long guildId, String name) {
		return new GuildRoleUpdateEvent(guildId, Sample.role(guildId + 1, name));
	}

	/**
	 * Has events applied behind.
	 */
	private static Mono<AppliedEvent> behind(DiscordCache cache, DispatchEvent event) {
		CompletableFuture<AppliedEvent> applied = cache.applyAndCompareAsync(event).toFuture();
		return Mono.fromFuture(applied);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void theCacheHoldsWhatTheReferenceHoldsWhileOthersRead(long seed) throws Exception {
		DiscordCache cache = closing(
				new DiscordCache(Stores.options(SharedRedis.stores()).messagesPerChannel(2).build()));
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
		DiscordCache cache = cache(store(connect(proxy.port())));
		Member[] members = new Member[1000];
		for (int i = 0; i < members.length; i++) {
			members[i] = Sample.member(Sample.user(10_000 + i), "nick " + i, 1001);
		}
		DispatchEvent event = Sample.created(Sample.guild(1000, Sample.role(1000, "@everyone")),
				List.of(Sample.text(1100), Sample.text(1200)), List.of(), members.length, members);
		// Connects, and makes the script known
		cache.apply(Sample.ready(Sample.user(1), 1000));
		long before = proxy.count();

		cache.apply(event);

		// One of them looks in each two seconds whether Redis has lost something
		assertThat(proxy.count() - before).as("round trips of writing").isLessThanOrEqualTo(8);
		assertThat(cache.members().in(1000).count()).isEqualTo(1000);
		long reading = proxy.count();
		assertThat(cache.members().in(1000).values()).hasSize(1000)
			.allSatisfy((member) -> assertThat(member.user()).isNotNull());
		assertThat(proxy.count() - reading).as("round trips of reading").isLessThanOrEqualTo(12);
	}

	@Test
	void noEventIsLostWhenRedisIsKilledAndRestarted() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		DiscordCache cache = cache(store(server.connect()), Duration.ofSeconds(2));
		ReferenceCache reference = new ReferenceCache(100);
		RandomEvents events = new RandomEvents(7, true, 1000, 2000, 3000);
		Mono<AppliedEvent> last = Mono.empty();
		for (int step = 0; step < 3000; step++) {
			DispatchEvent event = events.next();
			last = behind(cache, event);
			reference.apply(event);
			if (step % 1000 == 300) {
				server.kill();
			}
			if (step % 1000 == 700) {
				await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);
				server.start();
			}
		}
		last.block(PATIENCE);
		assertThat(cache.lag().dropped()).isZero();
		assertThat(cache.lag().staleGuilds()).isZero();
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.CURRENT);
		DiscordCacheModelTests.assertSame(cache, reference, () -> "after restarts");
	}

	@Test
	void guildsAreStaleWhenRedisCameBackEmptyUntilTheyAreSentAgain() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		RedisStore store = store(connect(server.port()));
		DiscordCache cache = cache(store, Duration.ofSeconds(2));
		DiscordCache other = cache(store, TIMEOUT);
		cache.apply(Sample.ready(Sample.user(1), 1000, 2000));
		cache.apply(Sample.created(Sample.guild(1000, Sample.role(1001, "role")), List.of(Sample.text(1010))));
		cache.apply(Sample.created(Sample.guild(2000), List.of(Sample.text(2010))));
		assertThat(cache.isStale(1000)).isFalse();

		server.kill();
		server.start();

		await().atMost(PATIENCE).until(() -> cache.isStale(1000));
		await().atMost(PATIENCE).until(() -> other.isStale(1000));
		assertThat(other.isStaleAsync(2000).block(TIMEOUT)).isTrue();
		assertThat(cache.lag().staleGuilds()).isEqualTo(2);
		assertThat(cache.channels().count()).isZero();
		assertThat(other.currentUser()).isEqualTo(Sample.user(1));

		cache.apply(Sample.created(Sample.guild(1000, Sample.role(1001, "role")), List.of(Sample.text(1010))));
		assertThat(cache.isStale(1000)).isFalse();
		assertThat(other.isStale(1000)).isFalse();
		assertThat(other.isStale(2000)).isTrue();
		assertThat(other.channels().get(1010)).isNotNull();
		cache.apply(Sample.left(2000));
		assertThat(other.isStale(2000)).isFalse();
	}

	@Test
	void eventsGoOnInAnOutageAndCountAsHandledAfterIt() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		DiscordCache cache = cache(store(connect(server.port())), Duration.ofSeconds(2));
		HandledSequence handled = new HandledSequence(0);
		Secret session = new Secret("one");
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()), handled, session);
		await().atMost(PATIENCE).until(() -> handled.value() == 1);

		server.kill();
		for (int i = 0; i < 500; i++) {
			dispatch(cache, role(1000, "name " + i), handled, session);
		}

		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);
		assertThat(handled.pending()).isZero();
		assertThat(handled.value()).isEqualTo(1);
		assertThat(cache.lag().pending()).isEqualTo(500);
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(() -> cache.roles().get(1001))
			.withMessageContaining("did not answer");
		assertThatExceptionOfType(CacheUnavailableException.class)
			.isThrownBy(() -> cache.roles().async().get(1001).block(PATIENCE));

		server.start();
		await().atMost(PATIENCE).until(() -> handled.value() == 501);
		await().atMost(PATIENCE).until(() -> cache.lag().pending() == 0);
		assertThat(cache.roles().get(1001)).isEqualTo(Sample.role(1001, "name 499"));
	}

	@Test
	void whatWasThereBeforeAnEventIsToldBehindAndIsUnknownInAnOutage() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		DiscordCache cache = cache(store(connect(server.port())), Duration.ofSeconds(5));
		cache.captureBefore(EventTypes.of(EventType.GUILD_ROLE_UPDATE));
		HandledSequence handled = new HandledSequence(0);
		Secret session = new Secret("one");
		cache.apply(Sample.created(Sample.guild(1000, Sample.role(1001, "before")), List.of()));

		AppliedEvent applied = attached(cache, role(1000, "after"), handled, session);
		assertThat(applied.previous(EntityType.ROLES)).isEqualTo(Sample.role(1001, "before"));

		server.kill();
		assertThat(attached(cache, role(1000, "in the outage"), handled, session).previous(EntityType.ROLES)).isNull();
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);
		server.start();
		await().atMost(PATIENCE).until(() -> cache.lag().pending() == 0);
		assertThat(attached(cache, role(1000, "later"), handled, session).previous(EntityType.ROLES))
			.isEqualTo(Sample.role(1001, "in the outage"));
	}

	private AppliedEvent attached(DiscordCache cache, DispatchEvent event, HandledSequence handled, Secret session) {
		Dispatch dispatch = dispatchOf(event, ++this.sequence, handled, session);
		cache.accept(dispatch);
		CompletionStage<?> applied = dispatch.attachment(CompletionStage.class);
		dispatch.expire();
		return (AppliedEvent) Mono.fromCompletionStage(applied).block(PATIENCE);
	}

	@Test
	void whatFindsNoRoomInAnOutageMakesItsGuildStale() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		RedisStore store = store(connect(server.port()));
		DiscordCache cache = closing(new DiscordCache(
				Stores.options(CacheStoreFactory.remote(store, Duration.ofSeconds(2))).maxPending(10).build()));
		HandledSequence handled = new HandledSequence(0);
		Secret session = new Secret("one");
		cache.apply(Sample.created(Sample.guild(1000), List.of()));
		cache.apply(Sample.created(Sample.guild(2000), List.of()));

		server.kill();
		for (int i = 0; i < 600; i++) {
			dispatch(cache, role(1000, "name " + i), handled, session);
		}

		assertThat(cache.lag().dropped()).isPositive();
		assertThat(cache.isStale(1000)).isTrue();
		assertThat(cache.isStale(2000)).isFalse();
		server.start();
		await().atMost(PATIENCE).until(() -> cache.lag().pending() == 0);
		assertThat(cache(store).isStale(1000)).isTrue();
		assertThat(cache(store).isStale(2000)).isFalse();
		await().atMost(PATIENCE).until(() -> handled.value() == 600);
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
		HandledSequence handled = new HandledSequence(0);
		Secret session = new Secret("the session");
		dispatch(before, Sample.ready(Sample.user(1), 1000), handled, session);
		dispatch(before,
				Sample.created(Sample.guild(1000), List.of(Sample.text(1010)), Sample.member(Sample.user(7), "a")),
				handled, session);
		dispatch(before, Sample.written(1000, Sample.message(5, 1010, Sample.user(7), "hi"), null), handled, session);
		await().atMost(PATIENCE).until(() -> handled.value() == 3);
		before.close();

		DiscordCache after = cache(store);
		assertThat(after.hasSession(SHARD, session).block(TIMEOUT)).isTrue();
		assertThat(after.hasSession(SHARD, new Secret("another")).block(TIMEOUT)).isFalse();
		assertThat(after.hasSession(new ShardId(0, 2), session).block(TIMEOUT)).isFalse();
		assertThat(after.currentUser()).isEqualTo(Sample.user(1));
		assertThat(after.applyAndCompare(Sample.left(1000)).guildTransition()).isEqualTo(GuildTransition.LEFT);
		assertThat(after.users().contains(7)).isFalse();
		assertThat(after.messages().count()).isZero();
		assertThat(after.channels().count()).isZero();
	}

	@Test
	void aSessionIsNotResumedAfterRedisLostItsState() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		RedisStore store = store(connect(server.port()));
		DiscordCache cache = cache(store, Duration.ofSeconds(2));
		HandledSequence handled = new HandledSequence(0);
		Secret session = new Secret("the session");
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()), handled, session);
		await().atMost(PATIENCE).until(() -> handled.value() == 1);
		server.kill();
		server.start();
		dispatch(cache, role(1000, "later"), handled, session);
		await().atMost(PATIENCE).until(() -> cache.isStale(1000));
		await().atMost(PATIENCE).until(() -> handled.value() == 2);
		assertThat(cache.hasSession(SHARD, session).block(TIMEOUT)).isFalse();
		Secret next = new Secret("the next");
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()), handled, next);
		await().atMost(PATIENCE).until(() -> handled.value() == 3);
		assertThat(cache.hasSession(SHARD, next).block(TIMEOUT)).isTrue();
	}

	@Test
	void whatIsNotWrittenAgainExpires() {
		long[] now = { 1_000_000 };
		LettuceConnectionFactory connections = connect(closing(RedisServer.inMemory()).port());
		RedisStore store = new RedisStore(connections, "ttl", () -> Instant.ofEpochMilli(now[0]));
		CacheOptions options = Stores.options(CacheStoreFactory.remote(store, TIMEOUT))
			.limits(EntityType.ROLES, new EntityLimits(0, Duration.ofMinutes(10), null))
			.clock(() -> Instant.ofEpochMilli(now[0]))
			.build();
		DiscordCache cache = closing(new DiscordCache(options));
		DiscordCache other = cache(new RedisStore(connections, "ttl", () -> Instant.ofEpochMilli(now[0])));
		cache.roles().in(1000).put(Sample.role(1001, "old"));
		now[0] += 300_000;
		cache.roles().in(1000).put(Sample.role(1002, "new"));
		now[0] += 300_000;
		assertThat(other.roles().get(1000, 1001)).isNull();
		assertThat(other.roles().in(1000).values()).containsExactly(Sample.role(1002, "new"));
		assertThat(cache.roles().get(1000, 1001)).isNull();
		cache.sweepExpired();
		assertThat(other.roles().count()).isEqualTo(1);
	}

	@Test
	void expiredMessagesMakeRoomForNewOnes() {
		long[] now = { 1_000_000 };
		RedisStore store = new RedisStore(connect(closing(RedisServer.inMemory()).port()), "ttl",
				() -> Instant.ofEpochMilli(now[0]));
		CacheOptions options = Stores.options(CacheStoreFactory.remote(store, Duration.ofSeconds(10)))
			.limits(EntityType.MESSAGES, new EntityLimits(0, Duration.ofMinutes(10), null))
			.messagesPerChannel(2)
			.clock(() -> Instant.ofEpochMilli(now[0]))
			.build();
		DiscordCache cache = closing(new DiscordCache(options));
		cache.apply(Sample.created(Sample.guild(1000), List.of(Sample.text(1010))));
		for (long id = 5; id <= 6; id++) {
			cache.apply(Sample.written(1000, Sample.message(id, 1010, Sample.user(7), "old"), null));
		}
		now[0] += 600_000;
		for (long id = 7; id <= 9; id++) {
			cache.apply(Sample.written(1000, Sample.message(id, 1010, Sample.user(7), "new"), null));
		}
		assertThat(cache.messages().in(1010).values()).extracting(Message::id).containsExactly(8L, 9L);
		assertThat(store.count(EntityType.MESSAGES).block(TIMEOUT)).isEqualTo(2);
	}

	@Test
	void theTimeToExpireCanBeChangedWhileRunning() {
		long[] now = { 1_000_000 };
		LettuceConnectionFactory connections = connect(closing(RedisServer.inMemory()).port());
		DiscordCache cache = cache(new RedisStore(connections, "ttl", () -> Instant.ofEpochMilli(now[0])));
		DiscordCache other = cache(new RedisStore(connections, "ttl", () -> Instant.ofEpochMilli(now[0])));
		cache.setLimits(EntityType.ROLES, new EntityLimits(0, Duration.ofMinutes(10), null));
		cache.roles().in(1000).put(Sample.role(1001, "role"));
		assertThat(other.roles().get(1000, 1001)).isNotNull();
		now[0] += 600_000;
		assertThat(other.roles().get(1000, 1001)).isNull();
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
	void oneSweepAtMostWaitsInAnOutage() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		DiscordCache cache = closing(new DiscordCache(
				Stores.options(CacheStoreFactory.remote(store(connect(server.port())), Duration.ofSeconds(2)))
					.limits(EntityType.ROLES, new EntityLimits(0, Duration.ofMinutes(10), null))
					.build()));
		behind(cache, role(1000, "before")).block(PATIENCE);
		server.kill();
		Mono<AppliedEvent> waiting = behind(cache, role(1000, "in the outage"));
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(cache::sweepExpired);
		assertThat(cache.sweepExpired()).isZero();
		assertThat(cache.lag().pending()).isEqualTo(2);
		server.start();
		waiting.block(PATIENCE);
		await().atMost(PATIENCE).until(() -> cache.lag().pending() == 0);
	}

	@Test
	void theLongestTimeToExpireOfAParentDecides() {
		LettuceConnectionFactory connections = connect(closing(RedisServer.inMemory()).port());
		DiscordCache cache = cache(new RedisStore(connections, "ttl", InstantSource.system()));
		cache.setLimits(EntityType.ROLES, new EntityLimits(0, Duration.ofHours(10), null));
		cache.roles().in(1000).put(Sample.role(1001, "long"));
		cache.setLimits(EntityType.ROLES, new EntityLimits(0, Duration.ofMinutes(1), null));
		cache.roles().in(1000).put(Sample.role(1002, "short"));
		byte[] hash = "discord:{ttl}:roles:1000".getBytes(StandardCharsets.UTF_8);
		try (RedisConnection connection = connections.getConnection()) {
			assertThat(connection.keyCommands().ttl(hash)).isGreaterThan(Duration.ofHours(10).toSeconds());
			cache.setLimits(EntityType.ROLES, EntityLimits.none());
			cache.roles().in(1000).put(Sample.role(1003, "for ever"));
			assertThat(connection.keyCommands().ttl(hash)).isEqualTo(-1);
			cache.setLimits(EntityType.ROLES, new EntityLimits(0, Duration.ofMinutes(1), null));
			cache.roles().in(1000).put(Sample.role(1004, "short"));
			assertThat(connection.keyCommands().ttl(hash)).isEqualTo(-1);
		}
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
	void aPolicyThatIsChangedInAnOutageSaysAfterItWhichEventsAreWanted() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		DiscordCache cache = closing(new DiscordCache(
				Stores.options(CacheStoreFactory.remote(store(connect(server.port())), Duration.ofSeconds(2)))
					.policy(EntityType.BANS, CachingPolicy.none())
					.build()));
		behind(cache, role(1000, "before")).block(PATIENCE);
		assertThat(cache.wanted().contains(EventType.GUILD_BAN_ADD)).isFalse();
		server.kill();
		Mono<AppliedEvent> waiting = behind(cache, role(1000, "in the outage"));
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);
		assertThatExceptionOfType(CacheUnavailableException.class)
			.isThrownBy(() -> cache.setPolicy(EntityType.BANS, CachingPolicy.all()));
		assertThat(cache.wanted().contains(EventType.GUILD_BAN_ADD)).isFalse();
		server.start();
		waiting.block(PATIENCE);
		await().atMost(PATIENCE).until(() -> cache.wanted().contains(EventType.GUILD_BAN_ADD));
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
		DiscordCache cache = closing(new DiscordCache(Stores.options(new CacheStoreFactory() {

			@Override
			public <T> CacheStore<T> create(EntityType<T> type) {
				return ((type == EntityType.USERS) ? CacheStoreFactory.memory() : remote).create(type);
			}

		}).build()));
		cache.apply(Sample.created(Sample.guild(1000), List.of(), Sample.member(Sample.user(7), "a")));
		assertThat(cache.members().get(1000, 7).user()).isEqualTo(Sample.user(7));
		assertThat(cache(store).members().get(1000, 7).user()).isNull();
		assertThat(cache.members().async().get(1000, 7).block(TIMEOUT).user()).isEqualTo(Sample.user(7));
		cache.apply(new GuildMemberRemoveEvent(1000, Sample.user(7)));
		assertThat(cache.users().count()).isZero();
	}

}
