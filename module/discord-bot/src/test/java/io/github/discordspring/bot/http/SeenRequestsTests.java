package io.github.discordspring.bot.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.github.discordspring.bot.http.SeenRequests.Arrival;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered of requests, and for how long.
 */
class SeenRequestsTests {

	private static final long NOW = 1_800_000_000L;

	private static final String SIGNATURE = "f0".repeat(64);

	private static final String OTHER = "0a".repeat(64);

	@Test
	void aRequestIsKnownAgainWhereverItsTimeAllowsItToBeSent() {
		SeenRequests seen = new SeenRequests(Duration.ofSeconds(30), 100);
		assertThat(seen.add(7, SIGNATURE, NOW)).isEqualTo(Arrival.FIRST);
		assertThat(seen.add(7, SIGNATURE, NOW)).isEqualTo(Arrival.REPLAYED);
		assertThat(seen.add(7, OTHER, NOW + 1)).isEqualTo(Arrival.SENT_ANEW);
		assertThat(seen.add(8, OTHER, NOW + 1)).isEqualTo(Arrival.FIRST);
		assertThat(seen.add(7, SIGNATURE, NOW + 60)).isEqualTo(Arrival.REPLAYED);
	}

	@Test
	void nothingIsKeptLongerThanThat() {
		SeenRequests seen = new SeenRequests(Duration.ofSeconds(30), 1000);
		for (int i = 0; i < 100; i++) {
			seen.add(i, SIGNATURE, NOW + i);
		}
		assertThat(seen.size()).isLessThan(70);
		seen.add(1000, SIGNATURE, NOW + 1000);
		assertThat(seen.size()).isOne();
	}

	@Test
	void theOldestGivesWayWhenThereAreTooMany() {
		SeenRequests seen = new SeenRequests(Duration.ofSeconds(30), 3);
		for (int i = 0; i < 5; i++) {
			seen.add(i, SIGNATURE, NOW);
		}
		assertThat(seen.size()).isEqualTo(3);
		assertThat(seen.add(4, SIGNATURE, NOW)).isEqualTo(Arrival.REPLAYED);
		assertThat(seen.add(0, SIGNATURE, NOW)).isEqualTo(Arrival.FIRST);
	}

	@Test
	void ofManyAtOnceOneIsTheFirst() {
		SeenRequests seen = new SeenRequests(Duration.ofSeconds(30), 100);
		List<CompletableFuture<Arrival>> arrivals = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			arrivals.add(CompletableFuture.supplyAsync(() -> seen.add(7, SIGNATURE, NOW)));
		}
		assertThat(arrivals).extracting(CompletableFuture::join).containsOnlyOnce(Arrival.FIRST);
	}

}
