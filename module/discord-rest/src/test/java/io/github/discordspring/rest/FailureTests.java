package io.github.discordspring.rest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.message.Message;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.user.CurrentUser;
import io.github.discordspring.model.user.User;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.error.DiscordConnectionException;
import io.github.discordspring.rest.error.DiscordResponseException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.error.FieldError;
import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.error.UnreadableResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/**
 * What goes wrong, over real sockets.
 */
class FailureTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final String BOT_TOKEN = "bot-token.never.seen";

	private static final Secret WEBHOOK_TOKEN = new Secret("webhook-token-never-seen");

	private static final MessageCreateRequest MESSAGE = MessageCreateRequest.of("hi");

	private static final String HTML = "<html><head><title>cloudflare</title></head></html>";

	private final TestServer server = new TestServer();

	private final List<DiscordRestClient> clients = new ArrayList<>();

	private DiscordRestClient client = client((builder) -> builder);

	@AfterEach
	void close() {
		this.clients.forEach(DiscordRestClient::close);
		this.server.close();
	}

	// What Discord refuses

	@Test
	void anErrorTellsDiscordsCodeAndMessage() {
		this.server.reply(Reply.json(404, """
				{"message":"Unknown Channel","code":10003}""", "CF-Ray", "8f1-FRA"));

		DiscordRestException error = failure(createMessage());

		assertThat(error).isInstanceOf(DiscordResponseException.class)
			.hasMessage("POST /channels/{channelId}/messages got 404 Not Found: 10003 Unknown Channel");
		assertThat(error.status()).isEqualTo(404);
		assertThat(error.code()).isEqualTo(10003);
		assertThat(error.method()).isEqualTo(HttpMethod.POST);
		assertThat(error.route()).isEqualTo("/channels/{channelId}/messages");
		assertThat(error.requestId()).isEqualTo("8f1-FRA");
		assertThat(error.errors()).isEmpty();
	}

	@Test
	void nestedErrorsAreFlattenedToPaths() {
		this.server.reply(Reply.json(400,
				"""
						{"message":"Invalid Form Body","code":50035,"errors":{
						"_errors":[{"code":"APPLICATION_COMMAND_TOO_LARGE","message":"Too large."}],
						"content":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Too long."},{"code":"X","message":"Y"}]},
						"embeds":{"0":{"fields":{"11":{"value":{"_errors":[
						{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}}}}}}"""));

		DiscordRestException error = failure(createMessage());

		assertThat(error.errors()).containsExactly(new FieldError("", "APPLICATION_COMMAND_TOO_LARGE", "Too large."),
				new FieldError("content", "BASE_TYPE_MAX_LENGTH", "Too long."), new FieldError("content", "X", "Y"),
				new FieldError("embeds[0].fields[11].value", "BASE_TYPE_REQUIRED", "This field is required"));
		assertThat(error).hasMessageEndingWith("400 Bad Request: 50035 Invalid Form Body; "
				+ "APPLICATION_COMMAND_TOO_LARGE Too large.; content: BASE_TYPE_MAX_LENGTH Too long.; content: X Y; "
				+ "embeds[0].fields[11].value: BASE_TYPE_REQUIRED This field is required");
	}

	@Test
	void errorsThatAreListsOfTextsAreRead() {
		this.server.reply(Reply.json(400, """
				{"target_users_file":["Not a CSV","Too many"]}"""));

		assertThat(failure(createMessage()).errors()).containsExactly(
				new FieldError("target_users_file", "", "Not a CSV"),
				new FieldError("target_users_file", "", "Too many"));
	}

	@Test
	void aPageInPlaceOfJsonIsNotRead() {
		this.server.otherwise(Reply.text(502, "text/html; charset=UTF-8", HTML));

		assertThat(failure(createMessage()))
			.hasMessage("POST /channels/{channelId}/messages got 502 Bad Gateway: with no JSON, but text/html")
			.isInstanceOf(DiscordResponseException.class);
	}

	@Test
	void anEmptyErrorIsAnError() {
		this.server.reply(Reply.of(403));

		assertThat(failure(createMessage()))
			.hasMessage("POST /channels/{channelId}/messages got 403 Forbidden: with an empty body");
	}

	@ParameterizedTest
	@MethodSource("brokenBodies")
	void anErrorWithABrokenBodyIsAnError(String body) {
		this.server.reply(Reply.json(400, body));

		DiscordRestException error = failure(createMessage());

		assertThat(error.status()).isEqualTo(400);
		assertThat(error.code()).isZero();
	}

	static Stream<String> brokenBodies() {
		return Stream.of("{\"message\":\"Unk", "{", "[]", "[1,2]", "null", "\"text\"", "17", "{\"code\":\"x\"}",
				"{\"code\":{}}", "{\"errors\":17}", "{\"errors\":[{\"_errors\":[]}]}", "{\"errors\":{\"_errors\":{}}}",
				"[".repeat(5000), "{\"errors\":" + "{\"a\":".repeat(90) + "1" + "}".repeat(91));
	}

	@Test
	void aRefusedTokenIsNotTriedAgain() {
		this.server.otherwise(Reply.json(401, """
				{"message":"401: Unauthorized","code":0}"""));
		assertThat(failure(this.client.users().getCurrentUser()).status()).isEqualTo(401);

		DiscordRestException second = failure(this.client.users().getCurrentUser());

		assertThat(second.status()).isEqualTo(401);
		assertThat(second).hasMessageContaining("not sent");
		assertThat(this.server.requests).hasSize(1);
		assertThat(failure(this.client.webhooks().getWebhookMessage(1, WEBHOOK_TOKEN, 2, null)).status())
			.as("calls that need no bot's token are sent")
			.isEqualTo(401);
		assertThat(this.server.requests).hasSize(2);
	}

	@Test
	void noCallIsSentThatWaitedWhileTheTokenWasRefused() {
		this.server.otherwise(Reply.json(401, """
				{"message":"401: Unauthorized","code":0}"""));

		List<Integer> statuses = Flux.range(0, 10)
			.flatMap((i) -> this.client.users()
				.getCurrentUser()
				.then(Mono.just(200))
				.onErrorResume(DiscordRestException.class, (ex) -> Mono.just(ex.status())))
			.collectList()
			.block(WAIT);

		assertThat(statuses).hasSize(10).containsOnly(401);
		assertThat(this.server.requests).as("the rest waited to learn the bucket").hasSize(1);
	}

	@Test
	void a401ForAnotherReasonIsNotTheTokensFault() {
		this.server.reply(Reply.json(401, """
				{"message":"Two factor is required","code":60003}"""), Reply.json(200, Samples.USER));

		assertThat(failure(this.client.users().getCurrentUser()).code()).isEqualTo(60003);

		assertThat(this.client.users().getCurrentUser().block(WAIT)).isNotNull();
	}

	@Test
	void withoutATokenOnlyCallsAreSentThatNeedNone() {
		try (DiscordRestClient anonymous = DiscordRestClient.builder().baseUrl(this.server.url()).build()) {
			assertThatIllegalStateException().isThrownBy(() -> anonymous.users().getCurrentUser().block(WAIT))
				.withMessageContaining("GET /users/@me needs a bot's token");

			anonymous.webhooks().deleteWebhookMessage(1, WEBHOOK_TOKEN, 2, null).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(1);
	}

	// Rate limits

	@Test
	void anExceededLimitIsWaitedFor() {
		this.server.reply(limited("0.12", "user"), limited("0.05", "shared"), Reply.json(200, Samples.MESSAGE));
		long start = System.nanoTime();

		Message message = createMessage().block(WAIT);

		assertThat(message).isNotNull();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(170));
		assertThat(this.server.requests).hasSize(3);
	}

	@Test
	void aLongPauseFailsAtOnceAndNamesTheTime() {
		this.server.reply(limited("3600", "user"));

		DiscordRestException error = failure(createMessage());

		assertThat(error).isInstanceOfSatisfying(RateLimitedException.class,
				(ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofHours(1)));
		assertThat(error).hasMessageContaining("3600000 ms").hasMessageContaining("2000 ms at most (maxWait)");
		assertThat(error.status()).isEqualTo(429);
	}

	@Test
	void manyShortPausesAreNotWaitedForForEver() {
		this.server.otherwise(limited("0.6", "user"));

		assertThat(failure(createMessage())).isInstanceOf(RateLimitedException.class);

		assertThat(this.server.requests).hasSize(4);
	}

	@Test
	void pausesOfNothingGrow() {
		this.server.otherwise(limited("0", "user"));

		assertThat(failure(createMessage())).isInstanceOf(RateLimitedException.class);

		assertThat(this.server.requests).hasSize(6);
	}

	@ParameterizedTest
	@MethodSource("formsOfRetryAfter")
	void retryAfterIsReadInAllItsForms(Reply reply) {
		this.server.reply(reply);

		DiscordRestException error = failure(createMessage());

		assertThat(error).isInstanceOfSatisfying(RateLimitedException.class,
				(ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofSeconds(100)));
	}

	static Stream<Reply> formsOfRetryAfter() {
		String body = "{\"message\":\"You are being rate limited.\",\"global\":false}";
		DateTimeFormatter date = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
		Instant now = Instant.ofEpochSecond(1_000_000_000);
		return Stream.of(Reply.of(429, "Retry-After", "100"), Reply.of(429, "Retry-After", "100.0"),
				Reply.of(429, "Retry-After", date.format(now.plusSeconds(100)), "Date", date.format(now)),
				Reply.text(429, "text/html", HTML, "Retry-After", "100"),
				Reply.json(429, "{\"retry_after\":100.0,\"global\":false,\"message\":\"\"}"),
				Reply.json(429, "{\"retry_after\":100,\"global\":true}", "Retry-After", "101"),
				Reply.json(429, body, "Retry-After", "100", "X-RateLimit-Scope", "shared"));
	}

	@Test
	void aBanWithoutATimeStopsEverythingForAMinute() {
		this.server.reply(Reply.text(429, "text/html", HTML));

		assertThat(failure(createMessage())).isInstanceOfSatisfying(RateLimitedException.class,
				(ex) -> assertThat(ex.retryAfter()).isEqualTo(Duration.ofMinutes(1)));

		assertThat(failure(this.client.webhooks().getWebhookMessage(1, WEBHOOK_TOKEN, 2, null)))
			.isInstanceOf(RateLimitedException.class)
			.hasMessageContaining("was not sent");
		assertThat(this.server.requests).hasSize(1);
	}

	@Test
	void theBucketsOfAnswersAreKept() {
		this.server.otherwise(Reply.json(200, Samples.MESSAGE, "X-RateLimit-Bucket", "abc", "X-RateLimit-Limit", "2",
				"X-RateLimit-Remaining", "0", "X-RateLimit-Reset-After", "0.3"));
		long start = System.nanoTime();
		createMessage().block(WAIT);

		createMessage().block(WAIT);

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
	}

	// Faults

	@Test
	void whatCanBeRepeatedIsSentAgainAfterAnErrorOfTheServer() {
		this.server.reply(Reply.text(502, "text/html", HTML), Reply.of(500), Reply.json(200, Samples.USER));

		User user = this.client.users().getCurrentUser().map(CurrentUser::user).block(WAIT);

		assertThat(user).isNotNull();
		assertThat(this.server.requests).hasSize(3);
	}

	@Test
	void whatCannotBeRepeatedIsNot() {
		this.server.otherwise(Reply.of(503));

		assertThat(failure(createMessage()).status()).isEqualTo(503);

		assertThat(this.server.requests).hasSize(1);
	}

	@Test
	void afterTheLastRetryTheErrorIsTold() {
		this.server.otherwise(Reply.of(500));

		assertThat(failure(this.client.users().getCurrentUser()).status()).isEqualTo(500);

		assertThat(this.server.requests).hasSize(4);
	}

	@Test
	void aServerThatAsksForTimeGetsIt() {
		this.server.reply(Reply.of(503, "Retry-After", "1"), Reply.json(200, Samples.USER));
		long start = System.nanoTime();

		this.client.users().getCurrentUser().block(WAIT);

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void aServerThatAsksForAnHourDoesNotGetIt() {
		this.server.reply(Reply.of(503, "Retry-After", "3600"));

		assertThat(failure(this.client.users().getCurrentUser()).status()).isEqualTo(503);
	}

	@Test
	void aConnectionCutBeforeTheAnswerIsTriedAgainWhereThatIsSafe() {
		this.server.reply(Reply.cut(), Reply.json(200, Samples.USER), Reply.cut());

		assertThat(this.client.users().getCurrentUser().block(WAIT)).isNotNull();
		assertThat(this.server.requests).hasSize(2);

		assertThat(failure(createMessage())).isInstanceOf(DiscordConnectionException.class)
			.hasMessageContaining("POST /channels/{channelId}/messages got no answer")
			.hasMessageContaining("Connection prematurely closed BEFORE response");
		assertThat(this.server.requests).hasSize(3);
	}

	@Test
	void aConnectionCutInTheBodyIsTriedAgainWhereThatIsSafe() {
		this.server.reply(Reply.cutBody(200), Reply.json(200, Samples.USER), Reply.cutBody(200));

		assertThat(this.client.users().getCurrentUser().block(WAIT)).isNotNull();
		assertThat(this.server.requests).hasSize(2);

		assertThat(failure(createMessage())).isInstanceOf(DiscordConnectionException.class)
			.hasMessageContaining("Connection prematurely closed DURING response");
	}

	@Test
	void aConnectionCutInTheBodyOfA429IsA429() {
		this.server.reply(cut429());

		assertThat(failure(createMessage())).isInstanceOf(RateLimitedException.class);
	}

	@Test
	void whatFindsNoConnectionIsTriedAgainEvenIfItCannotBeRepeated() {
		this.server.close();

		assertThat(failure(createMessage())).isInstanceOf(DiscordConnectionException.class)
			.hasCauseInstanceOf(ConnectException.class)
			.hasMessageContaining("Connection refused");
	}

	@Test
	void aNameThatDoesNotResolveIsToldAsSuch() {
		this.client = client((builder) -> builder.baseUrl("http://discord.invalid/api/v10"));

		assertThat(failure(this.client.users().getCurrentUser())).isInstanceOf(DiscordConnectionException.class)
			.hasMessageContaining("discord.invalid");
	}

	@Test
	void aSlowServerIsNotWaitedForForEver() {
		createMessage().onErrorComplete().block(WAIT);
		this.client = client((builder) -> builder.timeout(Duration.ofMillis(500)));
		this.server.requests.clear();
		this.server.otherwise(Reply.never());

		assertThat(failure(createMessage())).isInstanceOf(DiscordConnectionException.class)
			.hasMessageContaining("within 500 ms");
		assertThat(failure(this.client.users().getCurrentUser())).isInstanceOf(DiscordConnectionException.class);
		assertThat(this.server.requests).as("one message, and a user with three retries").hasSize(5);
	}

	// Answers that cannot be read

	@ParameterizedTest
	@MethodSource("unreadable")
	void anAnswerThatCannotBeReadSaysWhy(Reply reply, String reason) {
		this.server.reply(reply);

		assertThat(failure(this.client.users().getCurrentUser())).isInstanceOf(UnreadableResponseException.class)
			.hasMessageContaining("GET /users/@me got 200, but its body " + reason);
	}

	static Stream<Object[]> unreadable() {
		return Stream.of(new Object[] { Reply.of(200), "is empty" },
				new Object[] { Reply.text(200, "text/html", HTML), "is no JSON (but text/html)" },
				new Object[] { Reply.json(200, "null"), "is null" },
				new Object[] { Reply.json(200, "{\"id\":\"1\",\"userna"), "cannot be read" },
				new Object[] { Reply.json(200, "{\"username\":\"Nelly\"}"), "cannot be read" },
				new Object[] { Reply.json(200, "[]"), "cannot be read" },
				new Object[] { Reply.json(200, "{\"id\":\"x\",\"username\":\"Nelly\"}"), "cannot be read" });
	}

	@Test
	void aListThatWasCutGivesNoElements() {
		this.server.reply(Reply.json(200, "[" + Samples.MESSAGE + ",{\"id\":\"1\""));

		List<?> seen = this.client.messages()
			.getChannelMessages(1, null, null, null, null)
			.map(Object.class::cast)
			.onErrorResume(UnreadableResponseException.class, (ex) -> Mono.just("error"))
			.collectList()
			.block(WAIT);

		assertThat(seen).isEqualTo(List.of("error"));
	}

	@Test
	void anAnswerThatIsTooLargeIsNotRead() {
		this.client = client((builder) -> builder.maxInMemorySize(1000));
		this.server.otherwise(Reply.json(200, "\"" + "x".repeat(2000) + "\""));

		assertThat(failure(this.client.users().getCurrentUser())).isInstanceOf(UnreadableResponseException.class)
			.hasMessageContaining("maxInMemorySize");
		assertThat(this.server.requests).hasSize(1);
	}

	// Nothing is left behind

	@Test
	void noFailureKeepsItsConnection() {
		ConnectionProvider one = ConnectionProvider.builder("one").maxConnections(1).build();
		this.client = client(
				(builder) -> builder.timeout(Duration.ofMillis(500)).maxInMemorySize(1000).webClient(connector(one)));
		List<Reply> failures = List.of(Reply.of(400), Reply.json(400, "{"), Reply.text(502, "text/html", HTML),
				Reply.cut(), Reply.cutBody(200), cut429(), limited("3600", "user"), Reply.never(), Reply.json(200, "{"),
				Reply.json(200, "\"" + "x".repeat(2000) + "\""), Reply.of(200), Reply.of(204));
		this.server.otherwise(Reply.json(200, Samples.USER));
		for (int round = 0; round < 3; round++) {
			for (Reply failure : failures) {
				long channel = this.server.requests.size() + 1;
				this.server.reply(failure);
				this.client.messages().createMessage(channel, MESSAGE).onErrorComplete().block(WAIT);

				assertThat(this.client.users().getUser(channel).block(WAIT)).isNotNull();
			}
		}
		one.disposeLater().block(WAIT);
	}

	@Test
	void aRequestThatCannotBeBuiltLetsTheNextOneGo() {
		this.client = client((builder) -> builder.timeout(Duration.ofSeconds(30)));
		this.server.otherwise(Reply.json(200, Samples.USER));

		// No header may have two lines; and as long as the bucket is unknown, the next
		// call waits for this one
		Mono<User> unsendable = this.client.users().getUser(1).contextWrite(CallOptions.header("X-Lines", "a\nb"));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> unsendable.block(WAIT));

		assertThat(this.client.users().getUser(1).block(Duration.ofSeconds(20))).isNotNull();
		assertThat(this.server.requests).hasSize(1);
	}

	@Test
	void whoGivesUpGivesItsConnectionBack() {
		ConnectionProvider one = ConnectionProvider.builder("one").maxConnections(1).build();
		this.client = client((builder) -> builder.webClient(connector(one)));
		this.server.reply(Reply.never(), Reply.json(200, Samples.USER));

		Mono<User> call = this.client.users().getUser(1);
		Disposable givenUp = call.subscribe();
		await().until(() -> this.server.requests.size() == 1);
		givenUp.dispose();

		assertThat(call.block(WAIT)).isNotNull();
		one.disposeLater().block(WAIT);
	}

	@ParameterizedTest
	@MethodSource("leaks")
	void noErrorShowsAToken(Reply reply) {
		this.client = client((builder) -> builder.timeout(Duration.ofMillis(300)).maxInMemorySize(1000));
		this.server.otherwise(reply);
		for (Function<DiscordRestClient, Publisher<?>> call : List.<Function<DiscordRestClient, Publisher<?>>>of(
				(client) -> client.webhooks().getWebhookMessage(1, WEBHOOK_TOKEN, 2, null),
				(client) -> client.interactions().createFollowupMessage(1, WEBHOOK_TOKEN, MESSAGE))) {

			Throwable error = Flux.from(call.apply(this.client))
				.map(Object.class::cast)
				.onErrorResume(Mono::just)
				.ofType(Throwable.class)
				.blockFirst(WAIT);

			assertThat(error).isNotNull();
			StringWriter text = new StringWriter();
			error.printStackTrace(new PrintWriter(text));
			assertThat(text.toString()).doesNotContain("never.seen").doesNotContain("never-seen");
		}
	}

	static Stream<Reply> leaks() {
		String echo = """
				{"code":50027,"message":"Invalid Webhook Token %1$s or %2$s",
				"errors":{"%2$s":{"_errors":[{"code":"%2$s","message":"%2$s"}]}}}""".formatted(BOT_TOKEN,
				WEBHOOK_TOKEN.value());
		return Stream.of(Reply.json(400, echo), Reply.cut(), Reply.cutBody(200), Reply.never(), limited("3600", "user"),
				Reply.json(200, "{"), Reply.json(200, "\"" + "x".repeat(2000) + "\""),
				Reply.json(200, "{\"" + WEBHOOK_TOKEN.value() + "\":" + WEBHOOK_TOKEN.value() + "}"));
	}

	@Test
	void aFilterThatFailsShowsNoTokenEither() {
		this.client = client((builder) -> builder.webClient((webClient) -> webClient.filter((request, next) -> {
			throw new IllegalStateException("cannot do this", new IllegalArgumentException("deeper"));
		})));

		DiscordRestException error = failure(this.client.webhooks().getWebhookMessage(1, WEBHOOK_TOKEN, 2, null));

		StringWriter text = new StringWriter();
		error.printStackTrace(new PrintWriter(text));
		assertThat(text.toString()).contains("cannot do this").contains("deeper").doesNotContain("never-seen");
	}

	private Mono<Message> createMessage() {
		return this.client.messages().createMessage(1, MESSAGE);
	}

	private DiscordRestClient client(UnaryOperator<DiscordRestClient.Builder> customizer) {
		DiscordRestClient client = customizer
			.apply(DiscordRestClient.builder()
				.baseUrl(this.server.url())
				.token(new Secret(BOT_TOKEN))
				.maxWait(Duration.ofSeconds(2))
				.retries(3, Duration.ofMillis(5)))
			.build();
		this.clients.add(client);
		return client;
	}

	private static java.util.function.Consumer<WebClient.Builder> connector(ConnectionProvider connections) {
		return (builder) -> builder.clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)));
	}

	private static Reply cut429() {
		return (response) -> Reply.cutBody(429)
			.send(response.header("Retry-After", "3600").header("X-RateLimit-Scope", "user"));
	}

	private static Reply limited(String retryAfter, String scope) {
		return Reply.json(429,
				"{\"message\":\"You are being rate limited.\",\"retry_after\":" + retryAfter + ",\"global\":false}",
				"X-RateLimit-Scope", scope);
	}

	private static DiscordRestException failure(Publisher<?> call) {
		DiscordRestException error = catchThrowableOfType(DiscordRestException.class,
				() -> Flux.from(call).blockLast(WAIT));
		assertThat(error).as("an error").isNotNull();
		return error;
	}

}
