package io.github.discordspring.bot.handler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord.Answer;
import io.github.discordspring.model.event.MessageCreateEvent;
import io.github.discordspring.rest.error.DiscordRestException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the exceptions of handlers go, and that they stop nothing else.
 */
class ErrorTests {

	private final List<String> seen = new CopyOnWriteArrayList<>();

	@Test
	void theErrorHandlerGetsWhatIsThrownAndTheRestGoesOn() {
		class Bean {

			@Order(1)
			@DiscordEventListener
			void first(MessageCreateEvent event) throws IOException {
				throw new IOException("message " + event.message().id());
			}

			@Order(2)
			@DiscordEventListener
			void second(MessageCreateEvent event) {
				ErrorTests.this.seen.add("second " + event.message().id());
			}

		}
		try (TestBot bot = withErrorHandler(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("java.io.IOException: message 10 in first", "second 10",
					"java.io.IOException: message 11 in first", "second 11");
			assertThat(bot.gateway().handled()).isEqualTo(2);
		}
	}

	@Test
	void anErrorIsNoReasonToStopEither() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
				throw new StackOverflowError("deep");
			}

		}
		try (TestBot bot = withErrorHandler(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			bot.awaitIdle();
			assertThat(this.seen).hasSize(2).allMatch((line) -> line.contains("StackOverflowError: deep"));
		}
	}

	@Test
	void itGetsWhatIsSignalledLaterOnAThreadOfTheListeners() {
		class Bean {

			@DiscordEventListener
			Mono<Void> on(MessageCreateEvent event) {
				return Mono.<Void>error(new IllegalStateException("later")).subscribeOn(Schedulers.parallel());
			}

		}
		DiscordListenerErrorHandler handler = (exception, context, method) -> this.seen
			.add(exception.getMessage() + " on " + Thread.currentThread().getName());
		TestBot.Builder builder = TestBot.builder()
			.bean(new Bean())
			.executor(Executors.newSingleThreadExecutor((task) -> new Thread(task, "listener")));
		builder.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class, () -> handler));
		try (TestBot bot = builder.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("later on listener");
		}
	}

	@Test
	void itGetsThatAReplyCouldNotBeSent() {
		class Bean {

			@DiscordEventListener
			String on(MessageCreateEvent event) {
				return "x";
			}

		}
		try (TestBot bot = withErrorHandler(new Bean())) {
			bot.discord()
				.answer("POST /channels/2/messages", (request) -> Mono
					.just(new Answer(403, "{\"code\":50013,\"message\":\"Missing Permissions\"}")));
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(this.seen).singleElement().asString().contains("50013");
		}
	}

	@Test
	void anExceptionMethodComesFirstAndTheClosestOneIsTaken() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
				throw new UncheckedIOException(new IOException("io"));
			}

			@DiscordExceptionHandler
			void any(Exception exception) {
				ErrorTests.this.seen.add("any");
			}

			@DiscordExceptionHandler
			void io(UncheckedIOException exception, MessageCreateEvent event) {
				ErrorTests.this.seen.add("io " + event.message().id());
			}

		}
		try (TestBot bot = withErrorHandler(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("io 10");
		}
	}

	@Test
	void whatAnExceptionMethodReturnsIsSentInPlaceOfTheReply() {
		class Bean {

			@DiscordEventListener
			Flux<String> on(MessageCreateEvent event) {
				return Flux.error(new IllegalArgumentException("no such dice"));
			}

			@DiscordExceptionHandler(IllegalArgumentException.class)
			String explain(RuntimeException exception) {
				return "Sorry: " + exception.getMessage();
			}

		}
		try (TestBot bot = withErrorHandler(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).singleElement()
				.satisfies((request) -> assertThat(request.body().path("content").asString())
					.isEqualTo("Sorry: no such dice"));
			assertThat(this.seen).isEmpty();
		}
	}

	@Test
	void anExceptionMethodThatFailsItselfLeavesBothToTheErrorHandler() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
				throw new IllegalArgumentException("first");
			}

			@DiscordExceptionHandler
			void explain(IllegalArgumentException exception) {
				throw new IllegalStateException("second");
			}

		}
		TestBot.Builder builder = TestBot.builder().bean(new Bean());
		DiscordListenerErrorHandler handler = (exception, context, method) -> this.seen
			.add(exception.getMessage() + ", before it " + exception.getSuppressed()[0].getMessage());
		builder.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class, () -> handler));
		try (TestBot bot = builder.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("second, before it first");
		}
	}

	@Test
	void anExceptionMethodForRestErrorsSeesThatAReplyFailed() {
		class Bean {

			@DiscordEventListener
			String on(MessageCreateEvent event) {
				return "x";
			}

			@DiscordExceptionHandler
			void refused(DiscordRestException exception) {
				ErrorTests.this.seen.add("refused " + exception.code());
			}

		}
		try (TestBot bot = withErrorHandler(new Bean())) {
			bot.discord()
				.answer("POST /channels/2/messages", (request) -> Mono
					.just(new Answer(403, "{\"code\":50013,\"message\":\"Missing Permissions\"}")));
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("refused 50013");
		}
	}

	@Test
	void aBrokenErrorHandlerIsLoggedAndNothingStops() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
				throw new IllegalArgumentException("first");
			}

		}
		TestBot.Builder builder = TestBot.builder().bean(new Bean());
		DiscordListenerErrorHandler handler = (exception, context, method) -> {
			throw new IllegalStateException("broken");
		};
		builder.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class, () -> handler));
		try (Logs logs = new Logs(HandlerMethod.class); TestBot bot = builder.start()) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.send("MESSAGE_CREATE", Events.message(2, 11, ""));
			bot.awaitIdle();
			assertThat(logs.lines()).hasSize(4).allMatch((line) -> line.startsWith("ERROR"));
			assertThat(bot.gateway().handled()).isEqualTo(2);
		}
	}

	@Test
	void theDefaultLogsOnceWithMethodEventAndShard() {
		class Bean {

			@DiscordEventListener
			void on(MessageCreateEvent event) {
				throw new IllegalArgumentException("no");
			}

		}
		try (Logs logs = new Logs(DiscordListenerErrorHandler.class); TestBot bot = TestBot.with(new Bean())) {
			bot.send("MESSAGE_CREATE", Events.message(2, 10, ""));
			bot.awaitIdle();
			assertThat(logs.lines()).singleElement()
				.asString()
				.contains("ERROR", "Bean.on(MessageCreateEvent)", "MESSAGE_CREATE", "0/1");
		}
	}

	private TestBot withErrorHandler(Object bean) {
		DiscordListenerErrorHandler handler = (exception, context, method) -> this.seen
			.add(exception + " in " + method.method().getName());
		return TestBot.builder()
			.bean(bean)
			.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class, () -> handler))
			.start();
	}

}
