package io.github.discordspring.cache;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.guild.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import reactor.core.publisher.Mono;
import tools.jackson.core.JsonGenerator;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that start a Redis of their own and close what they opened.
 */
abstract class WithRedis {

	/** How long to wait for what happens sooner or later. */
	static final Duration PATIENCE = Duration.ofSeconds(120);

	/** Of a store that is not meant to time out. */
	static final Duration TIMEOUT = Duration.ofSeconds(30);

	static final ShardId SHARD = new ShardId(0, 1);

	/** Knows which of the {@linkplain #dispatch dispatched} events are handled. */
	final HandledSequence handled = new HandledSequence(0);

	/** Whose events are dispatched. */
	Secret session = new Secret("one");

	private long sequence;

	private final List<AutoCloseable> open = new ArrayList<>();

	@BeforeEach
	void requireRedis() {
		RedisServer.requireProgram();
	}

	@AfterEach
	void close() throws Exception {
		for (int i = this.open.size() - 1; i >= 0; i--) {
			this.open.get(i).close();
		}
	}

	/**
	 * Closes something after the test, before what was opened earlier.
	 */
	final <T extends AutoCloseable> T closing(T resource) {
		this.open.add(resource);
		return resource;
	}

	final LettuceConnectionFactory connect(int port) {
		LettuceConnectionFactory connections = RedisServer.connect(port);
		closing(connections::destroy);
		return connections;
	}

	final RedisStore store(RedisServer server) {
		return new RedisStore(connect(server.port()), "test", InstantSource.system());
	}

	final DiscordCache cache(RemoteStore store) {
		return cache(store, TIMEOUT);
	}

	final DiscordCache cache(RemoteStore store, Duration timeout) {
		return cache(Stores.options(CacheStoreFactory.remote(store, timeout)));
	}

	final DiscordCache cache(CacheOptions.Builder options) {
		return closing(new DiscordCache(options.build()));
	}

	/**
	 * Sends an event as the gateway does.
	 */
	final void dispatch(DiscordCache cache, DispatchEvent event) {
		Dispatch dispatch = dispatchOf(event);
		cache.accept(dispatch);
		dispatch.expire();
	}

	@SuppressWarnings("unchecked")
	final <E extends DispatchEvent> Dispatch dispatchOf(E event) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator generator = Encoding.JSON.generator(bytes)) {
			((Codec<E>) event.eventType().codec()).write(event, generator);
		}
		return new Dispatch(SHARD, this.session, ++this.sequence, event.eventType(), Encoding.JSON, bytes.toByteArray(),
				0, bytes.size(), 0, this.handled);
	}

	/**
	 * Waits until all events that were dispatched are handled.
	 */
	final void awaitHandled() {
		await().atMost(PATIENCE).until(() -> this.handled.value() == this.sequence);
	}

	/**
	 * Waits until a cache says that its store does not answer.
	 */
	static void awaitBehind(DiscordCache cache) {
		await().atMost(PATIENCE).until(() -> cache.lag().state() == CacheLag.State.BEHIND);
	}

	/**
	 * Waits until nothing waits for the store of a cache.
	 */
	static void awaitConfirmed(DiscordCache cache) {
		await().atMost(PATIENCE).until(() -> cache.lag().pending() == 0);
	}

	static DispatchEvent role(long guildId, String name) {
		return new GuildRoleUpdateEvent(guildId, Sample.role(guildId + 1, name));
	}

	/**
	 * Checks that a guild with a thousand members is written and read in few round trips.
	 * @param proxy counts those of the cache
	 */
	static void assertHandfulOfRoundTrips(DiscordCache cache, RoundTrips proxy) {
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
		assertThat(proxy.count() - before).as("round trips of writing").isBetween(1L, 8L);
		assertThat(cache.members().in(1000).count()).isEqualTo(1000);
		long reading = proxy.count();
		assertThat(cache.members().in(1000).values()).hasSize(1000)
			.allSatisfy((member) -> assertThat(member.user()).isNotNull());
		assertThat(proxy.count() - reading).as("round trips of reading").isBetween(1L, 12L);
	}

	/**
	 * Has an event applied behind.
	 */
	static Mono<AppliedEvent> behind(DiscordCache cache, DispatchEvent event) {
		CompletableFuture<AppliedEvent> applied = cache.applyAndCompareAsync(event).toFuture();
		return Mono.fromFuture(applied);
	}

	/**
	 * Has events applied behind, here and by the reference.
	 * @return completes with the last of them
	 */
	static Mono<AppliedEvent> apply(RandomEvents events, int count, DiscordCache cache, ReferenceCache reference) {
		Mono<AppliedEvent> last = Mono.empty();
		for (int i = 0; i < count; i++) {
			DispatchEvent event = events.next();
			last = behind(cache, event);
			reference.apply(event);
		}
		return last;
	}

}
