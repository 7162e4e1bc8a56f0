package io.github.discordspring.cache;

import java.time.Duration;
import java.util.Iterator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who takes their time over what a remote store holds, such as by a request for each
 * entity. The store is late only while somebody waits for it.
 */
class SlowReaderTests {

	private static final int COUNT = 20_000;

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final Duration LONGER = Duration.ofMinutes(10);

	private static Flux<CacheEntry<byte[]>> roles() {
		return Flux.range(1, COUNT)
			.map((id) -> new CacheEntry<>(1L, id, StoreForm.BYTES.write(EntityType.ROLES, Sample.role(id, "role"))));
	}

	private static DiscordCache cache(Flux<CacheEntry<byte[]>> entries) {
		RemoteStore store = new NumberedBatches() {

			@Override
			public Flux<CacheEntry<byte[]>> entries(EntityType<?> type) {
				return entries;
			}

		};
		return new DiscordCache(Stores.options(CacheStoreFactory.remote(store, TIMEOUT)).build());
	}

	@AfterEach
	void resetTime() {
		VirtualTimeScheduler.reset();
	}

	@Test
	void aReaderMayTakeLongerThanTheStoreMay() {
		StepVerifier.withVirtualTime(() -> cache(roles()).roles().async().values(), VirtualTimeScheduler::getOrSet, 1)
			.expectNextCount(1)
			.thenAwait(LONGER)
			.thenRequest(10_000)
			.expectNextCount(10_000)
			.thenAwait(LONGER)
			.thenRequest(Long.MAX_VALUE)
			.expectNextCount(COUNT - 10_001)
			.verifyComplete();
	}

	@Test
	void aReaderThatWaitsForEachMayTakeLongerToo() {
		VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
		int count = 0;
		for (Iterator<CacheEntry<byte[]>> entries = RemoteCacheStore.pages(roles(), TIMEOUT).iterator(); entries
			.hasNext(); entries.next()) {
			if (count++ % 1000 == 0) {
				time.advanceTimeBy(LONGER);
			}
		}
		assertThat(count).isEqualTo(COUNT);
	}

	@Test
	void aStoreThatDoesNotGoOnIsLateForWhoWaits() {
		StepVerifier.withVirtualTime(() -> cache(roles().take(10).concatWith(Flux.never())).roles().async().values())
			.expectSubscription()
			.expectNoEvent(TIMEOUT.minusMillis(1))
			.thenAwait(Duration.ofMillis(1))
			.verifyError(CacheUnavailableException.class);
		assertThatExceptionOfType(CacheUnavailableException.class)
			.isThrownBy(() -> RemoteCacheStore.pages(Flux.never(), Duration.ofMillis(1)).iterator().next());
	}

}
