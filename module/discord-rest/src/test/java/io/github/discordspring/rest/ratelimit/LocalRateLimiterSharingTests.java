package io.github.discordspring.rest.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.discordspring.rest.error.RateLimitedException;
import io.github.discordspring.rest.ratelimit.RateLimiter.Permit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several tokens behind one address, limits within limits, and what can be read of all of
 * it.
 */
class LocalRateLimiterSharingTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final LocalRateLimiter limiter = LocalRateLimiter.builder()
		.globalLimit(2)
		.time(this.time, () -> this.time.now(TimeUnit.NANOSECONDS))
		.build();

	private long order;

	@Test
	void eachTokenHasItsOwnBucketsAndGlobalLimit() {
		call("", "channels/1", "one").answer(ok("a", 1, 0, 5000));

		assertThat(call("", "channels/1", "one").permit).as("the same bucket").isNull();
		assertThat(call("", "channels/1", "two").permit).as("another token").isNotNull();
		assertThat(call("", "channels/2", "one").permit).isNotNull();
		assertThat(call("", "channels/3", "one").permit).as("the third of two in a second").isNull();
		assertThat(call("", "channels/3", "two").permit).isNotNull();
	}

	@Test
	void aGlobalPauseIsThatOfOneToken() {
		call("", "channels/1", "one").answer(limited(RateLimitScope.GLOBAL, 0, 3000));

		assertThat(call("", "channels/2", "one").permit).isNull();
		assertThat(call("", "channels/2", "two").permit).isNotNull();
	}

	@Test
	void aBanIsThatOfTheAddress() {
		call("", "channels/1", "one").answer(limited(RateLimitScope.ADDRESS, 0, 3000));

		assertThat(call("", "channels/2", "two").permit).as("a token never seen before").isNull();
		this.time.advanceTimeBy(Duration.ofSeconds(3));
		assertThat(call("", "channels/3", "two").permit).isNotNull();
	}

	@Test
	void invalidRequestsOfAllTokensCountTogether() {
		for (int i = 0; i < InvalidRequests.STOP_AT; i++) {
			call("", "channels/" + i, "token" + i)
				.answer(new RateLimitHeaders(403, null, 0, 0, Duration.ZERO, null, null));
		}
		assertThat(this.limiter.invalidRequests()).isEqualTo(InvalidRequests.STOP_AT);
		assertThat(call("", "channels/1", "another").error).isInstanceOf(RateLimitedException.class)
			.hasMessageContaining("bans the address");
	}

	@Test
	void aLimitOfRenamingPausesRenamingsOfThatChannelOnly() {
		call("", "channels/1", "one").answer(ok("a", 5, 4, 5000));
		call("name", "channels/1", "one").answer(limited(RateLimitScope.USER, 3, 30_000));
		this.time.advanceTimeBy(Duration.ofSeconds(2));

		Call renaming = call("name", "channels/1", "one");
		assertThat(renaming.permit).isNull();
		Call other = call("", "channels/1", "one");
		assertThat(other.permit).as("another change of the channel").isNotNull();
		other.answer(ok("a", 5, 2, 3000));
		assertThat(call("name", "channels/2", "one").permit).as("another channel").isNotNull();

		this.time.advanceTimeBy(Duration.ofSeconds(29));
		assertThat(renaming.permit).isNotNull();
	}

	@Test
	void whoWouldWaitTooLongToRenameIsToldAtOnce() {
		call("name", "channels/1", "one").answer(limited(RateLimitScope.USER, 3, 600_000));

		Call renaming = call("name", "channels/1", "one");

		assertThat(renaming.error).isInstanceOfSatisfying(RateLimitedException.class,
				(error) -> assertThat(error.retryAfter()).isEqualTo(Duration.ofMinutes(10)));
	}

	@Test
	void whoGivesUpWhileALimitOfRenamingLastsIsForgotten() {
		call("name", "channels/1", "one").answer(limited(RateLimitScope.USER, 3, 30_000));
		Call first = call("name", "channels/1", "one");
		Call second = call("name", "channels/1", "one");

		first.subscription.dispose();
		assertThat(this.limiter.waiting()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofSeconds(31));

		assertThat(first.permit).isNull();
		assertThat(second.permit).isNotNull();
	}

	@Test
	void aRouteThatChangesBackKeepsAPlaceInBothBuckets() {
		call("", "channels/1", "one").answer(ok("a", 2, 1, 60_000));
		this.time.advanceTimeBy(Duration.ofSeconds(2));
		call("", "channels/1", "one").answer(ok("b", 9, 8, 60_000));
		this.time.advanceTimeBy(Duration.ofSeconds(2));
		call("", "channels/1", "one").answer(ok("a", 2, 0, 56_000));
		this.time.advanceTimeBy(Duration.ofSeconds(2));

		Call next = call("", "channels/1", "one");
		assertThat(next.permit).as("a is used up, and the call may count for it").isNull();
		this.time.advanceTimeBy(Duration.ofSeconds(55));
		assertThat(next.permit).isNotNull();
	}

	@Test
	void aPermitCanBeAskedForOnConditionOfTheBucketsState() {
		RateLimitRequest request = new RateLimitRequest(HttpMethod.PATCH, "/channels/{channelId}", "", "channels/1",
				"one", GlobalLimit.BOT, Duration.ofMinutes(1), 100);
		assertThat(this.limiter.bucket(request).limit()).as("not known").isZero();
		call("", "channels/1", "one").answer(ok("a", 1, 0, 5000));
		call("", "channels/1", "one");
		assertThat(this.limiter.bucket(request)).satisfies((state) -> {
			assertThat(state.name()).isEqualTo("a");
			assertThat(state.waiting()).isEqualTo(1);
		});

		List<Throwable> errors = new ArrayList<>();
		this.limiter.acquireIf(request, (state) -> state.waiting() < 1).subscribe((permit) -> {
		}, errors::add);
		assertThat(errors).singleElement()
			.isInstanceOf(RateLimitedException.class)
			.asString()
			.contains("0 of 1 left, 1 calls wait");
		this.limiter.acquireIf(request, (state) -> state.waiting() < 2).subscribe();
		assertThat(this.limiter.waiting()).isEqualTo(2);
	}

	@Test
	void whatIsKnownOfBucketsCanBeRead() {
		call("", "webhooks/1/secret-token", "one").answer(ok("a", 5, 3, 5000));
		call("", "webhooks/1/secret-token", "one");

		assertThat(this.limiter.buckets()).singleElement().satisfies((state) -> {
			assertThat(state.name()).isEqualTo("a");
			assertThat(state.resource()).isEqualTo("webhooks/1");
			assertThat(state.routes()).containsExactly("PATCH /channels/{channelId}");
			assertThat(state.limit()).isEqualTo(5);
			assertThat(state.remaining()).isEqualTo(2);
			assertThat(state.resetAfter()).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5010));
			assertThat(state.inFlight()).isEqualTo(1);
			assertThat(state.waiting()).isZero();
		});
	}

	private Call call(String variant, String resource, String account) {
		return new Call(new RateLimitRequest(HttpMethod.PATCH, "/channels/{channelId}", variant, resource, account,
				GlobalLimit.BOT, Duration.ofMinutes(1), this.order++));
	}

	private static RateLimitHeaders ok(String bucket, int limit, int remaining, long resetAfter) {
		return new RateLimitHeaders(200, bucket, limit, remaining, Duration.ofMillis(resetAfter), null, null);
	}

	private static RateLimitHeaders limited(RateLimitScope scope, int remaining, long retryAfter) {
		boolean bucket = scope == RateLimitScope.USER;
		return new RateLimitHeaders(429, bucket ? "a" : null, bucket ? 5 : 0, remaining, Duration.ofMillis(100), scope,
				Duration.ofMillis(retryAfter));
	}

	private final class Call {

		private final Disposable subscription;

		private @Nullable Permit permit;

		private @Nullable Throwable error;

		Call(RateLimitRequest request) {
			this.subscription = LocalRateLimiterSharingTests.this.limiter.acquire(request)
				.subscribe((granted) -> this.permit = granted, (failure) -> this.error = failure);
			LocalRateLimiterSharingTests.this.time.advanceTimeBy(Duration.ZERO);
		}

		void answer(RateLimitHeaders headers) {
			assertThat(this.permit).as("a permit").isNotNull();
			this.permit.report(headers);
			LocalRateLimiterSharingTests.this.time.advanceTimeBy(Duration.ZERO);
		}

	}

}
