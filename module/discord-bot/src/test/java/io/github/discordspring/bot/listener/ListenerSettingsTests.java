package io.github.discordspring.bot.listener;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerTimeoutException;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import io.github.discordspring.model.event.MessageUpdateEvent;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * What the annotation says about when and how often a listener is called.
 */
@Timeout(120)
class ListenerSettingsTests {

	private static final Duration TIMEOUT = EmulatedBot.TIMEOUT;

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void aConditionSelectsEvents() {
		class Bean {

			@DiscordEventListener(content = true,
					condition = "message.content.startsWith('!') and #event.guildId != 0 and @words.allows(message.content)"
							+ " and #type.name == 'MESSAGE_CREATE' and #shard.count == 1 and #client != null")
			String onCommand(MessageCreateEvent event) {
				return "heard " + event.message().content();
			}

		}
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean("words", Words.class, Words::new))
			.start()) {
			bot.alice().says("general", "hello");
			bot.alice().says("general", "!bad");
			bot.alice().says("general", "!good");
			bot.emulator().awaitMessage("general", (message) -> message.content().equals("heard !good"), TIMEOUT);
			assertThat(bot.emulator().messages("general"))
				.filteredOn((message) -> message.content().startsWith("heard"))
				.hasSize(1);
		}
	}

	@Test
	void aConditionHoldsAsWellWhenItIsCompiled() {
		class Bean {

			@DiscordEventListener(condition = "message.content.length() > 3 && message.author.id == 7")
			void onMessage(MessageCreateEvent event) {
				ListenerSettingsTests.this.seen.add(event.message().content());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			for (int i = 0; i < 500; i++) {
				bot.send("MESSAGE_CREATE", Events.message(2, 10 + i, (i % 2 == 0) ? "long" + i : "x"));
			}
			bot.awaitIdle();
			assertThat(this.seen).hasSize(250).allMatch((text) -> text.toString().startsWith("long"));
		}
	}

	@Test
	void aConditionThatFailsIsAnErrorOfTheListener() {
		class Bean {

			@DiscordEventListener(condition = "message.content.nothing")
			void onMessage(MessageCreateEvent event) {
				ListenerSettingsTests.this.seen.add("called");
			}

			@DiscordExceptionHandler
			void failed(RuntimeException exception) {
				ListenerSettingsTests.this.seen.add(exception.getMessage());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(this.seen).singleElement().asString().contains("nothing");
		}
	}

	@Test
	void aConditionOnAPropertyThatTheEventLacksEndsTheStart() {
		assertStartOf(new Object() {

			@DiscordEventListener(condition = "guildId != 0 and !(message.contents.startsWith('!'))")
			void on(MessageCreateEvent event) {
			}

		}).hasMessageContaining(".on(MessageCreateEvent) has the condition 'guildId != 0 and !(message.contents")
			.hasMessageContaining("but Message has no property 'contents'. Did you mean content?");
		assertStartOf(new Object() {

			@DiscordEventListener(condition = "text == 'x' ? true : false")
			void on(List<MessageCreateEvent> events) {
			}

		}).hasMessageContaining(
				"but MessageCreateEvent has no property 'text'. It has message, guildId, member, channelType.");
		assertStartOf(new Object() {

			@DiscordEventListener(value = { MessageCreateEvent.class, MessageUpdateEvent.class },
					condition = "message?.author?.nam == 'x'")
			void on(DispatchEvent event) {
			}

		}).hasMessageContaining("but User has no property 'nam'");
		assertStartOf(new Object() {

			@DiscordEventListener(condition = "nothing")
			void on(Order order) {
			}

		}).hasMessageContaining("but Order has no property 'nothing'. It has number, item, notes.");
	}

	@Test
	void aConditionOnWhatAnEventMayHaveDoesNotEndTheStart() {
		TestBot.with(new Object() {

			@DiscordEventListener(value = { MessageCreateEvent.class, MessageDeleteEvent.class },
					condition = "#type.name == 'MESSAGE_CREATE' ? message.author.bot : guildId == 0")
			void several(DispatchEvent event) {
			}

			@DiscordEventListener(condition = "item.anything == 1 or item?.anything == 1 or notes.length > 0"
					+ " or notes.?[anything].size() > 0 or notes[anything] == 1")
			void ofNoRecord(Order order) {
			}

			@DiscordEventListener(condition = "large and hash != 0 and class.simpleName == 'Order'")
			void byMethods(Order order) {
			}

			@DiscordEventListener(condition = "anything == 1")
			void ofAnyClass(Item item) {
			}

			@DiscordEventListener(condition = "message.mentions.![anything].size() > 0 or #event.anything == 1"
					+ " or @words.anything == 1 or T(Integer).MAX_VALUE == 1 or {anything: 1}.anything == 1"
					+ " or message.toString().anything == 1 or message.embeds[0].anything == 1")
			void ofOthers(MessageCreateEvent event) {
			}

		}).close();
	}

	interface Item {

	}

	record Order(int number, Item item, String[] notes) {

		public boolean isLarge() {
			return this.number > 10;
		}

		public int getHash() {
			return hashCode();
		}

	}

	@Test
	void aListenerIsStoppedAndStartedByItsId() {
		class Bean {

			@DiscordEventListener(id = "${listener.id}", autoStartup = "false", content = true)
			void later(MessageCreateEvent event) {
				ListenerSettingsTests.this.seen.add("later " + event.message().content());
			}

			@DiscordEventListener(content = true)
			void always(MessageCreateEvent event) {
				ListenerSettingsTests.this.seen.add(event.message().content());
			}

		}
		MockEnvironment environment = new MockEnvironment().withProperty("listener.id", "late");
		try (EmulatedBot bot = EmulatedBot.builder()
			.bean(new Bean())
			.beans((context) -> context.setEnvironment(environment))
			.start()) {
			DiscordListenerRegistry registry = bot.context().getBean(DiscordListenerRegistry.class);
			RegisteredListener late = registry.listener("late");
			assertThat(late).isNotNull();
			assertThat(late.isRunning()).isFalse();
			assertThat(late.eventTypes()).containsExactly(EventType.MESSAGE_CREATE);
			assertThat(late.description()).contains("Bean.later(MessageCreateEvent)");
			assertThat(registry.listeners()).hasSize(2).anyMatch((listener) -> listener.id().endsWith(".always"));
			assertThat(registry.listener("nobody")).isNull();

			say(bot, "one");
			late.start();
			say(bot, "two");
			await().atMost(TIMEOUT).until(() -> this.seen.contains("later two"));
			late.stop();
			say(bot, "three");
			bot.listeners().whenIdle().block(TIMEOUT);
			assertThat(this.seen).containsExactlyInAnyOrder("one", "two", "later two", "three");
		}
	}

	private void say(EmulatedBot bot, String text) {
		bot.alice().says("general", text);
		await().atMost(TIMEOUT).until(() -> this.seen.contains(text));
	}

	@Test
	void aStoppedListenerIsNotCalledForEventsThatWaitEither() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		class Bean {

			@DiscordEventListener(id = "one")
			void on(MessageCreateEvent event) throws InterruptedException {
				ListenerSettingsTests.this.seen.add(event.message().id());
				begun.countDown();
				goOn.await();
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
			RegisteredListener listener = bot.listeners().listener("one");
			assertThat(listener).isNotNull();
			listener.stop();
			goOn.countDown();
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(10L);
			assertThat(bot.listeners().wanted().isEmpty()).isTrue();
			assertThat(bot.gateway().handled()).isEqualTo(2);
		}
	}

	@Test
	void aListenerCanHaveAnOrderOfItsOwn() {
		CountDownLatch bothBegun = new CountDownLatch(2);
		Map<Long, List<Long>> byUser = new ConcurrentHashMap<>();
		class Bean {

			@DiscordEventListener(orderBy = OrderBy.NONE)
			void together(MessageCreateEvent event) throws InterruptedException {
				bothBegun.countDown();
				if (!bothBegun.await(60, TimeUnit.SECONDS)) {
					throw new IllegalStateException("The other one does not come");
				}
			}

			@DiscordEventListener(orderBy = OrderBy.USER)
			void perUser(MessageCreateEvent event) {
				byUser.computeIfAbsent(event.userId(), (user) -> new CopyOnWriteArrayList<>())
					.add(event.message().id());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			bot.awaitIdle();
			assertThat(bothBegun.getCount()).isZero();
			assertThat(byUser.get(7L)).containsExactly(10L, 11L);
		}
	}

	@Test
	void noMoreThanTheConcurrencyIsAtWorkAndNobodyIsForgotten() {
		AtomicInteger atWork = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Semaphore places = new Semaphore(0);
		class Bean {

			@DiscordEventListener(orderBy = OrderBy.NONE, concurrency = "${limit:3}")
			Mono<Void> on(MessageCreateEvent event) {
				most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
				return Mono.<Void>fromRunnable(() -> {
					places.acquireUninterruptibly();
					ListenerSettingsTests.this.seen.add(event.message().id());
					atWork.decrementAndGet();
				}).subscribeOn(Schedulers.boundedElastic());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			for (int i = 0; i < 50; i++) {
				bot.send("MESSAGE_CREATE", Events.message(2 + i, 100 + i, ""));
			}
			await().atMost(TIMEOUT).until(() -> atWork.get() == 3);
			places.release(50);
			bot.awaitIdle();
			assertThat(this.seen).hasSize(50).doesNotHaveDuplicates();
			assertThat(most).hasValue(3);
		}
	}

	@Test
	void aListenerThatTakesTooLongIsInterruptedAndTheNextEventGoesOn() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		AtomicInteger interrupted = new AtomicInteger();
		class Bean {

			@DiscordEventListener(timeout = "100ms", content = true)
			void on(MessageCreateEvent event) {
				if (!event.message().content().equals("stuck")) {
					ListenerSettingsTests.this.seen.add(event.message().content());
					return;
				}
				begun.countDown();
				try {
					new CountDownLatch(1).await();
				}
				catch (InterruptedException ex) {
					interrupted.incrementAndGet();
					throw new IllegalStateException("nobody is to hear of this", ex);
				}
			}

		}
		List<Throwable> failures = new CopyOnWriteArrayList<>();
		DiscordListenerErrorHandler errors = (exception, context, handler) -> failures.add(exception);
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class, () -> errors))
			.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "stuck"));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, "next"));
			assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
			time.advanceTimeBy(Duration.ofMillis(100));
			await().atMost(TIMEOUT).until(() -> this.seen.contains("next") && interrupted.get() == 1);
			assertThat(failures).singleElement()
				.isInstanceOf(HandlerTimeoutException.class)
				.asString()
				.contains("Bean.on(MessageCreateEvent)", "100 ms", "discord.listener.timeout");
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void whatAListenerReturnedIsCancelledWhenItTakesTooLong() {
		AtomicInteger cancelled = new AtomicInteger();
		class Bean {

			@DiscordEventListener
			Mono<Void> on(MessageCreateEvent event) {
				return Mono.<Void>never().doOnCancel(cancelled::incrementAndGet);
			}

			@DiscordExceptionHandler
			void tooLong(HandlerTimeoutException exception) {
				ListenerSettingsTests.this.seen.add(exception.timeout());
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.options(new ListenerOptions(OrderBy.CHANNEL, Duration.ofMillis(50), null))
			.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			await().atMost(TIMEOUT).until(() -> bot.gateway().handled() == 2);
			assertThat(this.seen).containsExactly(Duration.ofMillis(50), Duration.ofMillis(50));
			// Where the time was over before the method returned, by the thread that
			// called it
			await().atMost(TIMEOUT).until(() -> cancelled.get() == 2);
		}
	}

	@Test
	void aListenerThatIsInTimeIsLeftAlone() {
		class Bean {

			@DiscordEventListener(timeout = "1m")
			Mono<Void> later(MessageCreateEvent event) {
				return Mono.delay(Duration.ofMillis(5))
					.doOnNext((tick) -> ListenerSettingsTests.this.seen.add("later"))
					.then();
			}

			@DiscordEventListener(timeout = "none")
			void now(MessageCreateEvent event) {
				ListenerSettingsTests.this.seen.add("now");
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.options(new ListenerOptions(OrderBy.CHANNEL, Duration.ofNanos(1_000_000), null))
			.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("later", "now");
		}
	}

	@Test
	void aSlowListenerIsReportedWhileItIsAtWorkWithItsMethodAndWhereItIs() {
		CountDownLatch goOn = new CountDownLatch(1);
		AtomicReference<@Nullable Thread> called = new AtomicReference<>();
		class Bean {

			@DiscordEventListener
			void slow(MessageCreateEvent event) throws InterruptedException {
				called.set(Thread.currentThread());
				goOn.await();
			}

		}
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try (Logs logs = new Logs(ListenerWatch.class);
				TestBot bot = TestBot.builder()
					.bean(new Bean())
					.options(new ListenerOptions(OrderBy.CHANNEL, null, Duration.ofMillis(100)))
					.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			await().atMost(TIMEOUT).until(() -> {
				Thread thread = called.get();
				return thread != null && thread.getState() == Thread.State.WAITING;
			});
			awaitReports(logs, 1, time);
			assertThat(logs.lines().get(0)).startsWith("WARN")
				.contains("Bean.slow(MessageCreateEvent)", "MESSAGE_CREATE", "0/1", "\tat ", "CountDownLatch.await",
						"slow-threshold");
			goOn.countDown();
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	/** Slow ones are looked for when the test says so, not before they are as slow. */
	private static void awaitReports(Logs logs, int count, VirtualTimeScheduler time) {
		await().atMost(TIMEOUT).until(() -> {
			time.advanceTimeBy(Duration.ofMillis(50));
			return logs.lines().size() == count;
		});
	}

	@Test
	void aSlowListenerThatAwaitsSomethingIsReportedTooAndOnce() throws Exception {
		class Bean {

			@DiscordEventListener
			Mono<Void> on(MessageCreateEvent event) {
				return Mono.never();
			}

		}
		ExecutorService executor = Executors.newSingleThreadExecutor();
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try (Logs logs = new Logs(ListenerWatch.class);
				TestBot bot = TestBot.builder()
					.bean(new Bean())
					.executor(executor)
					.options(new ListenerOptions(OrderBy.CHANNEL, null, Duration.ofMillis(100)))
					.start()) {
			for (int event = 1; event <= 2; event++) {
				bot.send("MESSAGE_CREATE", Events.message(event, 10 + event, ""));
				// The thread has left the listener by then
				executor.submit(() -> {
				}).get(60, TimeUnit.SECONDS);
				awaitReports(logs, event, time);
			}
			assertThat(logs.lines()).allMatch((line) -> line.contains("waiting for what it returned"));
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void settingsThatMeanNothingEndTheStart() {
		assertStartOf(new Object() {

			@DiscordEventListener(condition = "a b c")
			void on(MessageCreateEvent event) {
			}

		}).hasMessageContaining("has the condition 'a b c', which cannot be read");
		assertStartOf(new Object() {

			@DiscordEventListener(condition = "guildId = = 0")
			void on(MessageCreateEvent event) {
			}

		}).hasMessageContaining("has the condition 'guildId = = 0', which cannot be read");
		assertStartOf(new Object() {

			@DiscordEventListener(timeout = "soon")
			void on(MessageCreateEvent event) {
			}

		}).hasMessageContaining("has the timeout 'soon'").hasMessageContaining("a time such as 5s");
		assertStartOf(new Object() {

			@DiscordEventListener(concurrency = "-1")
			void on(MessageCreateEvent event) {
			}

		}).hasMessageContaining("has the concurrency '-1'");
		assertStartOf(new Object() {

			@DiscordEventListener(autoStartup = "perhaps")
			void on(MessageCreateEvent event) {
			}

		}).hasMessageContaining("It must be true or false");
		assertStartOf(new Object() {

			@DiscordEventListener(orderBy = { OrderBy.GUILD, OrderBy.USER })
			void on(MessageCreateEvent event) {
			}

		}).hasMessageContaining("more than one orderBy");
		assertStartOf(new Object() {

			@DiscordEventListener(id = "same")
			void one(MessageCreateEvent event) {
			}

			@DiscordEventListener(id = "same")
			void other(MessageCreateEvent event) {
			}

		}).hasMessageContaining("has the id 'same', as another listener has");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertStartOf(Object bean) {
		return assertThatThrownBy(() -> TestBot.with(bean).close()).isInstanceOf(InvalidHandlerException.class);
	}

	static final class Words {

		public boolean allows(String text) {
			return !text.contains("bad");
		}

	}

}
