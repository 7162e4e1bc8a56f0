package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.github.discordspring.model.Snowflakes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Guilds that sessions announce, one session after the other.
 */
class ExpectedGuildsTests {

	private final ExpectedGuilds guilds = new ExpectedGuilds();

	@Test
	void thoseOfALaterSessionAreWaitedForToo() {
		this.guilds.ready(Snowflakes.of(1));
		this.guilds.arrived(1);
		assertThat(await()).isCompletedWithValue(Snowflakes.empty());

		this.guilds.ready(Snowflakes.of(1, 2));
		CompletableFuture<Snowflakes> later = await();
		assertThat(later).isNotDone();
		this.guilds.arrived(1);
		this.guilds.arrived(2);
		assertThat(later).isCompletedWithValue(Snowflakes.empty());
	}

	@Test
	void whoWaitsWhenTheSessionIsLostWaitsForTheNext() {
		this.guilds.ready(Snowflakes.of(1));
		CompletableFuture<Snowflakes> waiting = await();
		this.guilds.ready(Snowflakes.of(1));
		assertThat(waiting).isNotDone();
		this.guilds.arrived(1);
		assertThat(waiting).isCompletedWithValue(Snowflakes.empty());
	}

	@Test
	void aSessionThatIsResumedLeavesNothingToWaitForButWhatIsStillMissing() {
		this.guilds.ready(Snowflakes.of(1));
		CompletableFuture<Snowflakes> waiting = await();
		this.guilds.resumed();
		assertThat(waiting).isNotDone();
	}

	private CompletableFuture<Snowflakes> await() {
		return this.guilds.await(Duration.ofHours(1)).toFuture();
	}

}
