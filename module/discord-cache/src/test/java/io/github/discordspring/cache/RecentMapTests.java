package io.github.discordspring.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecentMapTests {

	@Test
	void itBehavesLikeASortedMap() {
		for (long seed = 1; seed <= 200; seed++) {
			Random random = new Random(seed);
			RecentMap<String> map = new RecentMap<>();
			TreeMap<Long, String> reference = new TreeMap<>(Long::compareUnsigned);
			int limit = 1 + random.nextInt(60);
			long newest = (random.nextInt(4) == 0) ? Long.MAX_VALUE - 100 : 1;
			for (int step = 0; step < 1000; step++) {
				String value = "value " + step;
				int chance = random.nextInt(20);
				long any = newest - random.nextInt(2 * limit);
				long id = (chance < 10) ? ++newest : (any != 0) ? any : 1;
				if (chance < 13) {
					assertThat(map.put(id, value)).as("seed %d", seed).isEqualTo(reference.put(id, value));
				}
				else if (chance < 15) {
					assertThat(map.update(id, value)).as("seed %d", seed).isEqualTo(reference.put(id, value) != null);
				}
				else if (random.nextInt(200) == 0) {
					map.clear();
					reference.clear();
				}
				else {
					assertThat(map.remove(id)).as("seed %d", seed).isEqualTo(reference.remove(id));
				}
				while (reference.size() > limit) {
					assertThat(map.first()).as("seed %d", seed).isEqualTo(reference.firstKey());
					assertThat(map.remove(map.first())).as("seed %d", seed)
						.isEqualTo(reference.pollFirstEntry().getValue());
				}
				assertThat(map.get(any)).as("seed %d", seed).isEqualTo(reference.get(any));
				assertThat(map.size()).as("seed %d", seed).isEqualTo(reference.size());
			}
			List<Long> ids = new ArrayList<>();
			map.forEachId(ids::add);
			assertThat(ids).as("seed %d", seed).containsExactlyElementsOf(reference.keySet());
			assertThat(map.first()).as("seed %d", seed).isEqualTo(reference.isEmpty() ? 0 : reference.firstKey());
		}
	}

	@Test
	void zeroIsNoId() {
		RecentMap<String> map = new RecentMap<>();
		assertThatIllegalArgumentException().isThrownBy(() -> map.put(0, "value"));
		assertThat(map.get(0)).isNull();
		assertThat(map.remove(0)).isNull();
	}

	@Test
	void aWalkEndsWhenTheVisitorSaysSo() {
		RecentMap<String> map = new RecentMap<>();
		for (long id = 1; id <= 10; id++) {
			map.put(id, "value");
		}
		int[] visited = new int[1];
		assertThat(map.forEach((id, value) -> ++visited[0] < 3)).isFalse();
		assertThat(visited[0]).isEqualTo(3);
	}

	@Test
	@Timeout(60)
	void readersSeeWhatStaysWhileOthersComeAndGo() throws Exception {
		RecentMap<Long> map = new RecentMap<>();
		AtomicLong oldest = new AtomicLong(1);
		AtomicLong newest = new AtomicLong();
		CountDownLatch reading = new CountDownLatch(1);
		AtomicBoolean done = new AtomicBoolean();
		ExecutorService readers = Executors.newSingleThreadExecutor();
		try {
			Future<Long> lookups = readers.submit(() -> {
				Random random = new Random(1);
				long count = 0;
				while (!done.get()) {
					long last = newest.get();
					long id = Math.max(1, last - random.nextInt(50));
					Long value = map.get(id);
					// Those that are divided by 7 are removed from the middle
					if (value == null) {
						assertThat(id % 7 == 0 || oldest.get() > id || last == 0).as("id %d", id).isTrue();
					}
					else {
						assertThat(value).isEqualTo(id);
					}
					long[] before = new long[1];
					map.forEach((other, entity) -> {
						assertThat(entity).isEqualTo(other).isGreaterThan(before[0]);
						before[0] = other;
						return true;
					});
					if (count++ == 0) {
						reading.countDown();
					}
				}
				return count;
			});
			reading.await();
			for (long id = 1; id <= 300_000; id++) {
				map.put(id, id);
				newest.set(id);
				if (id > 100) {
					oldest.set(id - 99);
					map.remove(id - 100);
				}
				if (id % 7 == 3 && id > 10) {
					map.remove(id - 3);
				}
			}
			done.set(true);
			assertThat(lookups.get(30, TimeUnit.SECONDS)).isPositive();
		}
		finally {
			done.set(true);
			readers.shutdownNow();
		}
	}

}
