package io.github.discordspring.bot.interaction;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.handler.DiscordExceptionHandler;
import io.github.discordspring.bot.handler.DiscordListenerErrorHandler;
import io.github.discordspring.bot.handler.HandlerMethod;
import io.github.discordspring.bot.handler.RefusedException;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.Logs;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord.Answer;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.TextInput;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionCallbackType;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.Embed;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * How interactions are answered: what Discord sees.
 */
@Timeout(60)
class InteractionTests {

	private static final String CALLBACK = "POST /interactions/20/token-20/callback";

	private static final String ORIGINAL = "/webhooks/500/token-20/messages/@original";

	private static final String FOLLOW_UP = "POST /webhooks/500/token-20";

	private static final InteractionOptions IMPATIENT = new InteractionOptions(Duration.ofMillis(100), "It failed.");

	private final List<Object> seen = new CopyOnWriteArrayList<>();

	@Test
	void whatACommandReturnsIsTheAnswer() {
		class Bean {

			@SlashCommand(name = "text", description = "d")
			String text() {
				return "Pong";
			}

			@SlashCommand(name = "embed", description = "d")
			Mono<Embed> embed() {
				return Mono.just(Embed.builder().title("Pong").build());
			}

			@SlashCommand(name = "raw", description = "d", defer = Defer.NEVER)
			InteractionResponse raw() {
				return InteractionResponse.modal("m", "t", Label.of("l", TextInput.line("i").build()));
			}

		}
		assertThat(requestsAfter(new Bean(), Events.command(20, "'name':'text'"))).singleElement()
			.satisfies((request) -> {
				assertThat(request.route()).isEqualTo(CALLBACK);
				assertThat(request.body().path("type").asInt()).isEqualTo(4);
				assertThat(content(request)).isEqualTo("Pong");
				assertThat(request.body().path("data").path("flags").asInt()).isZero();
			});
		assertThat(requestsAfter(new Bean(), Events.command(20, "'name':'embed'"))).singleElement()
			.satisfies(
					(request) -> assertThat(request.body().path("data").path("embeds").path(0).path("title").asString())
						.isEqualTo("Pong"));
		assertThat(requestsAfter(new Bean(), Events.command(20, "'name':'raw'"))).singleElement()
			.satisfies((request) -> {
				assertThat(request.body().path("type").asInt()).isEqualTo(9);
				assertThat(request.body().path("data").path("title").asString()).isEqualTo("t");
			});
	}

	@Test
	void anEphemeralAnswerIsSeenByTheUserOnly() {
		class Bean {

			@SlashCommand(name = "x", description = "d", ephemeral = true)
			String x() {
				return "psst";
			}

		}
		assertThat(requestsAfter(new Bean(), Events.command(20, "'name':'x'"))).singleElement()
			.satisfies((request) -> assertThat(request.body().path("data").path("flags").asInt()).isEqualTo(64));
	}

	@Test
	void ofSeveralValuesTheFirstIsTheAnswerAndTheOthersFollow() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Flux<String> x() {
				return Flux.just("one", "two", "three");
			}

		}
		List<Request> requests = requestsAfter(new Bean(), Events.command(20, "'name':'x'"));
		assertThat(requests).extracting(Request::route).containsExactly(CALLBACK, FOLLOW_UP, FOLLOW_UP);
		assertThat(content(requests.get(1))).isEqualTo("two");
		assertThat(content(requests.get(2))).isEqualTo("three");
	}

	@Test
	void theReplyAnswersEditsFollowsUpAndDeletes() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<Void> x(InteractionReply reply) {
				return reply.reply("one")
					.then(reply.edit("two"))
					.then(reply.followUp("three"))
					.then(reply.ephemeral().reply("four"))
					.then(reply.fetch())
					.doOnNext((message) -> InteractionTests.this.seen.add(message.author().id()))
					.then(reply.delete());
			}

		}
		List<Request> requests = requestsAfter(new Bean(), Events.command(20, "'name':'x'"));
		assertThat(requests).extracting(Request::route)
			.containsExactly(CALLBACK, "PATCH " + ORIGINAL, FOLLOW_UP, FOLLOW_UP, "GET " + ORIGINAL,
					"DELETE " + ORIGINAL);
		assertThat(content(requests.get(1))).isEqualTo("two");
		assertThat(content(requests.get(2))).isEqualTo("three");
		assertThat(requests.get(3).body().path("flags").asInt()).isEqualTo(64);
		assertThat(this.seen).containsExactly(500L);
	}

	@Test
	void anAnswerBlockedForIsSentToo() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			void x(InteractionReply reply) {
				reply.defer().block(Duration.ofSeconds(10));
				reply.reply("done").block(Duration.ofSeconds(10));
			}

		}
		List<Request> requests = requestsAfter(new Bean(), Events.command(20, "'name':'x'"));
		assertThat(requests).extracting(Request::route).containsExactly(CALLBACK, "PATCH " + ORIGINAL);
		assertThat(requests.get(0).body().path("type").asInt()).isEqualTo(5);
	}

	@Test
	void aSlowCommandIsDeferredAndItsAnswerTakesThePlaceOfThePlaceholder() throws Exception {
		CountDownLatch deferred = new CountDownLatch(1);
		class Bean {

			@SlashCommand(name = "slow", description = "d", ephemeral = true)
			MessageCreateRequest slow() throws InterruptedException {
				assertThat(deferred.await(30, TimeUnit.SECONDS)).isTrue();
				return MessageCreateRequest.builder()
					.content("at last")
					.embeds(Embed.builder().title("e").build())
					.build();
			}

		}
		try (TestBot bot = TestBot.builder().bean(new Bean()).options(IMPATIENT).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'slow'"));
			Request callback = bot.discord().awaitRequest(CALLBACK);
			assertThat(callback.body().path("type").asInt()).isEqualTo(5);
			assertThat(callback.body().path("data").path("flags").asInt()).isEqualTo(64);
			deferred.countDown();
			bot.awaitIdle();
			assertThat(bot.discord().requests()).extracting(Request::route)
				.containsExactly(CALLBACK, "PATCH " + ORIGINAL);
			Request edit = bot.discord().requests().get(1);
			assertThat(content(edit)).isEqualTo("at last");
			assertThat(edit.body().path("embeds").path(0).path("title").asString()).isEqualTo("e");
		}
	}

	@Test
	void aCommandThatWaitsForAThreadIsDeferredToo() {
		CountDownLatch release = new CountDownLatch(1);
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "x";
			}

		}
		ExecutorService executor = Executors.newSingleThreadExecutor();
		executor.execute(() -> {
			try {
				assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		try (TestBot bot = TestBot.builder().bean(new Bean()).options(IMPATIENT).executor(executor).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.discord().awaitRequest(CALLBACK);
			release.countDown();
			bot.awaitIdle();
			assertThat(bot.discord().requests()).extracting(Request::route)
				.containsExactly(CALLBACK, "PATCH " + ORIGINAL);
		}
	}

	@Test
	void anAnswerThatComesWhileTheDeferralIsUnderWayWaitsForIt() {
		Sinks.Empty<Void> network = Sinks.empty();
		Sinks.One<String> result = Sinks.one();
		class Bean {

			@SlashCommand(name = "x", description = "d", defer = Defer.ALWAYS)
			Mono<String> x() {
				return result.asMono();
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.discord().answer(CALLBACK, (request) -> network.asMono().thenReturn(new Answer(204, "")));
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.discord().awaitRequest(CALLBACK);
			result.tryEmitValue("now");
			await().during(Duration.ofMillis(300)).until(() -> bot.discord().requests().size() == 1);
			network.tryEmitEmpty();
			bot.awaitIdle();
			assertThat(bot.discord().requests()).extracting(Request::route)
				.containsExactly(CALLBACK, "PATCH " + ORIGINAL);
		}
	}

	@Test
	void aCommandThatIsDoneInTimeIsNotDeferred() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<String> x() {
				return Mono.just("x");
			}

		}
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try (TestBot bot = TestBot.builder().bean(new Bean()).options(IMPATIENT).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			time.advanceTimeBy(Duration.ofSeconds(3));
			await().during(Duration.ofMillis(200)).until(() -> bot.discord().requests().size() == 1);
			assertThat(bot.discord().requests().get(0).body().path("type").asInt()).isEqualTo(4);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void aPrivateAnswerNeverTakesThePlaceOfAPlaceholderThatAllCanSee() {
		class Bean {

			@SlashCommand(name = "x", description = "d", defer = Defer.ALWAYS)
			Mono<Void> x(InteractionReply reply) {
				return reply.defer().then(reply.ephemeral().reply("secret"));
			}

		}
		List<Request> requests = requestsAfter(new Bean(), Events.command(20, "'name':'x'"));
		assertThat(requests).extracting(Request::route).containsExactly(CALLBACK, "DELETE " + ORIGINAL, FOLLOW_UP);
		assertThat(requests.get(2).body().path("flags").asInt()).isEqualTo(64);
	}

	@Test
	void aPrivateAnswerThatDiscordRefusesIsToldAsAFailureThoughThePlaceholderIsGone() {
		class Bean {

			@SlashCommand(name = "x", description = "d", defer = Defer.ALWAYS)
			Mono<Void> x(InteractionReply reply) {
				return reply.defer().then(reply.ephemeral().reply("refused"));
			}

		}
		AtomicInteger deletions = new AtomicInteger();
		try (TestBot bot = reporting(new Bean())) {
			bot.discord()
				.answer("DELETE " + ORIGINAL, (request) -> Mono.just((deletions.getAndIncrement() == 0)
						? new Answer(204, "") : new Answer(404, "{\"code\":10008,\"message\":\"Unknown Message\"}")));
			bot.discord()
				.answer(FOLLOW_UP,
						(request) -> Mono.just(content(request).equals("refused")
								? new Answer(400, "{\"code\":50035,\"message\":\"Invalid Form Body\"}")
								: new Answer(200, "{\"id\":\"1\",\"channel_id\":\"1\"}")));
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			List<Request> requests = bot.discord().requests();
			assertThat(requests).extracting(Request::route)
				.containsExactly(CALLBACK, "DELETE " + ORIGINAL, FOLLOW_UP, FOLLOW_UP);
			assertThat(content(requests.get(3))).isEqualTo("It failed.");
		}
	}

	@Test
	void aRefusalThatIsTooLongForAMessageIsToldAsFarAsItFits() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				throw new RefusedException("x".repeat(1999) + "\uD83D\uDE00yz");
			}

		}
		assertThat(requestsAfter(new Bean(), Events.command(20, "'name':'x'"))).singleElement()
			.satisfies((request) -> assertThat(content(request)).isEqualTo("x".repeat(1999) + "…"));
	}

	@Test
	void aHandlerThatGivesItsReplyAwayIsDeferredWhenItHasReturned() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			void x(InteractionReply reply) {
				InteractionTests.this.seen.add(reply);
			}

		}
		try (TestBot bot = TestBot.builder().bean(new Bean()).options(IMPATIENT).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(bot.gateway().handled()).isEqualTo(1);
			bot.discord().awaitRequest(CALLBACK);
			((InteractionReply) this.seen.get(0)).reply("much later").block(Duration.ofSeconds(10));
			assertThat(bot.discord().requests()).extracting(Request::route)
				.containsExactly(CALLBACK, "PATCH " + ORIGINAL);
		}
	}

	@Test
	void noAnswerLeavesNothingBehind() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<String> x() {
				return Mono.empty();
			}

			@SlashCommand(name = "deferred", description = "d", defer = Defer.ALWAYS)
			@Nullable String deferred() {
				return null;
			}

		}
		List<Request> requests = requestsAfter(new Bean(), Events.command(20, "'name':'x'"));
		assertThat(requests).extracting(Request::route).containsExactly(CALLBACK, "DELETE " + ORIGINAL);
		assertThat(requests.get(0).body().path("type").asInt()).isEqualTo(5);
		assertThat(requestsAfter(new Bean(), Events.command(20, "'name':'deferred'"))).extracting(Request::route)
			.containsExactly(CALLBACK, "DELETE " + ORIGINAL);
	}

	@Test
	void aFailureIsToldToTheUserPrivatelyAndReported() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				throw new IllegalStateException("broken");
			}

		}
		try (TestBot bot = reporting(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).singleElement().satisfies((request) -> {
				assertThat(request.route()).isEqualTo(CALLBACK);
				assertThat(content(request)).isEqualTo("It failed.");
				assertThat(request.body().path("data").path("flags").asInt()).isEqualTo(64);
			});
			assertThat(this.seen).containsExactly("broken in x");
			assertThat(bot.gateway().handled()).isEqualTo(1);
		}
	}

	@Test
	void aFailureAfterAPublicDeferralIsToldPrivatelyAllTheSame() {
		class Bean {

			@SlashCommand(name = "x", description = "d", defer = Defer.ALWAYS)
			Mono<String> x(InteractionReply reply) {
				return reply.defer().then(Mono.error(new IllegalStateException("broken")));
			}

		}
		try (TestBot bot = reporting(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			List<Request> requests = bot.discord().requests();
			assertThat(requests).extracting(Request::route).containsExactly(CALLBACK, "DELETE " + ORIGINAL, FOLLOW_UP);
			assertThat(requests.get(2).body().path("flags").asInt()).isEqualTo(64);
			assertThat(content(requests.get(2))).isEqualTo("It failed.");
		}
	}

	@Test
	void anAnswerThatDiscordRefusesIsAFailureToo() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "too long";
			}

		}
		try (TestBot bot = reporting(new Bean())) {
			bot.discord()
				.answer(CALLBACK, (request) -> Mono.just(content(request).equals("too long")
						? new Answer(400, "{\"code\":50035,\"message\":\"Invalid Form Body\"}") : new Answer(204, "")));
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).extracting(Request::route).containsExactly(CALLBACK, CALLBACK);
			assertThat(content(bot.discord().requests().get(1))).isEqualTo("It failed.");
			assertThat(this.seen).singleElement().asString().contains("50035");
		}
	}

	@Test
	void aFailureThatCannotBeToldIsLoggedAndEndsTheInteraction() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "late";
			}

		}
		try (Logs logs = new Logs(HandlerMethod.class); TestBot bot = reporting(new Bean())) {
			bot.discord()
				.answer(CALLBACK,
						(request) -> Mono.just(new Answer(400, "{\"code\":50035,\"message\":\"Invalid Form Body\"}")));
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).hasSize(2);
			assertThat(logs.lines()).singleElement().asString().contains("WARN", "Bean.x()");
			assertThat(logs.lines().toString()).doesNotContain("token-20");
			assertThat(bot.gateway().handled()).isEqualTo(1);
		}
	}

	@Test
	void anInteractionThatNoThreadTakesIsToldAsAFailureAndEnds() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "x";
			}

		}
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try (TestBot bot = TestBot.builder().bean(new Bean()).executor(new FullExecutor()).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			time.advanceTimeBy(Duration.ofMinutes(1));
			assertThat(content(bot.discord().awaitRequest(CALLBACK))).isEqualTo("It failed.");
			bot.awaitIdle();
			assertThat(bot.gateway().handled()).isEqualTo(1);
			assertThat(bot.context().getBean(InteractionDispatcher.class).pending()).isZero();
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void anAnswerWhoseEndNoThreadTakesIsTheEndOfItsInteraction() {
		Sinks.One<String> result = Sinks.one();
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<String> x() {
				return result.asMono();
			}

		}
		FullExecutor executor = new FullExecutor();
		executor.full = false;
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		try (TestBot bot = TestBot.builder().bean(new Bean()).executor(executor).start()) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			executor.full = true;
			result.tryEmitValue("done");
			assertThat(content(bot.discord().awaitRequest(CALLBACK))).isEqualTo("done");
			await().untilAsserted(() -> {
				// Less than the request may take, which may be under way
				time.advanceTimeBy(Duration.ofSeconds(2));
				assertThat(bot.gateway().handled()).isEqualTo(1);
			});
			assertThat(bot.context().getBean(InteractionDispatcher.class).pending()).isZero();
			assertThat(bot.discord().requests()).hasSize(1);
		}
		finally {
			VirtualTimeScheduler.reset();
		}
	}

	@Test
	void anInteractionThatDiscordKnowsNoMoreIsLetBe() {
		Sinks.One<String> slow = Sinks.one();
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "late";
			}

			@SlashCommand(name = "deferred", description = "d", defer = Defer.ALWAYS)
			Mono<String> deferred() {
				return slow.asMono();
			}

		}
		try (Logs logs = new Logs(HandlerMethod.class);
				Logs dispatcher = new Logs(InteractionDispatcher.class);
				TestBot bot = reporting(new Bean())) {
			bot.discord()
				.answer(CALLBACK, (request) -> Mono
					.just(new Answer(404, "{\"code\":10062,\"message\":\"Unknown interaction\"}")));
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			// Telling the user that it failed would fail, too
			assertThat(bot.discord().requests()).extracting(Request::route).containsExactly(CALLBACK);
			assertThat(logs.lines()).isEmpty();
			assertThat(this.seen).singleElement()
				.asString()
				.contains("Interaction 20 got its first answer too late", "10062", "discord.interactions.auto-defer");
			String deferral = CALLBACK.replace("20", "21");
			bot.discord()
				.answer(deferral, (request) -> Mono
					.just(new Answer(404, "{\"code\":10062,\"message\":\"Unknown interaction\"}")));
			bot.send("INTERACTION_CREATE", Events.command(21, "'name':'deferred'"));
			await().atMost(Duration.ofSeconds(60))
				.until(() -> dispatcher.lines().stream().anyMatch((line) -> line.contains("could not be deferred: ")));
			slow.tryEmitValue("late");
			bot.awaitIdle();
			assertThat(bot.discord().requests()).extracting(Request::route).containsExactly(CALLBACK, deferral);
			assertThat(bot.gateway().handled()).isEqualTo(2);
		}
	}

	@Test
	void anExceptionMethodCanAnswer() {
		class Bean {

			@SlashCommand(name = "x", description = "d", ephemeral = true)
			String x() {
				throw new IllegalArgumentException("no such dice");
			}

			@DiscordExceptionHandler
			String explain(IllegalArgumentException exception, InteractionReply reply) {
				return "Sorry, " + reply.interaction().sender().username() + ": " + exception.getMessage();
			}

		}
		try (TestBot bot = reporting(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(bot.discord().requests()).singleElement()
				.satisfies((request) -> assertThat(content(request)).isEqualTo("Sorry, alice: no such dice"));
			assertThat(this.seen).isEmpty();
		}
	}

	@Test
	void returnedChangesAreMadeToTheMessageWithTheButton() {
		class Bean {

			@ButtonHandler("b")
			MessageEditRequest pressed() {
				return MessageEditRequest.builder().content("changed").components(List.of()).build();
			}

		}
		assertThat(requestsAfter(new Bean(), Events.button(20, "b"))).singleElement().satisfies((request) -> {
			assertThat(request.route()).isEqualTo(CALLBACK);
			assertThat(request.body().path("type").asInt()).isEqualTo(7);
			assertThat(content(request)).isEqualTo("changed");
			assertThat(request.body().path("data").path("components").toString()).isEqualTo("[]");
			assertThat(request.body().path("data").has("embeds")).isFalse();
		});
	}

	@Test
	void aButtonWithoutAnswerIsConfirmed() {
		class Bean {

			@ButtonHandler("b")
			void pressed() {
				InteractionTests.this.seen.add("pressed");
			}

		}
		assertThat(requestsAfter(new Bean(), Events.button(20, "b"))).singleElement()
			.satisfies((request) -> assertThat(request.body().path("type").asInt()).isEqualTo(6));
		assertThat(this.seen).containsExactly("pressed");
	}

	@Test
	void aSlowButtonIsDeferredUnseenAndThenEditsOrFollowsUp() {
		Sinks.Empty<Void> work = Sinks.empty();
		class Bean {

			@ButtonHandler("edit")
			Mono<MessageEditRequest> edit() {
				return work.asMono().thenReturn(MessageEditRequest.of("changed"));
			}

			@ButtonHandler("send")
			Mono<String> send() {
				return work.asMono().thenReturn("sent");
			}

		}
		try (TestBot bot = TestBot.builder().bean(new Bean()).options(IMPATIENT).start()) {
			bot.send("INTERACTION_CREATE", Events.button(20, "edit"));
			assertThat(bot.discord().awaitRequest(CALLBACK).body().path("type").asInt()).isEqualTo(6);
			bot.send("INTERACTION_CREATE", Events.button(21, "send"));
			bot.discord().awaitRequest("POST /interactions/21/token-21/callback");
			work.tryEmitEmpty();
			bot.awaitIdle();
			assertThat(bot.discord().requests().subList(2, 4)).extracting(Request::route)
				.containsExactlyInAnyOrder("PATCH " + ORIGINAL, "POST /webhooks/500/token-21");
		}
	}

	@Test
	void editingBeforeAnyAnswerIsRefusedWithAReason() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<Void> x(InteractionReply reply) {
				return reply.edit("nothing there");
			}

		}
		try (TestBot bot = reporting(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(this.seen).singleElement().asString().contains("nothing to edit yet");
		}
	}

	@Test
	void aModalAfterADeferralIsRefusedWithTheRemedy() {
		class Bean {

			@SlashCommand(name = "x", description = "d", defer = Defer.ALWAYS)
			Mono<InteractionResponse> x(InteractionReply reply) {
				return reply.defer()
					.thenReturn(new InteractionResponse(InteractionCallbackType.MODAL,
							InteractionCallbackData.builder().customId("m").title("t").build()));
			}

		}
		try (TestBot bot = reporting(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'x'"));
			bot.awaitIdle();
			assertThat(this.seen).singleElement().asString().contains("MODAL", "must be the first one", "NEVER");
		}
	}

	@Test
	void anInteractionWaitsBehindNoOther() {
		CountDownLatch release = new CountDownLatch(1);
		class Bean {

			@SlashCommand(name = "slow", description = "d")
			String slow() throws InterruptedException {
				assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
				return "slow";
			}

			@SlashCommand(name = "quick", description = "d")
			String quick() {
				return "quick";
			}

		}
		try (TestBot bot = TestBot.with(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(21, "'name':'slow'"));
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'quick'"));
			assertThat(content(bot.discord().awaitRequest(CALLBACK))).isEqualTo("quick");
			assertThat(bot.gateway().handled()).isZero();
			release.countDown();
			bot.awaitIdle();
			assertThat(bot.gateway().handled()).isEqualTo(2);
		}
	}

	@Test
	void aCommandThatNobodyHandlesIsTold() {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				return "x";
			}

		}
		try (Logs logs = new Logs(InteractionDispatcher.class); TestBot bot = TestBot.with(new Bean())) {
			bot.send("INTERACTION_CREATE", Events.command(20, "'name':'forgotten'"));
			bot.send("INTERACTION_CREATE", Events.button(21, "unknown"));
			bot.awaitIdle();
			assertThat(logs.lines()).hasSize(2);
			assertThat(logs.lines().get(0)).contains("WARN", "'forgotten'");
			assertThat(logs.lines().get(1)).contains("DEBUG", "unknown");
			assertThat(bot.gateway().handled()).isEqualTo(2);
			assertThat(bot.discord().requests()).isEmpty();
		}
	}

	@Test
	void theTimeOfTheDeferralMustLieWithinThatOfDiscord() {
		assertThat(InteractionOptions.defaults().autoDefer()).isEqualTo(Duration.ofSeconds(2));
		assertThatIllegalArgumentException().isThrownBy(() -> new InteractionOptions(Duration.ofSeconds(3), "x"))
			.withMessageContaining("0 to 3 seconds");
		assertThatIllegalArgumentException().isThrownBy(() -> new InteractionOptions(null, " "))
			.withMessageContaining("must not be empty");
	}

	private TestBot reporting(Object bean) {
		DiscordListenerErrorHandler handler = (exception, context, method) -> this.seen
			.add(exception.getMessage() + " in " + method.method().getName());
		return TestBot.builder()
			.bean(bean)
			.beans((context) -> context.registerBean(DiscordListenerErrorHandler.class, () -> handler))
			.start();
	}

	private static List<Request> requestsAfter(Object bean, String interaction) {
		try (TestBot bot = TestBot.with(bean)) {
			bot.send("INTERACTION_CREATE", interaction);
			bot.awaitIdle();
			return List.copyOf(bot.discord().requests());
		}
	}

	private static String content(Request request) {
		return request.body().has("data") ? request.body().path("data").path("content").asString("")
				: request.body().path("content").asString("");
	}

	/**
	 * Runs tasks on the calling thread, or none.
	 */
	private static final class FullExecutor extends AbstractExecutorService {

		private volatile boolean full = true;

		@Override
		public void execute(Runnable task) {
			if (this.full) {
				throw new RejectedExecutionException("as the test wants it");
			}
			task.run();
		}

		@Override
		public void shutdown() {
		}

		@Override
		public List<Runnable> shutdownNow() {
			return List.of();
		}

		@Override
		public boolean isShutdown() {
			return true;
		}

		@Override
		public boolean isTerminated() {
			return true;
		}

		@Override
		public boolean awaitTermination(long timeout, TimeUnit unit) {
			return true;
		}

	}

}
