package io.github.discordspring.bot.interaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.dispatch.Dispatch;
import io.github.discordspring.model.dispatch.HandledSequence;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.interaction.Interaction;
import io.github.discordspring.model.interaction.InteractionCallbackResponse;
import io.github.discordspring.model.interaction.InteractionCallbackType;
import io.github.discordspring.model.interaction.InteractionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand interactions, 500 in a second, of which one in twenty takes five seconds:
 * none is unanswered after three, and each is answered once. In virtual time, so that it
 * says something about the bot and not about the machine.
 */
@Timeout(180)
class InteractionLoadTests {

	private static final int COUNT = 10_000;

	private static final int SLOW = 20;

	private static final Duration BETWEEN = Duration.ofMillis(2);

	private static final long FIRST = 1_000;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	/** When each was answered first, in milliseconds. */
	private final Map<Long, Long> answeredAt = new HashMap<>();

	private final Set<Long> deferred = new HashSet<>();

	/** How many calls followed the first answer of each. */
	private final Map<Long, Integer> followed = new HashMap<>();

	@Test
	void noneIsUnansweredAfterThreeSecondsAndEachIsAnsweredOnce() {
		class Bean {

			@SlashCommand(name = "work", description = "d")
			Mono<String> work(Interaction interaction) {
				boolean slow = interaction.id() % SLOW == 0;
				return slow ? Mono.delay(Duration.ofSeconds(5)).thenReturn("late") : Mono.just("now");
			}

		}
		VirtualTimeScheduler.set(this.time);
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.options(InteractionOptions.defaults())
			.executor(new CallingThread())
			.start()) {
			InteractionDispatcher dispatcher = bot.context().getBean(InteractionDispatcher.class);
			for (long id = FIRST; id < FIRST + COUNT; id++) {
				dispatch(dispatcher, id);
				this.time.advanceTimeBy(BETWEEN);
			}
			assertThat(dispatcher.pending()).isPositive();
			this.time.advanceTimeBy(Duration.ofSeconds(5));
			assertThat(dispatcher.pending()).isZero();
		}
		finally {
			VirtualTimeScheduler.reset();
		}
		assertThat(this.answeredAt).hasSize(COUNT);
		for (long id = FIRST; id < FIRST + COUNT; id++) {
			long sentAt = (id - FIRST) * BETWEEN.toMillis();
			assertThat(this.answeredAt.get(id) - sentAt).as("answer to %s", id).isBetween(0L, 2999L);
			boolean slow = id % SLOW == 0;
			assertThat(this.deferred.contains(id)).as("deferral of %s", id).isEqualTo(slow);
			assertThat(this.followed.getOrDefault(id, 0)).as("edits of %s", id).isEqualTo(slow ? 1 : 0);
		}
	}

	private void dispatch(InteractionDispatcher dispatcher, long id) {
		byte[] body = Events.command(id, "'name':'work'").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
		Dispatch dispatch = Dispatch.overHttp(EventType.INTERACTION_CREATE, body, 0, new HandledSequence(0));
		dispatch.attach(new Counting(id));
		dispatcher.accept(dispatch);
		dispatch.expire();
	}

	/**
	 * Notes what is answered, in place of Discord.
	 */
	private final class Counting implements InteractionCallback {

		private final long id;

		Counting(long id) {
			this.id = id;
		}

		@Override
		public Mono<InteractionCallbackResponse> send(Interaction interaction, InteractionResponse response,
				boolean withResponse) {
			return Mono.fromRunnable(() -> {
				long now = InteractionLoadTests.this.time.now(TimeUnit.MILLISECONDS);
				assertThat(InteractionLoadTests.this.answeredAt.put(this.id, now)).as("second answer to " + this.id)
					.isNull();
				if (response.type().equals(InteractionCallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE)) {
					InteractionLoadTests.this.deferred.add(this.id);
				}
			});
		}

		@Override
		public <T> Mono<T> afterFirst(Mono<T> call) {
			return Mono.fromRunnable(() -> InteractionLoadTests.this.followed.merge(this.id, 1, Integer::sum));
		}

	}

	/**
	 * Runs tasks at once.
	 */
	private static final class CallingThread extends AbstractExecutorService {

		private volatile boolean shutDown;

		@Override
		public void execute(Runnable task) {
			task.run();
		}

		@Override
		public void shutdown() {
			this.shutDown = true;
		}

		@Override
		public List<Runnable> shutdownNow() {
			this.shutDown = true;
			return List.of();
		}

		@Override
		public boolean isShutdown() {
			return this.shutDown;
		}

		@Override
		public boolean isTerminated() {
			return this.shutDown;
		}

		@Override
		public boolean awaitTermination(long timeout, TimeUnit unit) {
			return this.shutDown;
		}

	}

}
