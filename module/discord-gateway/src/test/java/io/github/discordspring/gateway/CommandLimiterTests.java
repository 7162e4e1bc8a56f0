package io.github.discordspring.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLimiterTests {

	@Test
	void neverMoreThanTheLimitAndTheReserveIsKept() {
		long start = new SplittableRandom().nextLong();
		for (long seed = start; seed < start + 200; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			CommandLimiter limiter = new SlidingCommandLimiter();
			List<Long> sent = new ArrayList<>();
			long now = 0;
			for (int i = 0; i < 1000; i++) {
				now += random.nextLong(Duration.ofSeconds(1).toNanos());
				int reserve = random.nextInt(10);
				long time = now;
				long inWindow = sent.stream().filter((at) -> time - at < CommandLimiter.WINDOW).count();
				boolean expected = inWindow + reserve < CommandLimiter.LIMIT;
				assertThat(limiter.tryAcquire(now, reserve)).as("seed %d, step %d", seed, i).isEqualTo(expected);
				if (expected) {
					sent.add(now);
				}
			}
		}
	}

	@Test
	void whatHasToGoIsCountedEvenOverTheLimit() {
		CommandLimiter limiter = new SlidingCommandLimiter();
		for (int i = 0; i < 2 * CommandLimiter.LIMIT; i++) {
			limiter.record(i);
		}
		assertThat(limiter.tryAcquire(CommandLimiter.WINDOW, 0)).isFalse();
		assertThat(limiter.tryAcquire(2 * CommandLimiter.WINDOW, 0)).isTrue();
	}

}
