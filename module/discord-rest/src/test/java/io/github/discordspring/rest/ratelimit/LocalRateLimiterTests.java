package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LocalRateLimiterTests {

	private static final String MESSAGES = "/channels/{channelId}/messages";

	private static final String MESSAGE = "/channels/{channelId}/messages/{messageId}";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private RateLimiter limiter = limiter(0);

	private long order;

	@Test
	void whileABucketIsUnknownOneRequestIsOnItsWay() {
		List<Call> calls = gets(MESSAGES, "channels/1", 3);

		assertThat(granted(calls)).containsExactly(true, false, false);

		calls.get(0).answer(ok("a", 5, 4, 5000));

		assertThat(granted(calls)).containsExactly(true, true, true);
	}

	@Test
	void aProbeThatIsLostIsFollowedByAnother() {
		List<Call> calls = gets(MESSAGES, "channels/1", 3);

		calls.get(0).release();

		assertThat(granted(calls)).containsExactly(true, true, false);
	}

	@Test
	void asManyRequestsAreSentAsTheBucketHasLeft() {
		get(MESSAGES, "channels/1").answer(ok("a", 5, 3, 5000));

		assertThat(granted(gets(MESSAGES, "channels/1", 5))).containsExactly(true, true, true, false, false);
	}

	@Test
	void anEmptyBucketIsFullAgainAfterItsReset() {
		get(MESSAGES, "channels/1").answer(ok("a", 2, 0, 5000));
		List<Call> calls = gets(MESSAGES, "channels/1", 3);

		advance(4999);
		assertThat(granted(calls)).containsExactly(false, false, false);

		advance(10);
		assertThat(granted(calls)).containsExactly(true, true, false);
	}

	@Test
	void whatWasOnItsWayAtTheResetCountsForTheNewWindow() {
		get(MESSAGES, "channels/1").answer(ok("a", 3, 2, 1000));
		Call slow = get(MESSAGES, "channels/1");
		advance(1010);

		List<Call> calls = gets(MESSAGES, "channels/1", 3);

		assertThat(slow.granted()).isTrue();
		assertThat(granted(calls)).containsExactly(true, true, false);
	}

	@Test
	void anAnswerOfTheWindowBeforeDoesNotEndTheNewOne() {
		get(MESSAGES, "channels/1").answer(ok("a", 2, 1, 1000));
		Call slow = get(MESSAGES, "channels/1");
		advance(1010);
		Call first = get(MESSAGES, "channels/1");
		slow.answer(ok("a", 2, 0, 100));
		advance(200);

		Call second = get(MESSAGES, "channels/1");
		assertThat(second.granted()).isFalse();

		first.answer(ok("a", 2, 0, 800));
		assertThat(second.granted()).isFalse();
		advance(810);
		assertThat(second.granted()).isTrue();
	}

	@Test
	void whatOthersUsedOfTheBucketIsRespected() {
		get(MESSAGES, "channels/1").answer(ok("a", 5, 4, 5000));
		get(MESSAGES, "channels/1").answer(ok("a", 5, 1, 5000));

		assertThat(granted(gets(MESSAGES, "channels/1", 2))).containsExactly(true, false);
	}

	@Test
	void answersThatOvertakeEachOtherGiveNothingTwice() {
		get(MESSAGES, "channels/1").answer(ok("a", 5, 4, 5000));
		List<Call> calls = gets(MESSAGES, "channels/1", 4);
		calls.get(3).answer(ok("a", 5, 0, 4900));
		calls.get(1).answer(ok("a", 5, 2, 4900));

		assertThat(get(MESSAGES, "channels/1").granted()).isFalse();
	}

	@Test
	void writesOfABucketAreSentOneAfterTheOther() {
		post(MESSAGES, "channels/1").answer(ok("a", 5, 4, 5000));
		List<Call> calls = List.of(post(MESSAGES, "channels/1"), post(MESSAGES, "channels/1"));

		assertThat(granted(calls)).containsExactly(true, false);

		calls.get(0).answer(ok("a", 5, 3, 5000));

		assertThat(granted(calls)).containsExactly(true, true);
	}

	@Test
	void writesWithoutALimitAreSentSideBySide() {
		post(MESSAGES, "channels/1").answer(status(200));

		assertThat(granted(List.of(post(MESSAGES, "channels/1"), post(MESSAGES, "channels/1")))).containsExactly(true,
				true);
	}

	@Test
	void severalRoutesMayShareABucket() {
		get(MESSAGES, "channels/1").answer(ok("a", 3, 2, 5000));
		get(MESSAGE, "channels/1").answer(ok("a", 3, 1, 5000));

		assertThat(get(MESSAGES, "channels/1").granted()).isTrue();
		assertThat(get(MESSAGE, "channels/1").granted()).isFalse();
	}

	@Test
	void eachResourceHasABucketOfItsOwn() {
		get(MESSAGES, "channels/1").answer(ok("a", 1, 0, 5000));

		assertThat(get(MESSAGES, "channels/1").granted()).isFalse();
		assertThat(get(MESSAGES, "channels/2").granted()).isTrue();
	}

	@Test
	void routesThatShareABucketOnOneResourceAreTakenToShareItOnAnother() {
		get(MESSAGES, "channels/1").answer(ok("a", 3, 2, 5000));
		get(MESSAGE, "channels/1").answer(ok("a", 3, 1, 5000));

		assertThat(get(MESSAGES, "channels/2").granted()).isTrue();
		assertThat(get(MESSAGE, "channels/2").granted()).isFalse();
	}

	@Test
	void aRequestOfAnUnknownBucketLeavesItsPlaceInEachBucketOfItsResource() {
		get(MESSAGES, "channels/1").answer(ok("a", 2, 1, 5000));
		Call probe = get(MESSAGE, "channels/1");
		Call waiting = get(MESSAGES, "channels/1");

		assertThat(probe.granted()).isTrue();
		assertThat(waiting.granted()).isFalse();

		probe.answer(ok("b", 5, 4, 5000));

		assertThat(waiting.granted()).isTrue();
	}

	@Test
	void aRouteThatMovesToAnotherBucketTakesItsCallsAlong() {
		get(MESSAGES, "channels/1").answer(ok("a", 2, 1, 5000));
		List<Call> calls = gets(MESSAGES, "channels/1", 5);
		assertThat(granted(calls)).containsExactly(true, false, false, false, false);

		calls.get(0).answer(ok("b", 3, 2, 5000));

		assertThat(granted(calls)).containsExactly(true, true, true, false, false);
	}

	@Test
	void aRouteThatMovesFindsTheBucketAsOthersLeftIt() {
		get(MESSAGE, "channels/1").answer(ok("b", 3, 1, 5000));
		get(MESSAGES, "channels/1").answer(ok("a", 5, 4, 5000));
		get(MESSAGES, "channels/1").answer(ok("b", 3, 0, 5000));

		assertThat(get(MESSAGE, "channels/1").granted()).isFalse();
	}

	@Test
	void aRouteThatMovesBackFindsItsOldBucketAsItWas() {
		get(MESSAGES, "channels/1").answer(ok("a", 1, 0, 5000));
		advance(1000);
		Call other = get(MESSAGE, "channels/1");
		other.answer(ok("b", 5, 4, 5000));
		get(MESSAGE, "channels/1").answer(ok("a", 1, 0, 4000));

		assertThat(get(MESSAGES, "channels/1").granted()).isFalse();
	}

	@Test
	void withoutHeadersThereIsNoLimit() {
		get("/gateway/bot", "").answer(status(200));

		assertThat(granted(gets("/gateway/bot", "", 100))).containsOnly(true);
	}

	@Test
	void anErrorOfTheServerSaysNothingOfTheLimit() {
		get("/gateway/bot", "").answer(status(502));

		assertThat(granted(gets("/gateway/bot", "", 2))).containsExactly(true, false);
	}

	@Test
	void anExceededLimitPausesItsBucketOnly() {
		get(MESSAGES, "channels/1").answer(ok("a", 5, 4, 5000));
		get(MESSAGES, "channels/1").answer(limited("a", RateLimitScope.USER, 3, 2000));
		List<Call> paused = gets(MESSAGES, "channels/1", 2);

		assertThat(granted(paused)).containsExactly(false, false);
		assertThat(get(MESSAGES, "channels/2").granted()).isTrue();
		advance(1999);
		assertThat(granted(paused)).containsExactly(false, false);
		advance(1);
		assertThat(granted(paused)).as("one at a time until all is well again").containsExactly(true, false);
		paused.get(0).answer(ok("a", 5, 4, 5000));
		assertThat(granted(paused)).containsExactly(true, true);
	}

	@Test
	void anExceededGlobalLimitPausesAllButInteractions() {
		get(MESSAGES, "channels/1").answer(limited(null, RateLimitScope.GLOBAL, 0, 3000));
		Call other = get(MESSAGES, "channels/2");
		Call interaction = call(HttpMethod.POST, "/interactions/{interactionId}/{interactionToken}/callback",
				"interactions/1/t", GlobalLimit.NONE);
		Call webhook = call(HttpMethod.POST, "/webhooks/{webhookId}/{webhookToken}", "webhooks/1/t",
				GlobalLimit.ADDRESS);

		assertThat(other.granted()).isFalse();
		assertThat(interaction.granted()).isTrue();
		assertThat(webhook.granted()).isTrue();
		advance(3000);
		assertThat(other.granted()).isTrue();
	}

	@Test
	void aBanByCloudflarePausesEverything() {
		get(MESSAGES, "channels/1").answer(limited(null, RateLimitScope.ADDRESS, 0, 3000));
		List<Call> calls = List.of(get(MESSAGES, "channels/2"),
				call(HttpMethod.POST, "/interactions/{interactionId}/{interactionToken}/callback", "interactions/1/t",
						GlobalLimit.NONE),
				call(HttpMethod.POST, "/webhooks/{webhookId}/{webhookToken}", "webhooks/1/t", GlobalLimit.ADDRESS));

		assertThat(granted(calls)).containsExactly(false, false, false);
		advance(3000);
		assertThat(granted(calls)).containsExactly(true, true, true);
	}

	@Test
	void asManyRequestsAreSentAsTheGlobalLimitAllowsInTheSecondThatBeginsWithTheFirst() {
		this.limiter = limiter(3);
		List<Call> calls = toChannels(7);
		assertThat(granted(calls)).containsExactly(true, true, true, false, false, false, false);

		advance(100);
		calls.get(0).answer(ok("a", 5, 4, 5000));
		advance(500);
		calls.get(1).answer(ok("a", 5, 4, 5000));
		calls.get(2).answer(ok("a", 5, 4, 5000));
		advance(501);
		assertThat(granted(calls)).as("Discord's second began with the first answer at the latest")
			.containsExactly(true, true, true, false, false, false, false);
		advance(1);
		assertThat(granted(calls)).containsExactly(true, true, true, true, true, true, false);
	}

	@Test
	void whatMayBeCountedInTheNextSecondOnlyKeepsItsPlaceInTheGlobalLimit() {
		this.limiter = limiter(3);
		List<Call> calls = toChannels(7);
		advance(100);
		calls.get(0).answer(ok("a", 5, 4, 5000));
		advance(950);
		calls.get(1).answer(ok("a", 5, 4, 5000));
		advance(52);

		assertThat(granted(calls)).as("one came late, and one has no answer yet")
			.containsExactly(true, true, true, true, false, false, false);

		advance(900);
		assertThat(granted(calls)).as("two seconds after a request without an answer")
			.containsExactly(true, true, true, true, true, false, false);
		advance(50);
		assertThat(granted(calls)).as("a second after a late answer")
			.containsExactly(true, true, true, true, true, true, false);
	}

	@Test
	void onceTheGlobalLimitIsExceededAPlaceIsFreeASecondAfterItsAnswer() {
		this.limiter = limiter(3);
		get(MESSAGES, "channels/0").answer(limited(null, RateLimitScope.GLOBAL, 0, 1000));
		advance(1010);
		List<Call> calls = toChannels(7);
		assertThat(granted(calls)).containsExactly(true, true, true, false, false, false, false);

		advance(100);
		calls.subList(0, 2).forEach((call) -> call.answer(ok("a", 5, 4, 5000)));
		advance(1001);
		assertThat(granted(calls)).containsExactly(true, true, true, false, false, false, false);
		advance(1);
		assertThat(granted(calls)).as("a second after two answers")
			.containsExactly(true, true, true, true, true, false, false);
		advance(900);
		assertThat(granted(calls)).as("two seconds after a request without an answer")
			.containsExactly(true, true, true, true, true, true, false);
	}

	@Test
	void answersToInteractionsDoNotCountForTheGlobalLimit() {
		this.limiter = limiter(1);
		get(MESSAGES, "channels/1");

		List<Call> calls = Stream.iterate(1, (i) -> i + 1)
			.limit(100)
			.map((i) -> call(HttpMethod.POST, "/interactions/{interactionId}/{interactionToken}/callback",
					"interactions/" + i + "/t", GlobalLimit.NONE))
			.toList();

		assertThat(granted(calls)).containsOnly(true);
	}

	@Test
	void callsWithoutTheBotsTokenHaveAGlobalLimitOfTheirOwn() {
		this.limiter = limiter(1);
		get(MESSAGES, "channels/1");
		List<Call> webhooks = Stream.of("webhooks/1/t", "webhooks/2/t")
			.map((resource) -> call(HttpMethod.POST, "/webhooks/{webhookId}/{webhookToken}", resource,
					GlobalLimit.ADDRESS))
			.toList();

		assertThat(granted(webhooks)).containsExactly(true, false);
		assertThat(get(MESSAGES, "channels/2").granted()).isFalse();
	}

	@Test
	void whoGivesUpInTheLineFreesItsPlace() {
		List<Call> calls = gets(MESSAGES, "channels/1", 3);
		calls.get(1).cancel();

		calls.get(0).answer(ok("a", 2, 1, 5000));

		assertThat(granted(calls)).containsExactly(true, false, true);
	}

	@Test
	void whoGivesUpAtOnceNeverStandsInTheLine() {
		this.limiter.acquire(request(HttpMethod.GET, MESSAGES, "channels/1", GlobalLimit.BOT))
			.subscribe(new BaseSubscriber<>() {

				@Override
				protected void hookOnSubscribe(Subscription subscription) {
					subscription.cancel();
				}

			});

		Call next = get(MESSAGES, "channels/1");
		advance(2000);
		assertThat(next.granted()).isTrue();
	}

	@Test
	void whoGivesUpBeforeTheGlobalLimitFreesItsPlaceInTheBucket() {
		this.limiter = limiter(1);
		get(MESSAGES, "channels/1").answer(ok("a", 2, 1, 50_000));
		Call first = get(MESSAGES, "channels/1");
		Call second = get(MESSAGES, "channels/1");
		first.cancel();

		advance(1010);

		assertThat(first.granted()).isFalse();
		assertThat(second.granted()).isTrue();
	}

	@Test
	void aRequestWithoutAnAnswerCounts() {
		get(MESSAGES, "channels/1").answer(ok("a", 2, 1, 5000));
		get(MESSAGES, "channels/1").release();

		Call call = get(MESSAGES, "channels/1");

		assertThat(call.granted()).isFalse();
		advance(5000);
		assertThat(call.granted()).as("it may have begun a window just now").isFalse();
		advance(1010);
		assertThat(call.granted()).isTrue();
	}

	@Test
	void aCallWithALongerPauseAheadFailsAtOnceAndNamesTheTime() {
		get(MESSAGES, "channels/1").answer(ok("a", 1, 0, 120_000));

		Call call = get(MESSAGES, "channels/1");

		assertThat(call.error()).isInstanceOfSatisfying(RateLimitedException.class, (ex) -> {
			assertThat(ex.retryAfter()).isBetween(Duration.ofMillis(120_000), Duration.ofMillis(120_010));
			assertThat(ex.status()).isZero();
			assertThat(ex.route()).isEqualTo(MESSAGES);
			assertThat(ex).hasMessageContaining("120002 ms").hasMessageContaining("60000 ms at most");
		});
	}

	@Test
	void whoWaitsAlreadyFailsWhenALongerPauseBegins() {
		List<Call> calls = gets(MESSAGES, "channels/1", 3);

		calls.get(0).answer(limited("a", RateLimitScope.USER, 0, 600_000));

		assertThat(calls.get(1).error()).isInstanceOf(RateLimitedException.class);
		assertThat(calls.get(2).error()).isInstanceOf(RateLimitedException.class);
	}

	@Test
	void whoWaitsAlreadyFailsWhenTheBucketTurnsOutToBeEmptyForLonger() {
		List<Call> calls = gets(MESSAGES, "channels/1", 4);
		calls.get(0).answer(ok("a", 2, 1, 3_600_000));
		assertThat(granted(calls)).containsExactly(true, true, false, false);

		calls.get(1).answer(ok("a", 2, 0, 3_600_000));

		assertThat(calls.get(2).error()).isInstanceOf(RateLimitedException.class);
		assertThat(calls.get(3).error()).isInstanceOf(RateLimitedException.class);
	}

	@Test
	void whoWaitsAlreadyFailsWhenALostRequestMakesTheWindowLonger() {
		get(MESSAGES, "channels/1").answer(ok("a", 2, 1, 59_500));
		List<Call> calls = gets(MESSAGES, "channels/1", 2);
		assertThat(granted(calls)).containsExactly(true, false);
		assertThat(calls.get(1).error()).isNull();

		calls.get(0).release();

		assertThat(calls.get(1).error()).isInstanceOf(RateLimitedException.class);
	}

	@Test
	void whoWaitsAlreadyInTheLineOfARouteFailsWhenItMovesToABucketThatIsEmptyForLonger() {
		get(MESSAGE, "channels/1").answer(ok("b", 1, 0, 3_600_000));
		List<Call> calls = gets(MESSAGES, "channels/1", 2);

		calls.get(0).answer(ok("b", 1, 0, 3_600_000));

		assertThat(calls.get(1).error()).isInstanceOf(RateLimitedException.class);
	}

	@Test
	void whoWaitsInALineBehindAGlobalPauseFailsToo() {
		List<Call> calls = gets(MESSAGES, "channels/1", 3);

		calls.get(0).answer(limited(null, RateLimitScope.GLOBAL, 0, 600_000));

		assertThat(calls.get(1).error()).isInstanceOf(RateLimitedException.class);
		assertThat(calls.get(2).error()).isInstanceOf(RateLimitedException.class);
	}

	@Test
	void aLongLimitWithinTheLimitFailsNobodyElse() {
		get(MESSAGES, "channels/1").answer(ok("a", 5, 4, 5000));

		get(MESSAGES, "channels/1").answer(limited("a", RateLimitScope.USER, 3, 600_000));

		assertThat(get(MESSAGES, "channels/1").granted()).isTrue();
	}

	@Test
	void aCallThatIsRepeatedKeepsItsPlace() {
		Call first = get(MESSAGES, "channels/1");
		Call second = get(MESSAGES, "channels/1");
		first.answer(limited("a", RateLimitScope.USER, 0, 1000));

		Call again = new Call(first.request);
		advance(1000);

		assertThat(again.granted()).isTrue();
		assertThat(second.granted()).isFalse();
	}

	@Test
	void afterTooManyInvalidRequestsOnlyInteractionsAreAnswered() {
		get(MESSAGES, "channels/1").answer(status(403));
		Call waiting = get(MESSAGE, "channels/1");
		Call behind = get(MESSAGE, "channels/1");
		for (int i = 1; i < InvalidRequests.STOP_AT; i++) {
			Call call = get(MESSAGES, "channels/1");
			call.answer(status(403));
			advance(10);
		}
		assertThat(waiting.granted()).isTrue();
		assertThat(behind.error()).isInstanceOf(RateLimitedException.class);
		assertThat(get(MESSAGES, "channels/2").error()).isInstanceOfSatisfying(RateLimitedException.class,
				(ex) -> assertThat(ex.retryAfter()).isBetween(Duration.ofSeconds(500), Duration.ofSeconds(610)));
		assertThat(call(HttpMethod.POST, "/interactions/{interactionId}/{interactionToken}/callback",
				"interactions/1/t", GlobalLimit.NONE)
			.granted()).isTrue();

		advance(610_000);

		assertThat(get(MESSAGES, "channels/2").granted()).isTrue();
	}

	@Test
	void sharedLimitsAreNotCountedAsInvalidRequests() {
		for (int i = 0; i < InvalidRequests.STOP_AT + 1; i++) {
			get(MESSAGES, "channels/" + i).answer(limited("a", RateLimitScope.SHARED, 0, 10));
		}

		assertThat(get(MESSAGES, "channels/x").granted()).isTrue();
	}

	@Test
	void notMoreCallsWaitThanMay() {
		this.limiter = LocalRateLimiter.builder()
			.maxWaiting(2)
			.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
			.build();
		List<Call> calls = gets(MESSAGES, "channels/1", 3);
		Call refused = get(MESSAGES, "channels/1");

		assertThat(refused.error()).isInstanceOf(RateLimitedException.class)
			.hasMessageContaining("2 calls wait already");

		calls.get(2).cancel();
		assertThat(get(MESSAGES, "channels/1").error()).isNull();
	}

	@Test
	void aFullLineRefusesNobodyWhoNeedNotStandInIt() {
		this.limiter = LocalRateLimiter.builder()
			.maxWaiting(2)
			.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
			.build();
		gets(MESSAGES, "channels/1", 3);

		assertThat(get(MESSAGES, "channels/2").granted()).as("another resource").isTrue();
		List<Call> answers = Stream.generate(
				() -> call(HttpMethod.POST, "/interactions/{id}/{token}/callback", "interactions/1", GlobalLimit.NONE))
			.limit(2)
			.toList();
		assertThat(answers.get(0).granted()).as("an answer to an interaction").isTrue();
		assertThat(answers.get(1).error()).as("one that has to wait").isNull();
		assertThat(get(MESSAGES, "channels/2").error()).isInstanceOf(RateLimitedException.class);
	}

	@Test
	void whoIsRefusedBeforeAFullGateTakesNoPlaceInItsBucket() {
		this.limiter = LocalRateLimiter.builder()
			.maxWaiting(1)
			.globalLimit(1)
			.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
			.build();
		get(MESSAGES, "channels/1").answer(ok("a", 3, 2, 5000));
		Call held = get(MESSAGES, "channels/1");
		assertThat(get(MESSAGES, "channels/1").error()).hasMessageContaining("1 calls wait already");

		advance(1010);
		assertThat(held.granted()).isTrue();
		Call last = get(MESSAGES, "channels/1");
		advance(2000);
		assertThat(last.granted()).as("the third of three").isTrue();
	}

	@Test
	void whatIsNotUsedIsForgotten() {
		get(MESSAGES, "channels/1").answer(ok("a", 5, 4, 5000));
		advance(200_000);

		assertThat(granted(gets(MESSAGES, "channels/1", 2))).as("the bucket is unknown again")
			.containsExactly(true, false);
	}

	@Test
	void aPermitIsReportedOnce() {
		get(MESSAGES, "channels/1").answer(ok("a", 3, 2, 5000));
		Call call = get(MESSAGES, "channels/1");
		call.answer(ok("a", 3, 1, 5000));
		call.answer(ok("a", 3, 3, 0));
		call.release();

		assertThat(granted(gets(MESSAGES, "channels/1", 2))).containsExactly(true, false);
	}

	@Test
	void twoHundredMessagesToTenChannelsTakeHardlyLongerThanTheLimitsAllow() {
		assertThat(timeOfMessages(200, 10)).isLessThan(15_450);
	}

	@Test
	void twoHundredMessagesToFortyChannelsTakeHardlyLongerThanTheLimitsAllow() {
		assertThat(timeOfMessages(200, 40)).isLessThan(3_150);
	}

	@Test
	void nonsenseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> LocalRateLimiter.builder().globalLimit(-1))
			.withMessageContaining("-1");
		assertThatIllegalArgumentException().isThrownBy(() -> LocalRateLimiter.builder().maxWaiting(0));
	}

	@Test
	void theResourceIsNotShown() {
		assertThat(new RateLimitRequest(HttpMethod.POST, "/webhooks/{webhookId}/{webhookToken}", "webhooks/1/secret",
				GlobalLimit.ADDRESS, Duration.ZERO, 0))
			.hasToString("POST /webhooks/{webhookId}/{webhookToken}");
	}

	/**
	 * Sends messages under 5 in 5 seconds by channel and 50 in a second for all, each
	 * answered after 5 milliseconds.
	 */
	private long timeOfMessages(int messages, int channels) {
		this.limiter = limiter(50);
		long[] windowEnd = new long[channels];
		int[] used = new int[channels];
		List<Long> sent = new ArrayList<>();
		for (int i = 0; i < messages; i++) {
			int channel = i % channels;
			RateLimitRequest request = new RateLimitRequest(HttpMethod.POST, MESSAGES, "channels/" + channel,
					GlobalLimit.BOT, Duration.ofMinutes(1), i);
			this.limiter.acquire(request).subscribe((permit) -> {
				long now = this.time.now(TimeUnit.MILLISECONDS);
				sent.add(now);
				if (now >= windowEnd[channel]) {
					windowEnd[channel] = now + 5000;
					used[channel] = 0;
				}
				used[channel]++;
				assertThat(used[channel]).isLessThanOrEqualTo(5);
				RateLimitHeaders headers = ok("a", 5, 5 - used[channel], windowEnd[channel] - now);
				this.time.schedule(() -> permit.report(headers), 5, TimeUnit.MILLISECONDS);
			});
		}
		long start = this.time.now(TimeUnit.MILLISECONDS);
		for (int i = 0; i < 20_000; i++) {
			advance(1);
		}
		assertThat(sent).hasSize(messages);
		return sent.get(messages - 1) - start;
	}

	private RateLimiter limiter(int globalLimit) {
		return LocalRateLimiter.builder()
			.globalLimit(globalLimit)
			.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
			.build();
	}

	private void advance(long milliseconds) {
		this.time.advanceTimeBy(Duration.ofMillis(milliseconds));
	}

	private List<Call> toChannels(int count) {
		return IntStream.range(0, count).mapToObj((i) -> get(MESSAGES, "channels/" + i)).toList();
	}

	private List<Call> gets(String route, String resource, int count) {
		return Stream.generate(() -> get(route, resource)).limit(count).toList();
	}

	private Call get(String route, String resource) {
		return call(HttpMethod.GET, route, resource, GlobalLimit.BOT);
	}

	private Call post(String route, String resource) {
		return call(HttpMethod.POST, route, resource, GlobalLimit.BOT);
	}

	private Call call(HttpMethod method, String route, String resource, GlobalLimit globalLimit) {
		return new Call(request(method, route, resource, globalLimit));
	}

	private RateLimitRequest request(HttpMethod method, String route, String resource, GlobalLimit globalLimit) {
		return new RateLimitRequest(method, route, resource, globalLimit, Duration.ofMinutes(1), this.order++);
	}

	private static List<Boolean> granted(List<Call> calls) {
		return calls.stream().map(Call::granted).toList();
	}

	private static RateLimitHeaders ok(String bucket, int limit, int remaining, long resetAfter) {
		return new RateLimitHeaders(200, bucket, limit, remaining, Duration.ofMillis(resetAfter), null, null);
	}

	private static RateLimitHeaders limited(@Nullable String bucket, RateLimitScope scope, int remaining,
			long retryAfter) {
		return new RateLimitHeaders(429, bucket, (bucket != null) ? 5 : 0, remaining, Duration.ofMillis(100), scope,
				Duration.ofMillis(retryAfter));
	}

	private static RateLimitHeaders status(int status) {
		return new RateLimitHeaders(status, null, 0, 0, Duration.ZERO, null, null);
	}

	private final class Call {

		private final RateLimitRequest request;

		private final Disposable subscription;

		private @Nullable Permit permit;

		private @Nullable Throwable error;

		Call(RateLimitRequest request) {
			this.request = request;
			this.subscription = LocalRateLimiterTests.this.limiter.acquire(request)
				.subscribe((permit) -> this.permit = permit, (error) -> this.error = error);
			advance(0);
		}

		boolean granted() {
			return this.permit != null;
		}

		@Nullable Throwable error() {
			return this.error;
		}

		void answer(RateLimitHeaders headers) {
			assertThat(this.permit).as("permit of " + this.request).isNotNull();
			this.permit.report(headers);
			advance(0);
		}

		void release() {
			assertThat(this.permit).as("permit of " + this.request).isNotNull();
			this.permit.release();
			advance(0);
		}

		void cancel() {
			this.subscription.dispose();
			advance(0);
		}

	}

}
