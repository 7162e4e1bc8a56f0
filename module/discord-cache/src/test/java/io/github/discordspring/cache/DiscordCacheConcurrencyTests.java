package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.guild.Guild;
import io.github.discordspring.model.guild.Member;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.permission.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several shards write, others read and change policies, all at the same time.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.discordspring.cache.Stores#all")
@Timeout(120)
class DiscordCacheConcurrencyTests {

	private static final int SHARDS = 3;

	private static final int EVENTS = 8_000;

	private static final int MESSAGES_PER_CHANNEL = 2;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicBoolean done = new AtomicBoolean();

	private final DiscordCache cache;

	DiscordCacheConcurrencyTests(String name, CacheStoreFactory stores) {
		this.cache = new DiscordCache(Stores.options(stores).messagesPerChannel(MESSAGES_PER_CHANNEL).build());
	}

	@AfterEach
	void stop() {
		this.done.set(true);
		this.threads.shutdownNow();
	}

	/**
	 * Guilds of one shard, written by one thread. All shards share the users.
	 */
	private static RandomEvents shard(int number) {
		long first = 10_000L * (number + 1);
		return new RandomEvents(number + 1, false, first, first + 1000, first + 2000);
	}

	private List<Future<?>> startShards() {
		List<Future<?>> shards = new ArrayList<>();
		for (int number = 0; number < SHARDS; number++) {
			RandomEvents events = shard(number);
			shards.add(this.threads.submit(() -> {
				for (int step = 0; step < EVENTS; step++) {
					DispatchEvent event = events.next();
					if (!isReady(event)) {
						this.cache.apply(event);
					}
				}
			}));
		}
		return shards;
	}

	/**
	 * The READY of one of these shards would drop the guilds of the others.
	 */
	private static boolean isReady(DispatchEvent event) {
		return event.guildId() == 0;
	}

	private Future<Long> whileWriting(Callable<?> action) {
		return this.threads.submit(() -> {
			long count = 0;
			while (!this.done.get()) {
				action.call();
				count++;
			}
			return count;
		});
	}

	@Test
	void readersSeeWholeEntitiesWhileShardsWrite() throws Exception {
		List<Future<Long>> readers = new ArrayList<>();
		readers.add(whileWriting(() -> {
			for (CacheEntry<Member> entry : this.cache.members().entries()) {
				assertThat(entry.value().user()).as("user of member %d", entry.id()).isNotNull();
				assertThat(entry.value().user().id()).isEqualTo(entry.id());
			}
			return null;
		}));
		readers.add(whileWriting(() -> {
			for (CacheEntry<Channel> entry : this.cache.channels().entries()) {
				assertThat(entry.value().guildId()).isEqualTo(entry.parentId());
				assertThat(entry.value().id()).isEqualTo(entry.id());
				List<Message> messages = this.cache.messages().in(entry.id()).values();
				assertThat(messages).extracting(Message::id).isSorted().doesNotHaveDuplicates();
				assertThat(messages).allSatisfy((message) -> assertThat(message.channelId()).isEqualTo(entry.id()));
			}
			return null;
		}));
		readers.add(whileWriting(() -> {
			for (Guild guild : this.cache.guilds()) {
				Set<Long> roleIds = new HashSet<>();
				for (Role role : guild.roles()) {
					assertThat(role.id() / 10 * 10).isEqualTo(guild.id());
					assertThat(roleIds.add(role.id())).isTrue();
				}
			}
			return null;
		}));
		for (Future<?> shard : startShards()) {
			shard.get(100, TimeUnit.SECONDS);
		}
		this.done.set(true);
		for (Future<Long> reader : readers) {
			assertThat(reader.get(10, TimeUnit.SECONDS)).isPositive();
		}
		assertThat(content()).isEqualTo(reference());
	}

	@Test
	void nothingIsLeftThatTheFinalPolicyRefuses() throws Exception {
		Future<Long> changes = whileWriting(new PolicyChanges());
		for (Future<?> shard : startShards()) {
			shard.get(100, TimeUnit.SECONDS);
		}
		this.done.set(true);
		assertThat(changes.get(10, TimeUnit.SECONDS)).isPositive();
		for (long guildId : guildIds()) {
			this.cache.apply(Sample.left(guildId));
		}
		for (EntityType<?> type : EntityType.values()) {
			assertThat(this.cache.entities(type).count()).as(type.name()).isZero();
		}
	}

	private static List<Long> guildIds() {
		List<Long> guildIds = new ArrayList<>();
		for (int number = 0; number < SHARDS; number++) {
			for (int guild = 0; guild < 3; guild++) {
				guildIds.add(10_000L * (number + 1) + 1000 * guild);
			}
		}
		return guildIds;
	}

	/**
	 * Turns a type off, looks that nothing of it is there although shards go on, and
	 * turns it on again.
	 */
	private final class PolicyChanges implements Callable<Object> {

		private final Random random = new Random(1);

		@Override
		public Object call() {
			EntityType<?> type = EntityType.values().get(this.random.nextInt(EntityType.values().size()));
			DiscordCacheConcurrencyTests.this.cache.setPolicy(type, CachingPolicy.none());
			for (int i = 0; i < 10; i++) {
				assertThat(DiscordCacheConcurrencyTests.this.cache.entities(type).count()).as(type.name()).isZero();
			}
			DiscordCacheConcurrencyTests.this.cache.setPolicy(type, CachingPolicy.all());
			return type;
		}

	}

	private Map<EntityType<?>, Map<ReferenceCache.Key, Object>> content() {
		Map<EntityType<?>, Map<ReferenceCache.Key, Object>> content = new HashMap<>();
		for (EntityType<?> type : EntityType.values()) {
			Map<ReferenceCache.Key, Object> entities = new HashMap<>();
			for (CacheEntry<?> entry : this.cache.entities(type).entries()) {
				entities.put(new ReferenceCache.Key(entry.parentId(), entry.id()), withoutRoles(entry.value()));
			}
			content.put(type, entities);
		}
		return content;
	}

	/**
	 * What the shards would have written one after the other. Users are always the same,
	 * so that the order between shards does not matter.
	 */
	private static Map<EntityType<?>, Map<ReferenceCache.Key, Object>> reference() {
		ReferenceCache reference = new ReferenceCache(MESSAGES_PER_CHANNEL);
		for (int number = 0; number < SHARDS; number++) {
			RandomEvents events = shard(number);
			for (int step = 0; step < EVENTS; step++) {
				DispatchEvent event = events.next();
				if (!isReady(event)) {
					reference.apply(event);
				}
			}
		}
		Map<EntityType<?>, Map<ReferenceCache.Key, Object>> content = new HashMap<>();
		for (EntityType<?> type : EntityType.values()) {
			Map<ReferenceCache.Key, Object> entities = new HashMap<>();
			reference.read(type).forEach((key, entity) -> entities.put(key, withoutRoles(entity)));
			content.put(type, entities);
		}
		return content;
	}

	private static Object withoutRoles(Object entity) {
		return (entity instanceof Guild guild) ? guild.toBuilder().roles(List.of()).build() : entity;
	}

}
