package io.github.discordspring.cache;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class PackedMapTests {

	@Test
	@Timeout(120)
	void aReaderNeverGetsTheEntityOfAnotherIdThatTookThePlace() throws Exception {
		PackedMap<Long> map = new PackedMap<>(new NumberShape());
		int ids = 64;
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService reader = Executors.newSingleThreadExecutor();
		try {
			Future<Long> reads = reader.submit(() -> {
				long found = 0;
				while (!over.get()) {
					for (long id = 1; id <= ids; id++) {
						Long entity = map.get(id);
						if (entity != null) {
							assertThat(entity).as("what is kept under %d", id).isEqualTo(id);
							found++;
						}
					}
				}
				return found;
			});
			// Others keep the table from being made anew each time
			for (long other = 1000; other < 1100; other++) {
				map.put(other, other);
			}
			SplittableRandom random = new SplittableRandom(1);
			for (int step = 0; step < 2_000_000 && !reads.isDone(); step++) {
				long id = 1 + random.nextInt(ids);
				map.put(id, id);
				map.remove(id);
			}
			over.set(true);
			assertThat(reads.get(60, TimeUnit.SECONDS)).as("how often one was there").isPositive();
		}
		finally {
			over.set(true);
			reader.shutdownNow();
		}
	}

	/**
	 * Numbers as entities.
	 */
	private static final class NumberShape implements EntityShape<Long> {

		@Override
		public void write(long id, Long entity, PackedOutput out, IdTable ids) {
			out.writeLong(entity);
		}

		@Override
		public Long read(long id, long latest, PackedInput in, IdTable ids) {
			return in.readLong();
		}

	}

}
