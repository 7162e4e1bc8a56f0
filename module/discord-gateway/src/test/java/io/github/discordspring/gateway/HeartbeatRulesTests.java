package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Section 3 to 5 of the protocol: heartbeats, their answers, and their limits.
 */
class HeartbeatRulesTests {

	private static final Duration INTERVAL = Duration.ofMillis(LifecycleDriver.INTERVAL);

	private final LifecycleDriver shard = new LifecycleDriver();

	@Test
	void theFirstHeartbeatComesAfterARandomPartOfTheInterval() {
		Set<Long> delays = new HashSet<>();
		for (long seed = 0; seed < 20; seed++) {
			LifecycleDriver one = new LifecycleDriver(seed);
			one.start();
			one.hello();
			delays.add(one.lifecycle.wakeAt() - one.now);
		}

		assertThat(delays).hasSize(20).allSatisfy((delay) -> assertThat(delay).isBetween(0L, INTERVAL.toNanos()));
	}

	@Test
	void heartbeatsFollowOneAnotherByTheIntervalOfHello() {
		this.shard.connect();
		this.shard.passToNext();
		long first = this.shard.now;
		this.shard.feed(Session::heartbeatAcknowledged);
		this.shard.passToNext();

		assertThat(this.shard.now - first).isEqualTo(INTERVAL.toNanos());
	}

	@Test
	void eachConnectionHasTheIntervalOfItsOwnHello() {
		this.shard.connect();
		this.shard.closedWith(4000);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.hello(1000);
		this.shard.resumed();
		this.shard.passToNext();
		this.shard.feed(Session::heartbeatAcknowledged);
		long first = this.shard.now;
		this.shard.passToNext();
		assertThat(this.shard.now - first).isEqualTo(Duration.ofSeconds(1).toNanos());
	}

	@Test
	void aHeartbeatThatIsAskedForBeforeHelloIsNotSent() {
		this.shard.start();
		this.shard.log();
		this.shard.feed(Session::heartbeatRequested);
		assertThat(this.shard.log()).isEmpty();
	}

	@Test
	void heartbeatsCountTowardsTheLimitAndCommandsLeaveRoomForThem() {
		this.shard.connect();
		for (int i = 0; i < 50; i++) {
			this.shard.feed(Session::heartbeatRequested);
		}
		for (int i = 0; i < 200; i++) {
			this.shard.command();
		}
		assertThat(this.shard.log()).filteredOn("command"::equals).hasSizeLessThan(CommandLimiter.LIMIT - 50);
		this.shard.passToNext();
		assertThat(this.shard.log()).containsExactly("heartbeat 1");
	}

	@Test
	void aHeartbeatHoldsTheLastSequence() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.dispatch();
		this.shard.passToNext();

		assertThat(this.shard.log()).containsExactly("heartbeat 3");
	}

	@Test
	void beforeAnyEventAHeartbeatHoldsNothing() {
		this.shard.start();
		this.shard.hello();
		this.shard.log();
		this.shard.passToNext();

		assertThat(this.shard.log()).containsExactly("heartbeat -1");
	}

	@Test
	void heartbeatsGoOnWhileIdentifyingHoweverLongThatTakes() {
		this.shard.start();
		this.shard.hello();
		for (int i = 0; i < 100; i++) {
			this.shard.passToNext();
			this.shard.feed(Session::heartbeatAcknowledged);
		}

		assertThat(this.shard.state()).isEqualTo(ShardState.IDENTIFYING);
		assertThat(this.shard.log()).filteredOn((entry) -> entry.startsWith("heartbeat")).hasSize(100);
		assertThat(this.shard.connections).isOne();
	}

	@Test
	void aRequestedHeartbeatIsSentAtOnceAndDoesNotReplaceTheTimedOne() {
		this.shard.connect();
		long due = this.shard.lifecycle.wakeAt();
		this.shard.feed(Session::heartbeatRequested);

		assertThat(this.shard.log()).containsExactly("heartbeat 1");
		assertThat(this.shard.lifecycle.wakeAt()).isEqualTo(due);
	}

	@Test
	void aHeartbeatThatIsNotAnsweredBeforeTheNextMakesTheShardResume() {
		this.shard.connect();
		this.shard.passToNext();
		this.shard.log();
		this.shard.passToNext();

		assertThat(this.shard.log()).containsExactly("close 4900", "connect resume");
	}

	@Test
	void aRequestedHeartbeatNeedsNoAnswer() {
		this.shard.connect();
		this.shard.passToNext();
		this.shard.feed(Session::heartbeatAcknowledged);
		this.shard.pass(INTERVAL.minusMillis(10));
		this.shard.feed(Session::heartbeatRequested);
		this.shard.pass(Duration.ofMillis(20));

		assertThat(this.shard.log()).doesNotContain("close 4900").hasSize(3);
	}

	@Test
	void aDeadConnectionThatCannotEvenBeClosedIsDropped() {
		this.shard.connect();
		this.shard.closes = false;
		this.shard.pass(INTERVAL.multipliedBy(2).plusSeconds(3));

		assertThat(this.shard.log()).endsWith("close 4900", "abandon", "connect resume");
	}

	@Test
	void heartbeatsAreSentWhileReadingIsPausedAndNeedNoAnswer() {
		this.shard.connect();
		this.shard.lifecycle.readingPaused();
		this.shard.pass(INTERVAL.multipliedBy(3).plusMillis(1));

		assertThat(this.shard.log()).hasSizeGreaterThanOrEqualTo(3).allMatch((entry) -> entry.startsWith("heartbeat"));
		assertThat(this.shard.state()).isEqualTo(ShardState.CONNECTED);
	}

	@Test
	void afterAPauseTheNextHeartbeatIsTheFirstThatNeedsAnAnswer() {
		this.shard.connect();
		this.shard.lifecycle.readingPaused();
		this.shard.pass(INTERVAL.multipliedBy(2));
		this.shard.lifecycle.readingResumed();
		this.shard.log();
		this.shard.passToNext();
		assertThat(this.shard.log()).containsExactly("heartbeat 1");

		this.shard.passToNext();
		assertThat(this.shard.log()).first().isEqualTo("close 4900");
	}

	@Test
	void afterAPauseEventsThatWereNotReadAreASignOfLifeAsTheAnswersLieBehindThem() {
		this.shard.connect();
		this.shard.lifecycle.readingPaused();
		this.shard.pass(INTERVAL.multipliedBy(3));
		this.shard.lifecycle.readingResumed();
		for (int i = 0; i < 5; i++) {
			this.shard.dispatch();
			this.shard.passToNext();
		}
		assertThat(this.shard.log()).allMatch((entry) -> entry.startsWith("heartbeat"));

		this.shard.passToNext();
		assertThat(this.shard.log()).as("after an interval of silence").first().isEqualTo("close 4900");
	}

	@Test
	void onceAllAnswersHaveComeEventsAreNoSignOfLifeAnyMore() {
		this.shard.connect();
		this.shard.lifecycle.readingPaused();
		this.shard.passToNext();
		this.shard.passToNext();
		this.shard.lifecycle.readingResumed();
		this.shard.feed(Session::heartbeatAcknowledged);
		this.shard.feed(Session::heartbeatAcknowledged);
		this.shard.passToNext();
		this.shard.log();
		this.shard.dispatch();
		this.shard.passToNext();
		assertThat(this.shard.log()).first().isEqualTo("close 4900");
	}

	@Test
	void withoutAPauseEventsAreNoSignOfLife() {
		this.shard.connect();
		this.shard.passToNext();
		this.shard.log();
		this.shard.dispatch();
		this.shard.passToNext();
		assertThat(this.shard.log()).first().isEqualTo("close 4900");
	}

	@Test
	void theAnswerToAnOlderHeartbeatTellsNoLatency() {
		this.shard.connect();
		this.shard.lifecycle.readingPaused();
		this.shard.passToNext();
		this.shard.passToNext();
		this.shard.lifecycle.readingResumed();
		this.shard.feed(Session::heartbeatAcknowledged);
		this.shard.feed(Session::heartbeatAcknowledged);
		assertThat(this.shard.latency.last()).isNull();
	}

	@Test
	void theLatencyIsTheTimeFromHeartbeatToAnswer() {
		this.shard.connect();
		assertThat(this.shard.latency.last()).isNull();
		this.shard.passToNext();
		this.shard.pass(Duration.ofMillis(30));
		this.shard.feed(Session::heartbeatAcknowledged);
		this.shard.passToNext();
		this.shard.pass(Duration.ofMillis(50));
		this.shard.feed(Session::heartbeatAcknowledged);

		assertThat(this.shard.latency.last()).isEqualTo(Duration.ofMillis(50));
		assertThat(this.shard.latency.mean()).isEqualTo(Duration.ofMillis(40));
	}

	@Test
	void theMeanLatencyIsThatOfTheLastTenAnswers() {
		this.shard.latency.record(Duration.ofSeconds(100).toNanos());
		for (int i = 1; i <= 10; i++) {
			this.shard.latency.record(Duration.ofMillis(i * 10).toNanos());
		}

		assertThat(this.shard.latency.mean()).isEqualTo(Duration.ofMillis(55));
	}

	@Test
	void howeverManyHeartbeatsAreAskedForTheLimitIsKeptAndTheTimedOnesGo() {
		this.shard.connect();
		for (int i = 0; i < 1000; i++) {
			this.shard.feed(Session::heartbeatRequested);
		}
		assertThat(this.shard.sentAt.size()).isBetween(100, CommandLimiter.LIMIT - 1);

		this.shard.log();
		this.shard.passToNext();
		assertThat(this.shard.log()).containsExactly("heartbeat 1");
		assertThat(this.shard.sentAt.size()).isLessThanOrEqualTo(CommandLimiter.LIMIT);
	}

	@Test
	void aHandlerOfOnesOwnSaysWhenHeartbeatsAreDueAndWhatIsDead() {
		List<HeartbeatHandler> made = new ArrayList<>();
		this.shard.heartbeatHandlers = (random) -> (id) -> {
			HeartbeatHandler handler = new EventsAreLifeHandler();
			made.add(handler);
			return handler;
		};
		this.shard.connect();
		for (int i = 1; i <= 10; i++) {
			this.shard.dispatch();
			this.shard.passToNext();
			assertThat(this.shard.now).as("on the minute").isEqualTo(Duration.ofMinutes(i).toNanos());
		}
		assertThat(this.shard.log()).hasSize(10).allMatch((entry) -> entry.startsWith("heartbeat"));
		this.shard.passToNext();
		assertThat(this.shard.log()).as("after a minute of silence").containsExactly("close 4900", "connect resume");
		assertThat(made).as("one for each connection").hasSize(2);
	}

	/**
	 * A heartbeat each full minute, whatever the interval; whoever sends events lives.
	 */
	private static final class EventsAreLifeHandler implements HeartbeatHandler {

		private static final long MINUTE = Duration.ofMinutes(1).toNanos();

		private long nextAt = NEVER;

		private boolean silent;

		@Override
		public void start(long now, long interval) {
			this.nextAt = now + MINUTE - now % MINUTE;
		}

		@Override
		public long interval() {
			return MINUTE;
		}

		@Override
		public long nextAt() {
			return this.nextAt;
		}

		@Override
		public boolean isDead() {
			return this.silent;
		}

		@Override
		public void sent(long now) {
			this.nextAt += MINUTE;
			this.silent = true;
		}

		@Override
		public void sentOnRequest(long now) {
			// Changes nothing
		}

		@Override
		public long acknowledged(long now) {
			return -1;
		}

		@Override
		public void received() {
			this.silent = false;
		}

		@Override
		public void readingResumed() {
			this.silent = false;
		}

	}

}
