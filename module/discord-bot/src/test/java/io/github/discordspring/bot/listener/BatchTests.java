package io.github.discordspring.bot.listener;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.github.discordspring.bot.client.DiscordClient;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.model.event.MessageDeleteEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Listeners that take many events at once.
 */
@Timeout(120)
class BatchTests {

	private final List<List<String>> batches = new CopyOnWriteArrayList<>();

	@Test
	void eventsComeInBatchesInTheirOrderAndNoneIsMissing() {
		class Bean {

			@DiscordEventListener(content = true, batchSize = "10", batchWait = "50ms")
			void on(List<MessageCreateEvent> events, DiscordClient client) {
				BatchTests.this.batches.add(events.stream().map((event) -> event.message().content()).toList());
			}

		}
		try (EmulatedBot bot = EmulatedBot.with(new Bean())) {
			for (int i = 0; i < 95; i++) {
				bot.alice().says("general", Integer.toString(i));
			}
			await().atMost(EmulatedBot.TIMEOUT).until(() -> all().size() == 95);
			assertThat(all()).containsExactlyElementsOf(IntStream.range(0, 95).mapToObj(Integer::toString).toList());
			assertThat(this.batches).allMatch((batch) -> batch.size() <= 10);
		}
	}

	@Test
	void aBatchIsFullOrOldAndItsEventsAreHandledWhenItIs() {
		class Bean {

			@DiscordEventListener(batchSize = "3", batchWait = "10ms",
					value = { MessageCreateEvent.class, MessageDeleteEvent.class })
			void on(List<DispatchEvent> events) {
				BatchTests.this.batches.add(events.stream().map((event) -> event.eventType().name()).toList());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			for (int i = 0; i < 4; i++) {
				bot.send("MESSAGE_CREATE", Events.message(2, 10 + i, ""));
			}
			bot.send("MESSAGE_DELETE", "{'id':'10','channel_id':'2'}");
			bot.awaitIdle();
			assertThat(all()).containsExactly("MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_CREATE",
					"MESSAGE_DELETE");
			assertThat(bot.gateway().handled()).isEqualTo(5);
		}
	}

	@Test
	void eventsOfOnesOwnComeInBatchesToo() throws Exception {
		record Counted(String text) {

		}
		class Bean {

			@DiscordEventListener(batchSize = "3", batchWait = "1m", condition = "text != 'skip'")
			void on(List<Counted> events, DiscordClient client) {
				BatchTests.this.batches.add(events.stream().map(Counted::text).toList());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			List<CompletableFuture<Void>> published = new ArrayList<>();
			for (String text : List.of("one", "skip", "three", "four")) {
				published.add(bot.listeners().publish(new Counted(text)));
			}
			CompletableFuture.allOf(published.get(0), published.get(1), published.get(2)).get(60, TimeUnit.SECONDS);
			assertThat(this.batches).containsExactly(List.of("one", "three"));
			assertThat(published.get(3)).isNotDone();
			bot.context().stop();
			published.get(3).get(60, TimeUnit.SECONDS);
			assertThat(this.batches).containsExactly(List.of("one", "three"), List.of("four"));
		}
	}

	@Test
	void aConditionIsAskedForEachEventOfABatch() {
		class Bean {

			@DiscordEventListener(batchSize = "4", batchWait = "1m", condition = "message.content == 'yes'")
			void on(List<MessageCreateEvent> events) {
				BatchTests.this.batches.add(events.stream().map((event) -> event.message().content()).toList());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			for (String text : List.of("yes", "no", "no", "yes", "no", "no", "no", "no")) {
				bot.send("MESSAGE_CREATE", Events.message(2, 10, text));
			}
			bot.awaitIdle();
			assertThat(this.batches).containsExactly(List.of("yes", "yes"));
			assertThat(bot.gateway().handled()).isEqualTo(8);
		}
	}

	@Test
	void aStopWaitsForNoBatchToBecomeFullAndAStartLetsThemBeGatheredAgain() {
		class Bean {

			@DiscordEventListener(batchSize = "3", batchWait = "1m")
			void on(List<MessageCreateEvent> events) {
				BatchTests.this.batches.add(events.stream().map((event) -> event.message().content()).toList());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "one"));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, "two"));
			assertThat(this.batches).isEmpty();
			bot.context().stop();
			bot.awaitIdle();
			assertThat(this.batches).containsExactly(List.of("one", "two"));
			assertThat(bot.gateway().handled()).isEqualTo(2);
			bot.send("MESSAGE_CREATE", Events.message(2, 12, "three"));
			bot.awaitIdle();
			assertThat(this.batches).containsExactly(List.of("one", "two"), List.of("three"));
			bot.context().start();
			for (String text : List.of("four", "five", "six")) {
				bot.send("MESSAGE_CREATE", Events.message(2, 13, text));
			}
			bot.awaitIdle();
			assertThat(this.batches).hasSize(3).endsWith(List.of("four", "five", "six"));
			assertThat(bot.gateway().handled()).isEqualTo(6);
		}
	}

	@Test
	void theSizeAndWaitOfBatchesEndTheStartWhereThereAreNone() {
		class Size {

			@DiscordEventListener(batchSize = "50")
			void on(MessageCreateEvent event) {
			}

		}
		class Wait {

			@DiscordEventListener(batchWait = "${wait:1s}")
			void on(MessageCreateEvent event) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Size()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("Size.on(MessageCreateEvent) has a batchSize, but takes one event at a time")
			.hasMessageContaining("Take a List of the events, or remove batchSize");
		assertThatThrownBy(() -> TestBot.with(new Wait()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("Wait.on(MessageCreateEvent) has a batchWait, but takes one event at a time");
	}

	@Test
	void batchesThatWouldHardlyBecomeFullEndTheStart() {
		class Size {

			@DiscordEventListener(batchSize = "5001")
			void on(List<MessageCreateEvent> events) {
			}

		}
		class Wait {

			@DiscordEventListener(batchWait = "61s")
			void on(List<MessageCreateEvent> events) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Size()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("has the batchSize '5001'")
			.hasMessageContaining("from 1 to 5000");
		assertThatThrownBy(() -> TestBot.with(new Wait()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("has the batchWait '61s'")
			.hasMessageContaining("at most 1m");
	}

	@Test
	void whatBelongsToOneEventCannotBeTakenByABatch() {
		class Bean {

			@DiscordEventListener
			void on(List<MessageCreateEvent> events, RawJson data) {
			}

		}
		class Sizes {

			@DiscordEventListener(batchSize = "0")
			void on(List<MessageCreateEvent> events) {
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("takes a RawJson but listens to batches");
		assertThatThrownBy(() -> TestBot.with(new Sizes()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("has the batchSize '0'");
	}

	private List<String> all() {
		List<String> all = new ArrayList<>();
		this.batches.forEach(all::addAll);
		return all;
	}

}
