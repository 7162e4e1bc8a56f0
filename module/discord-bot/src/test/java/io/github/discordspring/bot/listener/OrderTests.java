package io.github.discordspring.bot.listener;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.UnknownEvent;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Which events wait for each other, and when they count as handled.
 */
@Timeout(60)
class OrderTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@RepeatedTest(20)
	void eventsOfOneChannelAreHandledInOrderAndOneAtATimeWhateverTheirListenersReturn(RepetitionInfo repetition) {
		long seed = 7_000 + repetition.getCurrentRepetition();
		Random random = new Random(seed);
		int channels = 1 + random.nextInt(8);
		int events = 300;
		RandomListener bean = new RandomListener(seed);
		ExecutorService executor = switch (random.nextInt(3)) {
			case 0 -> Executors.newSingleThreadExecutor();
			case 1 -> Executors.newCachedThreadPool();
			default -> Executors.newFixedThreadPool(3);
		};
		try (TestBot bot = TestBot.builder().bean(bean).executor(executor).start()) {
			Map<Long, Queue<Long>> sent = new ConcurrentHashMap<>();
			for (long id = 1; id <= events; id++) {
				long channel = 100 + random.nextInt(channels);
				sent.computeIfAbsent(channel, (key) -> new ArrayDeque<>()).add(id);
				bot.send("MESSAGE_CREATE", Events.message(channel, id, "x"));
			}
			bot.awaitIdle();
			assertThat(bean.overlaps).as("seed %d: handled at the same time", seed).isEmpty();
			sent.forEach(
					(channel, ids) -> assertThat(bean.handled.get(channel)).as("seed %d: channel %d", seed, channel)
						.containsExactlyElementsOf(ids));
			assertThat(bot.gateway().handled()).as("seed %d", seed).isEqualTo(events);
			assertThat(bot.listeners().pending()).as("seed %d", seed).isZero();
			await().untilAsserted(() -> assertThat(bot.listeners().mailboxes()).as("seed %d", seed).isZero());
		}
	}

	@Test
	void aListenerThatBlocksInOneChannelStopsNoOther() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) throws InterruptedException {
				if (event.channelId() == 2) {
					assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
				}
				OrderTests.this.seen.add(event.message().id());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "blocks"));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, "waits"));
			bot.send("MESSAGE_CREATE", Events.message(3, 12, "goes on"));
			bot.send("MESSAGE_CREATE", Events.message(4, 13, "goes on"));
			await().until(() -> this.seen.size() == 2);
			assertThat(this.seen).containsExactlyInAnyOrder(12L, 13L);
			assertThat(bot.gateway().handled()).isZero();
			release.countDown();
			bot.awaitIdle();
			assertThat(this.seen.subList(2, 4)).containsExactly(10L, 11L);
			assertThat(bot.gateway().handled()).isEqualTo(4);
		}
	}

	@Test
	void theNextEventWaitsForWhatWasReturnedAndTakesNoThreadMeanwhile() {
		Sinks.Empty<Void> first = Sinks.empty();
		CompletableFuture<Void> second = new CompletableFuture<>();
		class Bean {

			@DiscordEventListener
			Object on(MessageCreateEvent event) {
				OrderTests.this.seen.add(event.message().id());
				return switch ((int) event.message().id()) {
					case 10 -> first.asMono();
					case 11 -> second;
					default -> Mono.empty();
				};
			}

		}
		try (TestBot bot = TestBot.builder().bean(new Bean()).executor(Executors.newSingleThreadExecutor()).start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 12, ""));
			bot.send("MESSAGE_CREATE", Events.message(3, 13, ""));
			await().until(() -> this.seen.contains(13L));
			assertThat(this.seen).containsExactly(10L, 13L);
			first.tryEmitEmpty();
			await().until(() -> this.seen.contains(11L));
			assertThat(this.seen).containsExactly(10L, 13L, 11L);
			await().until(() -> bot.gateway().handled() == 1);
			second.complete(null);
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(10L, 13L, 11L, 12L);
			assertThat(bot.gateway().handled()).isEqualTo(4);
		}
	}

	@Test
	void theSecondListenerWaitsForWhatTheFirstReturned() {
		Sinks.Empty<Void> first = Sinks.empty();
		class Bean {

			@Order(1)
			@DiscordEventListener
			Mono<Void> first(MessageCreateEvent event) {
				OrderTests.this.seen.add("first");
				return first.asMono();
			}

			@Order(2)
			@DiscordEventListener
			void second(MessageCreateEvent event) {
				OrderTests.this.seen.add("second on " + Thread.currentThread().getName().replaceAll("\\d", ""));
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.executor(Executors.newSingleThreadExecutor((task) -> new Thread(task, "listener")))
			.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			await().until(() -> !this.seen.isEmpty());
			assertThat(this.seen).containsExactly("first");
			Schedulers.parallel().schedule(first::tryEmitEmpty);
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("first", "second on listener");
		}
	}

	@Test
	void anInteractionListenedToWaitsBehindNothing() {
		CountDownLatch release = new CountDownLatch(1);
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) throws InterruptedException {
				assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
			}

			@DiscordEventListener(names = "INTERACTION_CREATE")
			void onInteraction() {
				OrderTests.this.seen.add("interaction");
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			await().until(() -> this.seen.contains("interaction"));
			release.countDown();
			bot.awaitIdle();
		}
	}

	@Test
	void keysAreChannelThenGuildThenShard() {
		ShardId shard = new ShardId(3, 16);
		UnknownEvent all = new UnknownEvent("X", 1, 2, 7, RawJson.of("{}"));
		UnknownEvent inGuild = new UnknownEvent("X", 1, 0, 7, RawJson.of("{}"));
		UnknownEvent nowhere = new UnknownEvent("X", 0, 0, 0, RawJson.of("{}"));
		assertThat(OrderBy.CHANNEL.key(all, shard)).isEqualTo(2);
		assertThat(OrderBy.CHANNEL.key(inGuild, shard)).isEqualTo(1);
		assertThat(OrderBy.CHANNEL.key(nowhere, shard)).isEqualTo(~3L);
		assertThat(OrderBy.GUILD.key(all, shard)).isEqualTo(1);
		assertThat(OrderBy.GUILD.key(nowhere, shard)).isEqualTo(~3L);
		assertThat(OrderBy.USER.key(all, shard)).isEqualTo(7);
		assertThat(OrderBy.USER.key(nowhere, shard)).isEqualTo(~3L);
		assertThat(OrderBy.SHARD.key(all, shard)).isEqualTo(~3L);
	}

	@Test
	void withoutAnOrderEventsOfOneChannelAreHandledAtTheSameTime() throws Exception {
		CountDownLatch both = new CountDownLatch(2);
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) throws InterruptedException {
				both.countDown();
				assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
			}

		}
		try (TestBot bot = TestBot.builder().bean(new Bean()).orderBy(OrderBy.NONE).start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			bot.awaitIdle();
			assertThat(both.getCount()).isZero();
		}
	}

	@Test
	void aBusyChannelLeavesTurnsToOthersOnOneThread() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
				OrderTests.this.seen.add(event.channelId());
			}

		}
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService executor = Executors.newSingleThreadExecutor();
		executor.execute(() -> {
			try {
				assertThat(start.await(30, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		try (TestBot bot = TestBot.builder().bean(new Bean()).executor(executor).start()) {
			for (int i = 0; i < 100; i++) {
				bot.send("MESSAGE_CREATE", Events.message(2, 10 + i, ""));
			}
			bot.send("MESSAGE_CREATE", Events.message(3, 500, ""));
			start.countDown();
			bot.awaitIdle();
			assertThat(this.seen).hasSize(101);
			assertThat(this.seen.indexOf(3L)).isLessThan(50);
		}
	}

	@Test
	void anExecutorThatRefusesAtFirstLosesNothingAndKeepsTheOrder() {
		class Bean {

			@DiscordEventListener
			void on(MessageDeleteEvent event) {
				OrderTests.this.seen.add(event.id());
			}

		}
		CountDownLatch release = new CountDownLatch(1);
		ThreadPoolExecutor full = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
		full.execute(() -> {
			try {
				assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		try (TestBot bot = TestBot.builder().bean(new Bean()).executor(full).start()) {
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2'}");
			bot.send("MESSAGE_DELETE", "{'id':'11','channel_id':'2'}");
			release.countDown();
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(10L, 11L);
			assertThat(bot.gateway().handled()).isEqualTo(2);
		}
	}

	@Test
	void anEventThatCannotBeReadIsLeftOutAndCountsAsHandled() {
		class Bean {

			@DiscordEventListener
			void on(MessageDeleteEvent event) {
				OrderTests.this.seen.add(event.id());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_DELETE", "['not an object']");
			bot.send("MESSAGE_DELETE", "{'id':'11','channel_id':'2'}");
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(11L);
			assertThat(bot.gateway().handled()).isEqualTo(2);
		}
	}

	/**
	 * Two listeners whose methods end at once, later, or with an error, as chance has it,
	 * and which note what they see at the same time.
	 */
	static final class RandomListener {

		private final Map<Long, List<Long>> handled = new ConcurrentHashMap<>();

		private final Map<Long, AtomicInteger> running = new ConcurrentHashMap<>();

		private final List<Long> overlaps = new CopyOnWriteArrayList<>();

		private final Random random;

		RandomListener(long seed) {
			this.random = new Random(seed);
		}

		@Order(1)
		@DiscordEventListener
		@Nullable Object begin(MessageCreateEvent event) {
			if (runningIn(event).incrementAndGet() != 1) {
				this.overlaps.add(event.message().id());
			}
			return result();
		}

		@Order(2)
		@DiscordEventListener
		@Nullable Object end(MessageCreateEvent event) {
			this.handled.computeIfAbsent(event.channelId(), (key) -> new CopyOnWriteArrayList<>())
				.add(event.message().id());
			runningIn(event).decrementAndGet();
			return result();
		}

		private AtomicInteger runningIn(MessageCreateEvent event) {
			return this.running.computeIfAbsent(event.channelId(), (key) -> new AtomicInteger());
		}

		private @Nullable Object result() {
			int dice;
			synchronized (this.random) {
				dice = this.random.nextInt(6);
			}
			return switch (dice) {
				case 0 -> Mono.empty();
				case 1 -> Mono.delay(Duration.ofMillis(1)).then();
				case 2 -> CompletableFuture.runAsync(() -> {
				});
				case 3 -> CompletableFuture.completedFuture(null);
				case 4 -> Mono.fromRunnable(Thread::yield).subscribeOn(Schedulers.parallel());
				default -> null;
			};
		}

	}

}
