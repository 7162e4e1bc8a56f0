package io.github.discordspring.bot.handler;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.EmulatedBot;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.event.DispatchEvent;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Exceptions that are handled for all beans.
 */
@Timeout(120)
class AdviceTests {

	private static final List<String> seen = new CopyOnWriteArrayList<>();

	@Test
	void anAdviceAnswersForHandlersOfAllBeans() {
		try (EmulatedBot bot = EmulatedBot.builder().bean(new Failing()).bean(new Advice()).start()) {
			bot.alice().says("general", "!fail");
			assertThat(bot.emulator()
				.awaitMessage("general", (message) -> message.content().startsWith("Sorry"), EmulatedBot.TIMEOUT)
				.content()).isEqualTo("Sorry: from a listener");
			assertThat(bot.alice().uses("general", "fail", Map.of()).awaitAnswer(EmulatedBot.TIMEOUT).content())
				.isEqualTo("Sorry: from a command");
			assertThat(bot.alice().uses("general", "late", Map.of()).awaitAnswer(EmulatedBot.TIMEOUT).content())
				.isEqualTo("Not now");
		}
	}

	@Test
	void theBeansOwnMethodsComeFirstThenAdvicesInTheirOrder() {
		seen.clear();
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
				if (event.message().content().equals("own")) {
					throw new IllegalStateException("own");
				}
				throw new IllegalArgumentException("other");
			}

			@DiscordExceptionHandler
			void own(IllegalStateException exception) {
				seen.add("bean");
			}

		}
		try (TestBot bot = TestBot.builder().bean(new Second()).bean(new First()).bean(new Bean()).start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, "own"));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, "other"));
			bot.awaitIdle();
			assertThat(seen).containsExactly("bean", "first MESSAGE_CREATE");
		}
	}

	@Test
	void anAdviceWithoutExceptionEndsTheStart() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
			}

		}
		assertThatThrownBy(() -> TestBot.builder().bean(new Bean()).bean(new Wrong()).start().close())
			.isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("Wrong.failed()")
			.hasMessageContaining("does not say which exceptions");
	}

	static final class Failing {

		@DiscordEventListener(content = true, condition = "message.content == '!fail'")
		Mono<String> on(MessageCreateEvent event) {
			return Mono.error(new IllegalStateException("from a listener"));
		}

		@SlashCommand(name = "fail", description = "Fails")
		String fail() {
			throw new IllegalStateException("from a command");
		}

		@SlashCommand(name = "late", description = "Fails otherwise")
		String late() {
			throw new UnsupportedOperationException("late");
		}

	}

	@DiscordAdvice
	static final class Advice {

		@DiscordExceptionHandler
		String explain(IllegalStateException exception, DispatchEvent event) {
			return "Sorry: " + exception.getMessage();
		}

		@DiscordExceptionHandler
		Mono<Void> answer(UnsupportedOperationException exception, InteractionReply reply) {
			return reply.reply("Not now");
		}

	}

	@Order(1)
	@DiscordAdvice
	static final class First {

		@DiscordExceptionHandler
		void any(RuntimeException exception, DispatchEvent event) {
			seen.add("first " + event.eventType());
		}

	}

	@Order(2)
	@DiscordAdvice
	static final class Second {

		@DiscordExceptionHandler
		void closer(IllegalArgumentException exception) {
			seen.add("second");
		}

	}

	@DiscordAdvice
	static final class Wrong {

		@DiscordExceptionHandler
		void failed() {
		}

	}

}
