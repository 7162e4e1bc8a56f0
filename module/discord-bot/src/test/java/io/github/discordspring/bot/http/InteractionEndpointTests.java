package io.github.discordspring.bot.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.discordspring.bot.command.Autocomplete;
import io.github.discordspring.bot.command.Option;
import io.github.discordspring.bot.command.SlashCommand;
import io.github.discordspring.bot.component.ButtonHandler;
import io.github.discordspring.bot.component.ModalField;
import io.github.discordspring.bot.component.ModalHandler;
import io.github.discordspring.bot.component.SelectHandler;
import io.github.discordspring.bot.component.Selected;
import io.github.discordspring.bot.http.EndpointServer.Stack;
import io.github.discordspring.bot.interaction.Defer;
import io.github.discordspring.bot.interaction.InteractionDispatcher;
import io.github.discordspring.bot.interaction.InteractionOptions;
import io.github.discordspring.bot.interaction.InteractionReply;
import io.github.discordspring.bot.listener.DiscordEventListener;
import io.github.discordspring.bot.testing.Events;
import io.github.discordspring.bot.testing.TestBot;
import io.github.discordspring.bot.testing.TestDiscord.Answer;
import io.github.discordspring.bot.testing.TestDiscord.Request;
import io.github.discordspring.model.dispatch.DispatchPipeline;
import io.github.discordspring.model.event.InteractionCreateEvent;
import io.github.discordspring.model.message.AttachmentRequest;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Interactions over HTTP come to the same handlers, and are answered in the response
 * where in time.
 */
@Timeout(120)
class InteractionEndpointTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private static final String PLAYED = Events.command(30,
			"'name':'play','options':[{'name':'song','type':3,'value':'abba'}]");

	private static final String PING = "{\"version\":1,\"type\":1,\"token\":\"t\",\"id\":\"1\",\"application_id\":\"500\","
			+ "\"user\":{\"id\":\"7\",\"username\":\"alice\"},\"entitlements\":[]}";

	private static final String TYPED = Events.autocomplete(31,
			"'name':'play','options':[{'name':'song','type':3,'value':'ab','focused':true}]");

	private static final String SELECTED = Events.select(32, "days", "'MONDAY','FRIDAY'");

	private static final String SUBMITTED = Events.modal(33, "feedback", "text", "good");

	private static final String ORIGINAL = "/webhooks/500/token-20/messages/@original";

	private final SigningKey key = new SigningKey();

	private final List<String> seen = new CopyOnWriteArrayList<>();

	private EndpointServer start(Stack stack, TestBot bot, Duration openTime) {
		return EndpointServer.start(stack, this.key, endpoint(bot, openTime));
	}

	private InteractionEndpoint endpoint(TestBot bot, Duration openTime) {
		InteractionEndpoint endpoint = new InteractionEndpoint(
				EndpointOptions.of(SignatureVerifier.of(this.key.publicKey())), bot.discord().client(), openTime);
		new DispatchPipeline(endpoint, List.of(bot.listeners(), bot.context().getBean(InteractionDispatcher.class)));
		return endpoint;
	}

	private static String command(int id, String data) {
		return Events.command(id, data).replace('\'', '"');
	}

	private static JsonNode json(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		return JsonMapper.shared().readTree(response.body());
	}

	@ParameterizedTest
	@EnumSource
	void aPingIsAnsweredWithAPong(Stack stack) {
		try (TestBot bot = TestBot.builder().start(); EndpointServer server = start(stack, bot, LONG)) {
			HttpResponse<String> response = server.send(PING);
			assertThat(json(response)).hasToString("{\"type\":1}");
		}
	}

	@Test
	void aFilterHasTheResponseForItselfUntilItIsDone() {
		List<Boolean> committed = new CopyOnWriteArrayList<>();
		try (TestBot bot = TestBot.builder().start();
				EndpointServer server = EndpointServer.servlet(this.key, endpoint(bot, LONG), (response) -> {
					long begin = System.nanoTime();
					while (!response.isCommitted() && System.nanoTime() - begin < 300_000_000) {
						Thread.onSpinWait();
					}
					committed.add(response.isCommitted());
					response.setHeader("X-Filter", "done");
				})) {
			HttpResponse<String> response = server.send(PING);
			assertThat(json(response)).hasToString("{\"type\":1}");
			assertThat(response.headers().firstValue("X-Filter")).hasValue("done");
		}
		assertThat(committed).as("written by somebody else meanwhile").containsExactly(false);
	}

	@ParameterizedTest
	@EnumSource
	void theAnswerGoesInTheResponse(Stack stack) {
		class Bean {

			@SlashCommand(name = "echo", description = "d")
			String echo(@Option(description = "d") String text) {
				return "Echo: " + text;
			}

			@ButtonHandler("vote/{choice}")
			MessageEditRequest vote(String choice) {
				return MessageEditRequest.of("Voted " + choice);
			}

			@DiscordEventListener
			void onInteraction(InteractionCreateEvent event) {
				InteractionEndpointTests.this.seen.add("interaction " + event.interaction().id());
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot, LONG)) {
			JsonNode echo = json(server
				.send(command(20, "'name':'echo','options':[{'name':'text','type':3,'value':'\u00e4 \ud83c\udfb2'}]")));
			assertThat(echo.path("type").asInt()).isEqualTo(4);
			assertThat(echo.path("data").path("content").asString()).isEqualTo("Echo: \u00e4 \ud83c\udfb2");
			JsonNode vote = json(server.send(Events.button(21, "vote/yes").replace('\'', '"')));
			assertThat(vote.path("type").asInt()).isEqualTo(7);
			assertThat(vote.path("data").path("content").asString()).isEqualTo("Voted yes");
			bot.awaitIdle();
			assertThat(this.seen).containsExactlyInAnyOrder("interaction 20", "interaction 21");
			assertThat(bot.discord().requests()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsTypedSelectedAndSubmittedIsAnsweredInTheResponse(Stack stack) {
		try (TestBot bot = TestBot.with(new Form()); EndpointServer server = start(stack, bot, LONG)) {
			JsonNode choices = json(server.send(TYPED.replace('\'', '"')));
			assertThat(choices.path("type").asInt()).isEqualTo(8);
			assertThat(choices.path("data").path("choices").path(0).path("name").asString()).isEqualTo("abba");
			JsonNode selected = json(server.send(SELECTED.replace('\'', '"')));
			assertThat(selected.path("type").asInt()).isEqualTo(7);
			assertThat(selected.path("data").path("content").asString()).isEqualTo("[MONDAY, FRIDAY]");
			JsonNode submitted = json(server.send(SUBMITTED.replace('\'', '"')));
			assertThat(submitted.path("type").asInt()).isEqualTo(4);
			assertThat(submitted.path("data").path("content").asString()).isEqualTo("Thanks for: good");
			bot.awaitIdle();
			assertThat(bot.discord().requests()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void aRequestThatIsSentAgainIsRefusedWhateverItBrings(Stack stack) {
		try (TestBot bot = TestBot.with(new Form()); EndpointServer server = start(stack, bot, LONG)) {
			for (String body : List.of(PLAYED, TYPED, SELECTED, SUBMITTED)) {
				HttpRequest request = server.signed(body.replace('\'', '"'), Instant.now()).build();
				assertThat(server.send(request).statusCode()).isEqualTo(200);
				HttpResponse<String> again = server.send(request);
				assertThat(again.statusCode()).isEqualTo(401);
				assertThat(again.body()).isEmpty();
			}
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("play", "typed", "selected", "submitted");
		}
	}

	@ParameterizedTest
	@EnumSource
	void anInteractionThatDiscordSignsAnewIsHandledOnce(Stack stack) {
		try (TestBot bot = TestBot.with(new Form()); EndpointServer server = start(stack, bot, LONG)) {
			String body = PLAYED.replace('\'', '"');
			assertThat(server.send(server.signed(body, Instant.now()).build()).statusCode()).isEqualTo(200);
			HttpResponse<String> again = server.send(server.signed(body, Instant.now().minusSeconds(5)).build());
			assertThat(again.statusCode()).isEqualTo(202);
			assertThat(again.body()).isEmpty();
			bot.awaitIdle();
			assertThat(this.seen).containsExactly("play");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aPingMayComeAgain(Stack stack) {
		try (TestBot bot = TestBot.builder().start(); EndpointServer server = start(stack, bot, LONG)) {
			HttpRequest ping = server
				.signed("{\"type\":1,\"id\":\"1\",\"application_id\":\"500\",\"token\":\"t\",\"version\":1}",
						Instant.now())
				.build();
			assertThat(server.send(ping).statusCode()).isEqualTo(200);
			assertThat(server.send(ping).statusCode()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatFollowsTheFirstAnswerGoesOverTheApi(Stack stack) {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<Void> x(InteractionReply reply) {
				return reply.reply("one").then(reply.followUp("two")).then(reply.edit("three"));
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot, LONG)) {
			AtomicInteger tries = new AtomicInteger();
			// Discord has not read the response yet
			bot.discord()
				.answer("POST /webhooks/500/token-20",
						(request) -> Mono.just((tries.incrementAndGet() < 3)
								? new Answer(404, "{\"code\":10015,\"message\":\"Unknown Webhook\"}")
								: new Answer(200,
										"{\"id\":\"9\",\"channel_id\":\"2\",\"content\":\"two\",\"type\":0,"
												+ "\"author\":{\"id\":\"500\",\"username\":\"bot\"},"
												+ "\"timestamp\":\"2026-11-20T10:00:00.000000+00:00\"}")));
			assertThat(json(server.send(command(20, "'name':'x'"))).path("data").path("content").asString())
				.isEqualTo("one");
			bot.discord().awaitRequest("PATCH " + ORIGINAL);
			assertThat(tries).hasValue(3);
		}
	}

	@ParameterizedTest
	@EnumSource
	void filesGoInTheResponseToo(Stack stack) {
		byte[] bytes = "some\r\n--bytes".getBytes(StandardCharsets.UTF_8);
		class Bean {

			@SlashCommand(name = "x", description = "d")
			MessageCreateRequest x() {
				return MessageCreateRequest.builder()
					.content("here")
					.attachments(AttachmentRequest.of("a.txt", bytes).withDescription("a text"))
					.build();
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot, LONG)) {
			HttpResponse<String> response = server.send(command(20, "'name':'x'"));
			assertThat(response.statusCode()).isEqualTo(200);
			String type = response.headers().firstValue("Content-Type").orElseThrow();
			assertThat(type).startsWith("multipart/form-data");
			String boundary = type.substring(type.indexOf("boundary=") + "boundary=".length())
				.replaceAll("[\";].*", "");
			String[] parts = response.body().split("--" + boundary, -1);
			assertThat(parts).hasSize(4);
			assertThat(parts[1]).contains("name=\"payload_json\"").contains("Content-Type: application/json");
			JsonNode json = JsonMapper.shared().readTree(parts[1].substring(parts[1].indexOf("\r\n\r\n")));
			assertThat(json.path("data").path("attachments").path(0).path("description").asString())
				.isEqualTo("a text");
			assertThat(parts[2]).contains("name=\"files[0]\"; filename=\"a.txt\"")
				.contains("Content-Type: text/plain")
				.endsWith("\r\n\r\nsome\r\n--bytes\r\n");
			assertThat(parts[3]).isEqualTo("--\r\n");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aHandlerThatTakesLongIsDeferredInTheResponse(Stack stack) {
		CompletableFuture<String> answer = new CompletableFuture<>();
		class Bean {

			@SlashCommand(name = "x", description = "d", ephemeral = true)
			CompletableFuture<String> x() {
				return answer;
			}

		}
		try (TestBot bot = TestBot.builder()
			.bean(new Bean())
			.options(new InteractionOptions(Duration.ofMillis(50), "It failed."))
			.start(); EndpointServer server = start(stack, bot, LONG)) {
			JsonNode deferred = json(server.send(command(20, "'name':'x'")));
			assertThat(deferred.path("type").asInt()).isEqualTo(5);
			assertThat(deferred.path("data").path("flags").asInt()).isEqualTo(64);
			answer.complete("at last");
			Request edit = bot.discord().awaitRequest("PATCH " + ORIGINAL);
			assertThat(edit.body().path("content").asString()).isEqualTo("at last");
		}
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerThatMissesTheResponseGoesOverTheApi(Stack stack) {
		CompletableFuture<String> answer = new CompletableFuture<>();
		class Bean {

			@SlashCommand(name = "x", description = "d", defer = Defer.NEVER)
			CompletableFuture<String> x() {
				return answer;
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot, Duration.ofMillis(50))) {
			HttpResponse<String> response = server.send(command(20, "'name':'x'"));
			assertThat(response.statusCode()).isEqualTo(202);
			assertThat(response.body()).isEmpty();
			answer.complete("late");
			Request callback = bot.discord().awaitRequest("POST /interactions/20/token-20/callback");
			assertThat(callback.body().path("data").path("content").asString()).isEqualTo("late");
		}
	}

	@ParameterizedTest
	@EnumSource
	void anInteractionThatNobodyHandlesKeepsNobodyWaiting(Stack stack) {
		try (TestBot bot = TestBot.builder().start(); EndpointServer server = start(stack, bot, LONG)) {
			assertThat(server.send(command(20, "'name':'x'")).statusCode()).isEqualTo(202);
		}
	}

	@ParameterizedTest
	@EnumSource
	void anErrorIsToldInTheResponse(Stack stack) {
		class Bean {

			@SlashCommand(name = "x", description = "d")
			String x() {
				throw new IllegalStateException("on purpose");
			}

			@SlashCommand(name = "refused", description = "d")
			String refused() {
				return "x".repeat(2001);
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot, LONG)) {
			JsonNode failed = json(server.send(command(20, "'name':'x'")));
			assertThat(failed.path("data").path("content").asString()).isEqualTo("It failed.");
			JsonNode refused = json(server.send(command(21, "'name':'refused'")));
			assertThat(refused.path("data").path("content").asString()).isEqualTo("It failed.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aThousandCanBeInFlightAndEachGetsItsOwnAnswer(Stack stack) throws Exception {
		int count = 1000;
		List<CompletableFuture<Void>> waiting = new CopyOnWriteArrayList<>();
		class Bean {

			@SlashCommand(name = "x", description = "d")
			Mono<String> x(InteractionCreateEvent event) {
				CompletableFuture<Void> goOn = new CompletableFuture<>();
				waiting.add(goOn);
				return Mono.fromFuture(goOn).thenReturn("answer " + event.interaction().id());
			}

		}
		try (TestBot bot = TestBot.with(new Bean()); EndpointServer server = start(stack, bot, LONG)) {
			List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				responses.add(server.sendAsync(command(1000 + i, "'name':'x'")));
			}
			await().atMost(LONG).until(() -> waiting.size() == count);
			assertThat(responses).noneMatch(CompletableFuture::isDone);
			waiting.forEach((goOn) -> goOn.complete(null));
			for (int i = 0; i < count; i++) {
				JsonNode answer = json(responses.get(i).get(60, TimeUnit.SECONDS));
				assertThat(answer.path("data").path("content").asString()).isEqualTo("answer " + (1000 + i));
			}
			bot.awaitIdle();
			assertThat(bot.discord().requests()).isEmpty();
		}
	}

	/**
	 * Handlers of several kinds of interactions.
	 */
	final class Form {

		@SlashCommand(name = "play", description = "d")
		String play(@Option(description = "d") String song) {
			InteractionEndpointTests.this.seen.add("play");
			return "Playing " + song;
		}

		@Autocomplete(command = "play", option = "song")
		List<String> songs(String typed) {
			InteractionEndpointTests.this.seen.add("typed");
			return List.of(typed + "ba");
		}

		@SelectHandler("days")
		MessageEditRequest days(@Selected List<String> days) {
			InteractionEndpointTests.this.seen.add("selected");
			return MessageEditRequest.of(days.toString());
		}

		@ModalHandler("feedback")
		String feedback(@ModalField String text) {
			InteractionEndpointTests.this.seen.add("submitted");
			return "Thanks for: " + text;
		}

	}

}
