package io.github.discordspring.bot.component;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.InvalidHandlerException;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.model.interaction.MessageComponentData;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.user.User;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.PathVariable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Custom ids of buttons as routes.
 */
class ButtonTests {

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void theVariablesOfTheCustomIdBecomeArguments() {
		class Bean {

			@ButtonHandler("vote/{poll}/{day}/{voter}")
			void vote(long poll, DayOfWeek day, @PathVariable("voter") Optional<String> who, User user, Message message,
					MessageComponentData data, InteractionReply reply) {
				ButtonTests.this.seen.addAll(List.of(poll, day, who.orElse(""), user.username(), message.id(),
						data.customId(), reply.interaction().id()));
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.button(20, "vote/17/FRIDAY/a%20b;c"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly(17L, DayOfWeek.FRIDAY, "a%20b;c", "alice", 31L,
					"vote/17/FRIDAY/a%20b;c", 20L);
		}
	}

	@Test
	void anExactIdComesFirstAndThenTheMostSpecificPattern() {
		class Bean {

			@ButtonHandler("poll/close")
			void close() {
				ButtonTests.this.seen.add("close");
			}

			@ButtonHandler("poll/{id}")
			void poll(String id) {
				ButtonTests.this.seen.add("poll " + id);
			}

			@ButtonHandler("poll/{*rest}")
			void any(String rest) {
				ButtonTests.this.seen.add("any " + rest);
			}

			@ButtonHandler({ "yes", "no" })
			void either(MessageComponentData data) {
				ButtonTests.this.seen.add(data.customId());
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			for (String id : List.of("poll/close", "poll/7", "poll/7/x", "yes", "no")) {
				bot.send("INTERACTION_CREATE", Events.button(20, id));
				bot.awaitIdle();
			}
			assertThat(this.seen).containsExactly("close", "poll 7", "any /7/x", "yes", "no");
		}
	}

	@Test
	void aSelectWithTheSameCustomIdIsNoButton() {
		class Bean {

			@ButtonHandler("x")
			void x() {
				ButtonTests.this.seen.add("x");
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.button(20, "x").replace("'component_type':2", "'component_type':3"));
			bot.awaitIdle();
			assertThat(this.seen).isEmpty();
		}
	}

	@Test
	void aVariableThatCannotBeConvertedIsAFailureToldToTheUser() {
		class Bean {

			@ButtonHandler("vote/{poll}")
			void vote(long poll) {
				ButtonTests.this.seen.add(poll);
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class,
					() -> (exception, event, handler) -> this.seen.add("failed")))
			.start()) {
			bot.send("INTERACTION_CREATE", Events.button(20, "vote/many"));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("failed");
			assertThat(bot.discord().requests()).hasSize(1);
		}
	}

	@Test
	void twoHandlersOfTheSameButtonsEndTheStart() {
		class Bean {

			@ButtonHandler("vote/{poll}")
			void one(String poll) {
			}

			@ButtonHandler("vote/{id}")
			void other(String id) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("handles the button 'vote/{").hasMessageContaining("as Bean.");
	}

	@Test
	void aParameterThatBearsTheNameOfNoVariableEndsTheStart() {
		class Bean {

			@ButtonHandler("vote/{poll}")
			void vote(int poll, int choice) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("cannot get its parameter 'choice' of type int")
			.hasMessageContaining("variable of its custom id");
	}

	@Test
	void aVariableThatIsNotInTheCustomIdEndsTheStart() {
		class Bean {

			@ButtonHandler({ "vote/{poll}", "poll" })
			void vote(@PathVariable String poll) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("the variable 'poll', which is not in each of its custom ids");
	}

	@Test
	void aVariableOfATypeWithoutConversionEndsTheStart() {
		class Bean {

			@ButtonHandler("vote/{poll}")
			void vote(Message poll) {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("'poll' as Message")
			.hasMessageContaining("Converter<String, Message>");
	}

	@Test
	void aBrokenPatternEndsTheStart() {
		class Bean {

			@ButtonHandler("vote/{poll")
			void vote() {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("'vote/{poll', which is no pattern");
	}

	@Test
	void aCustomIdThatIsTooLongEndsTheStart() {
		class Bean {

			@ButtonHandler("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123"
					+ "4567890")
			void vote() {
			}

		}
		assertStartOf(new Bean()).hasMessageContaining("custom id of 101 characters");
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> assertStartOf(Object bean) {
		return assertThatThrownBy(() -> TestBot.with(bean).close()).isInstanceOf(InvalidHandlerException.class);
	}

}
