package io.github.discordspring.gateway;

import java.time.Duration;

import io.github.discordspring.gateway.ControlPayloads.Ready;
import io.github.discordspring.model.Secret;
import io.github.discordspring.model.Snowflakes;
import io.github.discordspring.model.event.EventType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sequences: what is next, what is old, and what is missing.
 */
class SequenceRulesTests {

	private final LifecycleDriver shard = new LifecycleDriver();

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
	void aSessionThatIsInvalidTakesItsSequenceWithIt() {
		this.shard.connect();
		this.shard.dispatch(2);
		this.shard.feed((session) -> session.invalidated(false));
		this.shard.pass(Duration.ofSeconds(6));
		this.shard.grantTurn();
		this.shard.hello();
		this.shard.log();
		this.shard.passToNext();
		assertThat(this.shard.log()).containsExactly("heartbeat -1");
		this.shard.ready();
		assertThat(this.shard.dispatch(2)).as("the first of the new session").isTrue();
	}

	@Test
	void theSequenceSurvivesAResumeAndGoesIntoItsHeartbeats() {
		this.shard.connect();
		this.shard.dispatch(2);
		this.shard.pass(Duration.ofSeconds(1));
		this.shard.closedWith(4000);
		this.shard.hello();
		this.shard.log();
		this.shard.passToNext();
		assertThat(this.shard.log()).containsExactly("heartbeat 2");
	}

}
