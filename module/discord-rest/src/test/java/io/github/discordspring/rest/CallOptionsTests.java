package io.github.discordspring.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.discordspring.model.Secret;
import io.github.discordspring.model.user.CurrentUser;
import io.github.discordspring.rest.TestServer.Reply;
import io.github.discordspring.rest.error.CallCancelledException;
import io.github.discordspring.rest.error.DiscordConnectionException;
import io.github.discordspring.rest.error.DiscordRestException;
import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.ratelimit.GlobalLimit;
import io.github.discordspring.rest.ratelimit.LocalRateLimiter;
import io.github.discordspring.rest.ratelimit.RateLimitRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is different for a single call.
 */
class CallOptionsTests {

	private static final Duration WAIT = Duration.ofSeconds(30);

	private static final Secret ACCESS = new Secret("access-token-never-seen");

	private final TestServer server = new TestServer().otherwise(Reply.json(200, Samples.USER));

	private final List<RateLimitRequest> permitted = new ArrayList<>();

	private final LocalRateLimiter limiter = LocalRateLimiter.builder().build();

	private final DiscordRestClient client = DiscordRestClient.builder()
		.baseUrl(this.server.url())
		.token(new Secret("token.of.bot"))
		.retries(0, Duration.ZERO)
		.rateLimiter((request) -> {
			this.permitted.add(request);
			return this.limiter.acquire(request);
		})
		.build();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void oneCallIsMadeForAUserAndTheNextAsTheBot() {
		self().contextWrite(CallOptions.bearer(ACCESS)).block(WAIT);
		self().block(WAIT);
		self().contextWrite(CallOptions.anonymous()).block(WAIT);

		assertThat(this.server.requests).extracting((request) -> request.headers().get("Authorization"))
			.containsExactly("Bearer access-token-never-seen", "Bot token.of.bot", null);
	}

	@Test
	void eachTokenHasLimitsOfItsOwnAndNobodyThoseOfTheAddress() {
		oneCallIsMadeForAUserAndTheNextAsTheBot();

		assertThat(this.permitted).extracting(RateLimitRequest::globalLimit)
			.containsExactly(GlobalLimit.BOT, GlobalLimit.BOT, GlobalLimit.ADDRESS);
		assertThat(this.permitted).extracting(RateLimitRequest::account).doesNotHaveDuplicates();
		assertThat(this.permitted).extracting(RateLimitRequest::account)
			.noneMatch((account) -> account.contains("token"));
	}

	@Test
	void whatIsNearerToTheCallWins() {
		self().contextWrite(CallOptions.bearer(ACCESS).withHeader("X-Discord-Locale", "de"))
			.contextWrite(CallOptions.anonymous().withHeader("X-Discord-Locale", "fr").withHeader("X-Test", "1"))
			.block(WAIT);

		assertThat(header(0, "Authorization")).isEqualTo("Bearer access-token-never-seen");
		assertThat(header(0, "X-Discord-Locale")).isEqualTo("de");
		assertThat(header(0, "X-Test")).isEqualTo("1");
	}

	@Test
	void anotherTokenNeverGoesWithOneInThePath() {
		this.server.otherwise(Reply.of(204));

		this.client.webhooks()
			.deleteWebhookMessage(1, new Secret("webhook"), 2, null)
			.contextWrite(CallOptions.bearer(ACCESS))
			.block(WAIT);

		assertThat(header(0, "Authorization")).isNull();
	}

	@Test
	void aRefusedTokenOfAUserIsNotTheBots() {
		this.server.reply(Reply.json(401, "{\"message\":\"401: Unauthorized\",\"code\":0}"));
		Mono<CurrentUser> ofUser = self().contextWrite(CallOptions.bearer(ACCESS));

		assertThat(failure(ofUser).status()).isEqualTo(401);
		assertThat(failure(ofUser)).hasMessageContaining("refused the access token before");

		assertThat(self().block(WAIT)).isNotNull();
		assertThat(self().contextWrite(CallOptions.bearer(new Secret("another"))).block(WAIT)).isNotNull();
		assertThat(this.server.requests).hasSize(3);
	}

	@Test
	void aCallMayWaitLongerOrShorterThanOthers() {
		this.server.reply(Reply.json(429, "{\"retry_after\":0.2,\"global\":false}", "X-RateLimit-Scope", "user"));

		DiscordRestException error = failure(self().contextWrite(CallOptions.maxWait(Duration.ofMillis(100))));

		assertThat(error).isInstanceOf(RateLimitedException.class).hasMessageContaining("100 ms at most");
	}

	@Test
	void aCallThatIsNotWantedAnyMoreIsNotSent() {
		assertThat(failure(self().contextWrite(CallOptions.sendIf(() -> false))))
			.isInstanceOf(CallCancelledException.class)
			.hasMessageContaining("GET /users/@me was not sent");
		assertThat(this.server.requests).isEmpty();

		assertThat(self().contextWrite(CallOptions.sendIf(() -> true)).block(WAIT)).isNotNull();
		assertThat(this.server.requests).hasSize(1);
	}

	@Test
	void allConditionsOfACallHaveToHold() {
		assertThat(failure(self().contextWrite(CallOptions.sendIf(() -> true).withCondition(() -> false))))
			.isInstanceOf(CallCancelledException.class);
		assertThat(failure(
				self().contextWrite(CallOptions.sendIf(() -> true)).contextWrite(CallOptions.sendIf(() -> false))))
			.isInstanceOf(CallCancelledException.class);
		assertThat(this.server.requests).isEmpty();
	}

	@Test
	void aCallMayHaveATimeoutOfItsOwn() {
		this.server.reply(Reply.never());

		assertThat(failure(self().contextWrite(CallOptions.timeout(Duration.ofMillis(300)))))
			.isInstanceOf(DiscordConnectionException.class)
			.hasMessageContaining("within 300 ms");
	}

	@Test
	void aClientMayActForAUserAltogether() {
		try (DiscordRestClient ofUser = DiscordRestClient.builder()
			.baseUrl(this.server.url())
			.authorization(DiscordAuthorization.bearer(ACCESS))
			.build()) {
			ofUser.users().getCurrentUser().block(WAIT);
		}
		assertThat(header(0, "Authorization")).isEqualTo("Bearer access-token-never-seen");
	}

	@Test
	void aClientWithoutATokenTakesThatOfTheCall() {
		try (DiscordRestClient anonymous = DiscordRestClient.builder().baseUrl(this.server.url()).build()) {
			assertThatIllegalStateException().isThrownBy(() -> anonymous.users().getCurrentUser().block(WAIT));
			anonymous.users().getCurrentUser().contextWrite(CallOptions.bearer(ACCESS)).block(WAIT);
		}
		assertThat(this.server.requests).hasSize(1);
	}

	@Test
	void noneOfThemShowsAToken() {
		assertThat(CallOptions.bearer(ACCESS).withHeader("X-Secret", "never-seen").toString())
			.doesNotContain("never-seen");
		assertThat(DiscordAuthorization.bearer(ACCESS)).hasToString("Bearer ******");
		assertThat(DiscordAuthorization.application(1, ACCESS)).hasToString("Basic ******");
		assertThat(DiscordAuthorization.none()).hasToString("none");
		assertThat(DiscordAuthorization.bearer(ACCESS)).isEqualTo(DiscordAuthorization.bearer(ACCESS))
			.isNotEqualTo(DiscordAuthorization.bot(ACCESS));
	}

	@Test
	void nonsenseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.header("authorization", "x"));
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.timeout(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.maxWait(Duration.ofMillis(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.bearer(new Secret("a b")));
	}

	private Mono<CurrentUser> self() {
		return this.client.users().getCurrentUser();
	}

	private @Nullable String header(int request, String name) {
		return this.server.requests.get(request).headers().get(name);
	}

	private static DiscordRestException failure(Mono<?> call) {
		DiscordRestException error = catchThrowableOfType(DiscordRestException.class, () -> call.block(WAIT));
		assertThat(error).as("an error").isNotNull();
		return error;
	}

}
