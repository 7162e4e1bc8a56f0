package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import io.github.discordspring.model.gateway.CloseAction;
import io.github.discordspring.model.gateway.CloseCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Section 4 of the protocol, and the end of section 5: what follows a close, and how
 * shards close themselves.
 */
class CloseRulesTests {

	private final LifecycleDriver shard = new LifecycleDriver();

	@ParameterizedTest
	@ValueSource(ints = { 4000, 4001, 4002, 4005, 4006, 1000, 1001, 1006, 1011, 4123, Closure.NONE })
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

	@Test
	void thereAreFourteenCodesAnd4006IsNoneOfThem() {
		assertThat(CloseCode.values()).hasSize(14).doesNotContain(CloseCode.of(4006));
		assertThat(CloseCode.of(4006).isKnown()).isFalse();
		assertThat(CloseCode.values()).filteredOn((code) -> code.action() == CloseAction.FATAL)
			.extracting(CloseCode::value)
			.containsExactly(4004, 4010, 4011, 4012, 4013, 4014);
	}

	@Test
	void whateverTheReasonNothingThatEndsTheSessionIsSentToReconnect() {
		List<Consumer<LifecycleDriver>> reasons = List.of((driver) -> driver.feed(Session::reconnectRequested),
				(driver) -> driver.feed((session) -> session.invalidated(true)),
				(driver) -> driver.feed((session) -> session.invalidated(false)), (driver) -> driver.dispatch(99),
				(driver) -> driver.pass(Duration.ofMillis(3 * LifecycleDriver.INTERVAL)));
		for (Consumer<LifecycleDriver> reason : reasons) {
			LifecycleDriver driver = new LifecycleDriver().connect();
			reason.accept(driver);
			assertThat(driver.log()).contains("close 4900").doesNotContain("close 1000", "close 1001");
		}
	}

}
