package io.github.discordspring.cache;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.channel.Channel;
import io.github.discordspring.model.codec.Encoding;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.ShardId;
import io.github.discordspring.model.json.DiscordJson;
import io.github.discordspring.model.permission.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many changes of policies and properties, while shards bring events as fast as they can,
 * read from bytes as they come.
 */
@ParameterizedClass(name = "{0}")
@CsvSource({ "memory", "packed" })
@Timeout(300)
class PolicyChangesWhileRunningTests {

	private static final int SHARDS = 2;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int CHANGES = Integer.getInteger("tests.policy-changes", 1000);

	/** So many events at least pass with each change. */
	private static final int EVENTS = 50;

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicBoolean done = new AtomicBoolean();

	private final LongAdder applied = new LongAdder();

	/** Of the shards, in nanoseconds. */
	private final LongAdder processorTime = new LongAdder();

	/** Where a pipeline says what failed. */
	private final ListAppender<ILoggingEvent> errors = new ListAppender<>();

	private final DiscordCache cache;

	PolicyChangesWhileRunningTests(String store) {
		this.cache = new DiscordCache(
				Stores.options(store.equals("packed") ? CacheStoreFactory.packed() : CacheStoreFactory.memory())
					.messagesPerChannel(5)
					.build());
	}

	@BeforeEach
	void watch() {
		this.errors.start();
		pipelineLogger().addAppender(this.errors);
	}

	private static Logger pipelineLogger() {
		return (Logger) LoggerFactory.getLogger(DispatchPipeline.class);
	}

	@AfterEach
	void stop() {
		pipelineLogger().detachAppender(this.errors);
		this.done.set(true);
		this.threads.shutdownNow();
	}

	private record Payload(EventType type, byte[] json) {

	}

	private Future<?> startShard(int number) {
		long first = 10_000L * (number + 1);
		RandomEvents events = new RandomEvents(number + 1, false, first, first + 1000);
		List<Payload> payloads = new ArrayList<>();
		while (payloads.size() < 2000) {
			DispatchEvent event = events.next();
			if (event.guildId() != 0) {
				payloads.add(new Payload(event.eventType(), DiscordJson.write(event)));
			}
		}
		DispatchPipeline pipeline = new DispatchPipeline((sink) -> {
		}, List.of(this.cache));
		HandledSequence handled = new HandledSequence(0);
		return this.threads.submit(() -> {
			long processorTime = THREADS.getCurrentThreadCpuTime();
			for (int i = 0; !this.done.get(); i = (i + 1) % payloads.size()) {
				Payload payload = payloads.get(i);
				if (pipeline.wanted().contains(payload.type())) {
					byte[] json = payload.json();
					pipeline.accept(new Dispatch(new ShardId(0, 1), new Secret("session"), 1, payload.type(),
							Encoding.JSON, json, 0, json.length, 0, handled));
				}
				this.applied.increment();
				if (i % 100 == 99) {
					long now = THREADS.getCurrentThreadCpuTime();
					this.processorTime.add(now - processorTime);
					processorTime = now;
				}
			}
		});
	}

	private static <T> CachingPolicy<T> policy(EntityType<T> type, Random random) {
		return switch (random.nextInt(5)) {
			case 0 -> CachingPolicy.none();
			case 1 -> (entity, guildId) -> entity.hashCode() % 2 == 0;
			case 2 -> {
				List<String> names = CachingPolicy.names(type);
				yield CachingPolicy.named(type, names.get(random.nextInt(names.size())));
			}
			default -> CachingPolicy.all();
		};
	}

	private <T> void change(EntityType<T> type, Random random) {
		if (random.nextInt(4) == 0) {
			List<String> some = EntityCodecs.of(type)
				.properties()
				.stream()
				.map((property) -> property.name())
				.filter((name) -> random.nextInt(4) > 0)
				.toList();
			this.cache.setProperties(type, EntityProperties.of(type, some));
			this.cache.setProperties(type, null);
			return;
		}
		CachingPolicy<T> policy = policy(type, random);
		this.cache.setPolicy(type, policy);
		assertNothingIsRefused(type, policy);
	}

	/**
	 * What is there while shards go on is allowed by the policy of now. Whoever is judged
	 * by other entities may be between two of these.
	 */
	private <T> void assertNothingIsRefused(EntityType<T> type, CachingPolicy<T> policy) {
		if (PolicyNames.isDependent(policy)) {
			return;
		}
		for (CacheEntry<T> entry : this.cache.entities(type).entries()) {
			long guildId = (type == EntityType.GUILDS) ? entry.id() : entry.parentId();
			boolean found = type.hasParent() && EveryType.parentId(type) != EveryType.GUILD;
			if (!found && policy.toString().matches("[a-z, -]+")) {
				assertThat(policy.keeps(entry.value(), guildId, this.cache)).as("%s by %s", entry, policy).isTrue();
			}
		}
	}

	/**
	 * Waits until some more events are applied.
	 */
	private void awaitEvents(int count) {
		long until = this.applied.sum() + count;
		Awaitility.await()
			.atMost(PATIENCE)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(1))
			.until(() -> this.applied.sum() >= until);
	}

	@Test
	void nothingIsThereThatThePolicyRefusesAndWhatIsThereIsWhole() throws Exception {
		List<Future<?>> shards = new ArrayList<>();
		for (int number = 0; number < SHARDS; number++) {
			shards.add(startShard(number));
		}
		// The first events are slow, as nothing is compiled
		awaitEvents(20_000);
		Random random = new Random(1);
		List<EntityType<?>> types = EntityType.values();
		long start = System.nanoTime();
		long before = this.applied.sum();
		long processorTimeBefore = this.processorTime.sum();
		for (int i = 0; i < CHANGES; i++) {
			change(types.get(random.nextInt(types.size())), random);
			awaitEvents(EVENTS);
		}
		long meanwhile = this.applied.sum() - before;
		double seconds = (System.nanoTime() - start) / 1e9;
		double busy = (this.processorTime.sum() - processorTimeBefore) / 1e9;
		System.out.printf(Locale.ROOT,
				"%d changes in %.1f s; meanwhile %.0f events a second, %.0f in a second of processor time%n", CHANGES,
				seconds, meanwhile / seconds, meanwhile / busy);
		assertThat(meanwhile / busy).as("events in a second of processor time").isGreaterThan(3000);
		for (EntityType<?> type : types) {
			this.cache.setPolicy(type, CachingPolicy.none());
			assertThat(this.cache.entities(type).count()).as(type.name()).isZero();
		}
		for (EntityType<?> type : types) {
			this.cache.setPolicy(type, CachingPolicy.all());
		}
		awaitEvents(8000);
		this.done.set(true);
		for (Future<?> shard : shards) {
			shard.get(60, TimeUnit.SECONDS);
		}
		assertThat(this.errors.list).as("what the pipeline caught").isEmpty();
		assertThat(this.cache.channels().values()).isNotEmpty().extracting(Channel::name).doesNotContainNull();
		assertThat(this.cache.roles().values()).isNotEmpty().extracting(Role::name).doesNotContain("");
		assertThat(this.cache.messages().values()).isNotEmpty()
			.allSatisfy((message) -> assertThat(message.author().username()).isNotEmpty());
	}

}
