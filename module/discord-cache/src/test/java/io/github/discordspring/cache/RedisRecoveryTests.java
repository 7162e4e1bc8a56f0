package io.github.discordspring.cache;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JsonGenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What becomes of a cache with a real Redis when too much waits for it, and of work that
 * takes long there.
 */
@Timeout(300)
class RedisRecoveryTests extends WithRedis {

	private final HandledSequence handled = new HandledSequence(0);

	private final Secret session = new Secret("one");

	private long sequence;

	private RedisStore store(RedisServer server) {
		return new RedisStore(connect(server.port()), "test", InstantSource.system());
	}

	private DiscordCache cache(RemoteStore store, Duration timeout, int maxPending) {
		return closing(new DiscordCache(
				Stores.options(CacheStoreFactory.remote(store, timeout)).maxPending(maxPending).build()));
	}

	@SuppressWarnings("unchecked")
	private <E extends DispatchEvent> void dispatch(DiscordCache cache, E event) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
			((Codec<E>) event.eventType().codec()).write(event, generator);
		}
		Dispatch dispatch = new Dispatch(new ShardId(0, 1), this.session, ++this.sequence, event.eventType(),
				Encoding.JSON, bytes.toByteArray(), 0, bytes.size(), 0, this.handled);
		cache.accept(dispatch);
		dispatch.expire();
	}

	private static DispatchEvent role(long guildId, String name) {
		return new GuildRoleUpdateEvent(guildId, Sample.role(guildId + 1, name));
	}

	private void awaitHandled() {
		await().atMost(PATIENCE).until(() -> this.handled.value() == this.sequence);
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
		DiscordCache cache = cache(store, Duration.ofSeconds(2), 20);
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		dispatch(cache, Sample.created(Sample.guild(2000), List.of()));
		awaitHandled();
		server.kill();
		dispatch(cache, role(3000, "keeps the worker"));
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);

		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		dispatch(cache, Sample.left(2000));
		overflow(cache, 1000);
		dispatch(cache, Sample.created(Sample.guild(2000), List.of()));
		server.start();

		awaitHandled();
		assertThat(cache.isStale(1000)).as("in this process").isTrue();
		assertThat(cache.isStale(2000)).as("left, and joined again by an event that was dropped").isTrue();
		DiscordCache other = cache(store, TIMEOUT, 20);
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
		DiscordCache cache = cache(store, Duration.ofSeconds(2), 20);
		for (int round = 1; round <= 3; round++) {
			server.kill();
			dispatch(cache, role(9000, "keeps the worker"));
			await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);
			overflow(cache, 1000L * round);
			server.start();
			// Drops go on while the first are noted
			overflow(cache, 1000L * round + 500);
			awaitHandled();
			DiscordCache other = cache(store, TIMEOUT, 20);
			assertThat(other.isStale(1000L * round)).as("round %d", round).isTrue();
			assertThat(other.isStale(1000L * round + 500)).as("round %d", round).isTrue();
		}
	}

	@Test
	void noMoreThanTenThousandChangesByHandWait() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		RedisStore store = store(server);
		DiscordCache cache = cache(store, Duration.ofSeconds(2), 20);
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();
		server.kill();
		dispatch(cache, role(1000, "keeps the worker"));
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);

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

	@Test
	void aPolicyListenerIsToldOfAChangeThatIsMadeLate() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		DiscordCache cache = cache(store(server), Duration.ofSeconds(2), 20);
		List<String> told = new CopyOnWriteArrayList<>();
		cache.addPolicyListener((type) -> told.add(type + " " + cache.policy(EntityType.BANS)));
		dispatch(cache, Sample.created(Sample.guild(1000), List.of()));
		awaitHandled();
		server.kill();
		dispatch(cache, role(1000, "keeps the worker"));
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);
		assertThatExceptionOfType(CacheUnavailableException.class)
			.isThrownBy(() -> cache.setPolicy(EntityType.BANS, CachingPolicy.none()));
		assertThat(told).isEmpty();
		server.start();
		await().atMost(PATIENCE).until(() -> !told.isEmpty());
		await().atMost(PATIENCE).until(() -> cache.lag().pending() == 0);
		assertThat(told).containsExactly("bans none");
	}

	@Test
	void eventsAreAppliedWhileASweepGoesOnAndWhatIsWrittenAnewStays() {
		long[] now = { 1_000_000 };
		RedisServer server = closing(RedisServer.inMemory());
		RedisStore store = new RedisStore(connect(server.port()), "ttl", () -> Instant.ofEpochMilli(now[0]));
		AtomicInteger meanwhile = new AtomicInteger();
		DiscordCache[] cache = new DiscordCache[1];
		RemoteStore slow = whileExpiredAreFound(store, (found) -> {
			if (found.id() % 500 == 0) {
				// Would wait for ever if the sweep kept the worker
				cache[0].applyAndCompareAsync(new GuildRoleUpdateEvent(1000, Sample.role(found.id(), "anew")))
					.block(PATIENCE);
				meanwhile.incrementAndGet();
			}
		});
		cache[0] = closing(new DiscordCache(Stores.options(CacheStoreFactory.remote(slow, PATIENCE))
			.limits(EntityType.ROLES, new EntityLimits(0, Duration.ofMinutes(10), null))
			.clock(() -> Instant.ofEpochMilli(now[0]))
			.build()));
		store.expireAfterWrite(EntityType.ROLES, 600_000);
		List<RemoteChange> puts = new ArrayList<>();
		for (int id = 1; id <= 3000; id++) {
			puts.add(new RemoteChange.Put(EntityType.ROLES, 1000, id,
					StoreForm.BYTES.write(EntityType.ROLES, Sample.role(id, "old"))));
		}
		store.write(new RemoteStore.RemoteBatch(null, 0, false, puts)).block(TIMEOUT);
		now[0] += 600_000;

		assertThat(cache[0].sweepExpired()).isEqualTo(3000 - 6);

		assertThat(meanwhile).hasValue(6);
		assertThat(store.count(EntityType.ROLES).block(TIMEOUT)).isEqualTo(6);
		assertThat(cache[0].roles().in(1000).values()).hasSize(6)
			.allSatisfy((role) -> assertThat(role.name()).isEqualTo("anew"));
		assertThat(cache[0].statistics(EntityType.ROLES).evictions()).isEqualTo(3000 - 6);
	}

	/**
	 * Does something at each key that is expired, before that is told.
	 */
	@SuppressWarnings("unchecked")
	private static RemoteStore whileExpiredAreFound(RemoteStore store,
			java.util.function.Consumer<RemoteStore.RemoteKey> action) {
		return (RemoteStore) Proxy.newProxyInstance(RedisRecoveryTests.class.getClassLoader(),
				new Class<?>[] { RemoteStore.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("equals")) {
						return proxy == arguments[0];
					}
					try {
						Object result = method.invoke(store, arguments);
						return method.getName().equals("expired")
								? ((Flux<RemoteStore.RemoteKey>) result).publishOn(Schedulers.boundedElastic())
									.doOnNext(action)
								: result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
