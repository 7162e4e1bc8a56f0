package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.List;

import io.github.discordspring.model.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sections 5 and 7 of the protocol: connecting, identifying, resuming, trying again.
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
	void aConnectionThatAnswersHeartbeatsButGivesNoSessionIsKept() {
		this.shard.connect();
		this.shard.closedWith(4000);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.hello();
		for (int i = 0; i < 100; i++) {
			this.shard.passToNext();
			this.shard.feed(Session::heartbeatAcknowledged);
		}
		assertThat(this.shard.state()).isEqualTo(ShardState.RESUMING);
		assertThat(this.shard.connections).isEqualTo(2);
	}

}
