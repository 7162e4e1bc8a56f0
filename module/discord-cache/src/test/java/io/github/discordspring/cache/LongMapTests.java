package io.github.discordspring.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LongMapTests {

	@Test
	void itBehavesLikeAnOrdinaryMap() {
		for (long seed = 1; seed <= 200; seed++) {
			Random random = new Random(seed);
			LongMap<String> map = new LongMap<>();
			Map<Long, String> reference = new HashMap<>();
			int keys = 1 + random.nextInt(100);
			for (int step = 0; step < 2000; step++) {
				long key = key(random, keys);
				String value = "value " + step;
				// Goes up and down, so that the map grows and shrinks
				boolean growing = (step / 300) % 2 == 0;
				if (random.nextInt(10) < (growing ? 7 : 2)) {
					assertThat(map.put(key, value)).as("seed %d", seed).isEqualTo(reference.put(key, value));
				}
				else if (random.nextInt(500) == 0) {
					map.clear();
					reference.clear();
				}
				else {
					assertThat(map.remove(key)).as("seed %d", seed).isEqualTo(reference.remove(key));
				}
				long other = key(random, keys);
				assertThat(map.get(other)).as("seed %d", seed).isEqualTo(reference.get(other));
				assertThat(map.size()).as("seed %d", seed).isEqualTo(reference.size());
			}
			assertThat(content(map)).as("seed %d", seed).isEqualTo(reference);
		}
	}

	/**
	 * Snowflakes that differ in their time only, in their increment only, small and
	 * negative numbers.
	 */
	private static long key(Random random, int keys) {
		long number = 1 + random.nextInt(keys);
		return switch (random.nextInt(4)) {
			case 0 -> number << 22;
			case 1 -> 1_300_000_000_000_000_000L + number;
			case 2 -> -number;
			default -> number;
		};
	}

	private static <V> Map<Long, V> content(LongMap<V> map) {
		Map<Long, V> content = new HashMap<>();
		map.forEach((key, value) -> {
			assertThat(content.put(key, value)).isNull();
			return true;
		});
		return content;
	}

	@Test
	void aWalkEndsWhenTheVisitorSaysSo() {
		LongMap<String> map = new LongMap<>();
		for (long key = 1; key <= 10; key++) {
			map.put(key, "value");
		}
		int[] visited = new int[1];
		assertThat(map.forEach((key, value) -> ++visited[0] < 3)).isFalse();
		assertThat(visited[0]).isEqualTo(3);
		assertThat(map.forEach((key, value) -> true)).isTrue();
	}

	@Test
	void zeroIsNoKey() {
		LongMap<String> map = new LongMap<>();
		assertThatIllegalArgumentException().isThrownBy(() -> map.put(0, "value"));
		assertThat(map.get(0)).isNull();
		assertThat(map.remove(0)).isNull();
	}

	@Test
	void aFullCircleOfAddingAndRemovingDoesNotMakeItGrow() {
		LongMap<String> map = new LongMap<>();
		for (long key = 1; key <= 1_000_000; key++) {
			map.put(key, "value");
			map.remove(key - 100);
		}
		assertThat(map.size()).isEqualTo(100);
		assertThat(map.capacity()).isLessThan(512);
	}

	@Test
	@Timeout(60)
	void readersSeeWhatStaysWhileOthersComeAndGo() throws Exception {
		LongMap<Long> map = new LongMap<>();
		for (long key = 1; key <= 1000; key += 2) {
			map.put(key, key);
		}
		CountDownLatch reading = new CountDownLatch(2);
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService readers = Executors.newFixedThreadPool(2);
		try {
			Future<Long> lookups = readers.submit(() -> {
				Random random = new Random(1);
				long count = 0;
				while (!done.get()) {
					long key = 1 + random.nextInt(1000);
					Long value = map.get(key);
					assertThat(value).satisfiesAnyOf((found) -> assertThat(found).isEqualTo(key),
							(found) -> assertThat(key % 2 == 0 && found == null).isTrue());
					if (count++ == 0) {
						reading.countDown();
					}
				}
				return count;
			});
			Future<Long> walks = readers.submit(() -> {
				long count = 0;
				while (!done.get()) {
					Map<Long, Long> content = content(map);
					content.forEach((key, value) -> assertThat(value).isEqualTo(key));
					assertThat(content.keySet().stream().filter((key) -> key % 2 == 1)).hasSize(500);
					if (count++ == 0) {
						reading.countDown();
					}
				}
				return count;
			});
			reading.await();
			Random random = new Random(2);
			for (int step = 0; step < 1_000_000; step++) {
				long key = 2 * (1 + random.nextInt((step / 100_000) % 2 == 0 ? 5000 : 500));
				if (random.nextBoolean()) {
					map.put(key, key);
				}
				else {
					map.remove(key);
				}
			}
			done.set(true);
			assertThat(lookups.get(10, TimeUnit.SECONDS)).isPositive();
			assertThat(walks.get(10, TimeUnit.SECONDS)).isPositive();
		}
		finally {
			done.set(true);
			readers.shutdownNow();
		}
	}

}
