package io.github.discordspring.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.component.TextDisplay;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.AllowedMentions;
import io.github.discordspring.model.message.MessageCreateRequest;
import io.github.discordspring.model.message.MessageEditRequest;
import io.github.discordspring.model.message.MessageFlag;
import io.github.discordspring.model.oauth2.AccessToken;
import io.github.discordspring.model.user.User;
import io.github.discordspring.model.webhook.WebhookExecuteRequest;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.error.DiscordResponseException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.error.UnreadableResponseException;
import io.github.discordspring.rest.observation.DiscordRestContext;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimitHeaders;
import io.github.discordspring.rest.ratelimit.RateLimitScope;
import io.github.discordspring.rest.ratelimit.RateLimiter;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What stands around each call: its whole answer, handlers of errors, observations,
 * statistics, defaults.
 */
class CallTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final Secret TOKEN = new Secret("token-in-path");

	private static final Reply NOT_FOUND = Reply.json(404, "{\"message\":\"Unknown User\",\"code\":10013}", "CF-Ray",
			"8f1-FRA");

	private final TestServer server = new TestServer().otherwise(Reply.json(200, Samples.USER, "X-Test", "yes"));

	private final DiscordRestClient.Builder builder = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token.of.bot"))
		.retries(1, Duration.ofMillis(5));

	private final List<DiscordRestClient> clients = new ArrayList<>();

	@AfterEach
	void close() {
		this.clients.forEach(DiscordRestClient::close);
		this.server.close();
	}

	// The whole answer

	@Test
	void eachCallGivesItsWholeAnswerWhereThatIsWanted() {
		DiscordResponse<User> response = DiscordResponse.of(client().users().getUser(1)).block(WAIT);

		assertThat(response).isNotNull();
		assertThat(response.isSuccessful()).isTrue();
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.headers().getFirst("X-Test")).isEqualTo("yes");
		assertThat(response.body()).extracting(User::username).isEqualTo("Nelly");
		assertThat(new String(response.rawBody())).isEqualTo(Samples.USER);
		assertThat(response.latency()).isPositive().isLessThan(WAIT);
		assertThat(response.isCached()).isFalse();
		assertThat(response.error()).isNull();
	}

	@Test
	void aListAndNothingAtAllHaveAnAnswerToo() {
		this.server.reply(Reply.json(200, Samples.list(Samples.MESSAGE)), Reply.of(204));

		assertThat(DiscordResponse.ofList(client().messages().getChannelMessages(1, null, null, null, null))
			.block(WAIT)
			.body()).hasSize(2);
		DiscordResponse<Void> nothing = DiscordResponse.of(client().messages().deleteMessage(1, 2)).block(WAIT);
		assertThat(nothing.status()).isEqualTo(204);
		assertThat(nothing.body()).isNull();
	}

	@Test
	void aRefusalIsAnAnswerWhereThatIsWanted() {
		this.server.reply(NOT_FOUND, NOT_FOUND);

		DiscordResponse<User> response = DiscordResponse.ofAny(client().users().getUser(1)).block(WAIT);

		assertThat(response.isSuccessful()).isFalse();
		assertThat(response.status()).isEqualTo(404);
		assertThat(response.requestId()).isEqualTo("8f1-FRA");
		assertThat(response.error()).extracting(DiscordRestException::code).isEqualTo(10013);
		assertThat(new String(response.rawBody())).contains("Unknown User");
		assertThatExceptionOfType(DiscordResponseException.class)
			.isThrownBy(() -> DiscordResponse.of(client().users().getUser(1)).block(WAIT));
	}

	@Test
	void withoutAnAnswerACallFailsInAnyCase() {
		DiscordRestClient client = client();
		this.server.close();

		assertThatExceptionOfType(DiscordRestException.class)
			.isThrownBy(() -> DiscordResponse.ofAny(client.users().getUser(1)).block(WAIT));
		assertThatIllegalStateException().isThrownBy(() -> DiscordResponse.of(Mono.just(1)).block(WAIT))
			.withMessageContaining("no call of DiscordRestClient");
	}

	@Test
	void theCodeOfAnErrorHasAName() {
		this.server.reply(NOT_FOUND);

		assertThatExceptionOfType(DiscordRestException.class).isThrownBy(() -> client().users().getUser(1).block(WAIT))
			.satisfies((error) -> assertThat(error.jsonErrorCode()).hasToString("UNKNOWN_USER"));
	}

	// Handlers of errors

	@Test
	void aHandlerSeesEachFailureAndDecidesWhatTheCallerGets() {
		List<DiscordRestException> seen = new ArrayList<>();
		this.builder.errorHandler((error) -> {
			seen.add(error);
			return error;
		})
			.errorHandler((error) -> (error.status() == 404) ? null : error)
			.errorHandler((error) -> new IllegalArgumentException("translated", error));
		DiscordRestClient client = client();
		this.server.reply(NOT_FOUND, Reply.json(403, "{\"code\":50001}"), Reply.json(200, "{"));

		assertThat(client.users().getUser(1).block(WAIT)).as("nothing in place of a 404").isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> client.users().getUser(1).block(WAIT))
			.withMessage("translated")
			.withCauseInstanceOf(DiscordResponseException.class);
		assertThatIllegalArgumentException().isThrownBy(() -> client.users().getUser(1).block(WAIT))
			.withCauseInstanceOf(UnreadableResponseException.class);
		assertThat(seen).extracting(DiscordRestException::status).containsExactly(404, 403, 200);
	}

	@Test
	void aHandlerThatFailsChangesNothing() {
		this.builder.errorHandler((error) -> {
			throw new IllegalStateException("broken");
		});
		this.server.reply(NOT_FOUND);

		assertThatExceptionOfType(DiscordResponseException.class)
			.isThrownBy(() -> client().users().getUser(1).block(WAIT));
	}

	@Test
	void aFailureThatARepetitionOvercameIsNotShown() {
		List<DiscordRestException> seen = new ArrayList<>();
		this.builder.errorHandler((error) -> {
			seen.add(error);
			return error;
		});
		this.server.reply(Reply.of(502));

		assertThat(client().users().getUser(1).block(WAIT)).isNotNull();
		assertThat(seen).isEmpty();
	}

	// Observations and statistics

	@Test
	void eachCallIsObservedByItsRoute() {
		Observed observed = new Observed();
		this.builder.observationRegistry(observed.registry);
		DiscordRestClient client = client();
		this.server.reply(Reply.json(200, Samples.USER), Reply.of(500), NOT_FOUND,
				Reply.json(429, "{\"retry_after\":0.05,\"global\":false}", "X-RateLimit-Scope", "shared"));

		client.users().getUser(80351110224678912L).block(WAIT);
		client.users().getUser(2).onErrorComplete().block(WAIT);
		client.users().getUser(3).block(WAIT);

		assertThat(observed.ended).hasSize(3).allSatisfy((context) -> {
			assertThat(context.getName()).isEqualTo("discord.rest.call");
			assertThat(context.getContextualName()).isEqualTo("GET /users/{userId}");
			assertThat(context.getAllKeyValues().toString()).doesNotContain("80351110224678912");
		});
		assertThat(observed.tags(0)).containsExactly("code=none", "exception=none", "method=GET", "outcome=success",
				"route=/users/{userId}", "status=200");
		assertThat(observed.tags(1)).containsExactly("code=10013", "exception=DiscordResponseException", "method=GET",
				"outcome=refused", "route=/users/{userId}", "status=404");
		assertThat(observed.ended).extracting(DiscordRestContext::requests).containsExactly(1, 2, 2);
		assertThat(observed.ended.get(2).waited()).isPositive();
		assertThat(observed.events).containsExactly("retried", "limited.shared");
	}

	@Test
	void anObservationKnowsTheOneAroundIt() {
		Observed observed = new Observed();
		this.builder.observationRegistry(observed.registry);
		Observation around = Observation.start("around", observed.registry);

		client().users()
			.getUser(1)
			.contextWrite((context) -> context.put("micrometer.observation", around))
			.block(WAIT);

		assertThat(observed.ended.get(0).getParentObservation()).isSameAs(around);
	}

	@Test
	void whoGivesUpIsObservedAsSuch() {
		Observed observed = new Observed();
		this.builder.observationRegistry(observed.registry);
		this.server.reply(Reply.never());

		client().users().getUser(1).timeout(Duration.ofMillis(200)).onErrorComplete().block(WAIT);

		assertThat(observed.tags(0)).contains("outcome=cancelled", "status=none");
	}

	@Test
	void whatAClientDidIsCounted() {
		this.server.reply(Reply.json(200, Samples.USER), Reply.of(500), NOT_FOUND,
				Reply.json(429, "{\"retry_after\":0.05,\"global\":false}", "X-RateLimit-Scope", "user"));
		DiscordRestClient client = client();

		client.users().getUser(1).block(WAIT);
		client.users().getUser(2).onErrorComplete().block(WAIT);
		client.users().getUser(3).block(WAIT);

		DiscordRestStatistics statistics = client.statistics();
		assertThat(statistics.requests()).isEqualTo(5);
		assertThat(statistics.successes()).isEqualTo(2);
		assertThat(statistics.failures()).isEqualTo(3);
		assertThat(statistics.retries()).isEqualTo(1);
		assertThat(statistics.rateLimited()).containsOnlyKeys(RateLimitScope.USER);
		assertThat(statistics.inFlight()).isZero();
	}

	@Test
	void theTimeThatCallsWaitForTheirTurnIsCounted() {
		this.server.reply(Reply.json(200, Samples.USER));
		RateLimiter limiter = LocalRateLimiter.builder().build();
		this.builder.rateLimiter((request) -> Mono.delay(Duration.ofMillis(50)).then(limiter.acquire(request)));
		DiscordRestClient client = client();

		client.users().getUser(1).block(WAIT);
		client.users().getUser(2).block(WAIT);

		assertThat(client.statistics().waited()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
	}

	@Test
	void callsOfClientsThatShareALimiterKeepTheOrderInWhichTheyWereMade() {
		RateLimiter limiter = LocalRateLimiter.builder().build();
		List<Long> order = new ArrayList<>();
		this.builder.rateLimiter((request) -> {
			order.add(request.order());
			return limiter.acquire(request);
		});
		this.server.otherwise(Reply.json(200, Samples.USER));
		DiscordRestClient one = client();
		try (DiscordRestClient other = this.builder.build()) {
			one.users().getUser(1).block(WAIT);
			one.users().getUser(2).block(WAIT);
			other.users().getUser(3).block(WAIT);
			one.users().getUser(4).block(WAIT);
		}

		assertThat(order).hasSize(4).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void answersAreCountedByTheFullSecondsOfThePast() {
		long[] now = { 0 };
		StatisticsRecorder recorder = new StatisticsRecorder(() -> now[0]);
		for (int second = 0; second < 400; second++) {
			now[0] = second * 1_000_000_000L;
			for (int i = 0; i <= second % 2; i++) {
				recorder.answered(new Answer(200, new HttpHeaders(), new byte[0],
						RateLimitHeaders.of(200, new HttpHeaders()), Duration.ofMillis(10 + second)));
			}
		}

		DiscordRestStatistics statistics = recorder.read();
		assertThat(statistics.lastSecond().requestsPerSecond()).isEqualTo(1);
		assertThat(statistics.lastSecond().maxLatency()).isEqualTo(Duration.ofMillis(408));
		assertThat(statistics.lastTenSeconds().requestsPerSecond()).isEqualTo(1.5);
		assertThat(statistics.lastMinute().requestsPerSecond()).isEqualTo(1.5);
		assertThat(statistics.lastFiveMinutes().requestsPerSecond()).isEqualTo(1.5);
		assertThat(statistics.lastFiveMinutes().meanLatency()).isBetween(Duration.ofMillis(258),
				Duration.ofMillis(260));
	}

	// Defaults

	@Test
	void messagesThatSayNothingOfMentionsGetTheDefault() {
		this.builder.allowedMentions(AllowedMentions.none());
		this.server.otherwise(Reply.json(200, Samples.MESSAGE));
		DiscordRestClient client = client();

		client.messages().createMessage(1, MessageCreateRequest.of("@everyone")).block(WAIT);
		client.messages().editMessage(1, 2, MessageEditRequest.of("@everyone")).block(WAIT);
		client.webhooks()
			.executeWebhook(1, TOKEN, WebhookExecuteRequest.builder().content("@everyone").build())
			.block(WAIT);
		client.interactions()
			.createInteractionResponse(1, TOKEN, InteractionResponse.message(InteractionCallbackData.of("@everyone")))
			.block(WAIT);

		assertThat(this.server.requests).hasSize(4)
			.allSatisfy((request) -> assertThat(request.body()).contains("\"allowed_mentions\":{\"parse\":[]"));
	}

	@Test
	void editsWhoseTextStandsInComponentsGetTheDefaultToo() {
		this.builder.allowedMentions(AllowedMentions.none());
		this.server.otherwise(Reply.json(200, Samples.MESSAGE));

		client().interactions()
			.editOriginalInteractionResponse(1, TOKEN,
					MessageEditRequest.builder()
						.components(TextDisplay.of("@everyone"))
						.flags(MessageFlag.IS_COMPONENTS_V2)
						.build())
			.block(WAIT);

		assertThat(this.server.requests.get(0).body()).contains("\"allowed_mentions\":{\"parse\":[]");
	}

	@Test
	void whatSaysItItselfOrHasNoTextIsLeftAlone() {
		this.builder.allowedMentions(AllowedMentions.none());
		this.server.otherwise(Reply.json(200, Samples.MESSAGE));
		DiscordRestClient client = client();

		client.messages()
			.createMessage(1,
					MessageCreateRequest.builder().content("x").allowedMentions(AllowedMentions.all()).build())
			.block(WAIT);
		client.messages().editMessage(1, 2, MessageEditRequest.builder().flags(4).build()).block(WAIT);
		client.interactions().createInteractionResponse(1, TOKEN, InteractionResponse.deferUpdate()).block(WAIT);

		assertThat(this.server.requests.get(0).body()).contains("everyone");
		assertThat(this.server.requests.get(1).body()).doesNotContain("allowed_mentions");
		assertThat(this.server.requests.get(2).body()).doesNotContain("allowed_mentions");
	}

	@Test
	void allRequestsBearTheDefaultHeaders() {
		this.builder.defaultHeader("X-Test", "1");

		client().users().getCurrentUser().block(WAIT);

		assertThat(this.server.requests.get(0).headers().get("X-Test")).isEqualTo("1");
		assertThatIllegalArgumentException().isThrownBy(() -> this.builder.defaultHeader("authorization", "x"));
	}

	// OAuth2

	@Test
	void tokensAreGotRenewedAndRevokedAsTheApplication() {
		this.server.otherwise(Reply.json(200, """
				{"access_token":"a","token_type":"Bearer","expires_in":604800,"refresh_token":"r",
				"scope":"identify connections"}"""));
		OAuth2Tokens tokens = client().oauth2Tokens(157730590492196864L, new Secret("s3cret"));

		AccessToken token = tokens.exchangeCode(new Secret("c+d"), "https://nice.example/back").block(WAIT);
		tokens.exchangeCode(new Secret("c"), "https://nice.example/back", new Secret("v")).block(WAIT);
		tokens.refresh(new Secret("r")).block(WAIT);
		tokens.clientCredentials("identify", "connections").block(WAIT);
		tokens.revoke(new Secret("a")).block(WAIT);

		assertThat(token.accessToken().value()).isEqualTo("a");
		assertThat(this.server.requests).extracting(TestServer.Request::toString)
			.containsExactly("POST /api/v10/oauth2/token", "POST /api/v10/oauth2/token", "POST /api/v10/oauth2/token",
					"POST /api/v10/oauth2/token", "POST /api/v10/oauth2/token/revoke");
		assertThat(this.server.requests).allSatisfy((request) -> {
			assertThat(request.headers().get("Authorization")).isEqualTo("Basic MTU3NzMwNTkwNDkyMTk2ODY0OnMzY3JldA==");
			assertThat(request.headers().get("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
		});
		assertThat(this.server.requests.get(0).body().split("&")).containsExactlyInAnyOrder(
				"grant_type=authorization_code", "code=c%2Bd", "redirect_uri=https%3A%2F%2Fnice.example%2Fback");
		assertThat(this.server.requests.get(1).body()).contains("code_verifier=v");
		assertThat(this.server.requests.get(2).body().split("&")).containsExactlyInAnyOrder("grant_type=refresh_token",
				"refresh_token=r");
		assertThat(this.server.requests.get(3).body()).contains("scope=identify+connections");
		assertThat(this.server.requests.get(4).body()).isEqualTo("token=a");
	}

	@Test
	void anErrorOfOAuth2IsToldInItsOwnWords() {
		this.server.reply(Reply.json(400, """
				{"error":"invalid_grant","error_description":"Invalid \\"code\\" in request."}"""));

		assertThatExceptionOfType(DiscordResponseException.class).isThrownBy(
				() -> client().oauth2Tokens(1, new Secret("s")).exchangeCode(new Secret("c"), "https://x").block(WAIT))
			.withMessage("POST /oauth2/token got 400 Bad Request: invalid_grant (Invalid \"code\" in request.)")
			.satisfies((error) -> assertThat(error.method()).isEqualTo(HttpMethod.POST));
	}

	private DiscordRestClient client() {
		DiscordRestClient client = this.builder.build();
		this.clients.add(client);
		return client;
	}

	private static final class Observed implements ObservationHandler<DiscordRestContext> {

		private final ObservationRegistry registry = ObservationRegistry.create();

		private final List<DiscordRestContext> ended = new ArrayList<>();

		private final List<String> events = new ArrayList<>();

		Observed() {
			this.registry.observationConfig().observationHandler(this);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof DiscordRestContext;
		}

		@Override
		public void onEvent(Observation.Event event, DiscordRestContext context) {
			this.events.add(event.getName());
		}

		@Override
		public void onStop(DiscordRestContext context) {
			this.ended.add(context);
		}

		private List<String> tags(int index) {
			return this.ended.get(index)
				.getLowCardinalityKeyValues()
				.stream()
				.map((KeyValue tag) -> tag.getKey() + "=" + tag.getValue())
				.sorted()
				.toList();
		}

	}

}
