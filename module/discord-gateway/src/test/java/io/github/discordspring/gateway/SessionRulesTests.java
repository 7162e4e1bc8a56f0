package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.EventType;
import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sections 4, 5, 7 and 8 of the protocol: connecting, identifying, resuming, closing.
 */
class SessionRulesTests {

	private final LifecycleDriver shard = new LifecycleDriver();

	@Test
	void itWaitsForItsTurnConnectsAndIdentifiesAfterHello() {
		this.shard.lifecycle.start(null);
		assertThat(this.shard.log()).containsExactly("turn");
		this.shard.grantTurn();
		assertThat(this.shard.log()).containsExactly("connect general");
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("identify");
		assertThat(this.shard.ready()).isTrue();

		assertThat(this.shard.states).containsExactly(ShardState.WAITING, ShardState.CONNECTING, ShardState.IDENTIFYING,
				ShardState.CONNECTED);
	}

	@Test
	void withoutHelloItTriesAgain() {
		this.shard.start();
		this.shard.log();
		this.shard.pass(LifecycleDriver.HELLO_TIMEOUT.plusSeconds(2));
		assertThat(this.shard.log()).containsExactly("close 4900", "turn");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Long.MAX_VALUE })
	void helloWithoutASensibleIntervalIsRefused(long interval) {
		this.shard.start();
		this.shard.log();
		this.shard.hello(interval);
		assertThat(this.shard.log()).contains("close 4900").doesNotContain("identify");
	}

	@Test
	void aSecondHelloDoesNotIdentifyAgain() {
		this.shard.connect();
		this.shard.hello();
		assertThat(this.shard.log()).isEmpty();
		assertThat(this.shard.identified).isOne();
	}

	@Test
	void aConnectionThatIsLostIsResumedAtTheResumeUrlFromTheLastSequence() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.closedWith(Closure.NONE);
		assertThat(this.shard.log()).containsExactly("connect resume");
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("resume session-1 2");

		assertThat(this.shard.dispatch()).as("replayed").isTrue();
		assertThat(this.shard.state()).isEqualTo(ShardState.RESUMING);
		assertThat(this.shard.resumed()).isTrue();
		assertThat(this.shard.state()).isEqualTo(ShardState.CONNECTED);
		assertThat(this.shard.dispatch()).isTrue();
		assertThat(this.shard.handledStarts).as("one mark over both connections").containsExactly(0L);
	}

	@Test
	void aResumeNeedsNoTurnToIdentify() {
		this.shard.connect();
		for (int i = 0; i < 5; i++) {
			this.shard.dispatch();
			this.shard.closedWith(Closure.NONE);
			this.shard.pass(Duration.ofSeconds(1));
			this.shard.hello();
			this.shard.resumed();
		}
		assertThat(this.shard.log()).doesNotContain("turn", "identify");
		assertThat(this.shard.identified).isEqualTo(1);
		assertThat(this.shard.resumed).isEqualTo(5);
	}

	@Test
	void anInvalidSessionMayBeToldInPlaceOfHello() {
		this.shard.connect();
		this.shard.closedWith(Closure.NONE);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.feed((session) -> session.invalidated(false));
		this.shard.pass(Duration.ofSeconds(6));
		this.shard.grantTurn();
		this.shard.hello();
		assertThat(this.shard.log()).endsWith("turn", "connect general", "identify");
		assertThat(this.shard.resumed).isZero();
	}

	@Test
	void heartbeatsGoOnWhileEventsAreReplayed() {
		this.shard.connect();
		this.shard.closedWith(4000);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.hello();
		this.shard.dispatch();
		this.shard.log();
		this.shard.passToNext();
		assertThat(this.shard.log()).containsExactly("heartbeat 2");
	}

	@ParameterizedTest
	@ValueSource(ints = { 4000, 4001, 4002, 4005, 1000, 1001, 1006, 1011, 4123, Closure.NONE })
	void afterTheseCodesItResumes(int code) {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.closedWith(code);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.hello();
		assertThat(this.shard.log()).contains("connect resume", "resume session-1 2");
	}

	@Test
	void afterTooManyPayloadsItResumesWhenTheWindowIsOver() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.closedWith(4008);
		this.shard.pass(Duration.ofSeconds(59));
		assertThat(this.shard.log()).isEmpty();
		this.shard.pass(Duration.ofSeconds(2));
		assertThat(this.shard.log()).containsExactly("connect resume");
	}

	@ParameterizedTest
	@ValueSource(ints = { 4003, 4007, 4009 })
	void afterTheseCodesItIdentifiesAfterARandomWait(int code) {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.closedWith(code);
		this.shard.pass(Duration.ofMillis(999));
		assertThat(this.shard.log()).isEmpty();
		this.shard.pass(Duration.ofSeconds(5));
		assertThat(this.shard.log()).containsExactly("turn");
		this.shard.grantTurn();
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect general", "identify");
		assertThat(this.shard.handledStarts).as("a mark of its own").hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4004, 4010, 4011, 4012, 4013, 4014 })
	void afterTheseCodesItFailsForGood(int code) {
		this.shard.start();
		this.shard.hello();
		this.shard.log();
		this.shard.closedWith(code);
		this.shard.pass(Duration.ofDays(1));

		assertThat(this.shard.log()).isEmpty();
		assertThat(this.shard.state()).isEqualTo(ShardState.FAILED);
		assertThat(this.shard.failure).isNotNull();
		assertThat(this.shard.failure.code().value()).isEqualTo(code);
		assertThat(this.shard.failure.shard()).isEqualTo(LifecycleDriver.SHARD);
	}

	@Test
	void aPolicyOfItsOwnDecidesWhatFollowsACloseCode() {
		this.shard.connect();
		this.shard.closeCodePolicy = (code) -> (code.value() == 4014) ? CloseAction.RESUME : CloseAction.NEW_SESSION;
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.closedWith(4014);
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect resume", "resume session-1 1");
		this.shard.closedWith(4000);
		this.shard.pass(Duration.ofSeconds(6));
		assertThat(this.shard.log()).as("as after an invalid session").containsExactly("turn");
	}

	@Test
	void theRequestToReconnectClosesWithAResumableCodeAndResumesAtOnce() {
		this.shard.connect();
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.feed(Session::reconnectRequested);
		assertThat(this.shard.log()).containsExactly("close 4900", "connect resume");
	}

	@Test
	void theRequestToReconnectMayComeBeforeHello() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.closedWith(4000);
		this.shard.log();
		this.shard.pass(Duration.ofMillis(300));
		this.shard.feed(Session::reconnectRequested);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("close 4900", "connect resume", "resume session-1 2");
	}

	@Test
	void theRequestToReconnectMayComeInPlaceOfTheVeryFirstHello() {
		this.shard.start();
		this.shard.log();
		this.shard.feed(Session::reconnectRequested);
		this.shard.pass(Duration.ofSeconds(1));
		assertThat(this.shard.log()).containsExactly("close 4900", "turn");
	}

	@Test
	void aSessionThatIsInvalidIsForgottenAndAnotherStartedAfterOneToFiveSeconds() {
		this.shard.connect();
		this.shard.feed((session) -> session.invalidated(false));
		assertThat(this.shard.log()).containsExactly("close 4900");
		this.shard.pass(Duration.ofMillis(999));
		assertThat(this.shard.log()).isEmpty();
		this.shard.pass(Duration.ofMillis(4001));
		assertThat(this.shard.log()).containsExactly("turn");
		this.shard.grantTurn();
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect general", "identify");
	}

	@Test
	void aSessionThatMayBeResumedIsResumedAfterOneToFiveSeconds() {
		this.shard.connect();
		this.shard.feed((session) -> session.invalidated(true));
		this.shard.pass(Duration.ofMillis(999));
		assertThat(this.shard.log()).containsExactly("close 4900");
		this.shard.pass(Duration.ofMillis(4001));
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect resume", "resume session-1 1");
	}

	@Test
	void aRefusedResumeIsFollowedByAnIdentifyOnAnotherConnection() {
		this.shard.connect();
		this.shard.closedWith(4000);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.hello();
		this.shard.log();
		this.shard.feed((session) -> session.invalidated(false));
		this.shard.pass(Duration.ofSeconds(6));
		this.shard.grantTurn();
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("close 4900", "turn", "connect general", "identify");
	}

	@Test
	void anIdentifyThatCouldNotStartASessionIsTriedAgainInItsTurn() {
		this.shard.start();
		this.shard.hello();
		this.shard.log();
		this.shard.feed((session) -> session.invalidated(false));
		this.shard.pass(Duration.ofSeconds(6));
		assertThat(this.shard.log()).containsExactly("close 4900", "turn");
	}

	@Test
	void eventsBeforeReadyAreIgnored() {
		this.shard.start();
		assertThat(this.shard.dispatch(1)).isFalse();
		this.shard.hello();
		assertThat(this.shard.dispatch(1)).isFalse();
		assertThat(this.shard.ready()).isTrue();
	}

	@Test
	void anEventThatCameAlreadyIsIgnored() {
		this.shard.connect();
		assertThat(this.shard.dispatch(2)).isTrue();
		assertThat(this.shard.dispatch(2)).isFalse();
		assertThat(this.shard.dispatch(1)).isFalse();
		assertThat(this.shard.dispatch(0)).isFalse();
		assertThat(this.shard.dispatch(-1)).isFalse();
		assertThat(this.shard.dispatch(3)).isTrue();
		assertThat(this.shard.log()).isEmpty();
	}

	@Test
	void aGapIsResumedOnceFromTheLastEventBeforeIt() {
		this.shard.connect();
		this.shard.dispatch(2);
		this.shard.pass(Duration.ofSeconds(1));
		assertThat(this.shard.dispatch(5)).isFalse();
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("close 4900", "connect resume", "resume session-1 2");
		assertThat(this.shard.dispatch(3)).isTrue();
		assertThat(this.shard.dispatch(4)).isTrue();
		assertThat(this.shard.dispatch(5)).isTrue();
	}

	@Test
	void theSameGapAgainIsAccepted() {
		this.shard.connect();
		this.shard.dispatch(2);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.dispatch(5);
		this.shard.hello();
		this.shard.log();
		assertThat(this.shard.dispatch(5)).isTrue();
		assertThat(this.shard.dispatch(6)).isTrue();
		assertThat(this.shard.log()).isEmpty();
	}

	@Test
	void anotherGapIsResumedToo() {
		this.shard.connect();
		this.shard.dispatch(3);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.hello();
		this.shard.dispatch(3);
		this.shard.log();
		this.shard.pass(Duration.ofSeconds(1));
		assertThat(this.shard.dispatch(7)).isFalse();
		assertThat(this.shard.log()).contains("close 4900");
	}

	@Test
	void aSecondReadyDoesNotReplaceTheSession() {
		this.shard.connect();
		this.shard.lifecycle.ready(2, new Ready(new Secret("other"), null, "bot", Snowflakes.empty()));
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.closedWith(4000);
		this.shard.hello();
		assertThat(this.shard.log()).contains("resume session-1 2");
	}

	@Test
	void resumedIsDeliveredButDoesNotCountAsProgress() {
		this.shard.connect();
		for (int i = 0; i < 2; i++) {
			this.shard.closedWith(4000);
			this.shard.pass(Duration.ofSeconds(3));
			this.shard.hello();
			assertThat(this.shard.dispatch(++this.shard.sequence, EventType.RESUMED)).isTrue();
		}
		this.shard.log();
		this.shard.closedWith(4000);
		this.shard.pass(Duration.ofMillis(900));
		assertThat(this.shard.log()).as("the third connection in a row that brought nothing").isEmpty();
	}

	@Test
	void aQuietConnectionWhoseHeartbeatsAreAnsweredCountsAsProgress() {
		this.shard.connect();
		for (int i = 0; i < 3; i++) {
			this.shard.passToNext();
			this.shard.feed(Session::heartbeatAcknowledged);
			this.shard.log();
			this.shard.closedWith(4000);
			assertThat(this.shard.log()).as("at once, each time").containsExactly("connect resume");
			this.shard.hello();
			this.shard.resumed();
		}
	}

	@Test
	void failedConnectsAreTriedAgainWithGrowingDelays() {
		this.shard.lifecycle.start(null);
		long before = this.shard.now;
		for (long seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
			this.shard.grantTurn();
			this.shard.connectionFails();
			this.shard.passToNext();
			Duration waited = Duration.ofNanos(this.shard.now - before);
			assertThat(waited).isBetween(Duration.ofMillis(seconds * 500), Duration.ofSeconds(seconds));
			before = this.shard.now;
		}
	}

	@Test
	void whenTheResumeHostIsDownItIdentifiesAtTheGeneralUrl() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.closedWith(4000);
		for (int i = 0; i < 3; i++) {
			this.shard.pass(Duration.ofSeconds(5));
			assertThat(this.shard.log()).containsExactly("connect resume");
			this.shard.connectionFails();
		}
		this.shard.pass(Duration.ofSeconds(5));
		assertThat(this.shard.log()).containsExactly("turn");
		this.shard.grantTurn();
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect general", "identify");
	}

	@Test
	void whenNothingCanBeReachedTheSessionIsKept() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.closedWith(4000);
		for (int i = 0; i < 4; i++) {
			this.shard.pass(Duration.ofSeconds(60));
			this.shard.grantTurn();
			this.shard.connectionFails();
		}
		assertThat(this.shard.log()).endsWith("turn", "connect general");
		this.shard.pass(Duration.ofSeconds(60));
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect resume", "resume session-1 2");
	}

	@Test
	void twoConnectionsAreNeverTriedAtTheSameMoment() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.closedWith(4000);
		assertThat(this.shard.log()).isEmpty();
		this.shard.pass(Duration.ofNanos(Reconnection.SPACING));
		assertThat(this.shard.log()).containsExactly("connect resume");
	}

	@Test
	void aPauseThatIsTooLongClosesWithAResumableCodeAndGoesOnWhenListenersHaveCaughtUp() {
		this.shard.connect();
		this.shard.dispatch();
		this.shard.lifecycle.readingPaused();
		this.shard.pass(LifecycleDriver.MAX_PAUSE.plusSeconds(1));
		assertThat(this.shard.log()).endsWith("close 4900");
		this.shard.pass(Duration.ofMinutes(10));
		assertThat(this.shard.log()).isEmpty();
		this.shard.lifecycle.readingResumed();
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect resume", "resume session-1 2");
	}

	@ParameterizedTest
	@ValueSource(ints = { Closure.RESUMABLE, Closure.NORMAL })
	void aStopClosesWithTheCodeThatIsAskedFor(int code) {
		this.shard.connect();
		this.shard.lifecycle.stop(code);
		this.shard.runLater();
		assertThat(this.shard.log()).containsExactly("close " + code);
		assertThat(this.shard.stopped).isTrue();
		assertThat(this.shard.state()).isEqualTo(ShardState.STOPPED);
		this.shard.pass(Duration.ofDays(1));
		assertThat(this.shard.log()).isEmpty();
	}

	@Test
	void aStopDoesNotWaitForEverUntilTheCloseFrameIsSent() {
		this.shard.connect();
		this.shard.closes = false;
		this.shard.lifecycle.stop(Closure.RESUMABLE);
		assertThat(this.shard.stopped).isFalse();
		this.shard.pass(Duration.ofNanos(ShardLifecycle.CLOSE_TIMEOUT));
		assertThat(this.shard.stopped).isTrue();
	}

	@Test
	void aShardThatWaitsForItsTurnStopsAtOnce() {
		this.shard.lifecycle.start(null);
		this.shard.lifecycle.stop(Closure.RESUMABLE);
		assertThat(this.shard.stopped).isTrue();
		this.shard.grantTurn();
		assertThat(this.shard.connections).isZero();
	}

	@Test
	void aShardThatWaitsToConnectAgainStopsAtOnce() {
		this.shard.connect();
		this.shard.closedWith(4009);
		this.shard.lifecycle.stop(Closure.RESUMABLE);
		assertThat(this.shard.stopped).isTrue();
		this.shard.pass(Duration.ofDays(1));
		assertThat(this.shard.connections).isOne();
	}

	@Test
	void aTurnThatComesTooLateIsNotUsed() {
		this.shard.lifecycle.start(null);
		this.shard.lifecycle.stop(Closure.RESUMABLE);
		this.shard.lifecycle.turnGranted();
		assertThat(this.shard.connections).isZero();
	}

	@Test
	void aStoredSessionIsResumedFromWhatWasHandled() {
		this.shard.lifecycle
			.start(new StoredSession(LifecycleDriver.SHARD, new Secret("stored"), LifecycleDriver.RESUME, 42, 0));
		this.shard.runLater();
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect resume", "resume stored 42");
		assertThat(this.shard.handledStarts).containsExactly(42L);
		assertThat(this.shard.dispatch(43)).isTrue();
	}

	@Test
	void aStoredSessionWithoutAddressIsResumedAtTheGeneralUrl() {
		this.shard.lifecycle.start(new StoredSession(LifecycleDriver.SHARD, new Secret("stored"), null, 42, 0));
		this.shard.hello();
		assertThat(this.shard.log()).containsExactly("connect general", "resume stored 42");
	}

	@Test
	void aShardThatOnlyWaitsFailsWithTheOthers() {
		this.shard.lifecycle.start(null);
		this.shard.closedWith(4004);
		GatewayClosedException failure = this.shard
			.describe(new Closure(4004, "", CloseAction.FATAL, Closure.Cause.REMOTE));
		this.shard.lifecycle.failWith(failure);
		assertThat(this.shard.state()).isEqualTo(ShardState.FAILED);
		assertThat(this.shard.failure).isSameAs(failure);
	}

	@Test
	void aShardThatIsConnectedDoesNotFailWithTheOthers() {
		this.shard.connect();
		this.shard.lifecycle
			.failWith(this.shard.describe(new Closure(4004, "", CloseAction.FATAL, Closure.Cause.REMOTE)));
		assertThat(this.shard.state()).isEqualTo(ShardState.CONNECTED);
	}

}
