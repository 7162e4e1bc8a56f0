package io.github.discordspring.cache;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import io.github.discordspring.cache.redis.RedisStore;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.emoji.Emoji;
import io.github.discordspring.model.event.ChannelDeleteEvent;
import io.github.discordspring.model.event.GuildRoleUpdateEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.invite.Invite;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.UserReaction;
import io.github.discordspring.model.permission.Overwrite;
import io.github.discordspring.model.permission.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What goes with time where the cache is in a real Redis.
 */
@Timeout(300)
class RedisExpiryTests extends WithRedis {

	private static final EntityLimits TEN_MINUTES = new EntityLimits(0, Duration.ofMinutes(10), null);

	private final AtomicLong now = new AtomicLong(1_000_000);

	private final InstantSource clock = () -> Instant.ofEpochMilli(this.now.get());

	private LettuceConnectionFactory connections() {
		return connect(closing(RedisServer.inMemory()).port());
	}

	private RedisStore store(LettuceConnectionFactory connections) {
		return new RedisStore(connections, "ttl", this.clock);
	}

	/**
	 * Makes a cache whose roles and messages go after ten minutes.
	 */
	private DiscordCache expiring(RemoteStore store, Duration timeout) {
		return cache(Stores.options(CacheStoreFactory.remote(store, timeout))
			.limits(EntityType.ROLES, TEN_MINUTES)
			.limits(EntityType.MESSAGES, TEN_MINUTES)
			.messagesPerChannel(2)
			.clock(this.clock));
	}

	@Test
	void whatIsNotWrittenAgainExpires() {
		LettuceConnectionFactory connections = connections();
		DiscordCache cache = expiring(store(connections), TIMEOUT);
		DiscordCache other = cache(store(connections));
		cache.roles().in(1000).put(Sample.role(1001, "old"));
		this.now.addAndGet(300_000);
		cache.roles().in(1000).put(Sample.role(1002, "new"));
		this.now.addAndGet(300_000);
		assertThat(other.roles().get(1000, 1001)).isNull();
		assertThat(other.roles().in(1000).values()).containsExactly(Sample.role(1002, "new"));
		assertThat(cache.roles().get(1000, 1001)).isNull();
		cache.sweepExpired();
		assertThat(other.roles().count()).isEqualTo(1);
	}

	@Test
	void attributesExpireWithTheirEntity() {
		EntityType<Titled> titled = EntityType.wrap(EntityType.ROLES, "titled", Titled.class, Title.class, Titled::new);
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store(connections()), TIMEOUT))
			.limits(EntityType.ROLES, TEN_MINUTES)
			.data(titled)
			.clock(this.clock));
		cache.entities(titled).in(1000).put(new Titled(Sample.role(1001, "role"), new Title("chief")));
		assertThat(cache.entities(titled).get(1000, 1001).title()).isEqualTo(new Title("chief"));
		this.now.addAndGet(600_000);
		cache.sweepExpired();
		cache.roles().in(1000).put(Sample.role(1001, "role"));
		assertThat(cache.entities(titled).get(1000, 1001).title()).isNull();
	}

	@Test
	void attributesOfOverwritesExpireWithTheirChannel() {
		EntityType<Ruled> ruled = EntityType.wrap(EntityType.OVERWRITES, "ruled", Ruled.class, Title.class, Ruled::new);
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store(connections()), TIMEOUT))
			.limits(EntityType.CHANNELS, TEN_MINUTES)
			.data(ruled)
			.clock(this.clock));
		Overwrite overwrite = Overwrite.ofRole(1000, 0, 1024);
		Channel channel = Sample.text(1010).toBuilder().permissionOverwrites(List.of(overwrite)).build();
		cache.apply(Sample.created(Sample.guild(1000), List.of(channel)));
		cache.entities(ruled).in(1010).put(new Ruled(overwrite, new Title("rule")));
		this.now.addAndGet(600_000);
		assertThat(cache.sweepExpired()).isEqualTo(1);
		cache.channels().in(1000).put(channel);
		assertThat(cache.entities(ruled).in(1010).values()).containsExactly(new Ruled(overwrite, null));
	}

	@Test
	void whoReactedExpiresWithTheMessage() {
		RedisStore store = store(connections());
		DiscordCache cache = expiring(store, TIMEOUT);
		cache.apply(Sample.created(Sample.guild(1000), List.of(Sample.text(1010))));
		cache.apply(Sample.written(1000, Sample.message(5, 1010, Sample.user(7), "old"), null));
		this.now.addAndGet(300_000);
		cache.apply(Sample.written(1000, Sample.message(6, 1010, Sample.user(7), "new"), null));
		for (long messageId = 5; messageId <= 6; messageId++) {
			cache.reactions().in(messageId).put(reaction(7, messageId));
		}
		this.now.addAndGet(300_000);
		assertThat(cache.sweepExpired()).isEqualTo(1);
		assertThat(store.count(EntityType.REACTIONS, 5).block(TIMEOUT)).isZero();
		assertThat(store.count(EntityType.REACTIONS, 6).block(TIMEOUT)).isEqualTo(1);
	}

	@Test
	void whoIsKeptWhileOnlineGoesWithThePresenceThatExpires() {
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store(connections()), TIMEOUT))
			.policy(EntityType.MEMBERS, CachingPolicy.named(EntityType.MEMBERS, "online"))
			.limits(EntityType.PRESENCES, TEN_MINUTES)
			.clock(this.clock));
		cache.apply(EveryType.guildCreate());
		assertThat(cache.members().in(100).contains(2)).isTrue();
		this.now.addAndGet(600_000);
		assertThat(cache.sweepExpired()).isEqualTo(1);
		assertThat(cache.members().in(100).contains(2)).isFalse();
	}

	@Test
	void reactionsGoWithTheirChannelAlsoWhereSomeAreExpired() {
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store(connections()), TIMEOUT))
			.limits(EntityType.REACTIONS, TEN_MINUTES)
			.clock(this.clock));
		cache.apply(Sample.created(Sample.guild(1000), List.of(Sample.text(1010))));
		for (long messageId = 1; messageId <= 8; messageId++) {
			for (long userId = 7; userId <= 9; userId++) {
				cache.reactions().in(messageId).put(reaction(userId, messageId));
			}
		}
		this.now.addAndGet(300_000);
		for (long messageId = 1; messageId <= 8; messageId++) {
			cache.reactions().in(messageId).put(reaction(8, messageId));
		}
		this.now.addAndGet(300_000);
		cache.apply(new ChannelDeleteEvent(Sample.text(1010).toBuilder().guildId(1000).build()));
		assertThat(cache.reactions().values()).isEmpty();
	}

	@Test
	void theGuildOfAMessageIsForgottenWithItsLastReactionThatExpires() {
		RedisStore store = store(connections());
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store, TIMEOUT))
			.limits(EntityType.REACTIONS, TEN_MINUTES)
			.clock(this.clock));
		cache.apply(Sample.created(Sample.guild(1000), List.of(Sample.text(1010))));
		cache.reactions().in(5).put(reaction(7, 5));
		cache.reactions().in(6).put(reaction(7, 6));
		this.now.addAndGet(300_000);
		cache.reactions().in(6).put(reaction(8, 6));
		this.now.addAndGet(300_000);
		assertThat(cache.sweepExpired()).isEqualTo(2);
		assertThat(store.notes("guilds-of:reactions").block(TIMEOUT)).containsOnlyKeys("6");
	}

	private static UserReaction reaction(long userId, long messageId) {
		Emoji emoji = new Emoji(0, "x", Snowflakes.empty(), null, false, false, false, null);
		return new UserReaction(userId, 1010, messageId, emoji, false);
	}

	@Test
	void theGuildOfAnInviteGoesWithTheLastThatExpires() {
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store(connections()), TIMEOUT))
			.limits(EntityType.INVITES, TEN_MINUTES)
			.clock(this.clock));
		Guild other = Guild.builder().id(2000).name("other").build();
		cache.invites().put(Invite.builder().code("a").guild(other).build());
		this.now.addAndGet(300_000);
		cache.invites().put(Invite.builder().code("b").guild(other).build());
		this.now.addAndGet(300_000);
		assertThat(cache.sweepExpired()).isEqualTo(1);
		assertThat(cache.inviteGuilds().count()).isEqualTo(1);
		this.now.addAndGet(300_000);
		assertThat(cache.sweepExpired()).isEqualTo(1);
		assertThat(cache.inviteGuilds().count()).isZero();
	}

	@Test
	void aSweepWithAttributesIsAHandfulOfRoundTrips() {
		EntityType<Titled> titled = EntityType.wrap(EntityType.ROLES, "titled", Titled.class, Title.class, Titled::new);
		RoundTrips proxy = closing(new RoundTrips(closing(RedisServer.inMemory()).port()));
		DiscordCache cache = cache(Stores.options(CacheStoreFactory.remote(store(connect(proxy.port())), TIMEOUT))
			.limits(EntityType.ROLES, TEN_MINUTES)
			.data(titled)
			.clock(this.clock));
		Role[] roles = LongStream.rangeClosed(1001, 1200)
			.mapToObj((id) -> Sample.role(id, "role"))
			.toArray(Role[]::new);
		cache.apply(Sample.created(Sample.guild(1000, roles), List.of()));
		this.now.addAndGet(600_000);
		long before = proxy.count();
		assertThat(cache.sweepExpired()).isEqualTo(200);
		// One of them looks in each two seconds whether Redis has lost something
		assertThat(proxy.count() - before).as("round trips").isBetween(1L, 60L);
	}

	@Test
	void expiredMessagesMakeRoomForNewOnes() {
		RedisStore store = store(connections());
		DiscordCache cache = expiring(store, TIMEOUT);
		cache.apply(Sample.created(Sample.guild(1000), List.of(Sample.text(1010))));
		for (long id = 5; id <= 6; id++) {
			cache.apply(Sample.written(1000, Sample.message(id, 1010, Sample.user(7), "old"), null));
		}
		this.now.addAndGet(600_000);
		for (long id = 7; id <= 9; id++) {
			cache.apply(Sample.written(1000, Sample.message(id, 1010, Sample.user(7), "new"), null));
		}
		assertThat(cache.messages().in(1010).values()).extracting(Message::id).containsExactly(8L, 9L);
		assertThat(store.count(EntityType.MESSAGES).block(TIMEOUT)).isEqualTo(2);
	}

	@Test
	void theTimeToExpireCanBeChangedWhileRunning() {
		LettuceConnectionFactory connections = connections();
		DiscordCache cache = cache(store(connections));
		DiscordCache other = cache(store(connections));
		cache.setLimits(EntityType.ROLES, TEN_MINUTES);
		cache.roles().in(1000).put(Sample.role(1001, "role"));
		assertThat(other.roles().get(1000, 1001)).isNotNull();
		this.now.addAndGet(600_000);
		assertThat(other.roles().get(1000, 1001)).isNull();
	}

	@Test
	void theLongestTimeToExpireOfAParentDecides() {
		LettuceConnectionFactory connections = connections();
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
	void oneSweepAtMostWaitsInAnOutage() throws Exception {
		RedisServer server = closing(RedisServer.inMemory());
		DiscordCache cache = expiring(store(connect(server.port())), Duration.ofSeconds(2));
		behind(cache, role(1000, "before")).block(PATIENCE);
		server.kill();
		Mono<AppliedEvent> waiting = behind(cache, role(1000, "in the outage"));
		assertThatExceptionOfType(CacheUnavailableException.class).isThrownBy(cache::sweepExpired);
		assertThat(cache.sweepExpired()).isZero();
		assertThat(cache.lag().pending()).isEqualTo(2);
		server.start();
		waiting.block(PATIENCE);
		awaitConfirmed(cache);
	}

	@Test
	void eventsAreAppliedWhileASweepGoesOnAndWhatIsWrittenAnewStays() {
		RedisStore store = store(connections());
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
		cache[0] = expiring(slow, PATIENCE);
		store.expireAfterWrite(EntityType.ROLES, 600_000);
		List<RemoteChange> puts = new ArrayList<>();
		for (int id = 1; id <= 3000; id++) {
			puts.add(new RemoteChange.Put(EntityType.ROLES, 1000, id,
					StoreForm.BYTES.write(EntityType.ROLES, Sample.role(id, "old"))));
		}
		store.write(new RemoteStore.RemoteBatch(null, 0, false, puts)).block(TIMEOUT);
		this.now.addAndGet(600_000);

		assertThat(cache[0].sweepExpired()).isEqualTo(3000 - 6);

		assertThat(meanwhile).hasValue(6);
		assertThat(store.count(EntityType.ROLES).block(TIMEOUT)).isEqualTo(6);
		assertThat(cache[0].roles().in(1000).values()).hasSize(6)
			.allSatisfy((role) -> assertThat(role.name()).isEqualTo("anew"));
		assertThat(cache[0].statistics(EntityType.ROLES).evictions()).isEqualTo(3000 - 6);
	}

	record Title(String name) {

	}

	record Ruled(Overwrite overwrite, @Nullable Title title) {

	}

	record Titled(Role role, @Nullable Title title) {

	}

	/**
	 * Does something at each key that is expired, before that is told.
	 */
	@SuppressWarnings("unchecked")
	private static RemoteStore whileExpiredAreFound(RemoteStore store, Consumer<RemoteStore.RemoteKey> action) {
		return (RemoteStore) Proxy.newProxyInstance(RedisExpiryTests.class.getClassLoader(),
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
