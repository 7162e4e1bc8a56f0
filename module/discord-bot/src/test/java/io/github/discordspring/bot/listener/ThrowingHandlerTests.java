package io.github.discordspring.bot.listener;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.handler.EventHandler;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What finds the method to call may fail itself.
 */
@Timeout(120)
class ThrowingHandlerTests {

	private final List<String> seen = new CopyOnWriteArrayList<>();

	@Test
	void eventsBehindOneWhoseHandlerThrowsAreHandledAndSoAreOtherListeners() {
		for (Throwable failure : List.of(new IllegalStateException("as the test wants it"),
				new AssertionError("as the test wants it"))) {
			this.seen.clear();
			EventHandler handler = (context, executor, end) -> {
				this.seen.add("failing " + ((MessageCreateEvent) context.event()).message().content());
				if (failure instanceof Error error) {
					throw error;
				}
				throw (RuntimeException) failure;
			};
			try (Logs logs = new Logs(ListenerDispatcher.class);
					TestBot bot = TestBot.builder()
						.bean(new Bean())
						.beans((context) -> context.registerBean(ListenerContributor.class,
								() -> (options) -> List.of(new ListenerContributor.Contribution("failing", "what fails",
										List.of(EventType.MESSAGE_CREATE), false, false, handler))))
						.start()) {
				bot.send("MESSAGE_CREATE", Events.message(2, 10, "one"));
				bot.send("MESSAGE_CREATE", Events.message(2, 11, "two"));
				bot.awaitIdle();
				assertThat(this.seen).containsExactlyInAnyOrder("failing one", "one", "failing two", "two");
				assertThat(bot.gateway().handled()).isEqualTo(2);
				assertThat(logs.lines())
					.anyMatch((line) -> line.startsWith("ERROR what fails failed on MESSAGE_CREATE"));
			}
		}
	}

	final class Bean {

		@DiscordEventListener
		void on(MessageCreateEvent event) {
			ThrowingHandlerTests.this.seen.add(event.message().content());
		}

	}

}
