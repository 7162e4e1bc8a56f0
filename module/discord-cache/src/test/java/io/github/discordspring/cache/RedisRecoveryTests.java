package io.github.discordspring.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.EventTypes;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * The cache with a real Redis that fails at times, or loses what it had.
 */
@Timeout(300)
class RedisRecoveryTests extends WithRedis {

	/** Of a store that is meant to time out. */
	private static final Duration SHORT = Duration.ofSeconds(2);

	private DiscordCache cache(RemoteStore store, Duration timeout, int maxPending) {
		return cache(Stores.options(CacheStoreFactory.remote(store, timeout)).maxPending(maxPending));
	}

	/**
	 * Ends Redis as a crash would, and waits until the worker tries in vain to write an
	 * event.
	 */
	private void killWhileWorking(RedisServer server, DiscordCache cache) {
		server.kill();
		dispatch(cache, role(9000, "keeps the worker"));
		awaitBehind(cache);
	}

	/**
	 * Has an event applied, which may take longer than the store may: connecting for the
	 * first time does on a busy machine.
	 */
	private static void apply(DiscordCache cache, DispatchEvent event) {
		behind(cache, event).block(PATIENCE);
	}

	@Test
	void noEventIsLostWhenRedisIsKilledAndRestarted() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT);
		ReferenceCache reference = new ReferenceCache(100);
		RandomEvents events = new RandomEvents(7, true, 1000, 2000, 3000);
		Mono<AppliedEvent> last = Mono.empty();
		for (int kill = 0; kill < 3; kill++) {
			apply(events, 300, cache, reference);
			server.kill();
			apply(events, 400, cache, reference);
			awaitBehind(cache);
			server.start();
			last = apply(events, 300, cache, reference);
		}
		last.block(PATIENCE);
		assertThat(cache.lag().dropped()).isZero();
		assertThat(cache.lag().staleGuilds()).isZero();
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.CURRENT);
		DiscordCacheModelTests.assertSame(cache(store), reference, () -> "after restarts");
	}

	@Test
	void guildsAreStaleWhenRedisCameBackEmptyUntilTheyAreSentAgain() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT);
		DiscordCache other = cache(store);
		apply(cache, Sample.ready(Sample.user(1), 1000, 2000));
		apply(cache, Sample.created(Sample.guild(1000, Sample.role(1001, "role")), List.of(Sample.text(1010))));
		apply(cache, Sample.created(Sample.guild(2000), List.of(Sample.text(2010))));
		assertThat(cache.isStale(1000)).isFalse();

		server.kill();
		server.start();

		await().atMost(PATIENCE).until(() -> cache.isStale(1000));
		await().atMost(PATIENCE).until(() -> other.isStale(1000));
		assertThat(other.isStaleAsync(2000).block(TIMEOUT)).isTrue();
		assertThat(cache.lag().staleGuilds()).isEqualTo(2);
		assertThat(other.channels().count()).isZero();
		assertThat(other.currentUser()).isEqualTo(Sample.user(1));

		apply(cache, Sample.created(Sample.guild(1000, Sample.role(1001, "role")), List.of(Sample.text(1010))));
		assertThat(cache.isStale(1000)).isFalse();
		assertThat(other.isStale(1000)).isFalse();
		assertThat(other.isStale(2000)).isTrue();
		assertThat(other.channels().get(1010)).isNotNull();
		apply(cache, Sample.left(2000));
		assertThat(other.isStale(2000)).isFalse();
	}

	@Test
	void eventsGoOnInAnOutageAndCountAsHandledAfterIt() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT);
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();

		server.kill();
		for (int i = 0; i < 500; i++) {
			dispatch(cache, role(1000, "name " + i));
		}

		awaitBehind(cache);
		assertThat(this.handled.pending()).isZero();
		assertThat(this.handled.value()).isEqualTo(1);
		assertThat(cache.lag().pending()).isEqualTo(500);
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(() -> cache.roles().get(1001))
			.withMessageContaining("did not answer");
		assertThatExceptionOfType(CacheUnavailableException.class)
			.isThrownBy(() -> cache.roles().async().get(1001).block(PATIENCE));

		server.start();
		awaitHandled();
		awaitConfirmed(cache);
		assertThat(cache(store).roles().get(1001)).isEqualTo(Sample.role(1001, "name 499"));
	}

	@Test
	void whatWasThereBeforeAnEventIsToldBehindAndIsUnknownInAnOutage() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		DiscordCache cache = cache(store(server), Duration.ofSeconds(5));
		cache.captureBefore(EventTypes.of(EventType.GUILD_ROLE_UPDATE));
		apply(cache, Sample.created(Sample.guild(1000, Sample.role(1001, "before")), List.of()));

		AppliedEvent applied = attached(cache, role(1000, "after"));
		assertThat(applied.previous(EntityType.ROLES)).isEqualTo(Sample.role(1001, "before"));

		server.kill();
		assertThat(attached(cache, role(1000, "in the outage")).previous(EntityType.ROLES)).isNull();
		awaitBehind(cache);
		server.start();
		awaitConfirmed(cache);
		assertThat(attached(cache, role(1000, "later")).previous(EntityType.ROLES))
			.isEqualTo(Sample.role(1001, "in the outage"));
	}

	private AppliedEvent attached(DiscordCache cache, DispatchEvent event) {
		Dispatch dispatch = dispatchOf(event);
		cache.accept(dispatch);
		CompletionStage<?> applied = dispatch.attachment(CompletionStage.class);
		dispatch.expire();
		return (AppliedEvent) Mono.fromCompletionStage(applied).block(PATIENCE);
	}

	@Test
	void aSessionIsNotResumedAfterRedisLostItsState() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT);
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();
		server.kill();
		server.start();
		dispatch(cache, role(1000, "later"));
		await().atMost(PATIENCE).until(() -> cache.isStale(1000));
		awaitHandled();
		assertThat(cache.hasSession(SHARD, this.session).block(TIMEOUT)).isFalse();
		this.session = new Secret("the next");
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();
		assertThat(cache.hasSession(SHARD, this.session).block(TIMEOUT)).isTrue();
	}

	@Test
	void aPolicyThatIsChangedInAnOutageSaysAfterItWhichEventsAreWanted() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store(server), SHORT))
			.policy(EntityType.BANS, CachingPolicy.none()));
		behind(cache, role(1000, "before")).block(PATIENCE);
		assertThat(cache.wanted().contains(EventType.GUILD_BAN_ADD)).isFalse();
		server.kill();
		Mono<AppliedEvent> waiting = behind(cache, role(1000, "in the outage"));
		awaitBehind(cache);
		assertThatExceptionOfType(CacheUnavailableException.class)
			.isThrownBy(() -> cache.setPolicy(EntityType.BANS, CachingPolicy.all()));
		assertThat(cache.wanted().contains(EventType.GUILD_BAN_ADD)).isFalse();
		server.start();
		waiting.block(PATIENCE);
		await().atMost(PATIENCE).until(() -> cache.wanted().contains(EventType.GUILD_BAN_ADD));
	}

	@Test
	void aPolicyListenerIsToldOfAChangeThatIsMadeLate() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		DiscordCache cache = cache(store(server), SHORT);
		List<String> told = new CopyOnWriteArrayList<>();
		cache.addPolicyListener((type) -> told.add(type + " " + cache.policy(EntityType.BANS)));
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();
		killWhileWorking(server, cache);
		assertThatExceptionOfType(CacheUnavailableException.class)
			.isThrownBy(() -> cache.setPolicy(EntityType.BANS, CachingPolicy.none()));
		assertThat(told).isEmpty();
		server.start();
		await().atMost(PATIENCE).until(() -> !told.isEmpty());
		awaitConfirmed(cache);
		assertThat(told).containsExactly("bans none");
	}

	@Test
	void whatFindsNoRoomInAnOutageMakesItsGuildStale() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT, 10);
		apply(cache, Sample.created(Sample.guild(1000), List.of()));
		apply(cache, Sample.created(Sample.guild(2000), List.of()));

		server.kill();
		for (int i = 0; i < 600; i++) {
			dispatch(cache, role(1000, "name " + i));
		}

		assertThat(cache.lag().dropped()).isPositive();
		assertThat(cache.isStale(1000)).isTrue();
		assertThat(cache.isStale(2000)).isFalse();
		server.start();
		awaitConfirmed(cache);
		assertThat(cache(store).isStale(1000)).isTrue();
		assertThat(cache(store).isStale(2000)).isFalse();
		awaitHandled();
	}

	/**
	 * Fills the queue until an event of a guild finds no room.
	 */
	private void overflow(DiscordCache cache, long guildId) {
		LongSupplier dropped = () -> cache.lag().dropped();
		long before = dropped.getAsLong();
		while (dropped.getAsLong() == before) {
			dispatch(cache, role(guildId, "name"));
		}
	}

	@Test
	void aGuildThatWasSentBeforeAnEventOfItWasDroppedStaysStale() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT, 20);
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		dispatch(cache, Sample.created(Sample.guild(2000), List.of()));
		awaitHandled();
		killWhileWorking(server, cache);

		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		dispatch(cache, Sample.left(2000));
		overflow(cache, 1000);
		dispatch(cache, Sample.created(Sample.guild(2000), List.of()));
		server.start();

		awaitHandled();
		assertThat(cache.isStale(1000)).as("in this process").isTrue();
		assertThat(cache.isStale(2000)).as("left, and joined again by an event that was dropped").isTrue();
		DiscordCache other = cache(store);
		assertThat(other.isStale(1000)).as("in another process").isTrue();
		assertThat(other.isStale(2000)).as("in another process").isTrue();
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();
		assertThat(cache.isStale(1000)).as("after it was sent again").isFalse();
		assertThat(other.isStale(1000)).as("after it was sent again").isFalse();
	}

	@Test
	void eachGuildOfWhichEventsWereDroppedIsNotedInTheStore() throws Exception {
		RedisServer server = closing(RedisServer.durable());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT, 20);
		for (int round = 1; round <= 3; round++) {
			killWhileWorking(server, cache);
			overflow(cache, 1000L * round);
			server.start();
			// Drops go on while the first are noted
			overflow(cache, 1000L * round + 500);
			awaitHandled();
			DiscordCache other = cache(store);
			assertThat(other.isStale(1000L * round)).as("round %d", round).isTrue();
			assertThat(other.isStale(1000L * round + 500)).as("round %d", round).isTrue();
		}
	}

	@Test
	void noMoreThanTenThousandChangesByHandWait() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, SHORT, 20);
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();
		killWhileWorking(server, cache);

		AsyncEntityCache<?> users = cache.users().async();
		List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
		for (int i = 1; i <= 10_000; i++) {
			waiting.add(cache.users().async().put(Sample.user(i)).toFuture());
		}
		assertThat(waiting).noneMatch(CompletableFuture::isDone);
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(() -> users.remove(1).block(PATIENCE))
			.withMessageContaining("Too many events and changes wait");
		dispatch(cache, role(1000, "events have room of their own"));
		server.start();
		CompletableFuture.allOf(waiting.toArray(CompletableFuture<?>[]::new)).join();
		awaitHandled();
		assertThat(store.count(EntityType.USERS).block(TIMEOUT)).isEqualTo(10_000);
	}

}
