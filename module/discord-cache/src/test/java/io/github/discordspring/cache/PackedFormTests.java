package io.github.discordspring.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import io.github.discordspring.model.presence.ClientStatus;
import io.github.discordspring.model.presence.Presence;
import io.github.discordspring.model.presence.PresenceStatus;
import io.github.discordspring.model.presence.PresenceUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That entities are the same after they were bytes, however they are changed and read.
 */
class PackedFormTests {

	static List<EntityType<?>> types() {
		return EntityType.values();
	}

	@ParameterizedTest
	@MethodSource("types")
	<T> void anEntityOfEachTypeComesBackAsItWas(EntityType<T> type) {
		CacheStore<T> store = CacheStoreFactory.packed().create(type);
		T entity = EveryType.one(type);
		store.put(type.hasParent() ? 1 : 0, 7, entity);
		assertThat(store.get(type.hasParent() ? 1 : 0, 7)).isEqualTo(entity);
	}

	static List<EntityType<?>> shaped() {
		return List.of(EntityType.CHANNELS, EntityType.ROLES, EntityType.MEMBERS, EntityType.USERS,
				EntityType.PRESENCES, EntityType.VOICE_STATES);
	}

	@ParameterizedTest
	@MethodSource("shaped")
	<T> void whateverAnEntityHasComesBackAsItWas(EntityType<T> type) {
		long seed = new Random().nextLong();
		RandomRecords records = new RandomRecords(seed);
		Random random = new Random(seed);
		CacheStore<T> store = CacheStoreFactory.packed().create(type);
		Map<Long, T> reference = new HashMap<>();
		for (int step = 0; step < 3000; step++) {
			long id = 1 + random.nextInt(40);
			T entity = records.next(type.entityClass());
			if (random.nextBoolean()) {
				store.update(type.hasParent() ? 1 : 0, id, entity);
				reference.put(id, entity);
			}
			else {
				assertThat(store.put(type.hasParent() ? 1 : 0, id, entity)).as("seed %d, step %d", seed, step)
					.isEqualTo(reference.put(id, entity));
			}
			long other = 1 + random.nextInt(40);
			assertThat(store.get(type.hasParent() ? 1 : 0, other)).as("seed %d, step %d", seed, step)
				.isEqualTo(reference.get(other));
			assertThat(store.contains(type.hasParent() ? 1 : 0, other)).as("seed %d, step %d", seed, step)
				.isEqualTo(reference.containsKey(other));
		}
	}

	@Test
	void aPresenceThatIsToldWithoutWritingItHasTheSameBytes() {
		PresenceShape shape = new PresenceShape();
		PackedOutput out = new PackedOutput();
		IdTable ids = new IdTable(100);
		List<PresenceStatus> statuses = List.of(PresenceStatus.ONLINE, PresenceStatus.IDLE, PresenceStatus.DND,
				PresenceStatus.OFFLINE, PresenceStatus.INVISIBLE);
		for (PresenceStatus status : statuses) {
			for (PresenceStatus other : statuses) {
				for (ClientStatus clients : Arrays.asList(null, new ClientStatus(other, null, null, null),
						new ClientStatus(null, other, null, null), new ClientStatus(other, null, status, null),
						new ClientStatus(null, null, null, other), new ClientStatus(status, other, other, status))) {
					Presence presence = Presence.builder()
						.guildId(100)
						.user(new PresenceUser(2, null, null, null, null, false))
						.status(status)
						.clientStatus(clients)
						.build();
					out.reset();
					shape.write(2, presence, out, ids);
					long small = shape.small(2, 100, presence);
					assertThat((int) (small >>> 56)).as("%s", presence).isEqualTo(out.length());
					for (int i = 0; i < out.length(); i++) {
						assertThat((byte) (small >>> (8 * i))).as("byte %d of %s", i, presence)
							.isEqualTo(out.bytes()[i]);
					}
					assertThat(shape.small(2, 101, presence)).as("of another guild").isZero();
				}
			}
		}
	}

	@Test
	void theNewestMessageOfAChannelIsKeptBesideIt() {
		ByParentCacheStore<Channel> store = (ByParentCacheStore<Channel>) CacheStoreFactory.memory()
			.create(EntityType.CHANNELS);
		Channel channel = EveryType.one(EntityType.CHANNELS);
		Channel thread = channel.toBuilder().id(210).type(ChannelType.PUBLIC_THREAD).build();
		store.put(100, 200, channel);
		store.put(100, 210, thread);
		assertThat(store.advance(new GuildState(100), 200, 501)).isTrue();
		assertThat(store.advance(new GuildState(100), 200, 500)).as("an older one").isTrue();
		assertThat(store.advance(new GuildState(100), 201, 500)).as("an unknown channel").isTrue();
		assertThat(store.advance(new GuildState(100), 210, 501)).as("a thread counts its messages").isFalse();
		assertThat(store.get(100, 200)).isEqualTo(channel.toBuilder().lastMessageId(501).build());
		for (long id = 1; id <= 100; id++) {
			store.put(100, id, channel);
		}
		assertThat(store.get(100, 200).lastMessageId()).as("after the arrays were replaced").isEqualTo(501);
		store.update(100, 200, channel);
		assertThat(store.get(100, 200)).isEqualTo(channel);
		assertThat(store.get(100, 210)).isEqualTo(thread);
	}

	@Test
	void aRoleKeepsWhatIsTrueByBeingThere() {
		Role role = EveryType.read(
				"{'id':'175928847299117063','name':'b','permissions':'9007199254740993','color':3447003,'icon':'a_0123456789abcdef0123456789abcdef','tags':{'bot_id':'175928847299117064','premium_subscriber':null}}",
				Role.class);
		CacheStore<Role> store = CacheStoreFactory.packed().create(EntityType.ROLES);
		store.put(1, role.id(), role);
		assertThat(store.get(1, role.id())).isEqualTo(role);
		assertThat(store.get(1, role.id()).tags().premiumSubscriber()).isTrue();
	}

	@Test
	void aMessageKeepsComponentsThatNobodyKnows() {
		Message message = EveryType.read(
				"{'id':'500','channel_id':'200','author':{'id':'2','username':'anna'},'type':0,'content':'175928847299117063','timestamp':'2024-01-01T00:00:00.123456Z','components':[{'type':999,'what':{'is':[1.5,12345678901234567890123,null]}}],'embeds':[{'title':'2024-01-01T00:00:00Z','color':1}]}",
				Message.class);
		CacheStore<Message> store = CacheStoreFactory.packed().create(EntityType.MESSAGES);
		store.put(200, 500, message);
		assertThat(store.get(200, 500)).isEqualTo(message);
	}

	@Test
	void membersComeBackAsTheyWere() {
		Random random = new Random(1);
		CacheStore<Member> store = CacheStoreFactory.packed().create(EntityType.MEMBERS);
		Map<Long, Member> reference = new HashMap<>();
		for (int step = 0; step < 20_000; step++) {
			long id = 1 + random.nextInt(300);
			if (random.nextInt(5) == 0) {
				assertThat(store.remove(9, id)).as("step %d", step).isEqualTo(reference.remove(id));
			}
			else {
				Member member = member(random);
				assertThat(store.put(9, id, member)).as("step %d", step).isEqualTo(reference.put(id, member));
			}
			long other = 1 + random.nextInt(300);
			assertThat(store.get(9, other)).as("step %d", step).isEqualTo(reference.get(other));
			assertThat(store.count(9)).as("step %d", step).isEqualTo(reference.size());
		}
	}

	private static Member member(Random random) {
		long[] roles = random.longs(random.nextInt(6), 1, 40).map((id) -> id << 50).toArray();
		Instant time = Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(4) * 1_000_250L);
		return Member.builder()
			.nick(random.nextInt(4) == 0 ? "nick \u00e9 " + random.nextInt(1000) : null)
			.avatar(hash(random))
			.banner(random.nextInt(9) == 0 ? "no hash" : null)
			.roles(Snowflakes.of(roles))
			.joinedAt(random.nextBoolean() ? time : null)
			.premiumSince(random.nextInt(9) == 0 ? time.minusSeconds(1) : null)
			.deaf(random.nextBoolean())
			.mute(random.nextBoolean())
			.flags(random.nextInt(3) == 0 ? random.nextInt() : 0)
			.pending(random.nextInt(5) == 0)
			.communicationDisabledUntil(random.nextInt(9) == 0 ? time.plusNanos(1) : null)
			.avatarDecorationData((random.nextInt(9) == 0)
					? EveryType.read("{'asset':'a_0123456789abcdef0123456789abcdef','sku_id':'175928847299117063'}",
							io.github.discordspring.model.user.AvatarDecorationData.class)
					: null)
			.build();
	}

	private static String hash(Random random) {
		return switch (random.nextInt(6)) {
			case 0 -> "%016x%016x".formatted(random.nextLong(), random.nextLong());
			case 1 -> "a_%016x%016x".formatted(random.nextLong(), random.nextLong());
			default -> null;
		};
	}

	@Test
	void readersFindWholeEntitiesWhileBytesMove() throws Exception {
		CacheStore<Member> store = CacheStoreFactory.packed().create(EntityType.MEMBERS);
		for (long id = 1; id <= 50; id++) {
			store.put(1, id, named(id, 0));
		}
		CountDownLatch reading = new CountDownLatch(2);
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<Long>> readers = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				readers.add(threads.submit(() -> {
					Random random = new Random();
					long count = 0;
					while (!done.get()) {
						long id = 1 + random.nextInt(50);
						Member member = store.get(1, id);
						assertThat(member).isNotNull();
						assertThat(member.nick()).startsWith(id + ":").endsWith(".");
						if (count++ == 0) {
							reading.countDown();
						}
					}
					return count;
				}));
			}
			assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
			Random random = new Random(1);
			for (int step = 1; step <= 200_000; step++) {
				long id = 1 + random.nextInt(50);
				store.put(1, id, named(id, random.nextInt(40)));
			}
			done.set(true);
			for (Future<Long> reader : readers) {
				assertThat(reader.get(10, TimeUnit.SECONDS)).isPositive();
			}
		}
		finally {
			done.set(true);
			threads.shutdownNow();
		}
	}

	private static Member named(long id, int length) {
		return Member.builder().nick(id + ":" + "x".repeat(length) + ".").build();
	}

	@Test
	void withoutAStoreNothingIsKept() {
		DiscordCache cache = Stores.cache(CacheStoreFactory.none());
		EveryType.fill(cache);
		for (EntityType<?> type : EntityType.values()) {
			assertThat(cache.entities(type).count()).as(type.name()).isZero();
		}
		cache.apply(Sample.left(EveryType.GUILD));
	}

}
