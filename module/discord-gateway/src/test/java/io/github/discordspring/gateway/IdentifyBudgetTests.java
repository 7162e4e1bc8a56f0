package io.github.discordspring.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import io.github.discordspring.model.gateway.ShardId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When Discord is asked again how many sessions may be started.
 */
class IdentifyBudgetTests {

	private final VirtualScheduler scheduler = new VirtualScheduler();

	private final Turns turns = new Turns();

	/** When Discord was asked. */
	private final List<Duration> asked = new ArrayList<>();

	private final IdentifyBudget budget = new IdentifyBudget(this.turns, 4, this.scheduler, this.scheduler::now,
			this::ask);

	private int remaining = 1000;

	private Duration resetAfter = Duration.ofHours(20);

	private boolean answers = true;

	private @Nullable RuntimeException failure;

	@AfterEach
	void shutDown() {
		this.scheduler.shutdownNow();
	}

	private void ask() {
		this.asked.add(Duration.ofNanos(this.scheduler.now()));
		if (this.failure != null) {
			throw this.failure;
		}
		if (this.answers) {
			answer();
		}
		else {
			this.budget.unknown();
		}
	}

	private void answer() {
		this.budget.update(
				new GatewayInfo(URI.create("wss://gateway.discord.gg"), 4, 1000, this.remaining, this.resetAfter, 1));
	}

	@Test
	void itIsAskedEveryHalfAnHour() {
		answer();
		this.scheduler.pass(Duration.ofMinutes(95));
		assertThat(this.asked).containsExactly(Duration.ofMinutes(30), Duration.ofMinutes(60), Duration.ofMinutes(90));
		assertThat(this.turns.updates).as("each answer is told").isEqualTo(4);
	}

	@Test
	void itIsAskedWhenTheNumberHasBecomeWholeAgain() {
		this.resetAfter = Duration.ofMinutes(7);
		answer();
		this.resetAfter = Duration.ofHours(24);
		this.scheduler.pass(Duration.ofMinutes(8));
		assertThat(this.asked).containsExactly(Duration.ofMinutes(7).plusSeconds(2));
	}

	@Test
	void withNothingUsedThereIsNothingToWaitFor() {
		this.resetAfter = Duration.ZERO;
		answer();
		this.scheduler.pass(Duration.ofMinutes(29));
		assertThat(this.asked).isEmpty();
	}

	@Test
	void itIsAskedSoonWhenLessIsLeftThanTheShardsWouldNeed() {
		this.remaining = 6;
		answer();
		this.scheduler.pass(Duration.ofMinutes(10));
		identify(2);
		this.scheduler.pass(Duration.ofSeconds(1));
		assertThat(this.asked).as("four are left for four shards").isEmpty();
		identify(1);
		this.remaining = 500;
		this.scheduler.pass(Duration.ofSeconds(1));
		assertThat(this.asked).as("three are left").hasSize(1);
		this.scheduler.pass(Duration.ofMinutes(29));
		assertThat(this.asked).as("there are enough again").hasSize(1);
	}

	@Test
	void turnsThatAreGivenBackCountForNothing() {
		this.remaining = 4;
		answer();
		for (int i = 0; i < 10; i++) {
			this.budget.acquire(new ShardId(0, 4)).subscribe(IdentifyPermit::release);
		}
		this.scheduler.pass(Duration.ofMinutes(29));
		assertThat(this.asked).isEmpty();
		assertThat(this.turns.released).isEqualTo(10);
	}

	@Test
	void howeverLowTheNumberIsItIsAskedOnceAMinuteAtMost() {
		this.remaining = 0;
		answer();
		for (int i = 0; i < 600; i++) {
			identify(1);
			this.scheduler.pass(Duration.ofSeconds(1));
		}
		assertThat(this.asked).hasSize(10);
		assertThat(this.turns.identified).isEqualTo(600);
	}

	@Test
	void withoutAnAnswerItIsAskedAgain() {
		this.answers = false;
		answer();
		this.scheduler.pass(Duration.ofMinutes(61));
		assertThat(this.asked).containsExactly(Duration.ofMinutes(30), Duration.ofMinutes(60));
		assertThat(this.turns.updates).isOne();
	}

	@Test
	void ifAskingFailsItIsAskedAgain() {
		answer();
		this.failure = new IllegalStateException("no question can be asked");
		try (CapturedLog log = new CapturedLog(Level.WARN)) {
			this.scheduler.pass(Duration.ofMinutes(31));
			assertThat(log.at(Level.WARN)).singleElement().asString().contains("could not be asked");
		}
		this.failure = null;
		this.scheduler.pass(Duration.ofMinutes(30));
		assertThat(this.asked).containsExactly(Duration.ofMinutes(30), Duration.ofMinutes(60));
	}

	@Test
	void afterTheStopItIsNotAskedAnyMore() {
		this.remaining = 0;
		answer();
		this.budget.stop();
		identify(1);
		this.scheduler.pass(Duration.ofDays(2));
		assertThat(this.asked).isEmpty();
	}

	private void identify(int times) {
		for (int i = 0; i < times; i++) {
			this.budget.acquire(new ShardId(0, 4)).subscribe(IdentifyPermit::identified);
		}
	}

	/**
	 * Gives every turn at once.
	 */
	private static final class Turns implements IdentifyLimiter {

		private int updates;

		private int identified;

		private int released;

		@Override
		public void update(GatewayInfo info) {
			this.updates++;
		}

		@Override
		public Mono<IdentifyPermit> acquire(ShardId shard) {
			return Mono.just(new IdentifyPermit() {

				@Override
				public void identified() {
					Turns.this.identified++;
				}

				@Override
				public void release() {
					Turns.this.released++;
				}

			});
		}

	}

}
