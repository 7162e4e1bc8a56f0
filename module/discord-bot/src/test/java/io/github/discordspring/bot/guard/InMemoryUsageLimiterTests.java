package io.github.discordspring.bot.guard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Calls in any period, in virtual time.
 */
class InMemoryUsageLimiterTests {

	private static final Duration PERIOD = Duration.ofSeconds(10);

	private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());

	/** Is run when the limiter looks at the clock the next time. */
	private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();

	private final InMemoryUsageLimiter limiter = new InMemoryUsageLimiter(() -> {
		Runnable meanwhile = this.meanwhile.getAndSet(null);
		if (meanwhile != null) {
			meanwhile.run();
		}
		return this.now.get();
	});

	@Test
	void afterTheTimeThatItTellsACallIsAllowedAgain() {
		assertThat(acquire("a", 1)).isZero();
		pass(Duration.ofSeconds(4));
		assertThat(acquire("a", 1)).isEqualTo(Duration.ofSeconds(6));
		assertThat(acquire("b", 1)).isZero();
		pass(Duration.ofSeconds(6));
		assertThat(acquire("a", 1)).isZero();
	}

	@Test
	void inNoPeriodAreMoreCallsAllowedThanThereMayBeNorIsACallRefusedThatFits() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		int allowed = 1 + random.nextInt(5);
		Deque<Long> granted = new ArrayDeque<>();
		for (int i = 0; i < 2000; i++) {
			pass(Duration.ofMillis(random.nextInt(4000)));
			granted.removeIf((time) -> this.now.get() - time >= PERIOD.toNanos());
			boolean fits = granted.size() < allowed;
			assertThat(acquire("x", allowed).isZero()).as("seed %s, call %s", seed, i).isEqualTo(fits);
			if (fits) {
				granted.add(this.now.get());
			}
		}
	}

	@Test
	void whatIsOverIsForgotten() {
		for (int i = 0; i < 1000; i++) {
			acquire("user " + i, 3);
		}
		assertThat(this.limiter.size()).isEqualTo(1000);
		pass(PERIOD);
		for (int i = 0; i < 1100; i++) {
			acquire("one", 3);
		}
		assertThat(this.limiter.size()).isOne();
	}

	@Test
	void aCallWhileWhatIsOverIsForgottenIsNotForgottenWithIt() throws InterruptedException {
		acquire("a", 1);
		pass(PERIOD);
		Thread sweep = new Thread(() -> {
			for (int i = 0; i < 1100; i++) {
				acquire("b", 1);
			}
		});
		this.meanwhile.set(() -> {
			sweep.start();
			await().until(() -> sweep.getState() == Thread.State.BLOCKED);
		});
		assertThat(acquire("a", 1)).isZero();
		sweep.join();
		assertThat(acquire("a", 1)).isEqualTo(PERIOD);
	}

	private Duration acquire(String key, int allowed) {
		return this.limiter.tryAcquire(key, allowed, PERIOD).blockOptional().orElseThrow();
	}

	private void pass(Duration time) {
		this.now.addAndGet(time.toNanos());
	}

}
