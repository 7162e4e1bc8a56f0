package io.github.discordspring.bot.handler;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.model.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Calls that are refused: what the user is told.
 */
@Timeout(60)
class RefusalTests {

	private static final List<Object> SEEN = new CopyOnWriteArrayList<>();

	RefusalTests() {
		SEEN.clear();
	}

	@Test
	void aRefusalIsToldPrivatelyInTheLanguageOfTheUserAndIsNoError() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("bank.limit", Locale.GERMAN, "Nur bis {0}.");
		class Bean {

			@SlashCommand(name = "pay", description = "d")
			String pay() {
				throw new RefusedException("bank.limit", "Only up to {0}.", "10");
			}

		}
		try (TestBot bot = reporting(new Bean())
			.beans((context) -> context.registerBean("messageSource", MessageSource.class, () -> messages))
			.start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'pay'").replace("{'id'", "{'locale':'de','id'"));
			bot.awaitIdle();
			bot.send("INTERACTION_CREATE", Events.command(21, "'name':'pay'").replace("{'id'", "{'locale':'fr','id'"));
			bot.awaitIdle();
			assertThat(contents(bot)).containsExactly("Nur bis 10.", "Only up to 10.");
			assertThat(bot.discord().requests())
				.allMatch((request) -> request.body().path("data").path("flags").asInt() == 64);
			assertThat(SEEN).isEmpty();
		}
	}

	@Test
	void anExceptionMethodGetsARefusalOnlyIfItNamesIt() {
		class General {

			@SlashCommand(name = "general", description = "d")
			String general() {
				throw new RefusedException("No.");
			}

			@DiscordExceptionHandler
			String any(RuntimeException exception) {
				return "failed";
			}

		}
		class Special {

			@SlashCommand(name = "special", description = "d")
			String special() {
				throw new RefusedException("No.");
			}

			@DiscordExceptionHandler
			String refused(RefusedException exception) {
				return "refused: " + exception.getMessage();
			}

		}
		try (TestBot bot = reporting(new General()).bean(new Special()).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'general'"));
			bot.awaitIdle();
			bot.send("INTERACTION_CREATE", Events.command(21, "'name':'special'"));
			bot.awaitIdle();
			assertThat(contents(bot)).containsExactly("No.", "refused: No.");
		}
	}

	@Test
	void whatAConverterRefusesIsToldToo() {
		record Account(long id) {

		}
		class Bean {

			@ButtonHandler("account/{account}")
			void show(Account account) {
				SEEN.add(account);
			}

		}
		class ToAccount implements Converter<String, Account> {

			@Override
			public Account convert(String source) {
				throw new RefusedException("There is no account " + source + ".");
			}

		}
		try (TestBot bot = reporting(new Bean()).bean(new ToAccount()).start()) {
			bot.send("INTERACTION_CREATE", Events.button(20, "account/7"));
			bot.awaitIdle();
			assertThat(contents(bot)).containsExactly("There is no account 7.");
			assertThat(SEEN).isEmpty();
		}
	}

	@Test
	void guardsAreAskedInTheirOrderThoseOfAllHandlersAndThoseNamedOnClassAndMethod() {
		@Guarded(Third.class)
		class Bean {

			@SlashCommand(name = "x", description = "d")
			@Twice
			String x() {
				SEEN.add("called");
				return "x";
			}

		}
		try (TestBot bot = reporting(new Bean()).bean(new Everywhere()).bean(new First()).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(SEEN).containsExactly("everywhere", "first of x", "second", "third", "called");
		}
	}

	@Test
	void aRefusedCallIsNotMadeAndLaterGuardsAreNotAsked() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			@Guarded({ Refusing.class, Third.class })
			String x() {
				SEEN.add("called");
				return "x";
			}

		}
		try (TestBot bot = reporting(new Bean()).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(contents(bot)).containsExactly("Never.");
			assertThat(SEEN).isEmpty();
		}
	}

	@Test
	void aListenerThatIsRefusedAnswersNobody() {
		class Bean {

			@DiscordEventListener
			@Guarded(Refusing.class)
			String heard(MessageCreateEvent event) {
				SEEN.add("called");
				return "x";
			}

		}
		try (TestBot bot = reporting(new Bean()).start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 30, "hi"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).isEmpty();
			assertThat(SEEN).isEmpty();
		}
	}

	@Test
	void aGuardThatCannotBeMadeEndsTheStart() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			@Guarded(Needy.class)
			String x() {
				return "x";
			}

		}
		assertThatThrownBy(() -> TestBot.with(new Bean()).close()).isInstanceOf(InvalidHandlerException.class)
			.hasMessageContaining("guarded by Needy, which cannot be had")
			.hasMessageContaining("Make Needy a bean");
	}

	private static TestBot.Builder reporting(Object bean) {
		return TestBot.builder()
			.bean(bean)
			.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class,
					() -> (exception, event, handler) -> SEEN.add(exception)));
	}

	private static List<String> contents(TestBot bot) {
		return bot.discord().requests().stream().map(RefusalTests::content).toList();
	}

	private static String content(Request request) {
		return request.body().path("data").path("content").asString("");
	}

	@Guarded({ Second.class, First.class })
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface Twice {

	}

	@Order(-2)
	static class Everywhere implements GlobalHandlerGuard {

		@Override
		public void check(EventContext context) {
			SEEN.add("everywhere");
		}

	}

	@Order(-1)
	static class First implements HandlerGuard {

		@Override
		public void check(EventContext context) {
			throw new IllegalStateException("Not the one for the handler");
		}

		@Override
		public HandlerGuard forHandler(HandlerDeclaration handler) {
			return (context) -> SEEN.add("first of " + handler.method().getName());
		}

	}

	static class Second implements HandlerGuard {

		@Override
		public void check(EventContext context) {
			SEEN.add("second");
		}

	}

	@Order(1)
	static class Third implements HandlerGuard {

		@Override
		public void check(EventContext context) {
			SEEN.add("third");
		}

	}

	static class Refusing implements HandlerGuard {

		@Override
		public void check(EventContext context) {
			throw new RefusedException("Never.");
		}

	}

	static class Needy implements HandlerGuard {

		Needy(Runnable something) {
			something.run();
		}

		@Override
		public void check(EventContext context) {
			SEEN.add("needy");
		}

	}

}
