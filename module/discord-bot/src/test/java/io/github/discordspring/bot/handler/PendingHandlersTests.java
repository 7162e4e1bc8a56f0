package io.github.discordspring.bot.handler;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Waiting until nothing is pending.
 */
@Timeout(60)
class PendingHandlersTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final PendingHandlers pending = new PendingHandlers();

	@Test
	void withoutAnyItIsOverAtOnce() {
		this.pending.none().block(TIMEOUT);
		assertThat(this.pending.count()).isZero();
	}

	@Test
	void everyoneWhoWaitsIsToldByTheLastOne() {
		this.pending.begin();
		this.pending.begin();
		AtomicInteger told = new AtomicInteger();
		Mono<Void> none = this.pending.none();
		none.doOnSuccess((done) -> told.incrementAndGet()).subscribe();
		none.doOnSuccess((done) -> told.incrementAndGet()).subscribe();
		this.pending.end();
		assertThat(told).hasValue(0);
		assertThat(this.pending.count()).isEqualTo(1);
		this.pending.end();
		assertThat(told).hasValue(2);
	}

	@Test
	void nobodyIsToldByTheEndOfAnEarlierOne() {
		ExecutorService executor = Executors.newFixedThreadPool(2);
		try {
			AtomicInteger ended = new AtomicInteger();
			for (int i = 1; i <= 100_000; i++) {
				this.pending.begin();
				executor.execute(() -> {
					ended.incrementAndGet();
					this.pending.end();
				});
				this.pending.none().block(TIMEOUT);
				assertThat(ended).as("round %d", i).hasValue(i);
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

}
